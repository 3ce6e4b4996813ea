/**
 * Comparing the rows that two neighbouring frames share. Where the page stood still they
 * are equal to the last bit; where it moved, the same rows are looked for elsewhere.
 */

/** Pixels in rows, four bytes each as one number. */
export interface Rows {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

export interface Seam {
  readonly comparedRows: number;
  readonly differingRows: number;
  /** Where the same rows stood lower in the new frame than expected; 0 where they were not found. */
  readonly movedBy: number;
}

/**
 * Compares the last rows of what was taken so far with a new frame.
 * @param tail those rows. @param expected row of the new frame that should be the first of them.
 */
export function compareOverlap(tail: Rows, frame: Rows, expected: number): Seam {
  const skipped = Math.max(0, -expected);
  const comparedRows = Math.max(
    0,
    Math.min(tail.height - skipped, frame.height - Math.max(0, expected)),
  );
  let differingRows = 0;
  for (let row = 0; row < comparedRows; row++) {
    if (!sameRow(tail, row + skipped, frame, expected + row + skipped)) differingRows += 1;
  }
  if (differingRows === 0) return { comparedRows, differingRows, movedBy: 0 };
  const found = findRows(tail, frame, expected);
  return { comparedRows, differingRows, movedBy: found === null ? 0 : found - expected };
}

/** The place nearest to `expected` where all rows of the tail stand; null where none does, or many could. */
function findRows(tail: Rows, frame: Rows, expected: number): number | null {
  if (!isTelling(tail)) return null;
  let nearest: number | null = null;
  for (let at = 0; at + tail.height <= frame.height; at++) {
    if (nearest !== null && Math.abs(at - expected) >= Math.abs(nearest - expected)) continue;
    if (standsAt(tail, frame, at)) nearest = at;
  }
  return nearest;
}

function standsAt(tail: Rows, frame: Rows, at: number): boolean {
  for (let row = 0; row < tail.height; row++) {
    if (!sameRow(tail, row, frame, at + row)) return false;
  }
  return true;
}

/** Rows that all look alike (an empty part of the page) are found everywhere and say nothing. */
function isTelling(tail: Rows): boolean {
  let different = 0;
  for (let row = 1; row < tail.height; row++) {
    if (!sameRow(tail, row - 1, tail, row)) different += 1;
  }
  return different >= 2;
}

/** Whether two rows are equal to the last bit. */
export function sameRow(one: Rows, row: number, other: Rows, otherRow: number): boolean {
  if (one.width !== other.width) return false;
  const from = row * one.width;
  const otherFrom = otherRow * other.width;
  for (let at = 0; at < one.width; at++) {
    if (one.pixels[from + at] !== other.pixels[otherFrom + at]) return false;
  }
  return true;
}
