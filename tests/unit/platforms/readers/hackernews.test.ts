// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseHackernewsAddress } from '@/utils/platforms/readers/hackernews';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ORIGIN = 'https://news.ycombinator.com';
const ADDRESS = `${ORIGIN}/item?id=41000001`;

const age = (id: string, title: string, label = '3 hours ago') =>
  `<span class="age" title="${title}"><a href="item?id=${id}">${label}</a></span>`;
const user = (name: string) => `<a href="user?id=${name}" class="hnuser">${name}</a>`;
const row = (id: string, title: string) =>
  `<tr class="athing submission" id="${id}"><td class="title"><span class="titleline"><a href="https://krant.example/a">${title}</a><span class="sitebit comhead"> (<a href="from?site=krant.example"><span class="sitestr">krant.example</span></a>)</span></span></td></tr>`;
const line = (id: string, by: string, when: string) =>
  `<tr><td class="subtext"><span class="subline"><span class="score" id="score_${id}">37 points</span> ${by} ${when} | <a href="item?id=${id}">2&nbsp;comments</a></span></td></tr>`;
const head = (id: string, name: string, title: string, navs: string) =>
  `<span class="comhead">${user(name)} ${age(id, title)} <span id="unv_${id}"></span><span class="navs">${navs} <a class="togg clicky" id="${id}" n="1" href="javascript:void(0)">[–]</a></span></span>`;
const nav = (to: string, word: string) =>
  ` | <a href="${to}" class="clicky" aria-hidden="true">${word}</a>`;
const body = (id: string, text: string) =>
  `<div class="comment"><div class="commtext c00">${text}</div><div class="reply"><u><a href="reply?id=${id}">reply</a></u></div></div>`;
const comment = (id: string, indent: number, name: string, text: string, navs = '') =>
  `<tr class="athing comtr" id="${id}"><td><table><tr><td class="ind" indent="${String(indent)}"><img src="s.gif" height="1" width="${String(indent * 40)}"></td><td class="default"><div>${head(id, name, `2026-03-01T10:0${String(indent)}:00 ${String(1772359200 + indent * 60)}`, navs)}</div>${body(id, text)}</td></tr></table></td></tr>`;
const page = (main: string, comments: string) =>
  `<html><body><table id="hnmain"><tr><td><span class="pagetop"><a id="me" href="user?id=kijker">kijker</a></span></td></tr><tr><td><table class="fatitem">${main}</table><table class="comment-tree">${comments}</table></td></tr></table></body></html>`;

const STORY = `${row('41000001', 'Lawaai in het dorp')}${line('41000001', user('roos'), age('41000001', '2026-03-01T09:00:00 1772355600'))}<tr><td><div class="toptext">Wie maakt dit?<p>Zeg het.</p></div></td></tr>`;
const COMMENTS = [
  comment('41000010', 0, 'bas', 'Jij weet het.<p>Ik weet jou te vinden.', nav('#41000012', 'next')),
  comment(
    '41000011',
    1,
    'noor',
    'Doe normaal',
    nav('#41000010', 'parent') + nav('#41000013', 'next'),
  ),
  comment(
    '41000013',
    2,
    'piet',
    'Nee',
    nav('#41000010', 'root') + nav('#41000011', 'parent') + nav('#41000012', 'next'),
  ),
  comment('41000012', 0, 'roos', 'Stil', nav('#41000010', 'prev')),
].join('');
const PAGE = page(STORY, COMMENTS);

