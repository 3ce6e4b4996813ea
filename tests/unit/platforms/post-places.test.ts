// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { BUTTON_PLATFORMS, patternsOf } from '@/utils/platforms/button-platforms';
import { META_READERS } from '@/utils/platforms/meta-readers';
import { findPosts, PLACES_MAX } from '@/utils/platforms/post-places';
import { SOCIAL_READERS } from '@/utils/platforms/social-readers';
import { TALK_READERS } from '@/utils/platforms/talk-readers';
import { readPage } from '@/utils/platforms/readers';
import { documentOf } from './page';
import { PAGES_OF_POSTS, tiktokFilm } from './posts-with-places';

const READERS = [...SOCIAL_READERS, ...META_READERS, ...TALK_READERS];

/** What a press on the button of a place names. */
function pressed(document: Document, address: string, element: Element) {
  const input = { document, address: new URL(address), loadedAddress: address };
  const result = readPage({ ...input, pointedAt: { element, isPost: true } }, READERS);
  const post = result.posts[result.subject ?? -1]?.post;
  const { handle, name } = post?.author ?? {};
  return { reason: result.subjectReason, text: post?.text?.value, handle, name };
}

test('every platform has a page here', () => {
  const here = new Set(PAGES_OF_POSTS.map(({ platform }) => platform));
  expect([...here].sort()).toEqual([...BUTTON_PLATFORMS].sort());
});

describe.each(PAGES_OF_POSTS)('on $platform, $what', ({ platform, address, html, posts }) => {
  const document = documentOf(`<main>${html}</main>`);
  const places = findPosts(document, platform, new URL(address));

  test('has a place beside each post, and beside nothing else', () => {
    const texts = places.map((place) => /Wacht maar \d/.exec(place.textContent)?.[0]);
    expect(texts).toEqual(posts.map(({ text }) => text));
  });

  test('each button saves exactly the post that it stands beside', () => {
    for (const [at, { who, text }] of posts.entries()) {
      const saved = pressed(document, address, places[at] as Element);
      expect(saved).toMatchObject({ reason: 'pointed-at', text });
      expect([saved.handle?.value, saved.name?.value]).toContain(who);
    }
  });

  test('a part of a post is no post', () => {
    for (const place of places) {
      const part = document.createElement('div');
      place.append(part);
      expect(pressed(document, address, part)).toEqual({});
    }
  });
});

test('a paid partnership is a post at its own address, and an advertisement elsewhere', () => {
  const paid = '<i data-e2e="sponsored-tag"></i>';
  const document = documentOf(tiktokFilm(1, paid) + tiktokFilm(2, paid) + tiktokFilm(3));
  const at = (path: string): string[] => {
    const address = new URL(path, 'https://www.tiktok.com/');
    return findPosts(document, 'tiktok', address).map(
      (element) => pressed(document, address.href, element).text ?? 'nobody',
    );
  };
  expect(at('/@p2/video/7571863205253778712')).toEqual(['Wacht maar 2', 'Wacht maar 3']);
  expect(at('/foryou')).toEqual(['Wacht maar 3']);
});

test('a page of very many posts is looked at up to a bound', () => {
  const document = documentOf('<article data-testid="tweet"></article>'.repeat(3_000));
  expect(findPosts(document, 'x', new URL('https://x.com/home'))).toHaveLength(PLACES_MAX);
});

test('the last post of a long feed is the one that is meant when it is pressed', () => {
  const post = (n: number) =>
    `<article data-testid="tweet"><div data-testid="User-Name"><a href="/p${n}"><div dir="ltr">@p${n}</div></a></div><div data-testid="tweetText">Wacht maar ${n}</div></article>`;
  const document = documentOf(Array.from({ length: 500 }, (_, n) => post(n)).join(''));
  const address = new URL('https://x.com/home');
  const input = { document, address, loadedAddress: address.href };
  for (const n of [0, 199, 350, 499]) {
    const element = findPosts(document, 'x', address)[n] as Element;
    const { posts, subject } = readPage(
      { ...input, pointedAt: { element, isPost: true } },
      READERS,
    );
    expect(posts).toHaveLength(200);
    expect(posts[subject ?? -1]?.post.author?.handle?.value).toBe(`p${n}`);
  }
});

test('the script stands on pages of the chosen platforms only', () => {
  expect(patternsOf(['threads', 'bluesky'])).toEqual([
    '*://*.threads.com/*',
    '*://*.threads.net/*',
    '*://*.bsky.app/*',
  ]);
  expect(patternsOf([])).toEqual([]);
});
