// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { patternsOf, type ButtonPlatform } from '@/utils/platforms/button-platforms';
import { META_READERS } from '@/utils/platforms/meta-readers';
import { findPosts, PLACES_MAX } from '@/utils/platforms/post-places';
import { SOCIAL_READERS } from '@/utils/platforms/social-readers';
import { TALK_READERS } from '@/utils/platforms/talk-readers';
import { readPage } from '@/utils/platforms/readers';
import { documentOf } from './page';

const READERS = [...SOCIAL_READERS, ...META_READERS, ...TALK_READERS];
const link = (href: string, words: string) => `<a href="${href}">${words}</a>`;

/** Two posts a platform, as its reader knows them. */
const PAGES: readonly (readonly [ButtonPlatform, string, string])[] = [
  [
    'x',
    'https://x.com/home',
    [1, 2]
      .map(
        (n) =>
          `<article data-testid="tweet"><div data-testid="User-Name"><a href="/p${n}"><div dir="ltr">@p${n}</div></a></div><a href="/p${n}/status/198313006532078016${n}"><time datetime="2025-10-28T11:13:47.000Z">1 u</time></a><div data-testid="tweetText">Wacht maar ${n}</div></article>`,
      )
      .join(''),
  ],
  [
    'bluesky',
    'https://bsky.app/',
    [1, 2]
      .map(
        (n) =>
          `<div data-testid="feedItem-by-p${n}.bsky.social">${link(`/profile/p${n}.bsky.social`, `p${n}`)}${link(`/profile/p${n}.bsky.social/post/3lxyz${n}abcde2`, '1 u')}<div data-testid="postText">Wacht maar ${n}</div></div>`,
      )
      .join(''),
  ],
  [
    'threads',
    'https://www.threads.com/',
    [1, 2]
      .map(
        (n) =>
          `<div data-pressable-container="true">${link(`/@p${n}`, `p${n}`)}<a href="/@p${n}/post/DABCDEFGHI${n}"><time datetime="2026-01-02T10:00:00.000Z">1 u</time></a><span dir="auto">Wacht maar ${n}</span></div>`,
      )
      .join(''),
  ],
  [
    'reddit',
    'https://www.reddit.com/r/oefenen/comments/abc12/titel/',
    [1, 2]
      .map(
        (n) =>
          `<shreddit-comment thingid="t1_k${n}" author="p${n}" permalink="/r/oefenen/comments/abc12/comment/k${n}/"><div slot="comment">Wacht maar ${n}</div></shreddit-comment>`,
      )
      .join(''),
  ],
  [
    'discord',
    'https://discord.com/channels/1198313006532070001/1198313006532070002',
    [1, 2]
      .map(
        (n) =>
          `<ol><li id="chat-messages-1198313006532070002-119831300653207801${n}"><h3><span id="message-username-119831300653207801${n}"><span class="username_x">p${n}</span></span></h3><div id="message-content-119831300653207801${n}">Wacht maar ${n}</div></li></ol>`,
      )
      .join(''),
  ],
  [
    'telegram',
    'https://t.me/s/kanaal',
    [1, 2]
      .map(
        (n) =>
          `<div class="tgme_widget_message js-widget_message" data-post="kanaal/${n}"><div class="tgme_widget_message_text js-message_text">Wacht maar ${n}</div></div>`,
      )
      .join(''),
  ],
  [
    'tiktok',
    'https://www.tiktok.com/@iemand/video/7300000000000000000',
    [1, 2]
      .map(
        (n) =>
          `<div class="c"><div><div data-e2e="comment-username-1">${link(`/@p${n}`, `p${n}`)}</div><p data-e2e="comment-level-1">Wacht maar ${n}</p></div></div>`,
      )
      .join(''),
  ],
];

describe.each(PAGES)('places of posts on %s', (platform, address, html) => {
  const document = documentOf(`<main>${html}</main>`);
  const posts = findPosts(document, platform);

  test('are there, one a post', () => {
    expect(posts.map((post) => /Wacht maar (\d)/.exec(post.textContent)?.[1])).toEqual(['1', '2']);
  });

  test('are posts of the reader: each one that is pressed is the one that is meant', () => {
    const named = posts.map((element) => {
      const input = { document, address: new URL(address), loadedAddress: address };
      const result = readPage({ ...input, pointedAt: { element } }, READERS);
      expect(result.subjectReason).toBe('pointed-at');
      return result.posts[result.subject ?? -1]?.post.text?.value;
    });
    expect(named).toEqual(['Wacht maar 1', 'Wacht maar 2']);
  });
});

test('a page of very many posts is looked at up to a bound', () => {
  const document = documentOf('<article data-testid="tweet"></article>'.repeat(3_000));
  expect(findPosts(document, 'x')).toHaveLength(PLACES_MAX);
});

test('the last post of a long feed is the one that is meant when it is pressed', () => {
  const post = (n: number) =>
    `<article data-testid="tweet"><div data-testid="User-Name"><a href="/p${n}"><div dir="ltr">@p${n}</div></a></div><div data-testid="tweetText">Wacht maar ${n}</div></article>`;
  const document = documentOf(Array.from({ length: 500 }, (_, n) => post(n)).join(''));
  const address = new URL('https://x.com/home');
  const input = { document, address, loadedAddress: address.href };
  for (const n of [0, 199, 350, 499]) {
    const element = findPosts(document, 'x')[n] as Element;
    const { posts, subject } = readPage({ ...input, pointedAt: { element } }, READERS);
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
