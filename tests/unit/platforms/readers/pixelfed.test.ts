// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parsePixelfedAddress } from '@/utils/platforms/readers/pixelfed-parts';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ORIGIN = 'https://fotos.example';
const [FIRST, SECOND, ANSWER, DEEP] = [
  '700000000000000001',
  '700000000000000002',
  '700000000000000011',
  '700000000000000012',
];
const link = (name: string, id: string) => `${ORIGIN}/p/${name}/${id}`;

const drawerComment = (id: string, acct: string, url: string, text: string, inner = '') =>
  `<div class="media media-status align-items-top mb-3"><a href="#l"><img class="media-avatar" src="/storage/avatars/1.jpg"></a><div class="media-body"><div class="media-body-wrapper"><div class="media-body-comment"><p class="media-body-comment-username"><a href="${url}" id="acpop_${id}">${acct}</a></p><div class="read-more-component"><div>${text}</div></div></div></div><p class="media-body-reactions"><button>Like</button><span>·</span><a class="font-weight-bold text-muted" href="${link('x', id)}">Reply</a><span>·</span><a class="font-weight-bold text-muted" href="${link('x', id)}">2h</a><span><a href="#">Report</a></span></p>${inner === '' ? '' : `<div class="comment-replies-component mt-3"><div><div>${inner}</div></div></div>`}</div></div>`;
const card = (
  id: string,
  acct: string,
  text: string,
  {
    url = `${ORIGIN}/${acct}`,
    post = link(acct, id),
    before = '',
    edited = '',
    icon = 'far fa-globe',
    drawer = '',
  } = {},
) =>
  `<div class="timeline-status-component"><div class="card shadow-sm"><div>${before}<div class="card-header border-0"><div class="media align-items-center"><a href="${url}"><img src="/storage/avatars/2.jpg"></a><div class="media-body"><p class="font-weight-bold username"><a href="${url}" class="text-dark" id="apop_${id}">${acct}</a></p><p class="text-lighter mb-0"><a class="timestamp text-lighter" href="${post}" title="2026-03-01T09:00:00.000Z">3h</a>${edited}<span class="visibility text-lighter" title="Visible to everyone"><i class="${icon}"></i></span></p></div></div></div></div><div class="timeline-status-component-content"><div class="card-body p-0"><div class="content-label-wrapper"><img src="/storage/m/${id}.jpg"><div class="blurhash-wrapper"><canvas></canvas><img src="/storage/m/${id}.jpg" alt="Een deur"></div></div></div><div class="card-body status-text pb-0"><p></p><div class="read-more-component"><div><p>${text}</p></div></div></div></div>${drawer === '' ? '' : `<div class="card-footer"><div class="post-comment-drawer"><div class="post-comment-drawer-feed"><div>${drawer}</div></div><div class="reply-form"><textarea>Mijn antwoord</textarea></div></div></div>`}</div></div>`;
const BOOST =
  '<div class="card-header bg-light border-0"><div class="media"><div>Reblogged by <a href="https://fotos.example/piet" class="text-dark">@piet</a></div></div></div>';
const app = (...cards: string[]) =>
  `<html><body class="loggedIn"><main id="content"><div class="post-timeline-component">${cards.join('')}</div></main></body></html>`;

const DRAWER = drawerComment(
  ANSWER,
  'noor@stad.example',
  'https://stad.example/@noor',
  'Doe normaal',
  drawerComment(DEEP, 'bas', `${ORIGIN}/bas`, 'Nee'),
);
const APP = app(
  card(FIRST, 'roos', 'Ik weet waar je woont', { drawer: DRAWER }),
  card(SECOND, 'bas@stad.example', 'Van elders', {
    url: 'https://stad.example/@bas',
    post: 'https://stad.example/@bas/99',
    before: BOOST,
    icon: 'far fa-lock',
  }),
);
const APP_ADDRESS = `${ORIGIN}/i/web/post/${FIRST}`;

