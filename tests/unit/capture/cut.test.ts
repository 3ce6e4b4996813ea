import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOf, firstScroll, nextScroll, pixelsOf } from '@/utils/capture/cut';
import { newRows, type Box } from '@/utils/capture/stops';

const RATIOS = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const length = fc.double({ min: 0.5, max: 4000, noNaN: true });
const place = fc.double({ min: -3000, max: 3000, noNaN: true });
const boxes: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: length, height: length });
const views: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
});

describe('the pixels of a box', () => {
  it('are all that it touches, and no more', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom(...RATIOS), (box, ratio) => {
        const { x, y, width, height } = pixelsOf(box, ratio);
        const near = 0.001;
        expect(x).toBeLessThanOrEqual(box.x * ratio + near);
        expect(x + 1).toBeGreaterThan(box.x * ratio - near);
        expect(x + width).toBeGreaterThanOrEqual((box.x + box.width) * ratio - near);
        expect(x + width - 1).toBeLessThan((box.x + box.width) * ratio + near);
        expect(y).toBeLessThanOrEqual(box.y * ratio + near);
        expect(y + height).toBeGreaterThanOrEqual((box.y + box.height) * ratio - near);
      }),
    );
  });

  it('are the box itself where it stands on whole pixels, whatever the arithmetic', () => {
    // 0.1 + 0.2 is a hair more than 0.3: no pixel more for that.
    expect(pixelsOf({ x: 0.1 + 0.2, y: 10, width: 20, height: 30 }, 10)).toEqual({
      x: 3,
      y: 100,
      width: 200,
      height: 300,
    });
  });
});

describe('a cut', () => {
  it('lies in the view and in the element', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom(...RATIOS), views, (box, ratio, view) => {
        const cut = cutOf(box, ratio, view);
        if (cut === null) return;
        const { crop, top, whole } = cut;
        expect(crop.x).toBeGreaterThanOrEqual(view.x);
        expect(crop.y).toBeGreaterThanOrEqual(view.y);
        expect(crop.x + crop.width).toBeLessThanOrEqual(view.x + view.width);
        expect(crop.y + crop.height).toBeLessThanOrEqual(view.y + view.height);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + crop.height).toBeLessThanOrEqual(whole.height);
      }),
    );
  });

  it('is nothing where the element is outside of the view', () => {
    const view = { x: 0, y: 0, width: 100, height: 100 };
    expect(cutOf({ x: 0, y: 100, width: 50, height: 50 }, 1, view)).toBeNull();
    expect(cutOf({ x: -50, y: 0, width: 50, height: 50 }, 1, view)).toBeNull();
  });
});

/** An element in a page that scrolls as far as one likes, seen through a view. */
const elements = fc
  .record({
    ratio: fc.constantFrom(...RATIOS),
    viewRows: fc.integer({ min: 60, max: 3000 }),
    top: fc.double({ min: 0, max: 20_000, noNaN: true }),
    height: fc.double({ min: 1, max: 20_000, noNaN: true }),
    startRow: fc.integer({ min: 0, max: 40_000 }),
  })
  .map((given) => ({ ...given, viewHeight: given.viewRows / given.ratio }));

describe('scrolling over an element', () => {
  it('gives each of its rows exactly once, in frames that share rows', () => {
    fc.assert(
      fc.property(elements, ({ ratio, viewRows, viewHeight, top, height, startRow }) => {
        const view = { x: 0, y: 0, width: 100, height: viewHeight };
        const seen = { x: 0, y: 0, width: 1000, height: viewRows };
        const standing = (at: number) => ({
          at,
          ratio,
          view,
          box: { x: 0, y: top - at, width: 10, height },
        });
        let at = firstScroll(standing(startRow / ratio));
        let end = 0;
        for (let frames = 0; frames < 2000; frames++) {
          const cut = cutOf(standing(at).box, ratio, seen);
          expect(cut).not.toBeNull();
          if (cut === null) return;
          const { from, count, gap } = newRows(end, cut.top, cut.crop.height);
          expect(gap).toBe(0);
          if (frames > 0) expect(from).toBeGreaterThan(0);
          end += count;
          if (end >= cut.whole.height) return;
          at = nextScroll(standing(at), cut.whole.height - end);
        }
        expect.unreachable('it does not end');
      }),
    );
  });

  it('needs one frame where the element fits, and puts it in the middle', () => {
    const view = { x: 0, y: 0, width: 100, height: 700 };
    expect(
      firstScroll({ at: 0, view, box: { x: 0, y: 2000, width: 9, height: 100 }, ratio: 1 }),
    ).toBe(1700);
    expect(
      firstScroll({ at: 0, view, box: { x: 0, y: 50, width: 9, height: 100 }, ratio: 1 }),
    ).toBe(0);
  });
});
