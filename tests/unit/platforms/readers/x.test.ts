// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXAddress } from '@/utils/platforms/readers/x-address';
import { jsonLd, plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const ID = '1983130065320780162';
const QUOTED_ID = '1983129251856470493';
const OTHER_ID = '1222907250383245320';
const ADDRESS = `https://x.com/anna_b/status/${ID}`;

const name = (shown: string, handle: string) =>
  `<div data-testid="User-Name"><div><a href="/${handle}"><div dir="ltr"><span>${shown}</span></div></a></div><div><a href="/${handle}"><div dir="ltr"><span>@${handle}</span></div></a></div></div>`;
const quotedName = (shown: string, handle: string) =>
  `<div data-testid="User-Name"><div dir="ltr"><span>${shown}</span></div><div dir="ltr"><span>@${handle}</span></div></div>`;
const time = (handle: string, id: string, moment: string) =>
  `<a href="/${handle}/status/${id}"><time datetime="${moment}">11:13 · 28 okt. 2025</time></a>`;
const article = (content: string) =>
  `<article data-testid="tweet" tabindex="-1">${content}</article>`;
const text = (words: string) =>
  `<div data-testid="tweetText" lang="nl"><span>${words}</span></div>`;

const QUOTE = `<div role="link">${quotedName('Bram Visser', 'bram_v')}<div><time datetime="2025-10-28T11:10:33.000Z">28 okt.</time></div>${text('Van Bram')}<a href="/bram_v/status/${QUOTED_ID}/photo/1"><div data-testid="tweetPhoto"><img src="https://pbs.twimg.com/media/x.jpg" alt="Afbeelding"></div></a></div>`;
const MAIN = article(
  name('Anna Bakker', 'anna_b') +
    text('Wacht maar 😡') +
    QUOTE +
    time('anna_b', ID, '2025-10-28T11:13:47.000Z') +
    '<button data-testid="reply" aria-label="2534 antwoorden. Antwoord">2,5 d.</button>',
);
const OTHER = article(
  name('Daan Mol', 'daan_mol') +
    text('Iets heel anders') +
    time('daan_mol', OTHER_ID, '2020-01-30T15:39:43.000Z'),
);
const THREAD = MAIN + OTHER;

describe('reading X', () => {
  it('keeps post and quoted post apart', () => {
    const result = reading(THREAD, { address: ADDRESS });
    expect(plain(result)).toMatchObject({
      author: 'Anna Bakker',
      handle: 'anna_b',
      text: 'Wacht maar 😡',
      time: '2025-10-28T11:13:47.000Z',
      permalink: ADDRESS,
    });
    expect(result.posts[0]!.post).toMatchObject({
      kind: { value: 'quote' },
      idTime: { value: '2025-10-28T11:13:47.004Z' },
      counts: { replies: { value: 2534, asShown: '2,5 d.' } },
    });
    expect(result.posts[0]!.post.media).toBeUndefined();
    expect(result.posts[1]!.post).toMatchObject({
      id: { value: QUOTED_ID },
      author: { handle: { value: 'bram_v' } },
      text: { value: 'Van Bram' },
      relation: { type: 'quoted-by', post: 0 },
    });
    expect(result.posts[1]!.post.media![0]!.description).toBeUndefined();
  });

  it('names the reposter beside the author, never as the author', () => {
    const context =
      '<a href="/carla_s"><span data-testid="socialContext">Carla plaatste dit opnieuw</span></a>';
    const { posts } = reading(
      article(
        context +
          name('Anna Bakker', 'anna_b') +
          text('Hoi') +
          time('anna_b', ID, '2025-10-28T11:13:47.000Z'),
      ),
      { address: 'https://x.com/home' },
    );
    expect(posts[0]!.post).toMatchObject({
      author: { handle: { value: 'anna_b' } },
      repostedBy: { handle: { value: 'carla_s' } },
    });
  });

  it('leaves out advertisements', () => {
    const { posts } = reading(`<div data-testid="placementTracking">${OTHER}</div>${MAIN}`, {
      address: 'https://x.com/home',
    });
    expect(posts.map(({ post }) => post.author!.handle!.value)).toEqual(['anna_b', 'bram_v']);
  });

  it('says that a post was edited, and in which community it stands', () => {
    const html = article(
      `<a href="/i/communities/1493446837214187523">Buurt</a>${name('Anna Bakker', 'anna_b')}${text('Hoi')}${time('anna_b', ID, '2025-10-28T11:13:47.000Z')}<a href="/anna_b/status/${ID}/history">Laatst bewerkt</a>`,
    );
    const { posts } = reading(html, { address: ADDRESS });
    expect(posts[0]!.post).toMatchObject({
      edited: { value: true, asShown: 'Laatst bewerkt' },
      place: { kind: { value: 'group' }, name: { value: 'Buurt' } },
    });
  });

  it('says whose account was looking, only where picture and name agree', () => {
    const button = (picture: string) =>
      `<button data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-${picture}"></div><div dir="ltr"><span>Eva Kok</span></div><div dir="ltr"><span>@eva_kok</span></div></button>`;
    expect(reading(THREAD + button('eva_kok'), { address: ADDRESS }).viewerAccount).toMatchObject({
      name: { value: 'Eva Kok' },
      handle: { value: 'eva_kok' },
    });
    expect(reading(THREAD + button('iemand'), { address: ADDRESS }).viewerAccount).toBeUndefined();
  });

  it('reads a profile, and no data of another one', () => {
    const header =
      '<div data-testid="UserName"><div dir="ltr"><span>Anna Bakker</span></div><div dir="ltr"><span>@Anna_B</span></div></div><div data-testid="UserDescription">Mijn mening</div>';
    const data = (handle: string) =>
      jsonLd({
        '@type': 'ProfilePage',
        mainEntity: { name: 'Anna B. Bakker', additionalName: handle, identifier: '42' },
      });
    const own = reading(data('Anna_B') + header, { address: 'https://x.com/anna_b' });
    expect(own.posts[own.subject!]!.post).toMatchObject({
      kind: { value: 'profile' },
      author: {
        accountId: { value: '42' },
        name: { value: 'Anna B. Bakker' },
        handle: { value: 'Anna_B' },
      },
      text: { value: 'Mijn mening' },
    });
    const stale = reading(data('daan_mol') + header, { address: 'https://x.com/anna_b' });
    expect(stale.posts[stale.subject!]!.post).toMatchObject({
      author: { name: { value: 'Anna Bakker', source: 'dom' } },
    });
    expect(stale.posts[stale.subject!]!.post.author!.accountId).toBeUndefined();
  });

  it('means no post where the one of the address is gone', () => {
    expect(reading(OTHER, { address: ADDRESS }).subject).toBeNull();
  });

  it('mixes up nobody on a damaged page', () => {
    const permalink = (handle: string, id: string) => `https://x.com/${handle}/status/${id}`;
    expectNoMixUp(
      THREAD,
      [
        {
          id: ID,
          handle: 'anna_b',
          author: 'Anna Bakker',
          text: 'Wacht maar 😡',
          time: '2025-10-28T11:13:47.000Z',
          permalink: permalink('anna_b', ID),
        },
        {
          id: QUOTED_ID,
          handle: 'bram_v',
          author: 'Bram Visser',
          text: 'Van Bram',
          time: '2025-10-28T11:10:33.000Z',
          permalink: permalink('bram_v', QUOTED_ID),
        },
        {
          id: OTHER_ID,
          handle: 'daan_mol',
          author: 'Daan Mol',
          text: 'Iets heel anders',
          time: '2020-01-30T15:39:43.000Z',
          permalink: permalink('daan_mol', OTHER_ID),
        },
      ],
      { address: ADDRESS },
    );
  });
});

describe('addresses of X', () => {
  it.each([
    [`/anna_b/status/${ID}`, { handle: 'anna_b', postId: ID }],
    [`/anna_b/status/${ID}/photo/1`, { handle: 'anna_b', postId: ID }],
    [`/i/web/status/${ID}`, { handle: null, postId: ID }],
    ['/anna_b', { handle: 'anna_b', postId: null }],
    ['/home', { handle: null, postId: null }],
  ])('understands %s', (path, expected) => {
    expect(parseXAddress(new URL(path, 'https://x.com'))).toEqual(expected);
  });

  it('finds handle and number of every post', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{6}_\d{1,8}$/),
        fc.bigInt(1n, 10n ** 19n),
        (handle, id) => {
          const address = new URL(`https://x.com/${handle}/status/${String(id)}?s=20`);
          expect(parseXAddress(address)).toEqual({ handle, postId: String(id) });
        },
      ),
    );
  });
});
