// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, PAGE, plain, reading } from './page';

const ARTICLE = `
  <article itemscope itemtype="https://schema.org/BlogPosting">
    <link itemprop="url" href="/nieuws/2026/bericht-12">
    <h1 itemprop="headline">Het <em>bericht</em></h1>
    <span itemprop="author" itemscope itemtype="https://schema.org/Person">
      <a itemprop="url" href="https://krant.example/auteur/saar"><b itemprop="name">Saar de Wit</b></a>
    </span>
    <time itemprop="datePublished" datetime="2026-03-01T10:00:00Z">1 maart om 11:00</time>
    <div itemprop="articleBody"><p>Eerste<br>tweede</p><p>Derde</p></div>
  </article>`;
const BASE = `<base href="${PAGE}">`;

const forumPost = (name: string, text: string, id = '') => `
  <div ${id && `id="${id}"`} itemscope itemtype="http://schema.org/DiscussionForumPosting">
    <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">${name}</span></span>
    <meta itemprop="datePublished" content="2026-03-01T10:00:00Z"><div itemprop="text">${text}</div>
  </div>`;

describe('reading microdata', () => {
  it('takes the post with its time as shown and its text as written', () => {
    const result = reading(BASE + ARTICLE);
    expect(plain(result)).toMatchObject({
      author: 'Saar de Wit',
      title: 'Het bericht',
      text: 'Eerste\ntweede\n\nDerde',
      permalink: PAGE,
    });
    expect(result.posts[0]!.post.time).toEqual({
      value: '2026-03-01T10:00:00Z',
      source: 'structured-data',
      asShown: '1 maart om 11:00',
    });
    expect(result.posts[0]!.element?.localName).toBe('article');
  });

  it('says that a text is shown in translation', () => {
    const html = `<html class="translated-ltr"><body>${ARTICLE}</body></html>`.replace(
      '/nieuws/2026/bericht-12',
      PAGE,
    );
    expect(reading(html).posts[0]!.post.textTranslated).toEqual({ value: true, source: 'dom' });
  });

  it('takes several posts of a thread beside each other and chooses none', () => {
    const result = reading(forumPost('Joris', 'Een') + forumPost('Femke', 'Twee'));
    expect(result.subject).toBeNull();
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      { author: 'Joris', text: 'Een', permalink: undefined },
      { author: 'Femke', text: 'Twee', permalink: undefined },
    ]);
  });

  it('does not take the one marked post of a thread for the one that is meant', () => {
    const result = reading(forumPost('Joris', 'Een'));
    expect(result.posts).toHaveLength(1);
    expect(result.subject).toBeNull();
  });

  it('takes the post that the fragment leads to', () => {
    const html = forumPost('Joris', 'Een', 'post-1') + forumPost('Femke', 'Twee', 'post-2');
    const at = (fragment: string) => reading(html, { address: `${PAGE}#${fragment}` });
    expect(plain(at('post-2')).author).toBe('Femke');
    expect(at('post-2').subjectReason).toBe('address');
    expect(at('post-3').subject).toBeNull();
    expect(at('top').subject).toBeNull();
  });

  it('hangs answers under their question', () => {
    const answer = `<div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer">
      <span itemprop="author">Femke</span><div itemprop="text">Zo doet u dat</div></div>`;
    const question = `<div itemscope itemtype="https://schema.org/Question"><a itemprop="url" href="${PAGE}"></a>
      <span itemprop="author">Joris</span><h1 itemprop="name">Hoe?</h1>${answer}</div>`;
    const result = reading(question);
    expect(result.posts.map(({ post }) => [post.author?.name?.value, post.relation])).toEqual([
      ['Joris', undefined],
      ['Femke', { type: 'reply-to', post: 0 }],
    ]);
  });

  it('takes no part of a post for a post', () => {
    const film = `<div itemprop="video" itemscope itemtype="https://schema.org/VideoObject">
      <link itemprop="url" href="${PAGE}"><span itemprop="author">Persbureau</span></div>`;
    const result = reading(BASE + ARTICLE.replace('</article>', `${film}</article>`));
    expect(result.posts).toHaveLength(1);
    expect(plain(result).author).toBe('Saar de Wit');
  });

  it('reads properties that stand elsewhere', () => {
    const html = `<div itemscope itemtype="https://schema.org/Article" itemref="who no-such"></div>
      <p id="who"><span itemprop="author">Saar</span></p>`;
    expect(plain(reading(html)).author).toBe('Saar');
  });

  it.each([
    ['another vocabulary', ARTICLE.replace('https://schema.org/Blog', 'https://example.org/Blog')],
    ['a type without vocabulary', ARTICLE.replace('https://schema.org/BlogPosting', 'article')],
    ['another address', ARTICLE.replace('bericht-12', 'bericht-13')],
  ])('takes nothing from %s', (_name, html) => {
    expect(reading(BASE + html).posts).toEqual([]);
  });
});

