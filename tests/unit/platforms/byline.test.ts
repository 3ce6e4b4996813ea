// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, PAGE, plain, reading } from './page';

const HEAD = `<meta property="og:type" content="article"><meta property="og:url" content="${PAGE}"><meta property="og:title" content="Brand in loods"><meta property="og:site_name" content="De Krant">`;
const page = (heading: string, rest = '') =>
  `<head>${HEAD}</head><body><article><header><h1>Brand in loods</h1>${heading}</header><p>Tekst</p></article>${rest}</body>`;
const BY = '<a rel="author" href="/redactie/roos">Door Roos de Wit</a>';
const TIME = '<time datetime="2026-03-01T10:00:00+01:00">1 maart</time>';

describe('the byline of an article whose head tells nothing', () => {
  it('is who and when', () => {
    const result = reading(page(BY + TIME));
    expect(plain(result)).toMatchObject({
      author: 'Roos de Wit',
      time: '2026-03-01T10:00:00+01:00',
      title: 'Brand in loods',
    });
    expect(result.posts[0]?.post.time?.asShown).toBe('1 maart');
    expect(result.posts[0]?.post.author?.address?.value).toMatch(/\/redactie\/roos$/);
  });
  it('names several people', () => {
    const { post } = reading(page(`${BY}<a rel="author">Bas Mol</a>${TIME}`)).posts[0]!;
    expect(post.coAuthors?.map(({ name }) => name?.value)).toEqual(['Roos de Wit', 'Bas Mol']);
  });
  it('says nothing where several articles stand beside each other', () => {
    const other =
      '<article><a rel="author">Bas Mol</a><time datetime="2020-01-01">2020</time></article>';
    expect(plain(reading(page(BY + TIME, other)))).toMatchObject({
      author: undefined,
      time: undefined,
    });
  });
  it.each([
    '<div class="comments"><a rel="author">Bas</a><time datetime="2026-03-05">5 maart</time></div>',
    '<section id="reacties"><a rel="author">Bas</a><time datetime="2026-03-05">5 maart</time></section>',
    '<aside><a rel="author">Bas</a><time datetime="2026-03-05">5 maart</time></aside>',
    '<blockquote><a rel="author">Bas</a><time datetime="2026-03-05">5 maart</time></blockquote>',
  ])('leaves out %s', (others) => {
    expect(plain(reading(page(others)))).toMatchObject({ author: undefined, time: undefined });
    expect(plain(reading(page(BY + TIME + others)))).toMatchObject({
      author: 'Roos de Wit',
      time: '2026-03-01T10:00:00+01:00',
    });
  });
  it.each([
    `<p>Bijgewerkt: ${TIME}</p>`,
    `<p class="updated">${TIME}</p>`,
    `${TIME}<time datetime="2026-03-02">2 maart</time>`,
    '<time datetime="gisteren">gisteren</time>',
  ])('takes no moment from %s', (heading) => {
    expect(plain(reading(page(heading)))['time']).toBeUndefined();
  });
  it('takes the moment that is called that of the publication', () => {
    const heading = `<time class="published" datetime="2026-03-01">1 maart</time><time datetime="2026-03-02">2 maart</time>`;
    expect(plain(reading(page(heading)))['time']).toBe('2026-03-01');
  });
  it('names nobody of several people where no element is the article', () => {
    const loose = (people: string) =>
      `<head>${HEAD}</head><body><main><div>${people}${TIME}</div></main></body>`;
    const [alone] = reading(loose(BY)).posts;
    expect(alone?.post.author?.name?.value).toBe('Roos de Wit');
    const [several] = reading(loose(`${BY}<a rel="author">Bas Mol</a>`)).posts;
    expect(several?.post.author).toBeUndefined();
    expect(several?.post.coAuthors).toBeUndefined();
  });
  it('names the people of one line, also where no element is the article', () => {
    const line = '<p><a rel="author">Roos de Wit</a> / <a rel="author">Bas Mol</a> Den Haag</p>';
    const { post } = reading(`<head>${HEAD}</head><body><main>${line}</main></body>`).posts[0]!;
    expect(post.coAuthors?.map(({ name }) => name?.value)).toEqual(['Roos de Wit', 'Bas Mol']);
  });
  it.each([
    `<h5><time itemprop="datePublished" datetime="2026-03-01">1 maart</time> (Bijgewerkt: <time itemprop="dateModified" datetime="2026-03-02">2 maart</time>)</h5>`,
    `<span class="publish-date">op <time class="updated" datetime="2026-03-01" pubdate>1 maart</time></span>`,
  ])('takes the moment that the markup itself calls the publication, %s', (heading) => {
    expect(plain(reading(page(heading)))['time']).toBe('2026-03-01');
  });
  it('stands back where the page says it in its data', () => {
    const data = jsonLd({
      '@type': 'NewsArticle',
      url: PAGE,
      headline: 'Brand in loods',
      datePublished: '2026-03-01T09:00:00Z',
      author: { name: 'Bas Mol' },
    });
    const { post } = reading(data + page(BY + TIME)).posts[0]!;
    expect(post.author?.name).toEqual({ value: 'Bas Mol', source: 'structured-data' });
    expect(post.time?.alternatives).toBeUndefined();
  });
});

describe('who made an article', () => {
  it('is not the house that published it, where people are named', () => {
    const house = `<meta name="dc.creator" content="Uitgeverij Dorp"><meta name="dc.publisher" content="Uitgeverij Dorp"><meta name="author" content="Uitgeverij Dorp"><meta name="dc.date" content="2026-03-01">`;
    expect(plain(reading(house + page(BY)))['author']).toBe('Roos de Wit');
    expect(plain(reading(house + page('')))['author']).toBe('Uitgeverij Dorp');
  });
  it('is nobody where people are named of whom none is certain', () => {
    const house = `<meta name="dc.creator" content="Uitgeverij Dorp"><meta name="dc.publisher" content="Uitgeverij Dorp"><meta name="author" content="Uitgeverij Dorp"><meta name="dc.date" content="2026-03-01">`;
    const people = `<p>${BY}</p><p><a rel="author">Bas Mol</a></p>`;
    const html = `<head>${HEAD}${house}</head><body><main>${people}</main></body>`;
    expect(plain(reading(html))['author']).toBeUndefined();
  });
  it('is each person once, and every one of a list of names', () => {
    const of = (author: unknown) =>
      reading(jsonLd({ '@type': 'NewsArticle', url: PAGE, headline: 'Brand', author })).posts[0]!
        .post;
    const twice = of([{ name: 'Roos' }, { name: 'Roos' }]);
    expect([twice.author?.name?.value, twice.coAuthors]).toEqual(['Roos', undefined]);
    const both = of({ '@type': 'Person', name: ['Roos', 'Bas'] });
    expect(both.coAuthors?.map(({ name }) => name?.value)).toEqual(['Roos', 'Bas']);
  });
});

it('takes the address that pages copy from a manual for no address', () => {
  const data = jsonLd({
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://google.com/article' },
    headline: 'Brand in loods',
    author: { name: 'Roos' },
  });
  expect(plain(reading(data))['author']).toBe('Roos');
});
