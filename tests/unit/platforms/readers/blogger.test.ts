// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '@/utils/platforms/address';
import { parseBloggerAddress } from '@/utils/platforms/readers/blogger';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ADDRESS = 'https://dorpsblog.example/2026/03/brand.html';
const HEAD = `<head><meta content="blogger" name="generator"><link rel="canonical" href="${ADDRESS}"></head>`;
const POST = `<div class="hentry" itemscope itemtype="http://schema.org/BlogPosting"><meta itemprop="url" content="${ADDRESS}"><h3 class="entry-title" itemprop="name">Brand in de straat</h3><div itemprop="description articleBody">Wat ik zag</div><span itemprop="author" itemscope itemtype="http://schema.org/Person"><a rel="author" href="https://www.blogger.com/profile/100001"><span itemprop="name">Roos Dorp</span></a></span></div>`;
const ANNA = '1818509887343530441';
const BRAM = '7982832223152942503';
const CEES = '5874734033293067739';
const MOMENTS: Readonly<Record<string, readonly [ms: number, label: string]>> = {
  [ANNA]: [1_772_445_600_123, '2 maart 2026 om 11:00'],
  [BRAM]: [1_772_449_200_000, '2 maart 2026 om 12:00'],
  [CEES]: [1_772_452_800_000, '2 maart 2026 om 13:00'],
};

const stamp = (id: string, label = MOMENTS[id]?.[1] ?? '') =>
  `<a rel="nofollow" href="${ADDRESS}?showComment=${MOMENTS[id]?.[0] ?? ''}#c${id}">${label}</a>`;
const header = (id: string, name: string) =>
  `<div class="comment-header"><cite class="user">${name}</cite><span class="icon user blog-author"></span><span class="datetime secondary-text">${stamp(id)}</span></div>`;
const threaded = (id: string, name: string, text: string, answers = '') =>
  `<li class="comment" id="c${id}"><div class="avatar-image-container"><img src="//img.example/a.png" alt=""></div><div class="comment-block">${header(id, name)}<p class="comment-content">${text}</p><span class="comment-actions secondary-text"><a class="comment-reply" data-comment-id="${id}">Beantwoorden</a></span></div><div class="comment-replies"><div id="c${id}-rt" class="comment-thread inline-thread"><span class="thread-count">Reacties</span><ol id="c${id}-ra"><div>${answers}</div><div id="c${id}-continue" class="continue"><a class="comment-reply">Beantwoorden</a></div></ol></div></div></li>`;
const profile = (id: string, name: string) =>
  `<a href="https://www.blogger.com/profile/${id}" rel="nofollow">${name}</a>`;
const inThread = (comments: string) =>
  `<div class="comments" id="comments"><div id="comment-holder"><div class="comment-thread toplevel-thread"><ol id="top-ra">${comments}</ol></div></div></div>`;
const THREAD = `${HEAD}<body>${POST}${inThread(
  threaded(
    ANNA,
    profile('200001', 'Anna B'),
    'Jij bent hierna',
    threaded(BRAM, 'Bram', 'Rustig aan jij'),
  ) +
    threaded(CEES, '<a href="https://cees.example/" rel="nofollow">Cees</a>', 'Ik zag<br>ook iets'),
)}</body>`;

const listed = (id: string, name: string, text: string) => ({
  head: `<dt class="comment-author anon-comment-icon" id="c${id}"><a name="c${id}"></a><div class="avatar-image-container"><a href="https://site.example/"><img src="a.png" alt="Foto"></a></div>\n${name}\nzei...\n</dt>`,
  body: `<dd class="comment-body" id="Blog1_cmt-${id}"><p>${text}</p></dd>`,
  foot: `<dd class="comment-footer"><span class="comment-timestamp">${stamp(id)}<span class="item-control blog-admin"><a class="comment-delete" href="https://www.blogger.com/delete-comment.g?postID=${id}"></a></span></span></dd>`,
});
const inList = (parts: string) =>
  `${HEAD}<body>${POST}<div id="comments"><dl id="comments-block">${parts}</dl></div></body>`;
