// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const [FIRST, SECOND] = ['65e1a2b3c4d5e6f708090a0b', '65e2a2b3c4d5e6f708090a0c'];
const [ROOS, BAS] = ['5f0000000000000000000001', '5f0000000000000000000002'];
const TRUSTPILOT = `https://nl.trustpilot.com/reviews/${FIRST}`;

const card = (id: string, user: string, name: string, text: string) =>
  `<article data-service-review-card-paper="true"><a href="/users/${user}"><span data-consumer-name-typography="true">${name}</span></a><div data-service-review-rating="1"></div>
  <time datetime="2024-03-01T12:00:00.000Z">1 mrt 2024</time><a href="/reviews/${id}"><h2 data-service-review-title-typography="true">Over ${name}</h2></a><p data-service-review-text-typography="true">${text}</p></article>`;
const state = (reviews: readonly object[]) =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { reviews } } })}</script>`;
const review = (id: string, user: string, name: string, text: string) => ({
  id,
  title: `Over ${name}`,
  text,
  rating: 1,
  language: 'nl',
  dates: { publishedDate: '2024-03-01T12:00:00.000Z', updatedDate: null },
  consumer: { id: user, displayName: name },
});
const LIST = `<html><body>${card(FIRST, ROOS, 'Roos', 'Slecht geholpen')}${card(SECOND, BAS, 'Bas', 'Nooit meer')}
  ${state([review(FIRST, ROOS, 'Roos', 'Slecht geholpen'), review(SECOND, BAS, 'Bas', 'Nooit meer')])}</body></html>`;

describe('Trustpilot', () => {
  it('reads each review with its own author', () => {
    const result = reading(LIST, { address: TRUSTPILOT });
    expect(plain(result)).toMatchObject({
      author: 'Roos',
      text: 'Slecht geholpen',
      permalink: TRUSTPILOT,
    });
    expect(plain(result, 1)).toMatchObject({ author: 'Bas', text: 'Nooit meer' });
    expect(result.posts[0]?.post).toMatchObject({
      author: { accountId: { value: ROOS } },
      idTime: { value: '2024-03-01T09:41:07.000Z', source: 'id-time' },
      counts: { stars: { value: 1 } },
    });
  });
  it('keeps what card and data say otherwise', () => {
    const html = LIST.replace('"displayName":"Roos"', '"displayName":"Iemand"');
    expect(reading(html, { address: TRUSTPILOT }).posts[0]?.post.author?.name).toMatchObject({
      value: 'Iemand',
      alternatives: [{ value: 'Roos', source: 'dom' }],
    });
  });
  it('takes no review of the page before', () => {
    const html = `<html><body>${state([review(SECOND, BAS, 'Bas', 'Nooit meer')])}</body></html>`;
    expect(reading(html, { address: TRUSTPILOT }).posts).toEqual([]);
  });
  survivesMutations({
    html: LIST,
    address: TRUSTPILOT,
    stale: `<head></head>${state([review('65e3a2b3c4d5e6f708090a0d', BAS, 'Ilse', 'Vroeger')])}`,
    swapped: [FIRST, SECOND],
  });
});

const maps = (id: string, user: string, name: string, text: string) =>
  `<div class="jftiEf" data-review-id="${id}" aria-label="${name}"><button data-review-id="${id}" data-href="https://www.google.com/maps/contrib/${user}/reviews"><div>${name}</div><div>Local Guide · 12 reviews</div></button>
  <span class="rsqaWe">2 maanden geleden</span><div id="${id}" lang="nl"><span>${text}</span></div><button aria-expanded="false" data-review-id="${id}">Meer</button>
  <div><span>Reactie van de eigenaar</span><div lang="nl">Dank voor uw bericht</div></div></div>`;
const MAPS = `<html><body><h1>Bakkerij Dorp</h1>${maps('ChdDSUhNMG9nS0VJQ0FnSUMx', '111111111111111111111', 'Roos W', 'Slecht brood')}${maps('ChdDSUhNMG9nS0VJQ0FnSUMy', '222222222222222222222', 'Bas K', 'Nooit meer')}</body></html>`;
const MAPS_ADDRESS = 'https://www.google.nl/maps/place/Bakkerij+Dorp/@52.1,4.3,17z';

describe('Google Maps', () => {
  it('has labels for times, and asks which review is meant', () => {
    const result = reading(MAPS, { address: MAPS_ADDRESS });
    expect(result.subject).toBeNull();
    expect(result.posts[0]?.post).toMatchObject({
      kind: { value: 'review' },
      text: { value: 'Slecht brood' },
      textTruncated: { value: true },
      author: { name: { value: 'Roos W' }, accountId: { value: '111111111111111111111' } },
      timeShown: { value: '2 maanden geleden' },
      place: { name: { value: 'Bakkerij Dorp' } },
    });
    expect(result.posts[0]?.post.time).toBeUndefined();
  });
  survivesMutations({ html: MAPS, address: MAPS_ADDRESS });
});
