// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRedditAddress } from '@/utils/platforms/readers/reddit-address';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const THREAD = 'https://www.reddit.com/r/buurt/comments/1abcd2/lawaai_in_de_straat/';

const comment = (id: string, name: string, text: string, inner = '', parent = '') =>
  `<shreddit-comment author="${name}" thingid="t1_${id}" postid="t3_1abcd2" ${parent === '' ? '' : `parentid="t1_${parent}"`} score="3" permalink="/r/buurt/comments/1abcd2/comment/${id}/" created="2026-03-02T10:00:00.000000+0000">
  <div slot="commentMeta"><a href="/user/${name}/">${name}</a><time datetime="2026-03-02T10:00:00.000Z">2 u geleden</time></div>
  <div slot="comment"><p>${text}</p></div>${inner}</shreddit-comment>`;

const post = (id: string, name: string, extra = '') =>
  `<shreddit-post id="t3_${id}" permalink="/r/buurt/comments/${id}/lawaai_in_de_straat/" post-title="Lawaai van ${name}" author="${name}" author-id="t2_x${id}" subreddit-prefixed-name="r/buurt" subreddit-id="t5_buurt" score="45" comment-count="3" created-timestamp="2026-03-01T09:00:00.000000+0000" post-type="text" ${extra}>
  <h1 slot="title">Lawaai van ${name}</h1><div slot="text-body"><div property="schema:articleBody"><p>Regel een van ${name} 😀</p><p>Regel twee</p></div></div></shreddit-post>`;

const SHREDDIT = `<html><head><title>Lawaai van roos_w : r/buurt</title><link rel="canonical" href="${THREAD}"></head><body><main>
  ${post('1abcd2', 'roos_w')}
  ${comment('eee111', 'bas_k', 'Woorden van Bas', comment('eee222', 'noor-7', 'Woorden van Noor', '', 'eee111'))}
  ${comment('eee333', '[deleted]', '[deleted]')}
  <shreddit-ad-post author="reclame" id="t3_advert"><div slot="text-body">Koop nu</div></shreddit-ad-post>
  </main></body></html>`;

const thing = (kind: string, id: string, name: string, text: string, inner = '') =>
  `<div class="thing ${kind}" data-author="${name}" data-author-fullname="t2_${name}" data-fullname="${id}" data-subreddit-prefixed="r/buurt" data-permalink="/r/buurt/comments/1abcd2/lawaai_in_de_straat/${id.startsWith('t1') ? `${id.slice(3)}/` : ''}">
  <a class="title" href="/r/buurt/">Lawaai</a><div class="entry"><p class="tagline"><a class="author" href="/user/${name}">${name}</a> <span class="score unvoted" title="12">12 points</span> <time datetime="2026-03-02T10:00:00+00:00">2 u</time></p>
  <div class="usertext-body"><div class="md"><p>${text}</p></div></div></div><div class="child">${inner}</div></div>`;

const OLD = `<html><body class="listing-page loggedin"><span class="user"><a href="/user/kijker_1">kijker_1</a></span>
  ${thing('link', 't3_1abcd2', 'roos_w', 'Eerste bericht')}<div class="commentarea">
  ${thing('comment', 't1_eee111', 'bas_k', 'Woorden van Bas', thing('comment', 't1_eee222', 'noor-7', 'Woorden van Noor'))}
  ${thing('comment', 't1_eee333', 'ilse', 'Woorden van Ilse')}</div></body></html>`;

const old = (id: string, name: string, text: string) =>
  `<div id="t1_${id}"><div class="Comment t1_${id} x"><a data-testid="comment_author_link" href="/user/${name}/">${name}</a>
  <a data-testid="comment_timestamp" href="https://www.reddit.com/r/buurt/comments/1abcd2/comment/${id}/?utm_source=reddit&amp;context=3">3 j. geleden</a>
  <div data-testid="comment"><div class="RichTextJSON-root"><p>${text}</p></div></div></div></div>`;
const REDESIGN = `<html><body><div data-testid="post-container" class="Post t3_1abcd2" id="t3_1abcd2"><span data-testid="post_timestamp">3 jaar geleden</span>
  <h1>Lawaai</h1><a data-click-id="comments" href="/r/buurt/comments/1abcd2/lawaai_in_de_straat/">25 comments</a></div>
  ${old('eee111', 'bas_k', 'Woorden van Bas')}${old('eee222', 'noor-7', 'Woorden van Noor')}</body></html>`;

