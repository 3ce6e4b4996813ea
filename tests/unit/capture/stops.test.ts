import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBands } from '@/utils/capture/bands';
import {
  countStops,
  cropOf,
  isEnd,
  pageCropOf,
  newRows,
  nextStop,
  type Scrollable,
} from '@/utils/capture/stops';
import { PICTURE_SIDE_MAX } from '@/utils/evidence/long-picture-schema';

const RATIOS = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
/** Views and lengths as whole device pixels, as a browser has them. */
const scrollables = fc
  .record({
    ratio: fc.constantFrom(...RATIOS),
    viewRows: fc.integer({ min: 60, max: 3000 }),
    lengthRows: fc.integer({ min: 1, max: 60_000 }),
  })
  .map(({ ratio, viewRows, lengthRows }) => ({
    ratio,
    viewRows,
    scrollable: { ratio, view: viewRows / ratio, length: Math.max(lengthRows, viewRows) / ratio },
  }));

function stopsOf(scrollable: Scrollable): number[] {
  const stops = [0];
  for (let at: number | null = 0; (at = nextStop(at, scrollable)) !== null;) stops.push(at);
  return stops;
}

describe('stops', () => {
  it('give every row exactly once', () => {
    fc.assert(
      fc.property(scrollables, ({ scrollable, viewRows, ratio }) => {
        let end = 0;
        for (const stop of stopsOf(scrollable)) {
          const top = Math.round(stop * ratio);
          const { from, count, gap } = newRows(end, top, viewRows);
          expect(gap).toBe(0);
          expect(top + from).toBe(end);
          end += count;
        }
        const missing = Math.round(scrollable.length * ratio) - end;
        expect(missing / ratio).toBeLessThanOrEqual(1.5);
        expect(missing).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stand on whole device pixels, but for the end, which the browser chooses', () => {
    fc.assert(
      fc.property(scrollables, ({ scrollable, ratio }) => {
        for (const stop of stopsOf(scrollable)) {
          if (isEnd(stop, scrollable)) continue;
          expect(Math.abs(stop * ratio - Math.round(stop * ratio))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('are as many as was said, within rounding', () => {
    fc.assert(
      fc.property(scrollables, ({ scrollable }) => {
        const count = stopsOf(scrollable).length;
        expect(Math.abs(count - countStops(0, scrollable))).toBeLessThanOrEqual(
          1 + Math.ceil(count / 20),
        );
      }),
    );
  });

  it('is one for a page of one screen', () => {
    expect(stopsOf({ view: 800, length: 800, ratio: 1 })).toEqual([0]);
    expect(stopsOf({ view: 800, length: 801, ratio: 1 })).toEqual([0]);
    expect(stopsOf({ view: 800, length: 900, ratio: 1 })).toEqual([0, 100]);
  });
});

describe('a crop', () => {
  const frame = { width: 1600, height: 1000 };
  it('leaves out halves of pixels at its edge', () => {
    expect(cropOf({ x: 10.3, y: 20.3, width: 100, height: 100 }, 1, frame)).toEqual({
      ...{ x: 11, y: 21, width: 99, height: 99 },
    });
  });
  it('of the page reaches to the edge where only a broken point is left', () => {
    expect(
      pageCropOf({ x: 0, y: 0, width: 1024, height: 720 }, 1.25, { width: 1280, height: 901 }),
    ).toEqual({ x: 0, y: 0, width: 1280, height: 901 });
    expect(
      pageCropOf({ x: 0, y: 0, width: 1009, height: 720 }, 1, { width: 1024, height: 720 }),
    ).toMatchObject({ width: 1009 });
  });
  it('stays in the frame', () => {
    expect(cropOf({ x: 0, y: 0, width: 1280.8, height: 800.8 }, 1.25, frame)).toEqual({
      ...{ x: 0, y: 0, width: 1600, height: 1000 },
    });
    expect(cropOf({ x: 3000, y: 0, width: 10, height: 10 }, 1, frame)).toBeNull();
  });
});

describe('bands', () => {
  it('have every row exactly once, and none is too large', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16_384 }),
        fc.integer({ min: 1, max: 80_000 }),
        fc.constantFrom(...RATIOS),
        fc.array(fc.integer({ min: -10, max: 90_000 }), { maxLength: 3 }),
        (width, height, ratio, cuts) => {
          let end = 0;
          for (const to of [...cuts.filter((cut) => cut < height), height]) {
            for (const band of planBands({ width, height: to }, ratio, end)) {
              expect(band.top).toBe(end);
              expect(band.rows).toBeLessThanOrEqual(PICTURE_SIDE_MAX);
              expect(band.rows).toBeGreaterThan(0);
              expect(band.rows * Math.round(width * ratio)).toBeLessThanOrEqual(32 * 1024 * 1024);
              end += band.rows;
            }
          }
          expect(end).toBe(Math.round(height * ratio));
        },
      ),
    );
  });
});
