// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseBlueskyAddress } from '@/utils/platforms/readers/bluesky';
import { plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const ANNA = 'anna.bsky.social';
const BRAM = 'bram.bsky.social';
const at = (handle: string, rkey: string) => `https://bsky.app/profile/${handle}/post/${rkey}`;
const head = (handle: string, rkey: string) =>
  `<link rel="canonical" href="${at(handle, rkey)}"><meta property="og:url" content="${at(handle, rkey)}"><meta property="og:title" content="Anna Bakker (@${handle})"><meta property="og:description" content="Wacht maar"><meta property="article:published_time" content="2026-01-26T23:55:44.454Z"><link rel="alternate" href="at://did:plc:anna/app.bsky.feed.post/${rkey}">`;
const post = (handle: string, name: string, rkey: string, text: string, rest = '') =>
  `<div data-testid="postThreadItem-by-${handle}"><a href="/profile/${handle}"><img src="https://cdn.bsky.app/img/avatar_thumbnail/plain/did:plc:${name.slice(0, 4).toLowerCase()}/x"></a><a href="/profile/${handle}"><div dir="auto">\u202A${name}\u202C</div></a><a href="/profile/${handle}/post/${rkey}" data-tooltip="27 januari 2026 om 01:28">9 u</a><div data-word-wrap="1">${text}</div>${rest}<button data-testid="likeBtn" aria-label="Like (3.121 likes)"></button></div>`;
const QUOTED = `<div role="link"><a href="/profile/${BRAM}"><div dir="auto">Bram Visser</div></a><a href="/profile/${BRAM}/post/3mdeitsgznc24">2 d</a><div data-word-wrap="1">Van Bram</div></div>`;
const THREAD =
  head(ANNA, '3mdegyw3ves2t') +
  post(ANNA, 'Anna Bakker', '3mdegyw3ves2t', 'Wacht maar') +
  post(BRAM, 'Bram Visser', '3mdeitsgznc24', 'Doe normaal');

describe('reading Bluesky', () => {
  it('gives the exact time to the post that the head names, and to no other', () => {
    const result = reading(THREAD, { address: at(ANNA, '3mdegyw3ves2t') });
    expect(plain(result)).toMatchObject({
      author: 'Anna Bakker',
      handle: ANNA,
      text: 'Wacht maar',
      time: '2026-01-26T23:55:44.454Z',
      permalink: at(ANNA, '3mdegyw3ves2t'),
    });
    expect(result.posts[0]!.post).toMatchObject({
      author: { accountId: { value: 'did:plc:anna', source: 'structured-data' } },
      counts: { likes: { value: 3121 } },
      idTime: { value: '2026-01-26T23:55:27.431Z' },
    });
    expect(result.posts[1]!.post).toMatchObject({
      author: { handle: { value: BRAM }, accountId: { value: 'did:plc:bram', source: 'dom' } },
      timeShown: { value: '27 januari 2026 om 01:28' },
    });
    expect(result.posts[1]!.post.time).toBeUndefined();
  });

  it('takes nothing of a head that is still about another post', () => {
    const html =
      head(ANNA, '3mdegyw3ves2t') + post(BRAM, 'Bram Visser', '3mdeitsgznc24', 'Doe normaal');
    const result = reading(html, {
      address: at(BRAM, '3mdeitsgznc24'),
      loaded: at(ANNA, '3mdegyw3ves2t'),
    });
    expect(plain(result)).toMatchObject({
      author: 'Bram Visser',
      text: 'Doe normaal',
      time: undefined,
    });
  });

  it('keeps a quoted post apart, also where the quoting one has no words', () => {
    const html = post(ANNA, 'Anna Bakker', '3mdegyw3ves2t', '', QUOTED).replace(
      '<div data-word-wrap="1"></div>',
      '',
    );
    const { posts } = reading(html, { address: at(ANNA, '3mdegyw3ves2t') });
    expect(posts[0]!.post.text).toBeUndefined();
    expect(posts[0]!.post).toMatchObject({
      kind: { value: 'quote' },
      permalink: { value: at(ANNA, '3mdegyw3ves2t') },
    });
    expect(posts[1]!.post).toMatchObject({
      author: { handle: { value: BRAM } },
      text: { value: 'Van Bram' },
      relation: { type: 'quoted-by', post: 0 },
    });
  });

  it('reads a page without content from its head', () => {
    const result = reading(head(ANNA, '3mdegyw3ves2t'), { address: at(ANNA, '3mdegyw3ves2t') });
    expect(plain(result)).toMatchObject({ author: 'Anna Bakker', text: 'Wacht maar' });
    expect(
      reading(head(BRAM, '3mdeitsgznc24'), { address: at(ANNA, '3mdegyw3ves2t') }).posts,
    ).toEqual([]);
  });

  it('mixes up nobody on a damaged page', () => {
    expectNoMixUp(
      THREAD,
      [
        {
          id: '3mdegyw3ves2t',
          handle: ANNA,
          author: 'Anna Bakker',
          accountId: 'did:plc:anna',
          text: 'Wacht maar',
          time: '2026-01-26T23:55:44.454Z',
          permalink: at(ANNA, '3mdegyw3ves2t'),
        },
        {
          id: '3mdeitsgznc24',
          handle: BRAM,
          author: 'Bram Visser',
          accountId: 'did:plc:bram',
          text: 'Doe normaal',
          permalink: at(BRAM, '3mdeitsgznc24'),
        },
      ],
      { address: at(ANNA, '3mdegyw3ves2t') },
    );
  });

  it.each([
    ['/profile/anna.bsky.social/post/3mdegyw3ves2t', { actor: ANNA, rkey: '3mdegyw3ves2t' }],
    [
      '/profile/did:plc:anna/post/3mdegyw3ves2t/liked-by',
      { actor: 'did:plc:anna', rkey: '3mdegyw3ves2t' },
    ],
    ['/profile/anna.bsky.social', { actor: ANNA, rkey: null }],
    ['/search', { actor: null, rkey: null }],
  ])('understands %s', (path, expected) => {
    expect(parseBlueskyAddress(new URL(path, 'https://bsky.app'))).toEqual(expected);
  });
});
