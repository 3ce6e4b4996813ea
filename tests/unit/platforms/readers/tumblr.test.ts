// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ID = '790000000000000123';
const ADDRESS = `https://www.tumblr.com/deler/${ID}/wat-een-dag`;
const blog = (name: string) => ({
  name,
  title: `Blog ${name}`,
  url: `https://${name}.tumblr.com/`,
  uuid: `t:${name}`,
});
const text = (words: string) => ({ type: 'text', text: words });
const post = (id: string, name: string, extra: object) => ({
  objectType: 'post',
  id,
  idString: id,
  blog: blog(name),
  timestamp: 1_772_359_200,
  noteCount: 12,
  content: [text(`Woorden van ${name}`)],
  trail: [],
  ...extra,
});
const page = (...posts: readonly object[]) =>
  `<html><head></head><body><div data-id="${ID}"><article>…</article></div><script>window['___INITIAL_STATE___'] = ${JSON.stringify({ queries: posts })};</script></body></html>`;

const trail = [
  {
    blog: blog('maker'),
    post: { id: '780000000000000001', timestamp: 1_772_000_000 },
    content: [text('Het oorspronkelijke bericht')],
  },
];
const OWN = page(post('790000000000000999', 'ander', {}), post(ID, 'deler', {}));
const REBLOG = page(post(ID, 'deler', { content: [], trail }));

describe('a post', () => {
  it('is the one of the address', () => {
    const result = reading(OWN, { address: ADDRESS });
    expect(result.posts).toHaveLength(1);
    expect(plain(result)).toMatchObject({
      author: 'Blog deler',
      handle: 'deler',
      text: 'Woorden van deler',
      time: '2026-03-01T10:00:00.000Z',
    });
    expect(result.posts[0]?.post.counts?.['notes']?.value).toBe(12);
  });
  it('does not put the words of others in the mouth of whoever reblogged', () => {
    const result = reading(REBLOG, { address: ADDRESS });
    expect(result.posts[0]?.post).toMatchObject({
      kind: { value: 'repost' },
      author: { handle: { value: 'deler' } },
    });
    expect(result.posts[0]?.post.text).toBeUndefined();
    expect(result.posts[1]?.post).toMatchObject({
      author: { handle: { value: 'maker' } },
      text: { value: 'Het oorspronkelijke bericht' },
      relation: { type: 'reposted-by', post: 0 },
    });
    expect(result.subject).toBe(0);
  });
  survivesMutations({
    html: REBLOG,
    address: ADDRESS,
    stale: page(post('790000000000000999', 'ander', {})),
  });
});

describe('a blog of Tumblr in a look of its own', () => {
  const address = 'https://roos.tumblr.com/post/96439224994/wacht-maar';
  const page = (body: string, text = 'Ik weet je te vinden') =>
    `<head>${jsonLd({ '@type': 'SocialMediaPosting', url: address, author: 'roos', headline: 'Wacht maar', articleBody: text, datePublished: '2026-03-01T10:00:00+01:00' })}</head><body>${body}</body>`;
  const first = (html: string, at = address) => reading(html, { address: at }).posts[0]?.post;
  it('is told by its data for search engines', () => {
    expect(first(page('<p>Ik weet je te vinden</p>'))).toMatchObject({
      author: { handle: { value: 'roos' } },
      text: { value: 'Ik weet je te vinden' },
      time: { value: '2026-03-01T10:00:00+01:00' },
      permalink: { value: address },
    });
    expect(first(page('', 'Ik weet...'))?.textTruncated?.value).toBe(true);
  });
  it('is not given the words that it passes on', () => {
    const post = first(
      page('<p><a class="tumblr_blog" href="https://bas.tumblr.com/">bas</a>:</p>'),
    );
    expect([post?.author?.handle?.value, post?.text, post?.title]).toEqual([
      'roos',
      undefined,
      undefined,
    ]);
  });
  it('says nothing of another post', () => {
    const other = 'https://roos.tumblr.com/post/96439224999/anders';
    expect(reading(page(''), { address: other }).posts).toEqual([]);
  });
});
