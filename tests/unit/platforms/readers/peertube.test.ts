// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parsePeertubeAddress, shortId } from '@/utils/platforms/readers/peertube-address';
import { jsonLd, plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ORIGIN = 'https://films.example';
const [FILM, OTHER] = ['kkGMgK9ZtnKfYAgnEtQxbv', '58UdeJ7NayzNSScpTE3YRa'];
const UUID = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
const ADDRESS = `${ORIGIN}/w/${FILM}`;

const head = (id: string, title: string, extra = '') =>
  `<head><meta property="og:platform" content="PeerTube"><base href="/"><meta property="og:title" content="${title}"><meta property="og:url" content="${ORIGIN}/w/${id}"><meta name="description" content="Films van het dorp">${jsonLd({ '@type': 'VideoObject', name: title, url: `${ORIGIN}/w/${id}`, uploadDate: '2026-02-01T08:00:00.000Z' })}${extra}</head>`;
const comment = (
  name: string,
  by: string,
  text: string,
  {
    thread,
    film = FILM,
    date = 'Sun Mar 01 2026 10:00:00 GMT+0100 (CET)',
    inner = '',
  }: {
    thread: string;
    film?: string;
    date?: string;
    inner?: string;
  },
) =>
  `<my-video-comment><div class="root-comment"><div class="left"></div><div class="right"><div class="comment"><div class="comment-account-date"><div class="comment-account"><a href="/a/${by}"><span class="comment-account-name">${name}</span> <span class="comment-account-handle ms-1">${by}</span></a></div><a class="comment-date" href="/w/${film};threadId=${thread}" title="${date}">3 uur geleden</a></div><div class="comment-html"><p>${text}</p></div><div class="comment-actions"><button>Antwoorden</button></div><div>${inner === '' ? '' : `<div>${inner.replace('root-comment', 'root-comment is-child')}</div>`}</div></div></div></div></my-video-comment>`;
const deleted = (thread: string, inner: string) =>
  `<my-video-comment><div class="root-comment"><div class="right"><div class="comment"><div class="comment-account-date"><span class="comment-account">Verwijderd</span><a class="comment-date" href="/w/${FILM};threadId=${thread}">3 uur geleden</a></div><div class="comment-html comment-html-deleted"><i>Deze reactie is verwijderd</i></div><div><div>${inner.replace('root-comment', 'root-comment is-child')}</div></div></div></div></div></my-video-comment>`;
const film = (comments: string) =>
  `<my-video-watch><div class="root"><div class="video-bottom"><div class="video-info"><div class="video-info-first-row"><h1 class="video-info-name">Lawaai &amp; onrust</h1><div class="video-info-date-views">Gepubliceerd <my-date-toggle><span class="date-toggle" title="Wissel naar &quot;14-2-2026&quot;">2 weken geleden</span></my-date-toggle></div><div class="video-info-channel-left"><div class="video-info-channel-left-links"><a href="/c/dorpsfilms@films.example.org">Dorpsfilms</a><a href="/a/roos@stad.example"><span>Door roos@stad.example</span></a></div></div></div><my-video-description><div class="video-info-description"><div class="video-info-description-html ellipsis-multiline-3"><p>Ik weet waar je woont.</p><p>Zie <a href="/w/${OTHER}">deze</a>.</p></div><button>Meer</button></div></my-video-description><my-video-comments><h2>3 reacties</h2><div class="comment-threads">${comments}</div></my-video-comments></div><my-recommended-videos><h1 class="video-info-name">Een andere film</h1><a href="/a/piet">piet</a></my-recommended-videos></div></div></my-video-watch>`;
const page = (inHead: string, body: string) =>
  `<html>${inHead}<body><my-app>${body}</my-app></body></html>`;

const REPLY = comment('Noor', 'noor@ander.example', 'Doe normaal', {
  thread: '1201',
  date: 'Sun Mar 01 2026 08:05:06 GMT-0500 (Eastern Standard Time)',
});
const COMMENTS =
  comment('Bas', 'bas', 'Ik weet jou te vinden', { thread: '1201', inner: REPLY }) +
  comment('Piet', 'piet', 'Nou nou', { thread: '1202' });
const PAGE = page(
  head(FILM, 'Lawaai &amp;amp; onrust'.replace('amp;amp;', 'amp;')),
  film(COMMENTS),
);

describe('PeerTube', () => {
  it('reads film and comments, each under what it answers, and everybody with a server', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(result.reader).toMatchObject({ id: 'peertube', confirmedOnRealPage: false });
    expect(
      result.posts.map(({ post }) => [
        post.author?.handle?.value,
        post.author?.name?.value,
        post.text?.value,
        post.id?.value,
        post.relation?.post,
      ]),
    ).toEqual([
      ['roos@stad.example', undefined, 'Ik weet waar je woont.\n\nZie deze.', FILM, undefined],
      ['bas@films.example', 'Bas', 'Ik weet jou te vinden', '1201', 0],
      ['noor@ander.example', 'Noor', 'Doe normaal', undefined, 1],
      ['piet@films.example', 'Piet', 'Nou nou', '1202', 0],
    ]);
    expect(result.posts[0]?.post).toMatchObject({
      kind: { value: 'video' },
      title: { value: 'Lawaai & onrust' },
      permalink: { value: ADDRESS },
      place: { kind: { value: 'channel' }, name: { value: 'Dorpsfilms' } },
    });
    expect(result.subject).toBe(0);
  });
  it('has the day of publishing as it is shown, and not the moment of the upload', () => {
    const [first] = reading(PAGE, { address: ADDRESS }).posts;
    expect([first?.post.time, first?.post.timeShown?.value]).toEqual([undefined, '14-2-2026']);
    expect(reading(PAGE, { address: ADDRESS }).pageData[0]?.text).toContain('uploadDate');
    const clicked = PAGE.replace('Wissel naar &quot;14-2-2026&quot;', 'Wissel').replace(
      '2 weken geleden',
      '14-2-2026',
    );
    const [after] = reading(clicked, { address: ADDRESS }).posts;
    expect(after?.post.timeShown?.value).toBe('14-2-2026');
  });
  it('has the moment of a comment from its title, in every zone, and none that is no moment', () => {
    const times = (html: string) =>
      reading(html, { address: ADDRESS }).posts.map(({ post }) => post.time?.value);
    expect(times(PAGE)).toEqual([
      undefined,
      '2026-03-01T09:00:00.000Z',
      '2026-03-01T13:05:06.000Z',
      '2026-03-01T09:00:00.000Z',
    ]);
    const strange = PAGE.replace('Sun Mar 01 2026 10:00:00', 'zo 1 mrt 2026 10:00:00');
    expect(times(strange)[1]).toBeUndefined();
    expect(reading(strange, { address: ADDRESS }).posts[1]?.post.timeShown?.value).toBe(
      '3 uur geleden',
    );
  });
  it('gives an answer the address of its thread only, which is not its own', () => {
    const { posts } = reading(PAGE, { address: ADDRESS });
    expect([posts[1]?.post.permalink?.value, posts[2]?.post.permalink]).toEqual([
      `${ADDRESS};threadId=1201`,
      undefined,
    ]);
    expect(posts[2]?.post.place?.address?.value).toBe(`${ADDRESS};threadId=1201`);
  });
  it.each([
    [`${ADDRESS};threadId=1202`, 'Nou nou'],
    [`${ORIGIN}/videos/watch/${UUID}`, 'Ik weet waar je woont.\n\nZie deze.'],
    [`${ORIGIN}/w/p/${OTHER}?playlistPosition=2`, 'Ik weet waar je woont.\n\nZie deze.'],
  ])('takes what %s names', (address, text) => {
    expect(plain(reading(PAGE, { address }))['text']).toBe(text);
  });
  it('says nothing of a deleted comment, nor whom its answers answer', () => {
    const html = page(head(FILM, 'x'), film(deleted('1201', REPLY)));
    const { posts } = reading(html, { address: ADDRESS });
    expect(posts.map(({ post }) => [post.text?.value, post.relation])).toEqual([
      ['Ik weet waar je woont.\n\nZie deze.', undefined],
      ['Doe normaal', undefined],
    ]);
  });
  it('names nobody where link and name differ', () => {
    const html = PAGE.replace('href="/a/bas"', 'href="/a/iemand"');
    expect(reading(html, { address: ADDRESS }).posts[1]?.post.author).toBeUndefined();
    const two = PAGE.replace('<a href="/a/roos@', '<a href="/a/piet">piet</a><a href="/a/roos@');
    expect(reading(two, { address: ADDRESS }).posts[0]?.post.author).toBeUndefined();
  });

  const next = `${ORIGIN}/w/${OTHER}`;
  it('says nothing of the film before while the next one loads', () => {
    const { posts } = reading(PAGE, { address: next, loaded: ADDRESS });
    expect(posts.map(({ post }) => [post.id?.value, post.title, post.author, post.text])).toEqual([
      [OTHER, undefined, undefined, undefined],
    ]);
  });
  it('reads a film after a step inside the page by its feed, in spite of the stale head', () => {
    const stale = head(
      OTHER,
      'Een andere film',
      `<link rel="alternate" href="${ORIGIN}/feeds/video-comments.xml?videoId=${UUID}">`,
    );
    const result = reading(page(stale, film('')), { address: ADDRESS, loaded: next });
    expect(plain(result)).toMatchObject({ handle: 'roos@stad.example', title: 'Lawaai & onrust' });
    expect(result.pageData).toEqual([]);
  });
  it('needs the title of the head where no link tells whose the film is', () => {
    const author = (title: string, loaded = ADDRESS) =>
      reading(page(head(FILM, title), film('')), { address: ADDRESS, loaded }).posts[0]?.post.author
        ?.handle?.value;
    expect(author('Lawaai &amp; onrust')).toBe('roos@stad.example');
    expect(author('Een andere film')).toBeUndefined();
    expect(author('Lawaai &amp; onrust', next)).toBeUndefined();
  });
  it('leaves other pages of the server alone', () => {
    const html = page(head(FILM, 'x'), '');
    expect(reading(html, { address: `${ORIGIN}/videos/trending` }).reader.id).toBe('web');
  });
  it('reads addresses, and writes a full id short', () => {
    const of = (path: string) => parsePeertubeAddress(new URL(path, ORIGIN));
    expect(of(`/w/${UUID};threadId=5`)).toEqual({ videoId: FILM, threadId: '5' });
    for (const path of [
      '/w/12',
      `/w/p/${FILM}`,
      `/c/${FILM}`,
      `/w/${FILM}0`,
      `/w/l${FILM.slice(1)}`,
    ]) {
      expect(of(path)).toEqual({ videoId: null, threadId: null });
    }
    expect(shortId('00000000-0000-4000-8000-000000000000')).toMatch(/^1+\w{11,}$/);
  });

  survivesMutations({
    html: PAGE,
    address: ADDRESS,
    swapped: ['1201', '1202'],
    stale: page(head(OTHER, 'Een andere film'), ''),
  });
});