describe('two sources of one page', () => {
  const told = {
    '@type': 'BlogPosting',
    url: PAGE,
    headline: 'Het bericht',
    author: 'Bram Bos',
    datePublished: '2026-03-01T11:00:00+01:00',
  };

  it('believes JSON-LD first and keeps what microdata says otherwise', () => {
    const { post } = reading(BASE + jsonLd(told) + ARTICLE).posts[0]!;
    expect(post.author?.name).toEqual({
      value: 'Bram Bos',
      source: 'structured-data',
      alternatives: [{ value: 'Saar de Wit', source: 'structured-data' }],
    });
    expect(post.author?.address).toBeUndefined();
    expect(post.time?.value).toBe('2026-03-01T11:00:00+01:00');
    expect(post.time?.alternatives).toBeUndefined();
    expect(post.title?.alternatives).toBeUndefined();
    expect(post.text?.value).toContain('Derde');
  });

  it('adds to the same person', () => {
    const { post } = reading(BASE + jsonLd({ ...told, author: 'Saar de Wit' }) + ARTICLE).posts[0]!;
    expect(post.author?.address?.value).toBe('https://krant.example/auteur/saar');
  });

  it('does not add a post without address that nothing connects to the page', () => {
    const stray = ARTICLE.replace(/<link[^>]*>/, '').replace('Het <em>bericht</em>', 'Iets anders');
    const result = reading(jsonLd({ ...told, datePublished: undefined }) + stray);
    expect(result.posts).toHaveLength(1);
    expect(JSON.stringify(result.posts[0]!.post)).not.toContain('Saar');
  });

  it('knows no subject where two things without address could be the page', () => {
    const { url: _own, ...bare } = told;
    const stray = ARTICLE.replace(/<link[^>]*>/, '').replace('Het <em>bericht</em>', 'Iets anders');
    const result = reading(jsonLd({ ...bare, datePublished: undefined }) + stray);
    expect(result.posts.map(({ post }) => post.author?.name?.value)).toEqual(['Saar de Wit']);
    expect(result.subject).toBeNull();
  });

  it('does not take a short text for the beginning of another', () => {
    const stray = ARTICLE.replace(/<link[^>]*>/, '').replace('Het <em>bericht</em>', 'Iets anders');
    const html = jsonLd({ ...told, datePublished: undefined, articleBody: 'Eerste' }) + stray;
    expect(JSON.stringify(reading(html).posts[0]!.post)).not.toContain('Saar');
  });

  it('adds a post without address that has the same title', () => {
    const same = ARTICLE.replace(/<link[^>]*>/, '');
    expect(reading(jsonLd(told) + same).posts[0]!.post.text?.value).toContain('Derde');
  });

  it('prefers a text without markup', () => {
    const html = BASE + jsonLd({ ...told, articleBody: '<p>Eerste</p>' }) + ARTICLE;
    const text = reading(html).posts[0]!.post.text;
    expect(text?.value).toBe('Eerste\ntweede\n\nDerde');
    expect(text?.alternatives).toEqual([{ value: '<p>Eerste</p>', source: 'structured-data' }]);
  });
});
