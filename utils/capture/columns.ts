/**
 * How far to the side something wide is taken, and where its frames stand beside each
 * other. The same rules as for stops on the way down, see `stops`.
 */
import { PICTURE_SIDE_MAX } from '@/utils/evidence/long-picture-schema';
import { nextStop, overlapOf, type Scrollable } from './stops';

/** What there is to scroll over sideways. CSS pixels; `ratio` is device pixels for each. */
export interface Wide {
  readonly view: { readonly width: number; readonly height: number };
  /** How far it can be scrolled. */
  readonly sideways: number;
  /** Where the furthest left of it is, as `scrollLeft` counts: negative where it begins at its right. */
  readonly left: number;
  readonly ratio: number;
}

/** Frames beside each other. CSS pixels. */
export interface Columns {
  /** Where the first of them stands, as `scrollLeft` counts. */
  readonly first: number;
  /** Of all that is taken. */
  readonly width: number;
  readonly count: number;
}

/** Frames of one row at most: what is further to the side is no page that somebody reads. */
export const COLUMNS_MAX = 12;
/** Pixels of one row of frames at most: 64 MB of memory. */
const ROW_AREA_MAX = 16 * 1024 * 1024;

/** One column where it is not wider than its view. */
export function planColumns({ view, sideways, left, ratio }: Wide): Columns {
  const rows = Math.max(1, view.height * ratio);
  const step = Math.floor((view.width - overlapOf(view.width)) * ratio) / ratio;
  const widthMax = Math.min(
    PICTURE_SIDE_MAX / ratio,
    ROW_AREA_MAX / rows / ratio,
    view.width + (COLUMNS_MAX - 1) * step,
  );
  // The last frame stands on a whole device pixel where the limit puts it.
  const furthest = Math.max(0, Math.floor((widthMax - view.width) * ratio) / ratio);
  const beyond = Math.min(sideways, furthest);
  const across = { view: view.width, length: view.width + beyond, ratio };
  const count = countOf(across);
  if (count === 1) return { first: 0, width: view.width, count };
  const first = left < 0 ? -beyond : 0;
  return { first, width: across.length, count };
}

function countOf(across: Scrollable): number {
  let count = 0;
  for (let at: number | null = 0; at !== null; at = nextStop(at, across)) count += 1;
  return count;
}

/** What is left of the planned width where the page may have become narrower. */
export function acrossOf({ width }: Columns, { view, sideways, ratio }: Wide): Scrollable {
  return { view: view.width, length: Math.min(width, view.width + sideways), ratio };
}
