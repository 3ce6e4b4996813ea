import { describe, expect, it } from 'vitest';
import { reportOn, textOf } from './reading';
import { ACTOR, instant, sourced, uuid } from './sample-exhibits';

const POSTS = [
  {
    text: sourced('Eerste'),
    author: {
      name: sourced('Jan'),
      handle: sourced('jan1'),
      address: sourced('https://x.example/jan1'),
    },
  },
  {
    text: sourced('Tweede'),
    author: { name: sourced('Jan'), handle: sourced('jan2') },
    relation: { type: 'reply-to' as const, post: 0 },
  },
  { text: sourced('Derde') },
];

function correctionOf(pointer: string, value: string) {
  return {
    kind: 'correction' as const,
    id: uuid(77),
    at: instant(5),
    actor: ACTOR,
    salt: `${'A'.repeat(43)}=`,
    pointer,
    was: 'Jan',
    value,
  };
}

describe('a corrected author', () => {
  it('stands on the first page beside what the page said', async () => {
    const added = [correctionOf('/posts/0/author/name', 'Johan')];
    const report = await reportOn({ posts: POSTS, subject: 0, added });
    const index = /<table class="index">[^]*?<\/table>/.exec(report)?.[0] ?? '';
    expect(textOf(`<body>${index}`)).toMatch(/jan1 Gecorrigeerd: Johan/);
    const without = await reportOn({ posts: POSTS, subject: 1, added });
    expect(/<table class="index">[^]*?<\/table>/.exec(without)?.[0]).not.toContain('Johan');
  });
});

describe('a correction of one of several posts, where none of them is meant', () => {
  it('names nobody and no place above, and stands below with its post', async () => {
    const added = [
      correctionOf('/posts/0/author/name', 'Johan'),
      { ...correctionOf('/posts/0/place/name', 'Een andere groep'), id: uuid(78) },
    ];
    const report = await reportOn({ posts: POSTS, subject: null, added });
    const index = /<table class="index">[^]*?<\/table>/.exec(report)?.[0] ?? '';
    expect(index).not.toContain('Johan');
    const groups = report.match(/<section class="group">[^]*?<\/section>/g) ?? [];
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.join()).not.toMatch(/Johan|Een andere groep/);
    expect(textOf(report)).toMatch(/Bericht 1: Naam[^]*Johan/);
    expect(textOf(report)).toMatch(/Bericht 1: Plek[^]*Een andere groep/);
  });

  it('stands above where the page gave no post at all', async () => {
    const added = [correctionOf('/posts/0/author/name', 'Johan')];
    const report = await reportOn({ posts: [], subject: null, added });
    expect(/<table class="index">[^]*?<\/table>/.exec(report)?.[0]).toContain('Johan');
  });
});

describe('the people on a page', () => {
  it('stand apart, each with account, profile and relation', async () => {
    const said = textOf(await reportOn({ posts: POSTS, subject: 0, postsInView: [1] }));
    expect(said).toContain('Personen op deze pagina');
    expect(said).toContain(
      'Jan · jan1 · auteur van het bericht · schreef bericht 1 https://x.example/jan1',
    );
    expect(said).toContain('Jan · jan2 · antwoordde op het bericht · schreef bericht 2 · in beeld');
    expect(said).toContain('Van bericht 3 zegt de pagina niet wie het schreef.');
  });

  it('have nothing to do with a post where nothing says which is meant', async () => {
    const said = textOf(await reportOn({ posts: POSTS, subject: null }));
    expect(said).toContain('Jan · jan2 · schreef bericht 2');
    expect(said).not.toContain('auteur van het bericht');
  });

  it('keep what the page said beside a correction', async () => {
    const correction = correctionOf('/posts/1/author/name', 'Johan');
    const said = textOf(await reportOn({ posts: POSTS, subject: 0, added: [correction] }));
    expect(said).toContain('schreef bericht 2 Gecorrigeerd: Johan');
  });

  it('are not listed where there is one', async () => {
    expect(textOf(await reportOn({}))).not.toContain('Personen op deze pagina');
  });
});
