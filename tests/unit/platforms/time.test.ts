import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoTime, momentOf, sameTime } from '@/utils/platforms/time';

describe('times for machines', () => {
  it.each([
    '2026-03-01',
    '2026-03-01T10:00',
    '2026-03-01T10:00:00Z',
    '2026-03-01 10:00:00Z',
    '2026-03-01T10:00:00.123456+0000',
    '2026-03-01T10:00:00+01:00',
    '2026-03-01T10:00:00-05',
    '2024-02-29T00:00:00Z',
  ])('%s', (raw) => {
    expect(isIsoTime(raw)).toBe(true);
  });

  it.each([
    '',
    '2 d',
    '30 May at 11:02',
    '2026',
    '2026-13-01',
    '2026-02-30',
    '0000-00-00 00:00:00',
    '1764595421',
    '2026-03-01T99:00Z',
  ])('%j is none', (raw) => {
    expect(isIsoTime(raw)).toBe(false);
    expect(momentOf(raw)).toBeNull();
  });

  it('names a moment only with a zone', () => {
    expect(momentOf('2026-03-01T10:00:00')).toBeNull();
    expect(momentOf('2026-03-01')).toBeNull();
    expect(momentOf('2026-03-01T10:00:00.5+01:30')).toBe(Date.UTC(2026, 2, 1, 8, 30, 0, 500));
  });

  it('is the moment that JavaScript takes it for', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(momentOf(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });

  it.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T11:00:00+0100', true],
    ['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00Z', true],
    ['2026-03-01', '2026-03-01T10:00:00Z', true],
    ['2026-03-01T10:00:00', '2026-03-01T10:00:00Z', true],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:01Z', false],
    ['2026-03-01', '2026-03-02T10:00:00Z', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameTime(a, b)).toBe(same);
    expect(sameTime(b, a)).toBe(same);
  });
});