const [annaListed, bramListed] = [
  listed(ANNA, profile('200001', 'Anna B'), 'Jij bent hierna'),
  listed(BRAM, 'Bram', 'Rustig aan jij'),
];
const LIST = inList(
  [annaListed, bramListed].map(({ head, body, foot }) => head + body + foot).join(''),
);

const facts = (html: string, address = ADDRESS) =>
  reading(html, { address }).posts.map(({ post }) => [
    post.author?.name?.value,
    post.text?.value,
    post.time?.value,
    post.relation?.post,
  ]);

describe('comments in threads', () => {
  it('stand below the post, each with who wrote it, when, and what it answers', () => {
    const result = reading(THREAD, { address: ADDRESS });
    expect(result.reader.id).toBe('blogger');
    expect(facts(THREAD)).toEqual([
      ['Roos Dorp', 'Wat ik zag', undefined, undefined],
      ['Anna B', 'Jij bent hierna', '2026-03-02T10:00:00.123Z', 0],
      ['Bram', 'Rustig aan jij', '2026-03-02T11:00:00.000Z', 1],
      ['Cees', 'Ik zag\nook iets', '2026-03-02T12:00:00.000Z', 0],
    ]);
    expect(result.subject).toBe(0);
    expect(result.posts[1]?.post).toMatchObject({
      kind: { value: 'comment' },
      id: { value: ANNA },
      author: {
        address: { value: 'https://www.blogger.com/profile/200001' },
        accountId: { value: '200001' },
      },
      time: { asShown: '2 maart 2026 om 11:00' },
    });
  });
  it('name no account by an address that the commenter gave', () => {
    expect(reading(THREAD, { address: ADDRESS }).posts[3]?.post.author).toEqual({
      name: { value: 'Cees', source: 'dom' },
    });
  });
  it('are meant by the fragment of the address', () => {
    expect(plain(reading(THREAD, { address: `${ADDRESS}#c${BRAM}` }))['author']).toBe('Bram');
    expect(reading(THREAD, { address: `${ADDRESS}#c1234567` }).subject).toBeNull();
  });
  it('are meant by what was pointed at, an answer apart from what it answers', () => {
    const pointed = (selector: string) =>
      plain(
        reading(THREAD, {
          address: ADDRESS,
          pointedAt: (document) => ({ element: document.querySelector(selector)! }),
        }),
      )['author'];
    expect(pointed(`#c${ANNA} .comment-content`)).toBe('Anna B');
    expect(pointed(`#c${BRAM} cite`)).toBe('Bram');
    expect(pointed(`#c${BRAM} .comment-content`)).toBe('Bram');
  });
  it('hang on nothing where what they answer was not found', () => {
    const html = THREAD.replace(`li class="comment" id="c${ANNA}"`, 'li class="x"');
    expect(facts(html)).toEqual([
      ['Roos Dorp', 'Wat ik zag', undefined, undefined],
      ['Bram', 'Rustig aan jij', '2026-03-02T11:00:00.000Z', undefined],
      ['Cees', 'Ik zag\nook iets', '2026-03-02T12:00:00.000Z', 0],
    ]);
  });
  it('are read where the number stands on the block and the lists have none', () => {
    const html = THREAD.replace(/ id="c\d+-r[at]"/g, '')
      .replace(/<li class="comment" id="(c\d+)">/g, '<li class="comment" data-of="$1">')
      .replace(
        /data-of="(c\d+)">(.*?)<div class="comment-block"/g,
        '>$2<div id="$1" class="comment-block"',
      );
    expect(facts(html)).toEqual(facts(THREAD));
  });
  it('take no moment from a link to another comment', () => {
    const html = THREAD.replace(`#c${ANNA}">2`, `#c${CEES}">2`);
    expect(reading(html, { address: ADDRESS }).posts[1]?.post).not.toHaveProperty('time');
    expect(facts(html)[1]?.[0]).toBe('Anna B');
  });
  it('keep a moment that only people read as it is shown', () => {
    const html = THREAD.replace(/\?showComment=\d+#c\d+/g, '');
    const { post } = reading(html, { address: ADDRESS }).posts[1]!;
    expect([post.time, post.timeShown?.value, post.permalink]).toEqual([
      undefined,
      '2 maart 2026 om 11:00',
      undefined,
    ]);
  });
  it('say nothing in the words of the site about a comment that is gone', () => {
    const html = THREAD.replace(
      'Jij bent hierna',
      '<span class="deleted-comment">Deze reactie is verwijderd door de auteur.</span>',
    );
    expect(facts(html)[1]?.slice(0, 2)).toEqual(['Anna B', undefined]);
  });
  survivesMutations({ html: THREAD, address: `${ADDRESS}#c${BRAM}`, swapped: [ANNA, BRAM] });
});

describe('comments in the older list', () => {
  it('are put together by their numbers', () => {
    const expected = [
      ['Roos Dorp', 'Wat ik zag', undefined, undefined],
      ['Anna B', 'Jij bent hierna', '2026-03-02T10:00:00.123Z', 0],
      ['Bram', 'Rustig aan jij', '2026-03-02T11:00:00.000Z', 0],
    ];
    expect(facts(LIST)).toEqual(expected);
    const [a, b] = [annaListed, bramListed];
    expect(facts(inList(a.head + b.foot + b.body + b.head + a.foot + a.body))).toEqual(expected);
  });
  it('lend their words to nobody whose own are missing', () => {
    const { head } = annaListed;
    const html = inList(head + bramListed.head + bramListed.body + bramListed.foot);
    expect(facts(html).slice(1)).toEqual([
      ['Bram', 'Rustig aan jij', '2026-03-02T11:00:00.000Z', 0],
    ]);
  });
  it.each([
    ['one line of name and words of the site', 'Bram zei...'],
    ['two links', `${profile('1', 'Bram')} en ${profile('2', 'Cees')}`],
  ])('name nobody by %s', (_, name) => {
    const html = LIST.replace(/\nBram\nzei\.\.\.\n/, name);
    expect(facts(html)[2]?.slice(0, 2)).toEqual([undefined, 'Rustig aan jij']);
  });
  it('are meant by what was pointed at', () => {
    const result = reading(LIST, {
      address: ADDRESS,
      pointedAt: (document) => ({ element: document.querySelector(`#Blog1_cmt-${BRAM} p`)! }),
    });
    expect(plain(result)['author']).toBe('Bram');
  });
  survivesMutations({ html: LIST, address: `${ADDRESS}#c${BRAM}`, swapped: [ANNA, BRAM] });
});

it('gives a post that names nobody no author from its comments', () => {
  const html = THREAD.replace(POST, '<article><h1>Brand</h1><p>Wat ik zag</p></article>');
  const { posts } = reading(html, { address: ADDRESS });
  expect(posts.map(({ post }) => post.author?.name?.value)).toEqual([
    undefined,
    'Anna B',
    'Bram',
    'Cees',
  ]);
});
it('leaves pages of other software alone', () => {
  const html = THREAD.replace(HEAD, '<head><title>Forum</title></head>');
  expect(reading(html, { address: ADDRESS }).reader.id).toBe('web');
});

it('finds the number of a comment in its address, also where that is cleaned', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{5,18}$/), (id) => {
      const address = `https://dorpsblog.example/2026/03/brand.html?showComment=1772445600123#c${id}`;
      const tracked = address.replace('#', `${address.includes('?') ? '&' : '?'}utm_source=x#`);
      for (const one of [address, cleanAddress(tracked) ?? '']) {
        expect(parseBloggerAddress(new URL(one))).toBe(id);
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
      parseBloggerAddress(address);
    }),
  );
});
