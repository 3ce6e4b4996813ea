import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { othersOf, peopleOf } from '@/utils/evidence/people';
import type { Account, Post } from '@/utils/evidence/post-schema';

const PARTS = ['accountId', 'address', 'handle', 'name'] as const;
type Values = Partial<Record<(typeof PARTS)[number], string>>;

function account(values: Values): Account {
  return Object.fromEntries(
    Object.entries(values).map(([part, value]) => [part, { value, source: 'dom' as const }]),
  );
}

function postBy(values: Values, over: Partial<Post> = {}): Post {
  return { author: account(values), ...over };
}

function namesOf(posts: Post[], meant: number | null = null) {
  return peopleOf({ posts }, meant).people.map(({ account: { name, handle }, posts: wrote }) => [
    name?.value ?? handle?.value,
    wrote,
  ]);
}

describe('who is who', () => {
  it('takes one account as one, wherever it wrote', () => {
    const anna = { name: 'Anna', handle: 'anna', accountId: '1' };
    expect(namesOf([postBy(anna), postBy({ name: 'Bo', handle: 'bo' }), postBy(anna)])).toEqual([
      ['Anna', [0, 2]],
      ['Bo', [1]],
    ]);
  });

  it('never takes two of the same name as one', () => {
    expect(namesOf([postBy({ name: 'Jan' }), postBy({ name: 'Jan' })])).toEqual([
      ['Jan', [0]],
      ['Jan', [1]],
    ]);
  });

  it('keeps apart what shares an account and differs in anything else', () => {
    const one = postBy({ name: 'Jan', handle: 'jan', accountId: '1' });
    const other = postBy({ name: 'Jan', handle: 'jan', accountId: '2' });
    expect(namesOf([one, other])).toHaveLength(2);
    const address = postBy({ handle: 'jan', address: 'https://two.example/@jan' });
    expect(
      namesOf([postBy({ handle: 'jan', address: 'https://one.example/@jan' }), address]),
    ).toHaveLength(2);
  });

  it('adds somebody of whom less is said only where there is one to add to', () => {
    const whole = { name: 'Jan', handle: 'jan', accountId: '1' };
    expect(namesOf([postBy({ handle: 'jan' }), postBy(whole)])).toEqual([['Jan', [0, 1]]]);
    const twin = { name: 'Jan', handle: 'jan', accountId: '2' };
    expect(namesOf([postBy(whole), postBy({ handle: 'jan' }), postBy(twin)])).toHaveLength(3);
  });

  it('names the posts of which the page does not say who wrote them', () => {
    const { people, unnamed } = peopleOf({ posts: [{}, postBy({ name: 'Bo' }), postBy({})] }, null);
    expect(people).toHaveLength(1);
    expect(unnamed).toEqual([0, 2]);
  });

  it('says what each has to do with the post that is meant, that one first', () => {
    const posts: Post[] = [
      postBy({ name: 'Parent' }, { relation: { type: 'parent-of', post: 1 } }),
      {
        ...postBy({ name: 'Author' }),
        coAuthors: [account({ name: 'Author' }), account({ name: 'Second' })],
        signedBy: account({ name: 'Signer' }),
        repostedBy: account({ handle: 'sharer' }),
      },
      postBy({ name: 'Quoted' }, { relation: { type: 'quoted-by', post: 1 } }),
      postBy({ name: 'Answer' }, { relation: { type: 'reply-to', post: 1 } }),
      postBy({ name: 'Passer-by' }),
    ];
    const people = peopleOf({ posts, postsInView: [1, 4] }, 1);
    expect(
      people.people.map(({ account: { name, handle }, roles, inView }) => [
        name?.value ?? handle?.value,
        roles,
        inView,
      ]),
    ).toEqual([
      ['Author', ['author'], true],
      ['Second', ['co-author'], true],
      ['Signer', ['signed-it'], false],
      ['Parent', ['replied-to'], false],
      ['Quoted', ['quoted'], false],
      ['sharer', ['shared-it'], false],
      ['Answer', ['answered'], false],
      ['Passer-by', ['other'], true],
    ]);
    expect(othersOf(people)).toHaveLength(6);
  });

  it('knows whom the post answers also where only the post says so', () => {
    const replyTo = {
      ...account({ handle: 'bo' }),
      permalink: { value: 'x', source: 'dom' as const },
    };
    const posts = [postBy({ name: 'Bo', handle: 'bo' }), { ...postBy({ name: 'Ann' }), replyTo }];
    const [, bo] = peopleOf({ posts }, 1).people;
    expect(bo).toMatchObject({
      roles: ['replied-to'],
      posts: [0],
      pointers: ['/posts/0/author', '/posts/1/replyTo'],
    });
  });
});

const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
const anyPost = fc
  .record({ accountId: value, address: value, handle: value, name: value })
  .map((said) =>
    postBy(Object.fromEntries(Object.entries(said).filter(([, one]) => one !== undefined))),
  );

describe('whatever a page says', () => {
  it('every author is in exactly one person, and nothing said of one contradicts it', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 12 }), (posts) => {
        const { people, unnamed } = peopleOf({ posts }, null);
        const wrote = [...people.flatMap((person) => person.posts), ...unnamed];
        expect(wrote.toSorted((a, b) => a - b)).toEqual(posts.map((_, at) => at));
        for (const person of people) {
          for (const at of person.posts) {
            for (const part of PARTS) {
              const said = posts[at]?.author?.[part];
              if (said !== undefined) expect(person.account[part]?.value).toBe(said.value);
            }
          }
        }
      }),
    );
  });

  it('the order of the posts changes nobody', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 8 }), (posts) => {
        const parts = (all: Post[]) =>
          peopleOf({ posts: all }, null)
            .people.map(({ posts: wrote }) =>
              wrote.map((at) => posts.indexOf(all[at] ?? {})).toSorted((a, b) => a - b),
            )
            .map(String)
            .toSorted();
        expect(parts(posts.toReversed())).toEqual(parts(posts));
      }),
    );
  });
});
