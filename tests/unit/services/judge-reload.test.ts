import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildInstant } from '@/utils/evidence/instant';
import {
  describeReload,
  isSamePlace,
  judgeReload,
  type BegunReload,
} from '@/utils/services/judge-reload';
import type { LoadFacts } from '@/utils/services/reload-port';

const ASKED_MS = Date.UTC(2026, 10, 20, 14, 3, 22, 123);
const ADDRESS = 'https://nieuws.example/bericht/12';

const BEGUN: BegunReload = {
  exhibitId: '01932f3b-1111-7000-8000-000000000001',
  tabId: 7,
  documentId: 'before',
  addressBefore: ADDRESS,
  askedAt: buildInstant({
    unixMs: ASKED_MS,
    zone: 'Europe/Amsterdam',
    offsetMinutes: 60,
    monotonicMs: 1,
    run: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  }),
  askedAtMs: ASKED_MS,
  begunAtMs: ASKED_MS + 40,
};

const PLACES = [ADDRESS, `${ADDRESS}#reply`, `${ADDRESS}?page=2`, 'https://other.example/'];

function facts(more: Partial<LoadFacts> = {}): LoadFacts {
  return {
    documentId: 'after',
    address: ADDRESS,
    loadedAddress: ADDRESS,
    navigation: 'reload',
    startedAtMs: ASKED_MS + 12,
    complete: true,
    serviceWorker: false,
    receivedBytes: 1200,
    ...more,
  };
}

describe('whether a document is the one of our reload', () => {
  it('is a yes for a reload that began when ours did', () => {
    expect(judgeReload(BEGUN, facts())).toBe('reloaded');
    expect(judgeReload(BEGUN, facts({ startedAtMs: ASKED_MS - 100 }))).toBe('reloaded');
  });

  it.each<[string, Partial<LoadFacts>, string]>([
    ['the document from before', { documentId: 'before' }, 'uncertain'],
    ['a reload by hand, a second later', { startedAtMs: ASKED_MS + 1_100 }, 'uncertain'],
    ['a reload by hand, before ours', { startedAtMs: ASKED_MS - 5_000 }, 'uncertain'],
    ['another page, later', { navigation: 'navigate', startedAtMs: ASKED_MS + 400 }, 'went-on'],
    ['another page, at once', { navigation: 'navigate' }, 'went-on'],
    [
      'another page, from before',
      { navigation: 'navigate', startedAtMs: ASKED_MS - 9 },
      'uncertain',
    ],
    ['a step back', { navigation: 'back_forward' }, 'went-on'],
    ['no word of the browser', { navigation: null }, 'went-on'],
    ['an address that changed in place', { address: `${ADDRESS}/2` }, 'moved-in-place'],
    ['an address whose fragment changed', { address: `${ADDRESS}#reply` }, 'reloaded'],
    [
      'a server that sends elsewhere',
      { address: 'https://nieuws.example/', loadedAddress: 'https://nieuws.example/' },
      'reloaded',
    ],
  ])('%s: %j is %s', (_name, more, outcome) => {
    expect(judgeReload(BEGUN, facts(more))).toBe(outcome);
  });

  it('is never a yes for a page that could not be asked', () => {
    expect(judgeReload(BEGUN, null)).toBe('uncertain');
  });

  it('is never a yes outside the moment of our own reload, whatever the page says', () => {
    fc.assert(
      fc.property(
        fc.record({
          navigation: fc.constantFrom('navigate', 'reload', 'back_forward', 'prerender', null),
          startedAtMs: fc.double({ min: 0, max: 4e12, noNaN: true }),
          address: fc.constantFrom(...PLACES),
          loadedAddress: fc.constantFrom(...PLACES),
        }),
        (more) => {
          const outcome = judgeReload(BEGUN, facts(more));
          const isOurs =
            more.navigation === 'reload' &&
            more.startedAtMs >= ASKED_MS - 150 &&
            more.startedAtMs <= ASKED_MS + 540 &&
            isSamePlace(more.address, more.loadedAddress);
          expect(outcome === 'reloaded').toBe(isOurs);
        },
      ),
    );
  });
});

describe('what the record says of a reload', () => {
  it('names the address from before and says whether it is another one now', () => {
    expect(describeReload(BEGUN, facts())).toMatchObject({
      outcome: 'reloaded',
      sameAddress: true,
      addressBefore: { value: ADDRESS, source: 'browser' },
      navigation: { value: 'reload', source: 'browser' },
      receivedBytes: { value: 1200 },
    });
    const moved = facts({
      address: 'https://nieuws.example/',
      loadedAddress: 'https://nieuws.example/',
    });
    expect(describeReload(BEGUN, moved)).toMatchObject({ sameAddress: false });
  });

  it('says no more than that where the page could not be asked', () => {
    expect(Object.keys(describeReload(BEGUN, null)).sort()).toEqual([
      'addressBefore',
      'askedAt',
      'outcome',
      'sameAddress',
    ]);
  });
});
