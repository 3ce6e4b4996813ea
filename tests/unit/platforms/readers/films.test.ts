// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseTiktokAddress } from '@/utils/platforms/readers/tiktok-address';
import { parseYoutubeAddress } from '@/utils/platforms/readers/youtube-address';
import { plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const TIKTOK = '7571863205253778710';
const NEXT = '7571863205253778999';
const item = (id: string, handle: string, desc: string) =>
  `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${JSON.stringify({
    __DEFAULT_SCOPE__: {
      'webapp.video-detail': {
        itemInfo: {
          itemStruct: {
            id,
            desc,
            createTime: '1762961788',
            author: { id: '678', uniqueId: handle, nickname: 'Anna Bakker' },
            stats: { diggCount: 12 },
            textExtra: [
              { userUniqueId: 'bram_v', userId: '9' },
              { hashtagName: 'x', userUniqueId: '' },
            ],
          },
        },
      },
    },
  })}</script>`;
const comment = (handle: string, text: string) =>
  `<div><a href="/@${handle}"><span data-e2e="comment-username-1">${handle.toUpperCase()}</span></a><p data-e2e="comment-level-1"><span>${text}</span></p><span data-e2e="comment-time-1">2 d</span></div>`;
const ADDRESS = `https://www.tiktok.com/@anna.b/video/${TIKTOK}`;
const PAGE_OF_FILM =
  item(TIKTOK, 'anna.b', 'Mijn film @bram_v') +
  comment('bram_v', 'Ik vind je') +
  comment('carla', 'Mooi');

describe('reading TikTok', () => {
  it('reads the film of the address and the comments in view', () => {
    const result = reading(PAGE_OF_FILM, { address: ADDRESS });
    expect(plain(result)).toMatchObject({
      author: 'Anna Bakker',
      handle: 'anna.b',
      text: 'Mijn film @bram_v',
      time: '2025-11-12T15:36:28.000Z',
      permalink: ADDRESS,
    });
    expect(result.posts[0]!.post).toMatchObject({
      idTime: { value: '2025-11-12T15:36:23.000Z' },
      mentions: [{ handle: { value: 'bram_v' } }],
      counts: { likes: { value: 12 } },
    });
    expect(result.posts[0]!.post.mentions).toHaveLength(1);
    expect(result.posts[1]!.post).toMatchObject({
      author: { handle: { value: 'bram_v' }, name: { value: 'BRAM_V' } },
      text: { value: 'Ik vind je' },
      timeShown: { value: '2 d' },
      relation: { type: 'reply-to', post: 0 },
    });
  });

  it('reads the age of a comment also in the line below it, which has no name of its own', () => {
    const line =
      '<div class="css-1-DivCommentSubContentWrapper"><span>3 d</span><span>Beantwoorden</span></div>';
    const html = PAGE_OF_FILM.replaceAll('<span data-e2e="comment-time-1">2 d</span>', line);
    const { posts } = reading(html, { address: ADDRESS });
    expect(posts.slice(1).map(({ post }) => post.timeShown?.value)).toEqual(['3 d', '3 d']);
  });

  it('takes nothing of the film that was loaded before', () => {
    const result = reading(PAGE_OF_FILM, {
      address: `https://www.tiktok.com/@daan/video/${NEXT}`,
      loaded: ADDRESS,
    });
    expect(plain(result)).toMatchObject({
      author: undefined,
      handle: 'daan',
      text: undefined,
      time: undefined,
    });
  });

  it('reads who is in a feed, not who pays', () => {
    const film = (handle: string, rest = '') =>
      `<article data-e2e="recommend-list-item-container"><a data-e2e="video-author-avatar" href="/@${handle}"></a><div data-e2e="video-desc">Film van ${handle}</div><div id="xgwrapper-0-${TIKTOK}"></div>${rest}</article>`;
    const { posts } = reading(film('anna.b') + film('winkel', '<i data-e2e="sponsored-tag"></i>'), {
      address: 'https://www.tiktok.com/foryou',
    });
    expect(posts.map(({ post }) => post.author!.handle!.value)).toEqual(['anna.b']);
  });

  it('mixes up nobody on a damaged page', () => {
    const own = { id: TIKTOK, handle: 'anna.b', permalink: ADDRESS };
    expectNoMixUp(
      PAGE_OF_FILM,
      [
        {
          ...own,
          author: 'Anna Bakker',
          accountId: '678',
          text: 'Mijn film @bram_v',
          time: '2025-11-12T15:36:28.000Z',
        },
        { handle: 'bram_v', author: 'BRAM_V', text: 'Ik vind je' },
        { handle: 'carla', author: 'CARLA', text: 'Mooi' },
      ],
      { address: ADDRESS },
    );
  });

  it.each([
    [`/@anna.b/video/${TIKTOK}`, { handle: 'anna.b', videoId: TIKTOK }],
    [`/@anna.b/photo/${TIKTOK}`, { handle: 'anna.b', videoId: TIKTOK }],
    [`/v/${TIKTOK}.html`, { handle: null, videoId: TIKTOK }],
    ['/@anna.b', { handle: 'anna.b', videoId: null }],
    ['/foryou', { handle: null, videoId: null }],
  ])('understands %s', (path, expected) => {
    expect(parseTiktokAddress(new URL(path, 'https://www.tiktok.com'))).toEqual(expected);
  });
});

const VIDEO = 'nS9McwlWGzo';
const WATCH = `https://www.youtube.com/watch?v=${VIDEO}`;
const player = (id: string) =>
  `<script>var ytInitialPlayerResponse = ${JSON.stringify({
    videoDetails: {
      videoId: id,
      title: 'Mijn film',
      author: 'Anna Bakker',
      channelId: 'UCabc',
      shortDescription: 'Over {haakjes}',
      viewCount: '1077',
    },
    microformat: {
      playerMicroformatRenderer: {
        ownerProfileUrl: 'http://www.youtube.com/@annab',
        publishDate: '2017-04-14T09:02:38-07:00',
      },
    },
  })};var x = 1;</script>`;
const shown = (handle: string, lc: string, text: string, video = VIDEO) =>
  `<ytd-comment-view-model><a id="author-text" href="/@${handle}"><span> @${handle} </span></a><span id="published-time-text"><a href="/watch?v=${video}&amp;lc=${lc}"> 12 uur geleden </a></span><div id="content-text"><span>${text}</span></div><span id="vote-count-middle"> 490 </span></ytd-comment-view-model>`;

describe('reading YouTube', () => {
  it('reads a film from the data of its own id, with the comments in view', () => {
    const html = player(VIDEO) + shown('bram_v', 'Ugw0Yj8xvGhcuC_GwNZ4AaABAg', 'Ik vind je');
    const result = reading(html, { address: `${WATCH}&lc=Ugw0Yj8xvGhcuC_GwNZ4AaABAg` });
    expect(result.posts[0]!.post).toMatchObject({
      title: { value: 'Mijn film' },
      author: { handle: { value: 'annab' }, accountId: { value: 'UCabc' } },
      time: { value: '2017-04-14T09:02:38-07:00' },
    });
    expect(result.subject).toBe(1);
    expect(result.posts[1]!.post).toMatchObject({
      author: { handle: { value: 'bram_v' } },
      timeShown: { value: '12 uur geleden' },
      counts: { likes: { value: 490 } },
    });
    expect(result.posts[1]!.post.time).toBeUndefined();
  });

  it('takes nothing of the film that was loaded before', () => {
    const html =
      player('hwMkbaS_M_c') +
      shown('bram_v', 'Ugw0Yj8xvGhcuC_GwNZ4AaABAg', 'Van eerder', 'hwMkbaS_M_c');
    const result = reading(html, {
      address: WATCH,
      loaded: 'https://www.youtube.com/watch?v=hwMkbaS_M_c',
    });
    expect(result.posts).toHaveLength(1);
    expect(plain(result)).toMatchObject({
      author: undefined,
      title: undefined,
      time: undefined,
      permalink: WATCH,
    });
  });

  it('reads live chat by name only', () => {
    const html =
      '<yt-live-chat-text-message-renderer id="abc"><span id="timestamp">14:03</span><span id="author-name">@bram_v</span><span id="message">Ik vind je <img alt="😡"></span></yt-live-chat-text-message-renderer>';
    const { posts } = reading(html, { address: `https://www.youtube.com/live_chat?v=${VIDEO}` });
    expect(posts[1]!.post).toMatchObject({
      kind: { value: 'message' },
      author: { handle: { value: 'bram_v' } },
      text: { value: 'Ik vind je 😡' },
    });
  });

  it('mixes up nobody on a damaged page', () => {
    const lc = ['Ugw0Yj8xvGhcuC_GwNZ4AaABAg', 'Ugw0Yj8xvGhcuC_GwNZ4AaABAh'] as const;
    const html =
      player(VIDEO) + shown('bram_v', lc[0], 'Ik vind je') + shown('carla', lc[1], 'Mooi');
    expectNoMixUp(
      html,
      [
        {
          id: VIDEO,
          permalink: WATCH,
          author: 'Anna Bakker',
          handle: 'annab',
          accountId: 'UCabc',
          text: 'Over {haakjes}',
          time: '2017-04-14T09:02:38-07:00',
        },
        { id: lc[0], permalink: `${WATCH}&lc=${lc[0]}`, handle: 'bram_v', text: 'Ik vind je' },
        { id: lc[1], permalink: `${WATCH}&lc=${lc[1]}`, handle: 'carla', text: 'Mooi' },
      ],
      { address: WATCH },
    );
  });

  it.each([
    ['https://youtu.be/nS9McwlWGzo?si=x', { videoId: VIDEO }],
    ['https://www.youtube.com/shorts/nS9McwlWGzo', { videoId: VIDEO, isShort: true }],
    ['https://www.youtube.com/live/nS9McwlWGzo', { videoId: VIDEO }],
    ['https://www.youtube.com/@annab/videos', { videoId: null, handle: 'annab' }],
    ['https://www.youtube.com/', { videoId: null, handle: null }],
  ])('understands %s', (address, expected) => {
    expect(parseYoutubeAddress(new URL(address))).toMatchObject(expected);
  });
});

describe('a step from one film of YouTube to the next', () => {
  const watch = (flexy: string, details: string) =>
    `<ytd-watch-flexy video-id="${flexy}"><ytd-watch-metadata video-id="${details}"><div id="title"><h1>Een film</h1></div><div id="owner"><ytd-channel-name id="channel-name"><a href="/@anna">Anna</a></ytd-channel-name></div></ytd-watch-metadata></ytd-watch-flexy>`;
  it('takes nobody from the film before while the new heading is not drawn', () => {
    expect(plain(reading(watch(VIDEO, VIDEO), { address: WATCH }))).toMatchObject({
      author: 'Anna',
      title: 'Een film',
    });
    expect(plain(reading(watch(VIDEO, 'aaaaaaaaaaa'), { address: WATCH }))).toMatchObject({
      author: undefined,
      title: undefined,
    });
  });
  it('reads what is written below the new film where it stands in full', () => {
    const about = (part: string) =>
      watch(VIDEO, VIDEO).replace(
        '</ytd-watch-metadata>',
        `<ytd-text-inline-expander id="description-inline-expander"><div id="${part}">Over de buurt</div></ytd-text-inline-expander></ytd-watch-metadata>`,
      );
    const html = player('aaaaaaaaaaa');
    expect(plain(reading(html + about('expanded'), { address: WATCH }))['text']).toBe(
      'Over de buurt',
    );
    expect(plain(reading(html + about('snippet'), { address: WATCH }))['text']).toBeUndefined();
  });
  it('takes nobody from a Short that was shown before', () => {
    const short =
      '<ytd-reel-video-renderer is-active><div id="owner"><ytd-channel-name id="channel-name"><a href="/@bram">Bram</a></ytd-channel-name></div></ytd-reel-video-renderer>';
    expect(plain(reading(short, { address: WATCH }))['author']).toBeUndefined();
  });
});

describe('Shorts and posts of YouTube', () => {
  const short = (id: string, handle: string) =>
    `<ytd-reel-video-renderer is-active><div style="background-image: url(https://i.ytimg.com/vi/${id}/frame0.jpg)"></div><span class="ytReelChannelBarViewModelChannelName"><a href="/@${handle}/shorts">@${handle}</a></span><h2 class="ytShortsVideoTitleViewModelShortsVideoTitle">Kort</h2></ytd-reel-video-renderer>`;
  const address = `https://www.youtube.com/shorts/${VIDEO}`;
  it('names whose Short is shown, once it is the one of the address', () => {
    expect(plain(reading(short(VIDEO, 'anna'), { address }))).toMatchObject({
      author: undefined,
      handle: 'anna',
      title: 'Kort',
    });
    expect(plain(reading(short('aaaaaaaaaaa', 'bram'), { address }))).toMatchObject({
      handle: undefined,
      title: undefined,
    });
  });
  it('reads posts of a channel, and the one of the address', () => {
    const post = (id: string, handle: string, text: string) =>
      `<ytd-backstage-post-renderer><a id="author-text" href="/@${handle}"><span>${handle.toUpperCase()}</span></a><span id="published-time-text"><a href="/post/${id}">2 dagen geleden</a></span><div id="content-text">${text}</div></ytd-backstage-post-renderer>`;
    const html =
      post('UgkxAAAAAAAAAAAA', 'anna', 'Wacht maar') + post('UgkxBBBBBBBBBBBB', 'anna', 'Echt');
    const result = reading(html, { address: 'https://www.youtube.com/post/UgkxBBBBBBBBBBBB' });
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      { author: 'ANNA', handle: 'anna', text: 'Wacht maar', time: undefined },
      { text: 'Echt', permalink: 'https://www.youtube.com/post/UgkxBBBBBBBBBBBB' },
    ]);
    expect(result.subject).toBe(1);
  });
});
