import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canvasSizeFor } from '@/utils/pdf/limits';

test('a page of A4 is drawn sharp', () => {
  expect(canvasSizeFor({ width: 595, height: 842 })).toMatchObject({ width: 1696, height: 2400 });
});

test('a small page is not drawn larger than it helps', () => {
  expect(canvasSizeFor({ width: 100, height: 50 })).toEqual({ scale: 3, width: 300, height: 150 });
});

test('whatever size a page says it has, its canvas is between 1 and 2,400 pixels a side', () => {
  const length = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });
  fc.assert(
    fc.property(length, length, (width, height) => {
      const size = canvasSizeFor({ width, height });
      for (const side of [size?.width ?? 0, size?.height ?? 0]) {
        expect(side).toBeGreaterThanOrEqual(1);
        expect(side).toBeLessThanOrEqual(2400);
      }
    }),
  );
});

test.each([
  [0, 842],
  [595, -1],
  [Number.NaN, 842],
  [595, Number.NaN],
  [Number.POSITIVE_INFINITY, 842],
])('a page of %d by %d cannot be', (width, height) => {
  expect(canvasSizeFor({ width, height })).toBeNull();
});