describe('Pixelfed, the web app', () => {
  it('reads posts and comments, each under what it answers, and everybody with a server', () => {
    const result = reading(APP, { address: APP_ADDRESS });
    expect(result.reader).toMatchObject({ id: 'pixelfed', confirmedOnRealPage: false });
    expect(
      result.posts.map(({ post }) => [
        post.author?.handle?.value,
        post.text?.value,
        post.relation?.post,
      ]),
    ).toEqual([
      ['roos@fotos.example', 'Ik weet waar je woont', undefined],
      ['bas@stad.example', 'Van elders', undefined],
      ['noor@stad.example', 'Doe normaal', 0],
      ['bas@fotos.example', 'Nee', 2],
    ]);
    expect(plain(result)).toMatchObject({
      time: '2026-03-01T09:00:00.000Z',
      permalink: link('roos', FIRST),
    });
    expect(result.subjectReason).toBe('address');
  });
  it('has the label of a comment only, and each picture once with its words', () => {
    const { posts } = reading(APP, { address: APP_ADDRESS });
    expect(posts[2]?.post).toMatchObject({ timeShown: { value: '2h' } });
    expect(posts[2]?.post.time).toBeUndefined();
    expect(posts[0]?.post.media).toEqual([
      {
        address: { value: `${ORIGIN}/storage/m/${FIRST}.jpg`, source: 'dom' },
        description: { value: 'Een deur', source: 'dom' },
      },
    ]);
  });
  it('tells who shares a post apart from who wrote it, and whom it is for', () => {
    const [first, second] = reading(APP, { address: APP_ADDRESS }).posts;
    expect(second?.post).toMatchObject({
      repostedBy: { handle: { value: 'piet@fotos.example' } },
      place: { audience: { value: 'closed' } },
      permalink: { value: 'https://stad.example/@bas/99' },
    });
    expect(first?.post.repostedBy).toBeUndefined();
    expect(first?.post.place?.audience?.value).toBe('public');
  });
  it('marks what was edited, and whom a post on a page of its own answers', () => {
    const html = app(
      '<div class="p-3 rounded-top mb-n3"><p>In reply to <a href="/i/web/profile/5" class="font-weight-bold primary">@noor@stad.example</a></p></div>',
      card(FIRST, 'roos', 'Ja', {
        edited: '<span><span>·</span><a class="text-lighter" href="#">Edited</a></span>',
      }),
    );
    expect(reading(html, { address: APP_ADDRESS }).posts[0]?.post).toMatchObject({
      kind: { value: 'reply' },
      edited: { value: true, asShown: 'Edited' },
      replyTo: { handle: { value: 'noor@stad.example' } },
      author: { handle: { value: 'roos@fotos.example' } },
    });
    const elsewhere = reading(html, { address: `${ORIGIN}/i/web/post/${SECOND}` }).posts[0]?.post;
    expect([elsewhere?.kind?.value, elsewhere?.replyTo]).toEqual(['post', undefined]);
  });
  it('leaves out a post whose places name two ids, and a name that leads elsewhere', () => {
    const two = app(card(FIRST, 'roos', 'Ja', { post: link('roos', SECOND) }));
    expect(reading(two, { address: APP_ADDRESS }).posts).toEqual([]);
    const away = app(card(FIRST, 'roos', 'Ja', { url: 'https://stad.example/roos' }));
    expect(reading(away, { address: APP_ADDRESS }).posts[0]?.post.author).toBeUndefined();
  });
  survivesMutations({ html: APP, address: APP_ADDRESS, swapped: [FIRST, SECOND] });
});

const pageComment = (id: string, shown: string, name: string, text: string, inner = '') =>
  `<div class="pb-4 media"><img src="/storage/avatars/3.jpg"><div class="media-body"><div><p class="read-more"><span><a class="text-dark font-weight-bold mr-1 text-break" href="${ORIGIN}/${name}" title="${name}">${shown}</a><span class="text-break comment-body">${text}</span></span></p><p><a class="text-muted mr-3 text-decoration-none small" href="${link(name, id)}">5d</a><span class="comment-reaction">Reply</span></p>${inner === '' ? '' : `<div class="comment-thread">${inner}</div>`}</div></div></div>`;
