// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '@/utils/platforms/address';
import { parseDrupalAddress } from '@/utils/platforms/readers/drupal';
import { jsonLd, plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ADDRESS = 'https://wijkraad.example/nieuws/speeltuin';
const HEAD = `<head><meta name="Generator" content="Drupal 10 (https://www.drupal.org)">${jsonLd({ '@type': 'NewsArticle', url: ADDRESS, headline: 'Speeltuin dicht', datePublished: '2026-03-01T10:00:00+01:00', author: { '@type': 'Person', name: 'Wijkraad Zuid' } })}</head>`;
const ARTICLE =
  '<article class="node"><h1>Speeltuin dicht</h1><p>Lees wat de raad zegt.</p></article>';
const page = (comments: string) =>
  `${HEAD}<body>${ARTICLE}<section class="comments">${comments}</section></body>`;
const all = (html: string, address = ADDRESS) => reading(html, { address }).posts;
const facts = (html: string, address = ADDRESS) =>
  all(html, address).map(({ post }) => [
    post.author?.name?.value,
    post.text?.value,
    post.time?.value ?? post.timeShown?.value,
    post.relation?.post,
  ]);
const OWN = ['Wijkraad Zuid', undefined, '2026-03-01T10:00:00+01:00', undefined];

/** Drupal 8 and later, with RDF. */
const article = (id: string, user: string, name: string, text: string, answered = '') =>
  `<article data-comment-user-id="${user}" id="comment-${id}" about="/comment/${id}" typeof="schema:Comment" class="comment js-comment"><mark class="hidden" data-comment-timestamp="1775000000"></mark><footer class="comment__meta"><article typeof="schema:Person" about="/user/${user}" class="profile"></article><p class="comment__submitted">Ingediend door <span rel="schema:author"><a title="Profiel bekijken." href="/user/${user}" lang="" about="/user/${user}" typeof="schema:Person" property="schema:name" datatype="" class="username">${name}</a></span> op ma, 02-03-2026 - 10:${id} <span property="schema:dateCreated" content="2026-03-02T09:${id}:00+00:00" class="hidden"></span></p>${answered}<a href="/comment/${id}#comment-${id}" hreflang="nl">Permalink</a></footer><div class="content"><h3 property="schema:name" datatype=""><a href="/comment/${id}#comment-${id}" class="permalink" rel="bookmark">Titel ${id}</a></h3><div property="schema:text" class="clearfix field field--name-comment-body field__item"><p>${text}</p></div><ul class="links inline"><li class="comment-reply"><a href="/comment/reply/node/1/comment/${id}">Reageren</a></li></ul></div></article>`;
const inReplyTo = (id: string, name: string) =>
  `<p class="parent visually-hidden">In antwoord op <a href="/comment/${id}#comment-${id}" class="permalink" rel="bookmark">Titel ${id}</a> door <a class="username" about="/user/9" typeof="schema:Person" property="schema:name" href="/user/9">${name}</a></p>`;
const THREAD = page(
  `${article('11', '21', 'Anna B', 'Ik weet je te vinden')}<div class="indented">${article('12', '22', 'Bram', 'Rustig aan', inReplyTo('11', 'Anna B'))}</div>${article('13', '0', 'Cees (niet gecontroleerd)', 'Helemaal mee eens')}`,
);

describe('comments of Drupal 8 and later', () => {
  it('stand below the page, each with who wrote it, when, and what it answers', () => {
    const result = reading(THREAD, { address: ADDRESS });
    expect(result.reader.id).toBe('drupal');
    expect(facts(THREAD)).toEqual([
      OWN,
      ['Anna B', 'Ik weet je te vinden', '2026-03-02T09:11:00+00:00', 0],
      ['Bram', 'Rustig aan', '2026-03-02T09:12:00+00:00', 1],
      ['Cees (niet gecontroleerd)', 'Helemaal mee eens', '2026-03-02T09:13:00+00:00', 0],
    ]);
    expect(result.posts[2]?.post).toMatchObject({
      id: { value: '12' },
      title: { value: 'Titel 12' },
      permalink: { value: 'https://wijkraad.example/comment/12#comment-12' },
      author: {
        address: { value: 'https://wijkraad.example/user/22' },
        accountId: { value: '22' },
      },
      time: { asShown: 'op ma, 02-03-2026 - 10:12' },
      replyTo: { name: { value: 'Anna B' } },
    });
    expect(result.subject).toBe(0);
  });
  it('give who has no account none', () => {
    const html = THREAD.replaceAll('href="/user/0"', 'href="https://cees.example/user/1"');
    expect(all(html)[3]?.post.author).toEqual({
      name: { value: 'Cees (niet gecontroleerd)', source: 'dom' },
    });
  });
  it.each([`${ADDRESS}#comment-12`, 'https://wijkraad.example/comment/12'])(
    'are meant by %s',
    (address) => {
      expect(plain(reading(THREAD, { address }))['author']).toBe('Bram');
    },
  );
  it.each(['.content p', '.username', '.comment__submitted'])(
    'are meant where their %s was pointed at',
    (selector) => {
      const result = reading(THREAD, {
        address: ADDRESS,
        pointedAt: (document) => ({ element: document.querySelector(`#comment-13 ${selector}`)! }),
      });
      expect(plain(result)['text']).toBe('Helemaal mee eens');
    },
  );
  it('hang on no comment because they stand below it', () => {
    const html = THREAD.replace(inReplyTo('11', 'Anna B'), '');
    expect(facts(html).map(([, , , relation]) => relation)).toEqual([undefined, 0, undefined, 0]);
  });
  it('take no name and no number from what they answer', () => {
    const bram = article('12', '22', '', 'Rustig aan', inReplyTo('11', 'Anna B'))
      .replace(' id="comment-12" about="/comment/12"', '')
      .replace(/rel="bookmark">Titel 12/, '>Titel 12');
    expect(facts(page(bram))[1]?.slice(0, 2)).toEqual([undefined, 'Rustig aan']);
    expect(all(page(bram))[1]?.post.id?.value).toBe('12');
  });
  it('take the moment of the last change for none', () => {
    const html = THREAD.replace(/<span property="schema:dateCreated".*?<\/span>/g, '');
    expect(all(html)[1]?.post).toMatchObject({ timeShown: { value: 'op ma, 02-03-2026 - 10:11' } });
    expect(all(html)[1]?.post).not.toHaveProperty('time');
  });
  survivesMutations({
    html: THREAD,
    address: `${ADDRESS}#comment-12`,
    swapped: ['11', '12'],
  });
});

describe('comments in themes of Drupal', () => {
  it('are read with a line each for name and moment, and without RDF', () => {
    const html = page(
      '<article class="comment js-comment comment--level-1" id="comment-11" data-comment-user-id="21" role="article" data-drupal-selector="comment"><div class="comment__text-wrapper"><footer class="comment__meta"><p class="comment__author"><span>Anna B</span></p><p class="comment__time">2 maart 2026</p><p class="visually-hidden">In antwoord op <a href="/comment/10#comment-10">Hoi</a> door <span>Bram</span></p></footer><div class="comment__content"><div class="text-content clearfix field field--name-comment-body field__item"><p>Ik weet je te vinden</p></div></div></div></article>',
    );
    expect(facts(html)).toEqual([
      OWN,
      ['Anna B', 'Ik weet je te vinden', '2 maart 2026', undefined],
    ]);
  });
  it.each([
    [
      'a line that tells more than who',
      '<p class="comment__author">Ingediend door Anna B op 02-03-2026 - 10:11</p>',
    ],
    [
      'two names in one place',
      '<span class="username">Anna B</span> in gesprek met <span class="username">Bram</span>',
    ],
  ])('name nobody by %s', (_, line) => {
    const html = page(
      `<article class="comment" id="comment-11"><footer>${line}</footer><div class="content">Dag</div></article>`,
    );
    expect(facts(html)[1]?.slice(0, 2)).toEqual([undefined, 'Dag']);
  });
  it('name nobody whom the text names', () => {
    const html = page(
      '<article class="comment" id="comment-11"><div class="content">Dag <span class="username">Bram</span></div></article>',
    );
    expect(facts(html)[1]?.slice(0, 2)).toEqual([undefined, 'Dag Bram']);
  });
});

/** Drupal 7: the number stands in front of the comment and in its own links. */
const OLD_HEAD = '<head><meta name="Generator" content="Drupal 7 (http://drupal.org)" /></head>';
const old = (id: string, name: string, text: string, rdf = '', answers = '') =>
  `<a id="comment-${id}"></a><div class="comment comment-by-anonymous clearfix"${rdf}><div class="attribution"><div class="submitted"><p class="commenter-name">${name}</p><p class="comment-time"><span property="dc:date dc:created" content="2026-03-02T10:${id}:00+01:00" datatype="xsd:dateTime">2 maart 2026 - 10:${id}</span></p><p class="comment-permalink"><a class="permalink" href="/comment/${id}#comment-${id}" rel="bookmark">Permalink</a></p></div></div><div class="comment-text"><h3 property="dc:title"><a class="permalink" href="/comment/${id}#comment-${id}" rel="bookmark">Titel ${id}</a></h3><div class="content"><span class="rdf-meta element-hidden" rel="sioc:reply_of" resource="/nieuws/speeltuin"></span>${answers}<div class="field field-name-comment-body"><div class="field-items"><div class="field-item even" property="content:encoded"><p>${text}</p></div></div></div><div class="user-signature">Groet</div></div></div></div>`;
const rdf = (id: string) =>
  ` about="/comment/${id}#comment-${id}" typeof="sioc:Post sioct:Comment"`;
const user = (name: string, whole = '') =>
  `<span rel="sioc:has_creator"><span class="username" typeof="sioc:UserAccount" property="foaf:name"${whole === '' ? '' : ` content="${whole}"`}>${name}</span></span>`;
const OLD = `${OLD_HEAD}<body>${ARTICLE}<div id="comments">${old('11', user('Maria de Vries'), 'Ik weet je te vinden', rdf('11'))}<div class="indented">${old('12', user('Bram'), 'Rustig aan', rdf('12'), '<span class="rdf-meta element-hidden" rel="sioc:reply_of" resource="/comment/11#comment-11"></span>')}</div>${old('13', '<span class="username">Cees</span>', 'Eens')}</div></body>`;

describe('comments of Drupal 7', () => {
  it('are read with RDF and without', () => {
    expect(facts(OLD)).toEqual([
      ['Maria de Vries', 'Ik weet je te vinden', '2026-03-02T10:11:00+01:00', undefined],
      ['Bram', 'Rustig aan', '2026-03-02T10:12:00+01:00', 0],
      ['Cees', 'Eens', '2026-03-02T10:13:00+01:00', undefined],
    ]);
    expect(all(OLD)[2]?.post.id?.value).toBe('13');
  });
  it('tell a name whole that is cut where it is shown', () => {
    const html = OLD.replace(user('Bram'), user('Prof. Dr. Bram...', 'Prof. Dr. Bram de Vries'));
    expect(all(html)[1]?.post.author?.name).toMatchObject({
      value: 'Prof. Dr. Bram de Vries',
      asShown: 'Prof. Dr. Bram...',
    });
  });
  it('are read with the moment around the name', () => {
    const html = `${OLD_HEAD}<div class="comment"${rdf('11')}><div class="submitted"><span property="dc:date dc:created" content="2026-03-02T10:11:00+01:00" rel="sioc:has_creator"><a href="/users/anna" class="username">Anna B</a> op 2 mrt 2026</span></div><div class="content"><div class="field-name-comment-body">Dag</div></div></div>`;
    const [post] = all(html);
    expect(post?.post).toMatchObject({
      author: {
        name: { value: 'Anna B' },
        address: { value: 'https://wijkraad.example/users/anna' },
      },
      time: { value: '2026-03-02T10:11:00+01:00', asShown: 'op 2 mrt 2026' },
      text: { value: 'Dag' },
    });
  });
  survivesMutations({ html: OLD, address: `${ADDRESS}#comment-12`, swapped: ['11', '12'] });
});

it('gives a page that names nobody no author from its comments', () => {
  const html = THREAD.replace(
    HEAD,
    `<head><meta name="Generator" content="Drupal 10"><link rel="canonical" href="${ADDRESS}"></head>`,
  );
  expect(facts(html).map(([author]) => author)).toEqual([
    undefined,
    'Anna B',
    'Bram',
    'Cees (niet gecontroleerd)',
  ]);
});
it('leaves pages of other software alone', () => {
  const html =
    '<div class="comment" id="comment-11"><b class="username">Anna B</b><div class="content">Dag</div></div>';
  expect(reading(html, { address: ADDRESS }).reader.id).toBe('web');
});

it('finds the number of a comment in its address, also where that is cleaned', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{5,18}$/), (id) => {
      const address = `https://wijkraad.example/comment/${id}#comment-${id}`;
      const tracked = address.replace('#', `${address.includes('?') ? '&' : '?'}utm_source=x#`);
      for (const one of [address, cleanAddress(tracked) ?? '']) {
        expect(parseDrupalAddress(new URL(one))).toBe(id);
      }
    }),
  );
});
it('throws at no address', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, hash) => {
      const address = new URL('https://dorp.example/');
      address.pathname = path;
      address.hash = hash;
      parseDrupalAddress(address);
    }),
  );
});
