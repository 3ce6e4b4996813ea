/** Comparing the columns that two frames of the same rows share. */
import { sameRow, type Rows } from './overlap';

export interface BesideSeam {
  readonly comparedRows: number;
  /** Rows in which the shared columns are not equal to the last bit. */
  readonly differingRows: number;
}

/** Rows, the last one not counted. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}

/**
 * @param left the shared columns as the left frame has them. @param right the same of the right one.
 * @param skipped rows that are known to differ, since something is painted in one of them only.
 */
export function compareBeside(left: Rows, right: Rows, skipped: readonly RowRun[]): BesideSeam {
  let comparedRows = 0;
  let differingRows = 0;
  for (let row = 0; row < Math.min(left.height, right.height); row++) {
    if (skipped.some(({ from, to }) => row >= from && row < to)) continue;
    comparedRows += 1;
    if (!sameRow(left, row, right, row)) differingRows += 1;
  }
  return { comparedRows, differingRows };
}