describe('Hacker News', () => {
  it('reads the story and the comments, each under what it links to as its parent', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(result.reader).toMatchObject({ id: 'hackernews', confirmedOnRealPage: false });
    expect(
      result.posts.map(({ post }) => [
        post.author?.handle?.value,
        post.text?.value,
        post.relation?.post,
      ]),
    ).toEqual([
      ['roos', 'Wie maakt dit?\n\nZeg het.', undefined],
      ['bas', 'Jij weet het.\n\nIk weet jou te vinden.', 0],
      ['noor', 'Doe normaal', 1],
      ['piet', 'Nee', 2],
      ['roos', 'Stil', 0],
    ]);
    expect(plain(result)).toMatchObject({
      title: 'Lawaai in het dorp',
      time: '2026-03-01T09:00:00.000Z',
      permalink: ADDRESS,
    });
    expect(result.posts[0]?.post).toMatchObject({
      time: { asShown: '3 hours ago' },
      counts: { score: { value: 37, asShown: '37 points' } },
    });
    expect(result.viewerAccount?.handle?.value).toBe('kijker');
  });
  it('takes the comment that the address names', () => {
    const result = reading(PAGE, { address: `${ADDRESS}#41000011` });
    expect([result.subjectReason, plain(result)['text']]).toEqual(['address', 'Doe normaal']);
  });
  it('finds the comment that the address names after any number of others', () => {
    const many = Array.from({ length: 320 }, (_, index) =>
      comment(String(42000000 + index), 0, 'piet', `Nummer ${String(index)}`),
    );
    const html = page(STORY, many.join('') + COMMENTS);
    expect(plain(reading(html, { address: `${ADDRESS}#41000011` }))['text']).toBe('Doe normaal');
  });
  it('keeps a moment without seconds since 1970 as it stands, and both where they disagree', () => {
    const time = (title: string) =>
      reading(PAGE.replace('2026-03-01T09:00:00 1772355600', title), { address: ADDRESS }).posts[0]
        ?.post.time;
    expect(time('2023-10-17T08:05:16')?.value).toBe('2023-10-17T08:05:16');
    expect(time('2026-03-01T07:00:00 1772355600')).toMatchObject({
      value: '2026-03-01T09:00:00.000Z',
      alternatives: [{ value: '2026-03-01T07:00:00' }],
    });
    expect(time('vanmorgen')).toBeUndefined();
  });
  it('names nobody where link and name differ, and gives a deleted comment no words', () => {
    const other = PAGE.replace('user?id=bas"', 'user?id=iemand"');
    expect(reading(other, { address: ADDRESS }).posts[1]?.post.author).toBeUndefined();
    const deleted = PAGE.replace(user('bas'), '').replace(
      /<div class="commtext c00">Jij[^]*?<\/div>/,
      '[deleted]',
    );
    const { posts } = reading(deleted, { address: ADDRESS });
    expect(posts.map(({ post }) => [post.id?.value, post.relation?.post])).toEqual([
      ['41000001', undefined],
      ['41000011', undefined],
      ['41000013', 1],
      ['41000012', 0],
    ]);
    expect(posts[1]?.post.replyTo).toMatchObject({
      permalink: { value: `${ORIGIN}/item?id=41000010` },
    });
  });

  const ALONE = page(
    `<tr class="athing" id="41000010"><td class="ind"></td><td class="default"><div>${head('41000010', 'bas', '2026-03-01T10:00:00 1772359200', ' | <a href="item?id=41000001">parent</a> | <a href="item?id=41000001#41000010">context</a><span class="onstory"> | on: <a href="item?id=41000001" title="Lawaai in het dorp">Lawaai in...</a></span>')}</div>${body('41000010', 'Ik weet jou te vinden.')}</td></tr>`,
    comment('41000011', 0, 'noor', 'Doe normaal'),
  );
  const ALONE_ADDRESS = `${ORIGIN}/item?id=41000010`;
  it('reads a comment with a page of its own, and what answers it', () => {
    const result = reading(ALONE, { address: ALONE_ADDRESS });
    expect(result.posts.map(({ post }) => [post.text?.value, post.relation?.post])).toEqual([
      ['Ik weet jou te vinden.', undefined],
      ['Doe normaal', 0],
    ]);
    expect(result.posts[result.subject ?? -1]?.post).toMatchObject({
      replyTo: { permalink: { value: ADDRESS } },
      place: {
        kind: { value: 'thread' },
        name: { value: 'Lawaai in het dorp' },
        address: { value: ADDRESS },
      },
    });
  });
  it('reads a list of stories, each with the line that names it', () => {
    const list = `<body><table>${row('41000001', 'Een')}${line('41000001', user('roos'), age('41000001', '2026-03-01T09:00:00 1772355600'))}${row('41000002', 'Baan')}<tr><td class="subtext">${age('41000002', '2026-03-01T09:30:00 1772357400')}</td></tr>${row('41000003', 'Zonder regel')}</table></body>`;
    const result = reading(list, { address: `${ORIGIN}/news` });
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      { title: 'Een', handle: 'roos' },
      { title: 'Baan', handle: undefined, time: '2026-03-01T09:30:00.000Z' },
    ]);
    expect(result.subject).toBeNull();
  });
  it('reads addresses', () => {
    const of = (path: string) => parseHackernewsAddress(new URL(path, ORIGIN));
    expect(of('/item?id=12#34')).toEqual({ itemId: '12', commentId: '34' });
    for (const path of ['/user?id=12', '/item?id=x', '/item', '/newcomments']) {
      expect(of(path)).toEqual({ itemId: null, commentId: null });
    }
  });
  survivesMutations({ html: PAGE, address: ADDRESS, swapped: ['41000010', '41000012'] });
  survivesMutations({ html: ALONE, address: ALONE_ADDRESS });
});
