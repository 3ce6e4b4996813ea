// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ORIGIN = 'https://dorp.example';
const note = (id: string, name: string, text: string | null, rest: object = {}) => ({
  id,
  createdAt: '2026-03-01T09:00:00.000Z',
  text,
  cw: null,
  visibility: 'home',
  user: { id: `u${name}`, name: name.toUpperCase(), username: name, host: null },
  repliesCount: 2,
  ...rest,
});
const misskey = (value: object, head = '') =>
  `<html><head>${head}<script type="application/json" id="misskey_meta">{}</script><script type="application/json" id="misskey_clientCtx">${JSON.stringify({ note: value })}</script></head><body><div id="app"></div></body></html>`;

describe('Misskey', () => {
  const address = `${ORIGIN}/notes/9abcdefgh1`;
  it('reads the note that the address names', () => {
    const result = reading(misskey(note('9abcdefgh1', 'roos', 'Ik weet je te vinden')), {
      address,
    });
    expect(result.reader).toMatchObject({ id: 'misskey', confirmedOnRealPage: false });
    expect(plain(result)).toMatchObject({
      author: 'ROOS',
      handle: 'roos@dorp.example',
      text: 'Ik weet je te vinden',
      time: '2026-03-01T09:00:00.000Z',
      permalink: address,
    });
  });
  it('keeps apart whoever repeats a note and whoever wrote it', () => {
    const other = note('9abcdefgh2', 'bas', 'Van Bas', {
      user: { id: 'ubas', name: 'Bas', username: 'bas', host: 'stad.example' },
    });
    const { posts } = reading(misskey(note('9abcdefgh1', 'roos', null, { renote: other })), {
      address,
    });
    expect(posts.map(({ post }) => [post.author?.handle?.value, post.text?.value])).toEqual([
      ['roos@dorp.example', undefined],
      ['bas@stad.example', 'Van Bas'],
    ]);
    expect(posts[0]?.post.kind?.value).toBe('repost');
    expect(posts[1]?.post.relation).toEqual({ type: 'reposted-by', post: 0 });
  });
  it('says nothing of the note that was loaded before', () => {
    const html = misskey(
      note('9abcdefgh1', 'roos', 'Ik weet je te vinden'),
      '<meta name="misskey:note-id" content="9abcdefgh1"><meta property="og:title" content="Roos (@roos)">',
    );
    const next = reading(html, { address: `${ORIGIN}/notes/9abcdefgh9`, loaded: address });
    expect(next.posts.map(({ post }) => post.author)).toEqual([]);
  });
  it('names nobody’s server where only the head tells', () => {
    const head =
      '<head><meta name="misskey:note-id" content="9abcdefgh1"><meta name="misskey:user-id" content="u1"><meta property="og:title" content="Roos (@roos)"><meta property="og:description" content="Ik weet (📎1)"></head>';
    const [post] = reading(head, { address }).posts;
    expect(post?.post.author).toMatchObject({
      name: { value: 'Roos' },
      accountId: { value: 'u1' },
    });
    expect([post?.post.author?.handle, post?.post.text]).toEqual([undefined, undefined]);
  });
  survivesMutations({
    html: misskey(note('9abcdefgh1', 'roos', 'Ik weet je te vinden')),
    address,
    stale: misskey(note('9abcdefgh7', 'noor', 'Iets anders')),
  });
});

const status = (id: string, name: string, text: string, before = '') =>
  `<div class="Status">${before}<div class="status-container"><div class="left-side"><a href="/users/${name}"></a></div><div class="right-side"><div class="status-heading"><div class="heading-name-row"><div class="heading-left"><h4 class="status-username">${name.toUpperCase()}</h4><a class="account-name" title="${name}" href="/users/${name}">${name}</a></div><span class="heading-right"><a class="timeago faint-link" href="/notice/${id}"><time title="1 maart 2026 10:00">2 u</time></a></span></div></div><div class="status-content"><div class="StatusBody"><div class="text">${text}</div></div></div></div></div></div>`;

describe('Pleroma', () => {
  const address = `${ORIGIN}/notice/AbCdEf1`;
  const html = `<body>${status('AbCdEf1', 'roos', 'Ik weet je te vinden', '<div class="retweet-info"><a class="account-name" title="bas" href="/users/bas">bas</a></div>')}${status('AbCdEf2', 'noor', 'Doe normaal')}</body>`;
  it('reads each post, and not whoever repeated it as its author', () => {
    const result = reading(html, { address });
    expect(result.reader).toMatchObject({ id: 'pleroma', confirmedOnRealPage: false });
    expect(plain(result)).toMatchObject({
      author: 'ROOS',
      handle: 'roos@dorp.example',
      text: 'Ik weet je te vinden',
      time: undefined,
      permalink: address,
    });
    expect(result.posts[0]?.post.timeShown?.value).toBe('1 maart 2026 10:00');
  });
  survivesMutations({ html, address, swapped: ['AbCdEf1', 'AbCdEf2'] });
});

const person = (name: string) =>
  `<a class="person-listing" title="@${name}" href="/u/${name}">@${name}</a>`;
const lemmy = (id: string, name: string, text: string, inner = '') =>
  `<li class="comment list-unstyled"><article id="comment-${id}" class="details comment-node"><div class="row"><div class="col">${person(name)}</div><div class="col-auto"><span class="moment-time" data-tippy-content="1 maart 2026 om 10:00">2 u</span></div></div><div class="comment-content"><div class="md-div"><p>${text}</p></div></div></article>${inner}</li>`;

describe('Lemmy', () => {
  const address = `${ORIGIN}/post/77`;
  const html = `<body><div id="app" class="lemmy-site"><div class="post-listing"><h1><a href="/post/77">Lawaai</a></h1>${person('roos@stad.example')}<a href="/c/buurt">buurt</a><span class="moment-time" data-tippy-content="28 februari 2026">3 d</span><div id="postContent"><div class="md-div">Wie <a href="/u/noor">@noor</a>?</div></div></div><ul class="comments">${lemmy('9912', 'bas', 'Zij', `<ul class="comments">${lemmy('9913', 'noor', 'Onzin')}</ul>`)}</ul></div></body>`;
  it('reads post and comments, each under what it answers', () => {
    const result = reading(html, { address });
    expect(result.reader).toMatchObject({ id: 'lemmy', confirmedOnRealPage: false });
    expect(
      result.posts.map(({ post }) => [post.author?.handle?.value, post.relation?.post]),
    ).toEqual([
      ['roos@stad.example', undefined],
      ['bas@dorp.example', 0],
      ['noor@dorp.example', 1],
    ]);
    expect(result.posts[0]?.post).toMatchObject({
      title: { value: 'Lawaai' },
      place: { name: { value: 'buurt' } },
      timeShown: { value: '28 februari 2026' },
    });
  });
  it('takes the comment of the address', () => {
    expect(plain(reading(html, { address: `${ORIGIN}/post/77/9913` }))['text']).toBe('Onzin');
  });
  survivesMutations({ html, address, swapped: ['9912', '9913'] });
});
