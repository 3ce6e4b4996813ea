// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PointedAt } from '@/utils/platforms/types';
import { jsonLd, PAGE, plain, reading } from './page';

const post = (name: string, text: string) => `
  <div itemscope itemtype="https://schema.org/DiscussionForumPosting">
    <b itemprop="author">${name}</b><p itemprop="text">${text}</p>
    <a href="/leden/${name}">profiel</a><img src="/foto/${name}.jpg">
  </div>`;
const THREAD =
  post('joris', 'Ik weet waar u woont') + post('femke', 'Laat haar met rust') + '<p id="el">x</p>';

const at = (pointedAt: PointedAt) => reading(THREAD, { pointedAt: () => pointedAt });

describe('what was pointed at', () => {
  it.each<[string, PointedAt]>([
    ['a link', { linkAddress: 'https://krant.example/leden/femke' }],
    ['a picture', { mediaAddress: 'https://krant.example/foto/femke.jpg' }],
    ['selected words', { selectedText: 'haar  met\nrust' }],
    [
      'words and a link',
      { selectedText: 'Laat haar', linkAddress: 'https://krant.example/leden/femke' },
    ],
  ])('is found by %s', (_name, pointedAt) => {
    const result = at(pointedAt);
    expect(result.subjectReason).toBe('pointed-at');
    expect(plain(result).author).toBe('femke');
  });

  it.each<[string, PointedAt]>([
    ['a link of nobody', { linkAddress: 'https://krant.example/menu' }],
    ['words of nobody', { selectedText: 'iets heel anders' }],
    ['words that are too short', { selectedText: 'u' }],
    ['words that two posts hold', { selectedText: 'profiel' }],
    [
      'two that disagree',
      { selectedText: 'haar met rust', linkAddress: 'https://krant.example/leden/joris' },
    ],
  ])('is none for %s', (_name, pointedAt) => {
    expect(at(pointedAt).subject).toBeNull();
  });

  it('is found by its element', () => {
    const result = reading(THREAD, {
      pointedAt: (document) => ({ element: document.querySelectorAll('p')[1]! }),
    });
    expect(plain(result).author).toBe('femke');
  });

  it('is none outside every post', () => {
    const result = reading(THREAD, {
      pointedAt: (document) => ({ element: document.querySelector('#el')! }),
    });
    expect(result.subject).toBeNull();
  });

  const article = jsonLd({
    '@type': 'NewsArticle',
    url: PAGE,
    author: 'Saar',
    articleBody: 'De raad besloot gisteren anders.',
  });

  it('is the article where its words are pointed at', () => {
    const html = `${article}<p>De raad besloot gisteren anders.</p>`;
    const result = reading(html, {
      pointedAt: (document) => ({ element: document.querySelector('p')! }),
    });
    expect(plain(result).author).toBe('Saar');
    expect(result.subjectReason).toBe('pointed-at');
  });

  it('is not the article where a comment below it is pointed at', () => {
    const html = `${article}<section class="comments"><p>Ik kom je halen</p></section>`;
    const result = reading(html, {
      pointedAt: (document) => ({ element: document.querySelector('p')! }),
    });
    expect(result.subject).toBeNull();
    const marked = `<main itemscope itemtype="https://schema.org/Article"><b itemprop="author">Saar</b>
      <ol id="comment-list"><li><p>Ik kom je halen</p></li></ol></main>`;
    const inside = reading(marked, {
      pointedAt: (document) => ({ element: document.querySelector('p')! }),
    });
    expect(inside.subject).toBeNull();
  });

  it('is nothing of a platform whose pages hold posts of others', () => {
    const other = `<div itemscope itemtype="https://schema.org/SocialMediaPosting">
      <a itemprop="url" href="https://www.facebook.com/b/posts/2"></a><b itemprop="author">Femke</b></div>`;
    const result = reading(other, {
      address: 'https://www.facebook.com/a/posts/1',
      pointedAt: (document) => ({ element: document.querySelector('b')! }),
    });
    expect(result.posts).toEqual([]);
  });

  it('is the page where the page as a whole was pointed at', () => {
    const result = reading(article, { pointedAt: (document) => ({ element: document.body }) });
    expect(result.subjectReason).toBe('address');
  });
});

describe('a comment that was pointed at', () => {
  const comment = (id: string, name: string, inner = '') =>
    `<li class="comment" id="comment-${id}"><article class="comment-body" id="div-comment-${id}"><footer class="comment-meta"><b class="fn"><a href="https://${name}.example/">${name}</a></b></footer><div class="comment-content"><p>Dag ${id}</p></div></article>${inner}</li>`;
  const html = `<head><meta name="generator" content="WordPress 6.8">${jsonLd({ '@type': 'NewsArticle', url: PAGE, headline: 'Brand', author: { '@type': 'Person', name: 'Redactie' } })}</head><article><h1>Brand</h1></article><ol class="comment-list">${comment(
    '71',
    'bas',
    `<ol class="children">${comment('72', 'noor', '<div class="comment-item"><p class="unread">Van een ander</p></div>')}<li class="pingback" id="comment-73"><p class="away">Een ander blad</p></li></ol>`,
  )}</ol>`;
  const pointed = (selector: string) => {
    const result = reading(html, {
      pointedAt: (document) => ({ element: document.querySelector(selector)! }),
    });
    return result.subject === null ? null : plain(result).author;
  };
  it.each([
    ['#comment-71 .fn', 'bas'],
    ['#comment-71 .comment-content p', 'bas'],
    ['#comment-72 .fn a', 'noor'],
    ['#comment-72 .comment-meta', 'noor'],
  ])('is found by any part of it: %s', (selector, name) => {
    expect(pointed(selector)).toBe(name);
  });
  it('is found by a link in it', () => {
    const result = reading(html, {
      pointedAt: () => ({ linkAddress: 'https://noor.example/' }),
    });
    expect(plain(result).author).toBe('noor');
  });
  it.each(['#comment-73', '#comment-73 .away', '.children', '.comment-list', '.unread'])(
    'is none where nobody is known who wrote it: %s',
    (selector) => {
      expect(pointed(selector)).toBeNull();
    },
  );
});
