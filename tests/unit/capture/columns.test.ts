import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareBeside } from '@/utils/capture/beside';
import { acrossOf, COLUMNS_MAX, planColumns } from '@/utils/capture/columns';
import { newRows, nextStop } from '@/utils/capture/stops';
import { PICTURE_SIDE_MAX } from '@/utils/evidence/long-picture-schema';

const RATIOS = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 2, 3];
const pages = fc
  .record({
    ratio: fc.constantFrom(...RATIOS),
    width: fc.integer({ min: 200, max: 4000 }),
    height: fc.integer({ min: 200, max: 3000 }),
    sideways: fc.integer({ min: 0, max: 40_000 }),
    rightToLeft: fc.boolean(),
  })
  .map(({ ratio, width, height, sideways, rightToLeft }) => ({
    ratio,
    view: { width: width / ratio, height: height / ratio },
    sideways: sideways / ratio,
    left: rightToLeft ? -sideways / ratio : 0,
  }));

it('plans columns that give every device pixel once, within all bounds', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const plan = planColumns(page);
      const across = acrossOf(plan, page);
      let end = 0;
      let count = 0;
      for (let at: number | null = 0; at !== null; at = nextStop(at, across)) {
        const {
          from,
          count: added,
          gap,
        } = newRows(end, Math.round(at * page.ratio), Math.round(page.view.width * page.ratio));
        expect(gap).toBe(0);
        expect(from + added).toBeGreaterThan(0);
        end += added;
        count += 1;
      }
      expect(count).toBe(plan.count);
      expect(count).toBeLessThanOrEqual(COLUMNS_MAX);
      expect(end).toBeLessThanOrEqual(Math.max(PICTURE_SIDE_MAX, page.view.width * page.ratio));
      expect(Math.abs(end - plan.width * page.ratio)).toBeLessThanOrEqual(1.5 * page.ratio);
      // It begins at the page's beginning, whichever side that is.
      const furthest = plan.first + (plan.width - page.view.width);
      if (page.left < 0 && plan.count > 1) expect(furthest).toBeCloseTo(0, 6);
      else expect(plan.first).toBe(0);
    }),
  );
});

it('has no more columns than it says, also where device pixels are no points', () => {
  const view = { width: 164.8, height: 160 };
  const plan = planColumns({ view, sideways: 1635.2, left: 0, ratio: 1.25 });
  expect(plan.count).toBe(COLUMNS_MAX);
});

it('is one column for a page that is not wider than its window', () => {
  const view = { width: 1280, height: 800 };
  for (const sideways of [0, 1]) {
    expect(planColumns({ view, sideways, left: -sideways, ratio: 1 })).toEqual({
      first: 0,
      width: 1280,
      count: 1,
    });
  }
});

it('compares the rows of shared columns, but for those that are known to differ', () => {
  const rows = (values: readonly number[]) => ({
    width: 2,
    height: values.length,
    pixels: new Uint32Array(values.flatMap((value) => [value, value])),
  });
  const [left, right] = [rows([1, 2, 3, 4, 5]), rows([1, 9, 3, 9, 5])];
  expect(compareBeside(left, left, [])).toEqual({ comparedRows: 5, differingRows: 0 });
  expect(compareBeside(left, right, [])).toEqual({ comparedRows: 5, differingRows: 2 });
  expect(compareBeside(left, right, [{ from: 0.5, to: 2 }])).toEqual({
    comparedRows: 4,
    differingRows: 1,
  });
});
