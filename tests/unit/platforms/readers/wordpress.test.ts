// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ADDRESS = 'https://dorpsblad.example/2026/03/bericht/';
const comment = (id: string, name: string, text: string, inner = '') =>
  `<li id="comment-${id}" class="comment depth-1"><article class="comment-body"><footer><div class="comment-author vcard"><b class="fn"><a class="url" href="https://site.example/">${name}</a></b> <span class="says">schreef:</span></div>
  <div class="comment-metadata"><a href="${ADDRESS}#comment-${id}"><time datetime="2026-03-02T10:00:00+01:00">2 maart</time></a></div></footer>
  <div class="comment-content"><p>${text}</p></div><div class="reply"><a href="${ADDRESS}?replytocom=${id}#respond">Antwoorden</a></div></article>${inner}</li>`;
const PAGE = `<html><head><meta name="generator" content="WordPress 6.8">
  ${jsonLd({ '@type': 'NewsArticle', url: ADDRESS, headline: 'Brand in de Dorpsstraat', datePublished: '2026-03-01T10:00:00+01:00', author: { '@type': 'Person', name: 'Redactie Dorp' } })}</head>
  <body><article><h1>Brand in de Dorpsstraat</h1><p>Medewerker Jan de Wit zag het.</p></article><ol class="comment-list">
  ${comment('71', 'Bas K', 'Schandalig', `<ol class="children">${comment('72', 'Noor', 'Zeker')}</ol>`)}
  <li id="comment-73" class="pingback">Een ander blad</li></ol></body></html>`;

describe('a post with comments', () => {
  it('leaves the post to its own markup and reads each comment below it', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(result.reader.id).toBe('wordpress');
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      { author: 'Redactie Dorp', title: 'Brand in de Dorpsstraat', permalink: ADDRESS },
      { author: 'Bas K', text: 'Schandalig', permalink: `${ADDRESS}#comment-71` },
      { author: 'Noor', text: 'Zeker' },
    ]);
    expect(result.posts.map(({ post }) => post.relation?.post)).toEqual([undefined, 0, 1]);
    expect(result.subject).toBe(0);
  });
  it('takes the comment of the fragment', () => {
    expect(plain(reading(PAGE, { address: `${ADDRESS}#comment-72` }))['author']).toBe('Noor');
    expect(reading(PAGE, { address: `${ADDRESS}#comment-99` }).subject).toBeNull();
  });
  it('takes the comment that was pointed at', () => {
    const result = reading(PAGE, {
      address: ADDRESS,
      pointedAt: (document) => ({ element: document.querySelector('#comment-71 p')! }),
    });
    expect(plain(result)['author']).toBe('Bas K');
  });
  survivesMutations({
    html: PAGE,
    address: `${ADDRESS}#comment-72`,
    swapped: ['71', '72'],
  });
});