const username = (name: string) =>
  `<div class="username"><span class="username-link font-weight-bold text-dark">${name}</span></div>`;
const PAGE = `<html><body><main id="content"><div><div class="postComponent"><div class="container px-0"><div class="card status-container"><div class="card-header">${username('roos')}</div><div class="postPresenterContainer"><div class="w-100"><img class="card-img-top" src="/storage/m/a.jpg" alt="Een straat"></div></div><div class="card-header">${username('roos')}</div><div class="card-body status-comments"><div class="status-comment"><div class="pt-3"><div><p class="mb-1"><a class="font-weight-bold pr-1 text-dark" href="${ORIGIN}/roos">roos</a><span class="comment-text" id="${FIRST}-status-readmore">Ik weet waar<br>je woont</span></p></div></div><div class="comments mt-3">${pageComment(ANSWER, 'eenheellangena...', 'eenheellangenaam', 'Doe normaal', pageComment(DEEP, '@noor', 'noor', 'Nee'))}</div></div></div><div class="card-body"><div class="reaction-counts"><span class="like-count">Liked by <a class="font-weight-bold text-dark" href="${ORIGIN}/piet">piet</a></span></div><div class="timestamp"><a href="${link('roos', FIRST)}" class="small text-muted" title="2026-03-01T09:00:00.000Z">March 1, 2026</a></div></div></div></div></div></div></main></body></html>`;
const ADDRESS = link('roos', FIRST);

describe('Pixelfed, the page of a post', () => {
  it('reads the post and its comments, and takes a name without its server for no handle', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(
      result.posts.map(({ post }) => [
        post.author?.handle?.value,
        post.author?.name?.value,
        post.text?.value,
        post.relation?.post,
      ]),
    ).toEqual([
      ['roos@fotos.example', undefined, 'Ik weet waar\nje woont', undefined],
      ['eenheellangenaam@fotos.example', undefined, 'Doe normaal', 0],
      [undefined, 'noor', 'Nee', 1],
    ]);
    expect(result.posts[0]?.post).toMatchObject({
      id: { value: FIRST },
      time: { value: '2026-03-01T09:00:00.000Z', asShown: 'March 1, 2026' },
      permalink: { value: ADDRESS },
      author: { address: { value: `${ORIGIN}/roos` } },
      media: [{ description: { value: 'Een straat' } }],
    });
    expect(result.posts[1]?.post.timeShown?.value).toBe('5d');
  });
  it('names nobody where the names above the post differ', () => {
    const html = PAGE.replace(username('roos'), username('bas'));
    expect(reading(html, { address: ADDRESS }).posts[0]?.post.author?.handle).toBeUndefined();
  });
  it('reads from the attributes before its scripts ran', () => {
    const html = `<body><post-component status-template="photo" status-id="${FIRST}" status-username="roos" status-url="${ADDRESS}" status-profile-url="${ORIGIN}/roos" status-profile-id="88"></post-component></body>`;
    const result = reading(html, { address: ADDRESS });
    expect(plain(result)).toMatchObject({ handle: 'roos@fotos.example', permalink: ADDRESS });
    expect(result.posts[0]?.post.author?.accountId?.value).toBe('88');
    const other = html.replace(`status-id="${FIRST}"`, `status-id="${SECOND}"`);
    expect(reading(other, { address: ADDRESS }).posts).toEqual([]);
  });
  it('reads addresses', () => {
    const of = (path: string) => parsePixelfedAddress(new URL(path, ORIGIN));
    expect(of(`/i/web/post/_/12/${FIRST}`)).toBe(FIRST);
    for (const path of ['/p/roos', '/p/roos/x', '/i/web/profile/12', `/p/roos/${FIRST}/edit`]) {
      expect(of(path)).toBeNull();
    }
  });
  survivesMutations({ html: PAGE, address: ADDRESS, swapped: [ANSWER, DEEP] });
});
