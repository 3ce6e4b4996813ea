// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseInstagramAddress } from '@/utils/platforms/readers/instagram-address';
import { plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const CODE = 'CPeC-Eenc8l';
const ADDRESS = `https://www.instagram.com/p/${CODE}/`;
const head = (code: string) =>
  `<link rel="canonical" href="https://www.instagram.com/p/${code}/"><meta property="og:url" content="https://www.instagram.com/p/${code}/">
   <meta property="og:title" content='Anna Bakker op Instagram: "Mijn foto"'><meta name="twitter:title" content="Anna Bakker (@anna.bakker) • Instagram-foto">
   <meta property="og:description" content='298K likes, 5 comments - anna.bakker op 29 mei 2021: "Mijn foto". '>`;
const comment = (handle: string, id: string, text: string) =>
  `<li><div><h3><a href="/${handle}/">${handle}</a></h3><span>${text}</span><div><a href="/p/${CODE}/c/${id}/"><time datetime="2021-05-30T10:00:00.000Z">3 d</time></a></div></div></li>`;
const ARTICLE = `<article><header><a href="/anna.bakker/"><img alt="x"></a><a href="/anna.bakker/">anna.bakker</a></header>
  <ul><div><h1 dir="auto">Mijn foto <a href="/carla_s/">@carla_s</a></h1></div>${comment('bram_v', '181', 'Lelijk hoor')}${comment('carla_s', '182', 'Mooi')}</ul>
  <a href="/p/${CODE}/"><time datetime="2021-05-29T19:59:35.000Z">29 mei</time></a></article>`;

describe('reading Instagram', () => {
  it('reads a post and the comments in view', () => {
    const result = reading(head(CODE) + ARTICLE, { address: ADDRESS });
    expect(plain(result)).toMatchObject({
      author: 'Anna Bakker',
      handle: 'anna.bakker',
      text: 'Mijn foto @carla_s',
      time: '2021-05-29T19:59:35.000Z',
      permalink: ADDRESS,
    });
    expect(result.posts[0]!.post.idTime!.value).toBe('2021-05-29T19:59:33.398Z');
    expect(result.posts[1]!.post).toMatchObject({
      id: { value: '181' },
      author: { handle: { value: 'bram_v' } },
      text: { value: 'Lelijk hoor' },
      relation: { type: 'reply-to', post: 0 },
    });
  });

  it('means the comment that the address names', () => {
    const result = reading(ARTICLE, { address: `${ADDRESS}c/182/` });
    expect(result.posts[result.subject!]!.post.author!.handle!.value).toBe('carla_s');
  });

  it('reads a page without content from its head, the date as a label', () => {
    const { posts } = reading(head(CODE), { address: ADDRESS });
    expect(posts[0]!.post).toMatchObject({
      author: { name: { value: 'Anna Bakker' }, handle: { value: 'anna.bakker' } },
      text: { value: 'Mijn foto' },
      timeShown: { value: '29 mei 2021' },
    });
    expect(posts[0]!.post.time).toBeUndefined();
  });

  it('takes nothing from the head of another post', () => {
    expect(reading(head('BWUDBntl3_Z'), { address: ADDRESS }).posts).toEqual([]);
    const result = reading(head('BWUDBntl3_Z') + ARTICLE, { address: ADDRESS });
    expect(result.posts[0]!.post.author!.name).toBeUndefined();
  });

  it('mixes up nobody on a damaged page', () => {
    const permalink = (id: string) => `https://www.instagram.com/p/${CODE}/c/${id}/`;
    const time = '2021-05-30T10:00:00.000Z';
    expectNoMixUp(
      ARTICLE,
      [
        {
          id: CODE,
          handle: 'anna.bakker',
          text: '@carla_s\nMijn foto @carla_s',
          time: '2021-05-29T19:59:35.000Z',
          permalink: ADDRESS,
        },
        { id: '181', handle: 'bram_v', text: 'Lelijk hoor', time, permalink: permalink('181') },
        { id: '182', handle: 'carla_s', text: 'Mooi', time, permalink: permalink('182') },
      ],
      { address: ADDRESS },
    );
  });

  it.each([
    ['/p/CPeC-Eenc8l/', { type: 'p', code: CODE, commentId: null }],
    ['/anna.bakker/p/CPeC-Eenc8l/', { type: 'p', code: CODE, handle: 'anna.bakker' }],
    ['/reels/CPeC-Eenc8l/', { type: 'reel', code: CODE }],
    ['/p/CPeC-Eenc8l/c/181/', { code: CODE, commentId: '181' }],
    ['/anna.bakker/', { code: null, handle: 'anna.bakker' }],
    ['/explore/', { code: null, handle: null }],
  ])('understands %s', (path, expected) => {
    expect(parseInstagramAddress(new URL(path, 'https://www.instagram.com'))).toMatchObject(
      expected,
    );
  });
});
