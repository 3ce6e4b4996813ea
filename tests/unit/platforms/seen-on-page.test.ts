// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readThisPage } from '@/entrypoints/page/read';
import { createSeenOnPage } from '@/utils/platforms/seen-on-page';
import { jsonLd } from './page';

const address = 'http://localhost:3000/nieuws';
const AUTHOR = { '@type': 'Person', name: 'Storm Verzonnen', alternateName: '@storm_v' };
const TEXT = 'Eerste zin, met komma’s. Tweede zin!\nDerde regel';

function postOf(visible: string, article: object = {}) {
  document.body.innerHTML =
    visible + jsonLd({ '@type': 'Article', url: address, author: AUTHOR, text: TEXT, ...article });
  return readThisPage({ wholeSource: false }, { documentId: 'a', address }).posts[0];
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('what a page gives for machines', () => {
  it('is not doubted where it stands in the page, in other signs, case and pieces', () => {
    const post = postOf(
      `<p>door STORM VERZONNEN (@storm_v)</p><p>Eerste <b>zin</b>, met komma's.</p>
       <figure>Een foto</figure><p>Tweede zin</p><p>derde regel</p>`,
    );
    expect(post?.text).toEqual({ value: TEXT, source: 'structured-data' });
    expect(post?.author?.name?.seenOnPage).toBeUndefined();
    expect(post?.author?.handle?.seenOnPage).toBeUndefined();
  });

  it('is marked where the page shows another author or other words', () => {
    const post = postOf('<p>door Kalme Kees</p><p>Eerste zin, met komma’s. Tweede zin!</p>');
    expect(post?.author?.name).toMatchObject({ value: 'Storm Verzonnen', seenOnPage: false });
    expect(post?.author?.handle?.seenOnPage).toBe(false);
    expect(post?.text).toMatchObject({ value: TEXT, seenOnPage: false });
  });

  it('is marked where the page hides it', () => {
    expect(postOf('<p style="display:none">Storm Verzonnen</p>')?.author?.name?.seenOnPage).toBe(
      false,
    );
  });

  it('is not found in a part of a word', () => {
    document.body.textContent = 'Johannes schreef';
    expect(createSeenOnPage(document)('Johan')).toBe(false);
    expect(createSeenOnPage(document)('johannes')).toBe(true);
  });

  it('is found in an open shadow root', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Storm Verzonnen</p>';
    document.body.append(host);
    expect(createSeenOnPage(document)('Storm Verzonnen')).toBe(true);
  });

  it('is looked for no longer than a page may cost', () => {
    document.body.textContent = 'woord '.repeat(200_000);
    const isSeen = createSeenOnPage(document);
    const found = Array.from({ length: 200 }, () => isSeen('ander. '.repeat(20_000)));
    expect(found).not.toContain(true);
    expect(isSeen('woord')).toBe(true);
  });
});
