// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import { documentOf } from '../page';

const HTML =
  '<div id="a"><p>Eerste bericht hier</p></div><div id="b"><p>Tweede bericht hier</p></div>';

function input(pointedAt: ReadInput['pointedAt'] = null, document = documentOf(HTML)): ReadInput {
  const address = 'https://x.com/home';
  return { document, address: new URL(address), loadedAddress: address, pointedAt };
}

const found = (id: string, document: Document, isNamed = false): FoundPost => ({
  draft: {
    kind: 'post',
    text: [toldExactly(document.querySelector(`#${id} p`)?.textContent, 'dom')],
    permalink: [toldAddress(`https://x.com/anna/status/${id === 'a' ? '1' : '2'}`, 'dom')],
    author: { handle: [told('anna', 'dom')] },
  },
  element: document.querySelector(`#${id}`),
  isNamed,
});

describe('which post is meant', () => {
  const document = documentOf(HTML);
  const both = [found('a', document), found('b', document)];

  it('is none in a feed, and the only one where there is no other', () => {
    expect(resultOf({ found: both, addressNames: false }, input(null, document))).toMatchObject({
      subject: null,
    });
    expect(
      resultOf({ found: both.slice(0, 1), addressNames: false }, input(null, document)),
    ).toMatchObject({ subject: 0, subjectReason: 'only-one' });
  });

  it('is the one of the address, and no other where that one is missing', () => {
    const named = [both[0]!, found('b', document, true)];
    expect(resultOf({ found: named, addressNames: true }, input(null, document))).toMatchObject({
      subject: 1,
      subjectReason: 'address',
    });
    expect(
      resultOf({ found: both.slice(0, 1), addressNames: true }, input(null, document)),
    ).toMatchObject({ subject: null });
    const twice = [found('a', document, true), found('b', document, true)];
    expect(resultOf({ found: twice, addressNames: true }, input(null, document))).toMatchObject({
      subject: null,
    });
  });

  it('is what was pointed at, before the address', () => {
    const named = [found('a', document, true), both[1]!];
    const element = document.querySelector('#b p')!;
    expect(
      resultOf({ found: named, addressNames: true }, input({ element }, document)),
    ).toMatchObject({ subject: 1, subjectReason: 'pointed-at' });
    const link = { linkAddress: 'https://x.com/anna/status/2' };
    expect(resultOf({ found: named, addressNames: true }, input(link, document))).toMatchObject({
      subject: 1,
    });
    expect(
      resultOf(
        { found: named, addressNames: true },
        input({ selectedText: 'staat nergens te lezen' }, document),
      ),
    ).toMatchObject({ subject: null });
  });

  it('is null as a whole where nothing was found', () => {
    expect(resultOf({ found: [], addressNames: false }, input())).toBeNull();
  });

  it('keeps how posts hang together, and at most two hundred', () => {
    const main = found('a', document);
    const many = Array.from({ length: 300 }, (): FoundPost => ({
      ...found('b', document),
      relation: { type: 'reply-to', to: main },
    }));
    const result = resultOf(
      { found: [main, ...many], addressNames: false },
      input(null, document),
    )!;
    expect(result.posts).toHaveLength(200);
    expect(result.posts[1]!.post.relation).toEqual({ type: 'reply-to', post: 0 });
    expect(result.notCaptured).toEqual([{ what: 'page-data', reason: 'too-large' }]);
  });
});

describe('inside a post', () => {
  it('is not what stands inside a post that it holds', () => {
    const document = documentOf(
      '<article id="o"><b>een</b><article id="i"><b>twee</b></article><b>drie</b></article>',
    );
    const words = (id: string) =>
      inside(document.querySelector(`#${id}`)!, 'article')
        .all('b')
        .map(wordsIn);
    expect(words('o')).toEqual(['een', 'drie']);
    expect(words('i')).toEqual(['twee']);
  });

  it('reads words on one line without what steers their direction', () => {
    const document = documentOf(
      '<p>\u2068Anna\u2069\n  <b>Bakker</b>\u200B</p><p data-x=""></p><p data-x="y"> </p>',
    );
    expect(wordsIn(document.querySelector('p')!)).toBe('Anna Bakker');
    const own = inside(document.body, '');
    expect([own.words('p'), own.attribute('p', 'data-x'), own.first('i')]).toEqual([
      'Anna Bakker',
      'y',
      null,
    ]);
  });

  it('takes all where none is shown', () => {
    const elements = [...documentOf(HTML).querySelectorAll('div')];
    expect(shownOf(elements)).toEqual(elements);
  });
});
