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

describe('comments in older themes', () => {
  const head = '<head><meta name="generator" content="WordPress 6.8"></head>';
  const stamp = (id: string) =>
    `<div class="comment-meta commentmetadata"><a href="${ADDRESS}#comment-${id}">2 maart 2026 om 10:00</a></div>`;
  it('are read where the number stands inside the list item', () => {
    const of = (id: string, name: string, text: string, inner = '') =>
      `<li class="comment" id="li-comment-${id}"><article id="comment-${id}" class="comment"><footer class="comment-meta"><div class="comment-author vcard"><span class="fn">${name}</span></div>${stamp(id)}</footer><div class="comment-content"><p>${text}</p></div></article>${inner}</li>`;
    const html = `${head}<ol class="commentlist">${of('71', 'Bas K', 'Schandalig', `<ul class="children">${of('72', 'Noor', 'Zeker')}</ul>`)}<li class="pingback" id="li-comment-73"><article id="comment-73" class="comment">Ander blad</article></li></ol>`;
    const { posts, subject } = reading(html, { address: `${ADDRESS}#comment-72` });
    expect(posts.map(({ post }) => [post.author?.name?.value, post.text?.value])).toEqual([
      ['Bas K', 'Schandalig'],
      ['Noor', 'Zeker'],
    ]);
    expect([subject, posts[1]?.post.relation?.post]).toEqual([1, 0]);
  });
  it('are read without who wrote them and when, where all of it is one block', () => {
    const html = `${head}<ol class="commentlist"><li class="comment" id="comment-71"><div id="div-comment-71" class="comment-body"><div class="comment-author vcard"><cite class="fn">Bas K</cite> <span class="says">schreef:</span></div>${stamp('71')}<p>Schandalig</p><div class="reply">Antwoorden</div></div></li></ol>`;
    const [post] = reading(html, { address: ADDRESS }).posts;
    expect([post?.post.author?.name?.value, post?.post.text?.value]).toEqual([
      'Bas K',
      'Schandalig',
    ]);
    expect(post?.post.timeShown?.value).toBe('2 maart 2026 om 10:00');
  });
});

describe('comments in themes of their own', () => {
  const read = (comment: string) =>
    reading(`<head><meta name="generator" content="WordPress 6.8"></head><ol>${comment}</ol>`, {
      address: ADDRESS,
    }).posts.map(({ post }) => ({
      author: post.author?.name?.value,
      text: post.text?.value,
      time: post.time?.value,
      shown: post.timeShown?.value,
    }));
  const link = `<a href="${ADDRESS}#comment-71">2 maart 2026 om 10:00</a>`;
  const reply = '<a class="comment-reply-link" href="#comment-71">Antwoord op 2</a>';
  const told = { author: 'Bas K', text: 'Schandalig', time: undefined };
  it.each([
    [
      'a name and a moment of their own',
      `<li class="comment" id="comment-71"><header><p class="comment-author"><span class="comment-author-name">Bas K</span> <span class="says">zegt</span></p><p><time class="comment-time">${link}</time></p></header><div class="comment-content"><p>Schandalig</p></div>${reply}</li>`,
    ],
    [
      'a line of both',
      `<li class="comment" id="li-comment-71"><div id="comment-71"><div class="comment-meta"><strong>Bas K</strong> — ${link}${reply}</div><div class="comment-content"><p>Schandalig</p></div></div></li>`,
    ],
    [
      'the name in the text',
      `<li class="comment" id="comment-71"><div class="comment-text">${reply.replace('class="', 'class="reply ')}<h6 class="author">Bas K</h6><span class="date">2 maart 2026 om 10:00</span><p>Schandalig</p></div></li>`,
    ],
    [
      'no element around the text',
      `<li id="comment-71"><cite>Bas K</cite> ${link}<div>1</div><p>Schandalig</p></li>`,
    ],
    [
      'one number on two elements',
      `<li class="comment" id="comment-71"><article class="comment" id="comment-71"><b class="fn">Bas K</b>${link}<div class="comment-content">Schandalig</div></article></li>`,
    ],
    [
      'a moment that is none for machines',
      `<li class="comment" id="comment-71"><span class="comment-author">Bas K <span class="says">zegt:</span></span><time datetime="2 maart 2026">2 maart 2026 om 10:00</time><div itemprop="text">Schandalig</div></li>`,
    ],
  ])('are read with %s', (_, comment) => {
    expect(read(comment)).toEqual([{ ...told, shown: '2 maart 2026 om 10:00' }]);
  });
  it.each([
    [
      'whom the text cites',
      '<li class="comment" id="comment-71"><div class="comment-content"><p><cite>Noor</cite> zei iets</p></div></li>',
    ],
    [
      'a line that tells more than who',
      '<li class="comment" id="comment-71"><p class="comment-author">Bas K op 2 maart 2026 om 10:00</p><div class="comment-content">Schandalig</div></li>',
    ],
  ])('name nobody by %s', (_, comment) => {
    expect(read(comment)[0]?.author).toBeUndefined();
  });
  it('keep no hour whose day stands elsewhere', () => {
    const comment = `<li class="comment" id="comment-71"><cite class="fn">Bas K</cite> 2 maart <a href="#comment-71">10:00</a><p>Schandalig</p></li>`;
    expect(read(comment)).toEqual([{ ...told, shown: undefined }]);
  });
});

it('takes no comment for the page that it stands below', () => {
  const html = `<head><meta name="generator" content="WordPress 6.8"><link rel="canonical" href="${ADDRESS}"></head><ol>${comment('71', 'Bas K', 'Schandalig')}</ol>`;
  const { posts, subject } = reading(html, { address: ADDRESS });
  expect(posts.map(({ post }) => [post.permalink?.value, post.author?.name?.value])).toEqual([
    [ADDRESS, undefined],
    [`${ADDRESS}#comment-71`, 'Bas K'],
  ]);
  expect([subject, posts[1]?.post.relation]).toEqual([null, { type: 'reply-to', post: 0 }]);
  expect(reading(html, { address: `${ADDRESS}#comment-71` }).subject).toBe(1);
});
