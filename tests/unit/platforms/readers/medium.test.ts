// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ADDRESS = 'https://medium.com/@roos/wat-ik-zag-0123456789ab';
const post = (id: string, user: string, title: string) => ({
  [`Post:${id}`]: {
    id,
    title,
    mediumUrl: `https://medium.com/@${user}/wat-ik-zag-${id}`,
    creator: { __ref: `User:u-${user}` },
    firstPublishedAt: 1_772_359_200_000,
    latestPublishedAt: 1_772_445_600_000,
    'content({"postMeteringOptions":null})': {
      bodyModel: { paragraphs: [{ __ref: `Paragraph:${id}_0` }, { __ref: `Paragraph:${id}_1` }] },
    },
  },
  [`User:u-${user}`]: { id: `u-${user}`, name: `Naam ${user}`, username: user },
  [`Paragraph:${id}_0`]: { text: `Eerste van ${user}` },
  [`Paragraph:${id}_1`]: { text: `Tweede van ${user}` },
});
const page = (state: object) =>
  `<html><head></head><body><article><h1>Wat ik zag</h1></article><script>window.__APOLLO_STATE__ = ${JSON.stringify(state)}</script></body></html>`;
const PAGE = page({
  ...post('ffffffffffff', 'bas', 'Aanbevolen'),
  ...post('0123456789ab', 'roos', 'Wat ik zag'),
});

describe('an article', () => {
  it('takes the one of the address from all that the page keeps', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(plain(result)).toEqual({
      author: 'Naam roos',
      handle: 'roos',
      title: 'Wat ik zag',
      text: 'Eerste van roos\n\nTweede van roos',
      time: '2026-03-01T10:00:00.000Z',
      permalink: ADDRESS,
    });
  });
  it('says nothing of what it was before', () => {
    const { reader } = reading(page(post('ffffffffffff', 'bas', 'Aanbevolen')), {
      address: ADDRESS,
    });
    expect(reader.id).toBe('web');
  });
  survivesMutations({
    html: PAGE,
    address: ADDRESS,
    stale: page(post('ffffffffffff', 'bas', 'Aanbevolen')),
  });
});
