// @vitest-environment happy-dom
/** JSON-LD of the page around a post, and what stands on it that nobody wrote. */
import { describe, expect, it } from 'vitest';
import { jsonLd, PAGE, plain, reading } from './page';

describe('what a page object tells', () => {
  const head = `<meta property="og:type" content="article"><meta property="og:title" content="Brand"><link rel="canonical" href="${PAGE}">`;
  const person = { '@type': 'Person', '@id': '#roos', name: 'Roos de Wit' };
  const page = {
    '@type': 'WebPage',
    url: PAGE,
    author: { '@id': '#roos' },
    datePublished: '2026-03-01T09:00:00+00:00',
  };
  const facts = (html: string): Record<string, unknown> => plain(reading(html));
  it('counts for an article that says nothing itself', () => {
    expect(facts(`${head}${jsonLd({ '@graph': [page, person] })}`)).toMatchObject({
      author: 'Roos de Wit',
      title: 'Brand',
      time: '2026-03-01T09:00:00+00:00',
    });
  });
  it.each([
    ['beside an article', [page, person, { '@type': 'Article', url: PAGE, headline: 'Brand' }]],
    ['of another page', [{ ...page, url: 'https://krant.example/over-ons' }, person]],
    ['of several', [page, { ...page, author: { name: 'Bas Mol' } }, person]],
  ])('counts for nothing %s', (_, graph) => {
    expect(facts(`${head}${jsonLd({ '@graph': graph })}`)['author']).toBeUndefined();
  });
  it('names no house where the byline names somebody', () => {
    const house = { ...person, name: 'De Krant' };
    const site = '<meta property="og:site_name" content="De Krant">';
    const data = `${head}${site}${jsonLd({ '@graph': [page, house] })}`;
    expect(facts(data)['author']).toBe('De Krant');
    const signed = `${data}<article><p>Door <a rel="author" href="/roos">Roos de Wit</a></p></article>`;
    expect(facts(signed)['author']).toBe('Roos de Wit');
  });
  it('makes no post of a page that is no article', () => {
    expect(reading(jsonLd({ '@graph': [page, person] })).posts).toEqual([]);
  });
});

it('takes the questions that a page answers itself for nobody’s posts', () => {
  const article = {
    '@type': 'NewsArticle',
    url: PAGE,
    headline: 'Brand',
    author: { name: 'Roos' },
  };
  const question = {
    '@type': 'Question',
    url: `${PAGE}#faq-1`,
    name: 'Hoe ontstond de brand?',
    acceptedAnswer: { '@type': 'Answer', text: 'Door een kaars.' },
  };
  const made = reading(jsonLd({ '@graph': [article, question] }));
  expect([made.posts.length, made.subject]).toEqual([1, 0]);
  const asked = { ...question, author: { name: 'Bas' } };
  expect(reading(jsonLd({ '@graph': [article, asked] })).posts).toHaveLength(3);
  const marked = `<div itemscope itemtype="https://schema.org/FAQPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Hoe?</h3><div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><p itemprop="text">Zo.</p></div></div></div>`;
  expect(reading(`${jsonLd(article)}${marked}`).subject).toBe(0);
});
