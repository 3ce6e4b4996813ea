// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, PAGE, plain, reading } from './page';

const meta = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('');
const HEAD = {
  'og:type': 'article',
  'og:url': PAGE,
  'og:title': 'Brand in loods',
  'og:description': 'Een samenvatting',
  'og:site_name': 'De Krant',
  'article:published_time': '2026-03-01T10:00:00Z',
};

describe('reading OpenGraph', () => {
  it('takes title, time and site, and no text', () => {
    const result = reading(meta(HEAD));
    expect(plain(result)).toMatchObject({
      title: 'Brand in loods',
      time: '2026-03-01T10:00:00Z',
      permalink: PAGE,
      text: undefined,
      author: undefined,
    });
    expect(result.siteName).toEqual({ value: 'De Krant', source: 'structured-data' });
    expect(result.pageData[0]!.kind).toBe('meta');
  });

  it.each([
    ['article:author', 'Saar de Wit', 'Saar de Wit'],
    ['article:author', 'https://www.facebook.com/saar', undefined],
    ['article:author', 'www.facebook.com/saar', undefined],
    ['author', 'Saar de Wit', 'Saar de Wit'],
    ['author', 'De Krant', undefined],
  ])('takes %s %j as %j', (name, content, author) => {
    expect(plain(reading(meta({ ...HEAD, [name]: content }))).author).toBe(author);
  });

  it.each([
    ['another address', { ...HEAD, 'og:url': 'https://krant.example/ander' }],
    ['a page that is no article', { 'og:type': 'website', 'og:title': 'De Krant', 'og:url': PAGE }],
  ])('takes nothing from %s', (_name, values) => {
    expect(reading(meta(values)).posts).toEqual([]);
  });

  it('takes nothing without an address after a step inside the page', () => {
    const { 'og:url': _own, ...bare } = HEAD;
    expect(reading(meta(bare)).posts).toHaveLength(1);
    expect(reading(meta(bare), { loaded: 'https://krant.example/' }).posts).toEqual([]);
  });

  it('keeps a canonical address only where it can be of this page', () => {
    const html = '<link rel="canonical" href="https://krant.example/ander">';
    expect(reading(html).canonicalAddress?.value).toBe('https://krant.example/ander');
    expect(reading(html, { loaded: 'https://krant.example/' }).canonicalAddress).toBeUndefined();
  });

  it('takes no title on a platform', () => {
    const address = 'https://www.threads.com/@saar/post/AbC';
    const values = { ...HEAD, 'og:url': address, 'og:title': 'Saar (@saar) on Threads' };
    expect(plain(reading(meta(values), { address }))).toMatchObject({
      title: undefined,
      permalink: address,
      time: '2026-03-01T10:00:00Z',
    });
  });

  it('gives a reply nothing of its parent', () => {
    const values = { ...HEAD, 'og:url': 'https://www.threads.com/@ouder/post/XyZ' };
    expect(
      reading(meta(values), { address: 'https://www.threads.com/@saar/post/AbC' }).posts,
    ).toEqual([]);
  });

  it('comes after JSON-LD', () => {
    const told = { '@type': 'NewsArticle', url: PAGE, headline: 'Brand in loods gemeld' };
    const { post } = reading(meta(HEAD) + jsonLd(told)).posts[0]!;
    expect(post.title).toEqual({
      value: 'Brand in loods gemeld',
      source: 'structured-data',
      alternatives: [{ value: 'Brand in loods', source: 'structured-data' }],
    });
    expect(post.time?.value).toBe('2026-03-01T10:00:00Z');
  });

  it('leaves data without an address alone where the head names another page', () => {
    const bare = jsonLd({ '@type': 'NewsArticle', headline: 'Ander stuk', author: 'Bram' });
    const elsewhere = '<link rel="canonical" href="https://krant.example/ander">';
    expect(reading(bare).posts).toHaveLength(1);
    expect(reading(elsewhere + bare).posts).toEqual([]);
    expect(reading(elsewhere + meta({ 'og:url': PAGE }) + bare).posts).toHaveLength(1);
  });

  it('takes the plain author of a dated article only, and only where there is one', () => {
    const { 'article:published_time': _time, ...undated } = HEAD;
    const author = '<meta name="author" content="Bureau Web">';
    expect(plain(reading(meta(undated) + author)).author).toBeUndefined();
    expect(plain(reading(meta(HEAD) + author)).author).toBe('Bureau Web');
    expect(plain(reading(meta(HEAD) + author + author)).author).toBeUndefined();
  });

  it('says nothing of a post in a thread, but for the one of the same moment', () => {
    const thread = ['Joris', 'Femke']
      .map(
        (name, index) => `<div itemscope itemtype="https://schema.org/DiscussionForumPosting">
          <b itemprop="author">${name}</b><i itemprop="text">Bericht</i>
          <meta itemprop="dateCreated" content="2026-03-01T10:0${index}:00Z"></div>`,
      )
      .join('');
    const named = reading(
      meta({ ...HEAD, 'article:published_time': '2026-03-01T11:01:00+01:00' }) + thread,
    );
    expect(
      named.posts.map(({ post }) => [post.author?.name?.value, post.permalink?.value]),
    ).toEqual([
      ['Femke', PAGE],
      ['Joris', undefined],
    ]);
    const both = reading(
      meta({ ...HEAD, 'article:published_time': '2026-03-01T10:01:00Z' }) +
        thread.replace('10:00:00Z', '10:01:00Z'),
    );
    expect(both.posts.map(({ post }) => post.permalink)).toEqual([undefined, undefined]);
    const other = reading(
      meta({ ...HEAD, 'article:published_time': '2026-01-01T00:00:00Z' }) + thread,
    );
    expect(other.posts.map(({ post }) => post.permalink)).toEqual([undefined, undefined]);
  });
});

