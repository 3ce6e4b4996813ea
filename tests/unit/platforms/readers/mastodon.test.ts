// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMastodonAddress } from '@/utils/platforms/readers/mastodon-address';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ADDRESS = 'https://dorp.example/@roos/113000000000000001';
const STATE = `<script id="initial-state" type="application/json">${JSON.stringify({
  meta: { domain: 'dorp.example', me: '7' },
  accounts: {
    7: { acct: 'kijker', display_name: 'De Kijker', url: 'https://dorp.example/@kijker' },
  },
})}</script>`;
const HEAD = `<meta property="og:title" content="Roos (@roos@dorp.example)"><meta property="og:url" content="${ADDRESS}">
  <meta property="og:published_time" content="2024-08-20T10:00:00Z"><meta property="profile:username" content="roos@dorp.example"><meta property="og:description" content="Het hoofdbericht">`;

const status = (id: string, name: string, acct: string, text: string, inner = '', prepend = '') =>
  `<div class="status__wrapper status__wrapper-private">${prepend}<div class="status" data-id="${id}">
  <a class="status__relative-time" href="/@${acct}/${id}"><time datetime="2024-08-20T11:00:00.000Z">1u</time></a>
  <a class="status__display-name" href="/@${acct}"><span class="display-name"><bdi><strong class="display-name__html">${name}</strong></bdi><span class="display-name__account">@${acct}</span></span></a>
  <div class="status__content"><div class="status__content__text" lang="nl"><p>${text}</p></div></div>${inner}</div></div>`;

const DETAIL = `<div class="detailed-status__wrapper detailed-status__wrapper-public"><div class="detailed-status">
  <a class="detailed-status__display-name" href="/@roos"><span class="display-name"><bdi><strong class="display-name__html">Roos <img alt=":hart:"></strong></bdi><span class="display-name__account">@roos</span></span></a>
  <div class="status__content"><div class="status__content__text" lang="nl"><p>Het hoofdbericht <a class="mention" href="https://stad.example/@bas">@bas</a></p></div></div>
  <a class="media-gallery__item-thumbnail" href="https://cdn.example/1.png"><img alt="Een foto"></a>
  <div class="detailed-status__meta"><a class="detailed-status__datetime" href="/@roos/113000000000000001"><span>20 aug 2024</span></a>
  <span class="detailed-status__reblogs">5</span><span class="detailed-status__favorites">1,2K</span></div></div></div>`;

const PAGE = `<html><head>${HEAD}${STATE}</head><body><div id="mastodon">${DETAIL}
  ${status('113000000000000002', 'Bas', 'bas@stad.example', 'Een antwoord')}
  ${status('113000000000000003', 'Noor', 'noor', 'Kijk hier', `<div class="status__quote">${status('113000000000000004', 'Ilse', 'ilse', 'Het geciteerde')}</div>`)}
  </div></body></html>`;

describe('the web client', () => {
  it('reads the post that the address names, and who looked', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(result.reader.id).toBe('mastodon');
    expect(result.subjectReason).toBe('address');
    expect(plain(result)).toEqual({
      author: 'Roos :hart:',
      handle: 'roos@dorp.example',
      title: undefined,
      text: 'Het hoofdbericht @bas',
      time: '2024-08-20T10:00:00Z',
      permalink: ADDRESS,
    });
    const post = result.posts[result.subject ?? -1]?.post;
    expect(post).toMatchObject({
      mentions: [{ handle: { value: 'bas@stad.example' } }],
      media: [
        { address: { value: 'https://cdn.example/1.png' }, description: { value: 'Een foto' } },
      ],
      place: { audience: { value: 'public' } },
      counts: { shares: { value: 5 } },
    });
    expect(post?.counts?.['likes']).toBeUndefined();
    expect(post?.idTime?.source).toBe('id-time');
    expect(result.viewerAccount).toMatchObject({
      handle: { value: 'kijker' },
      accountId: { value: '7' },
    });
  });

  it('keeps a quoted post apart from the one that quotes it', () => {
    const { posts } = reading(PAGE, { address: ADDRESS });
    const at = (text: string) => posts.findIndex(({ post }) => post.text?.value === text);
    expect(posts[at('Het geciteerde')]?.post).toMatchObject({
      author: { name: { value: 'Ilse' } },
      relation: { type: 'quoted-by', post: at('Kijk hier') },
    });
    expect(posts[at('Kijk hier')]?.post.place?.audience?.value).toBe('closed');
  });

  it('never takes the booster for the author', () => {
    const boost =
      '<div class="status__prepend"><a class="status__display-name" href="/@deler">Deler</a> boostte</div>';
    const html = `${STATE}<div id="mastodon">${status('113000000000000009', 'Bas', 'bas@stad.example', 'Gedeeld', '', boost)}</div>`;
    const [first] = reading(html, { address: 'https://dorp.example/home' }).posts;
    expect(first?.post).toMatchObject({
      author: { handle: { value: 'bas@stad.example' } },
      repostedBy: { handle: { value: 'deler@dorp.example' } },
    });
  });

  it('takes no time from the head of another post', () => {
    const html = PAGE.replaceAll(
      'content="https://dorp.example/@roos/113000000000000001"',
      'content="https://dorp.example/@roos/113000000000000077"',
    );
    const post = reading(html, { address: ADDRESS }).posts[0]?.post;
    expect([post?.time, post?.timeShown?.value]).toEqual([undefined, '20 aug 2024']);
  });

  it('reads the head where the scripts did not run', () => {
    const html = `<html><head>${HEAD}</head><body><div id="mastodon"></div></body></html>`;
    expect(plain(reading(html, { address: ADDRESS }))).toMatchObject({
      author: 'Roos',
      text: 'Het hoofdbericht',
    });
    expect(reading(html, { address: `${ADDRESS}9` }).subject).toBeNull();
  });
  survivesMutations({
    html: PAGE,
    address: ADDRESS,
    stale: `<head>${STATE}${HEAD.replaceAll('113000000000000001', '113000000000000099').replaceAll('Roos', 'Vroeger')}</head>`,
  });
});

describe('addresses', () => {
  it('finds the id behind every form', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 18n }),
        fc.stringMatching(/^\w{1,20}$/),
        (number, name) => {
          const id = String(number);
          const of = (path: string) =>
            parseMastodonAddress(new URL(path, 'https://dorp.example')).statusId;
          const paths = [
            `/@${name}/${id}`,
            `/@${name}@stad.example/${id}`,
            `/deck/@${name}/${id}`,
            `/users/${name}/statuses/${id}`,
            `/web/statuses/${id}`,
            `/@${name}/statuses/${id}`,
          ];
          expect(paths.map(of)).toEqual(paths.map(() => id));
          expect(of(`/@${name}`)).toBeNull();
        },
      ),
    );
  });
});