describe('the elements of today', () => {
  it('reads post and comments, each with its own author', () => {
    const result = reading(SHREDDIT, { address: THREAD });
    expect(result.reader.id).toBe('reddit');
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      {
        handle: 'roos_w',
        title: 'Lawaai van roos_w',
        text: 'Regel een van roos_w 😀\n\nRegel twee',
      },
      { handle: 'bas_k', text: 'Woorden van Bas' },
      { handle: 'noor-7', text: 'Woorden van Noor' },
      { handle: undefined, text: undefined },
    ]);
    expect(result.posts[0]?.post).toMatchObject({
      id: { value: 't3_1abcd2' },
      permalink: { value: THREAD },
      author: { accountId: { value: 't2_x1abcd2' } },
      time: { value: '2026-03-01T09:00:00.000000+0000' },
      place: { name: { value: 'r/buurt' }, id: { value: 't5_buurt' } },
      counts: { score: { value: 45 }, replies: { value: 3 } },
    });
    expect(result.posts[2]?.post.replyTo?.handle?.value).toBe('bas_k');
    expect(result.posts[1]?.post.relation).toEqual({ type: 'reply-to', post: 0 });
    expect([result.subject, result.subjectReason]).toEqual([0, 'address']);
  });

  it('takes the comment that the address names', () => {
    const address = 'https://www.reddit.com/r/buurt/comments/1abcd2/comment/eee222/?context=3';
    const result = reading(SHREDDIT, { address });
    expect(plain(result)).toMatchObject({ handle: 'noor-7' });
    expect(plain(result)['permalink']).toBe(address.replace(/\?.*/, ''));
  });

  it('asks in a feed, and leaves advertisements out', () => {
    const feed = post('1aaaa', 'roos_w') + post('1bbbb', 'bas_k') + post('1cccc', 'x', 'promoted');
    const result = reading(feed, { address: 'https://www.reddit.com/r/buurt/' });
    expect([result.posts.length, result.subject]).toEqual([2, null]);
  });

  it('names no other post where the one of the address is not there', () => {
    const address = THREAD.replace('1abcd2', '1zzzzz');
    expect(reading(SHREDDIT, { address }).subject).toBeNull();
  });
  survivesMutations({
    html: SHREDDIT,
    address: THREAD,
    stale: SHREDDIT.replaceAll('1abcd2', '1other').replaceAll('roos_w', 'vroeger'),
    swapped: ['eee111', 'eee222'],
  });
});

describe('old.reddit.com', () => {
  const address = 'https://old.reddit.com/r/buurt/comments/1abcd2/lawaai_in_de_straat';
  it('reads nested comments and who was looking', () => {
    const result = reading(OLD, { address });
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      { handle: 'roos_w', text: 'Eerste bericht', permalink: address },
      { handle: 'bas_k', text: 'Woorden van Bas' },
      { handle: 'noor-7', text: 'Woorden van Noor' },
      { handle: 'ilse', text: 'Woorden van Ilse' },
    ]);
    expect(result.posts.map(({ post }) => post.relation?.post)).toEqual([undefined, 0, 1, 0]);
    expect(result.viewerAccount?.handle?.value).toBe('kijker_1');
  });
  survivesMutations({ html: OLD, address, swapped: ['eee111', 'eee333'] });
});

describe('the layout of 2018 to 2024', () => {
  it('has labels instead of times', () => {
    const result = reading(REDESIGN, { address: THREAD });
    expect(result.posts[0]?.post).toMatchObject({ timeShown: { value: '3 jaar geleden' } });
    expect(result.posts[0]?.post.author).toBeUndefined();
    expect(plain(result, 1)).toMatchObject({
      handle: 'bas_k',
      permalink: 'https://www.reddit.com/r/buurt/comments/1abcd2/comment/eee111/',
    });
  });
  survivesMutations({ html: REDESIGN, address: THREAD, swapped: ['eee111', 'eee222'] });
});

describe('the head alone', () => {
  const HEAD = `<html><head><title>Lawaai in de straat : r/buurt</title><meta property="og:url" content="${THREAD}?seeker-session=true"><meta property="og:title" content="From the buurt community on Reddit: Lawaai in de straat"></head><body></body></html>`;
  it('tells which post, and neither author nor time', () => {
    const result = reading(HEAD, { address: THREAD });
    expect(plain(result)).toEqual({
      author: undefined,
      handle: undefined,
      text: undefined,
      time: undefined,
      title: 'Lawaai in de straat',
      permalink: THREAD,
    });
  });
  it('says nothing of another post', () => {
    const result = reading(HEAD, { address: THREAD.replace('1abcd2', '1zzzzz') });
    expect(result.posts).toEqual([]);
  });
});

describe('addresses', () => {
  it('finds post and comment wherever they stand', () => {
    const id = fc.stringMatching(/^[a-z0-9]{4,10}$/);
    fc.assert(
      fc.property(id, id, fc.stringMatching(/^[a-z_]{0,20}$/), (postId, commentId, slug) => {
        const of = (path: string) => parseRedditAddress(new URL(path, 'https://www.reddit.com'));
        const own = { postId, commentId: null };
        expect(of(`/r/nl/comments/${postId}/`)).toMatchObject({ ...own, subreddit: 'nl' });
        expect(of(`/user/jan_1/comments/${postId}/x/`)).toMatchObject({ ...own, user: 'jan_1' });
        expect(of(`/gallery/${postId}`)).toMatchObject(own);
        expect(of(`/r/nl/comments/${postId}/${slug || 'comment'}/${commentId}/`)).toMatchObject({
          postId,
          commentId,
        });
        expect(parseRedditAddress(new URL(`https://redd.it/${postId}`))).toMatchObject(own);
      }),
    );
  });
  it('never throws and names no post elsewhere', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        if (/comments|gallery|redd\.it/.test(url)) return;
        expect(parseRedditAddress(new URL(url)).postId).toBeNull();
      }),
    );
  });
});

it('takes the words of a post from elsewhere not for those of whoever repeats it', () => {
  const html =
    '<div class="thing" data-fullname="t3_1abcd2" data-permalink="/r/buurt/comments/1abcd2/lawaai/" data-author="roos_w"><a class="title">Kijk dit</a><div class="expando"><div class="crosspost-preview"><div class="usertext-body"><div class="md"><p>Woorden van een ander</p></div></div></div></div></div>';
  const address = 'https://old.reddit.com/r/buurt/comments/1abcd2/lawaai/';
  const [post] = reading(html, { address }).posts;
  expect([post?.post.author?.handle?.value, post?.post.text]).toEqual(['roos_w', undefined]);
});