describe('a notice of a public body', () => {
  const NOTICE = {
    'DCTERMS.title': 'Besluit over de vergunning van mw. De Wit',
    'DCTERMS.creator': 'Gemeente Dorp',
    'DCTERMS.issued': '2026-03-01',
  };
  it('is told by its Dublin Core', () => {
    expect(plain(reading(meta(NOTICE)))).toMatchObject({
      author: 'Gemeente Dorp',
      title: 'Besluit over de vergunning van mw. De Wit',
      time: '2026-03-01',
      text: undefined,
    });
  });
  it('is not guessed at where it says two things, or no day', () => {
    const twice = `${meta(NOTICE)}<meta name="DCTERMS.creator" content="Provincie">`;
    expect(plain(reading(twice)).author).toBeUndefined();
    expect(reading(meta({ ...NOTICE, 'DCTERMS.issued': 'maart' })).posts).toEqual([]);
  });
});

describe('obituaries and pages that only show words', () => {
  it.each([
    ['the name of whoever died', '<h1>Jan de Wit</h1><p>1950 – 2026</p><p>Geplaatst door Roos</p>'],
    [
      'people described, not speaking',
      jsonLd({
        '@type': 'Person',
        name: 'Jan de Wit',
        birthDate: '1950-01-01',
        deathDate: '2026-03-01',
      }),
    ],
    [
      'an event',
      jsonLd({ '@type': 'Event', name: 'Uitvaart Jan de Wit', startDate: '2026-03-05T11:00:00Z' }),
    ],
  ])('takes no author from %s', (_, html) => {
    const { posts } = reading(
      `<html><head><title>Jan de Wit</title></head><body>${html}</body></html>`,
    );
    expect(posts.flatMap(({ post }) => post.author ?? [])).toEqual([]);
  });
});

it('takes nothing from a head that describes the template of a notice, nor the dead for its author', () => {
  const address = 'https://rouw.example/overlijdensberichten/roos-de-wit-87/';
  const head = meta({
    'og:type': 'article',
    'og:url': 'https://rouw.example/overlijdensbericht/',
    'og:title': 'Overlijdensbericht - Rouw',
    'og:site_name': 'Rouw',
    'article:published_time': '2019-09-10T10:05:43+00:00',
  });
  const person = jsonLd({ '@type': 'Person', name: 'Roos de Wit', birthDate: '1950-01-01' });
  const result = reading(`${head}<link rel="canonical" href="${address}">${person}`, { address });
  expect(result.posts).toEqual([]);
  expect(result.siteName?.value).toBe('Rouw');
});
