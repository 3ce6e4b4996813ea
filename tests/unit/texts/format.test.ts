import { enGB } from 'date-fns/locale/en-GB';
import { nl } from 'date-fns/locale/nl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildInstant } from '@/utils/evidence/instant';
import { formatDuration } from '@/utils/texts/duration';
import { fill } from '@/utils/texts/fill';
import {
  formatCount,
  formatDate,
  formatFingerprint,
  formatFingerprintOpenssl,
  formatInstant,
  formatInZone,
  formatLocal,
  formatOffset,
  formatPageTime,
  formatSize,
} from '@/utils/texts/format';
import { fieldOfPointer } from '@/utils/texts/fields';

const moment = buildInstant({
  unixMs: Date.UTC(2026, 10, 20, 14, 3, 22, 123),
  zone: 'Europe/Amsterdam',
  offsetMinutes: 60,
  monotonicMs: 0,
  run: '',
});

describe('dates and times', () => {
  it('are written out in both languages', () => {
    expect(formatDate('2026-03-01', 'nl')).toBe('1 maart 2026');
    expect(formatDate('2026-03-01', 'en')).toBe('1 March 2026');
    expect(formatLocal(moment.local, 'nl')).toBe('20 november 2026 om 15:03:22');
    expect(formatInstant(moment, 'nl')).toBe(
      '20 november 2026 om 15:03:22 (Europe/Amsterdam, UTC+01:00)',
    );
    expect(formatInstant(moment, 'en')).toBe(
      '20 November 2026 at 15:03:22 (Europe/Amsterdam, UTC+01:00)',
    );
  });

  it('name the twelve months as date-fns does', () => {
    for (let month = 0; month < 12; month += 1) {
      const iso = `2026-${String(month + 1).padStart(2, '0')}-09`;
      expect(formatDate(iso, 'nl')).toBe(`9 ${nl.localize.month(month as 0)} 2026`);
      expect(formatDate(iso, 'en')).toBe(`9 ${enGB.localize.month(month as 0)} 2026`);
    }
  });

  it.each([
    ['2026-11-20T13:41:07.000Z', '20 november 2026 om 13:41:07 (UTC)'],
    ['2026-11-20T13:41:07+0100', '20 november 2026 om 13:41:07 (UTC+01:00)'],
    ['2026-11-20T13:41:07-03:30', '20 november 2026 om 13:41:07 (UTC-03:30)'],
    ['2026-11-20 13:41', '20 november 2026 om 13:41'],
    ['2026-11-20', '20 november 2026'],
    ['20 nov.', '20 nov.'],
    ['2026-13-20', '2026-13-20'],
    ['2026-11-20T13:41:07 {x}', '2026-11-20T13:41:07 {x}'],
  ])('of a page: %s', (value, shown) => {
    expect(formatPageTime(value, 'nl')).toBe(shown);
  });

  it('are moved to a zone only where the page gave an offset', () => {
    const show = (value: string, zone = 'Europe/Amsterdam') => formatInZone(value, zone, 'nl');
    expect(show('2026-11-20T23:41:07Z')).toBe('21 november 2026 om 00:41:07');
    expect(show('2026-07-01T00:00:00Z')).toBe('1 juli 2026 om 02:00:00');
    expect(show('2026-11-20T23:41:07')).toBeNull();
    expect(show('2026-11-20')).toBeNull();
    expect(show('gisteren')).toBeNull();
    expect(show('2026-11-20T23:41:07Z', 'Nergens/Ooit')).toBeNull();
  });

  it('have an offset in hours and minutes', () => {
    expect([60, 0, -210, 345].map(formatOffset)).toEqual([
      'UTC+01:00',
      'UTC+00:00',
      'UTC-03:30',
      'UTC+05:45',
    ]);
  });

  it('last in words', () => {
    expect(formatDuration(192_900, 'nl')).toBe('3 minuten 12 seconden');
    expect(formatDuration(90_061_000, 'en')).toBe('1 day 1 hour 1 minute 1 second');
    expect(formatDuration(999, 'nl')).toBe('0 seconden');
  });
});

describe('numbers', () => {
  it('have the signs of the language', () => {
    expect(formatCount(1_234_567, 'nl')).toBe('1.234.567');
    expect(formatCount(999, 'nl')).toBe('999');
    expect(formatCount(1_000, 'en')).toBe('1,000');
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1,0 kB'],
    [48_240, '48,2 kB'],
    [999_949, '999,9 kB'],
    [999_950, '1,0 MB'],
    [2_000_000_000, '2,0 GB'],
    [2_000_000_000_000, '2000,0 GB'],
  ])('of %i bytes', (bytes, shown) => {
    expect(formatSize(bytes, 'nl')).toBe(shown);
  });

  it('of a fingerprint can be compared in either spelling', () => {
    expect(formatFingerprint('3f2a91bc00')).toBe('3f2a 91bc 00');
    expect(formatFingerprintOpenssl('3f2a91bc')).toBe('3F:2A:91:BC');
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hex) => {
        expect(formatFingerprint(hex).replaceAll(' ', '')).toBe(hex);
        expect(formatFingerprintOpenssl(hex).replaceAll(':', '').toLowerCase()).toBe(hex);
      }),
    );
  });
});

describe('fill', () => {
  it('never reads what was filled in', () => {
    expect(fill('{a}-{b}-{c}', { a: '{b}', b: '$&' })).toBe('{b}-$&-{c}');
  });
});

describe('fieldOfPointer', () => {
  it.each([
    ['/page/title', { field: 'pageTitle', post: null }],
    ['/page/siteName', { field: 'siteName', post: null }],
    ['/posts/1/author/name', { field: 'name', post: 1 }],
    ['/posts/0/place/id', { field: 'placeId', post: 0 }],
    ['/posts/12/text', { field: 'text', post: 12 }],
    ['/posts/1/author/__proto__', null],
    ['/posts/1/toString', null],
    ['/saved/trigger', null],
    ['', null],
  ])('names %s', (pointer, expected) => {
    expect(fieldOfPointer(pointer)).toEqual(expected);
  });
});
