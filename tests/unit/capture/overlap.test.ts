import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOverlap, type Rows } from '@/utils/capture/overlap';

const WIDTH = 5;

/** Rows of a page whose row n is coded n, from `top` on. */
function rowsFrom(top: number, height: number, code = (row: number) => row * 7): Rows {
  const pixels = new Uint32Array(WIDTH * height);
  pixels.forEach((_, at) => (pixels[at] = code(top + Math.floor(at / WIDTH)) * 256 + (at % WIDTH)));
  return { width: WIDTH, height, pixels };
}

describe('neighbouring frames', () => {
  it('that show the same rows agree', () => {
    const seam = compareOverlap(rowsFrom(80, 20), rowsFrom(60, 100), 20);
    expect(seam).toEqual({ comparedRows: 20, differingRows: 0, movedBy: 0 });
  });

  it('of a page that moved are found again, up and down', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 60 }), (moved) => {
        fc.pre(moved !== 0);
        const seam = compareOverlap(rowsFrom(80, 20), rowsFrom(60 - moved, 100), 20);
        expect(seam.movedBy).toBe(moved);
        expect(seam.differingRows).toBeGreaterThan(0);
      }),
    );
  });

  it('that share nothing stay where they were scrolled to', () => {
    const other = rowsFrom(0, 100, (row) => row * 11 + 3);
    expect(compareOverlap(rowsFrom(80, 20), other, 20)).toEqual({
      ...{ comparedRows: 20, differingRows: 20, movedBy: 0 },
    });
  });

  it('with empty rows are not matched by chance', () => {
    const empty = (): number => 1;
    const frame = rowsFrom(0, 100, (row) => (row < 50 ? 9 : 1));
    expect(compareOverlap(rowsFrom(0, 20, empty), frame, 5).movedBy).toBe(0);
  });

  it('of another width have nothing in common', () => {
    const wider: Rows = { width: 10, height: 50, pixels: new Uint32Array(500) };
    expect(compareOverlap(rowsFrom(0, 20), wider, 0)).toMatchObject({
      ...{ differingRows: 20, movedBy: 0 },
    });
  });
});
