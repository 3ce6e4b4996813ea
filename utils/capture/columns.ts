/**
 * How far to the side something wide is taken, and where its frames stand beside each
 * other. The same rules as for stops on the way down, see `stops`.
 */
import { PICTURE_SIDE_MAX } from '@/utils/evidence/long-picture-schema';
import { isEnd, nextStop, type Scrollable } from './stops';

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
  const widthMax = Math.min(PICTURE_SIDE_MAX / ratio, ROW_AREA_MAX / rows / ratio);
  // The last frame stands on a whole device pixel where the limit puts it.
  const furthest = Math.max(0, Math.floor((widthMax - view.width) * ratio) / ratio);
  const across = { view: view.width, length: view.width + Math.min(sideways, furthest), ratio };
  const stops = stopsOf(across);
  const last = stops.at(-1) ?? 0;
  if (stops.length === 1) return { first: 0, width: view.width, count: 1 };
  const beyond = isEnd(last, across) ? across.length - view.width : last;
  return { first: left < 0 ? -beyond : 0, width: view.width + beyond, count: stops.length };
}

/** The first of them, as many as a row may have. */
function stopsOf(across: Scrollable): number[] {
  const stops: number[] = [];
  for (let at: number | null = 0; at !== null; at = nextStop(at, across)) {
    if (stops.length === COLUMNS_MAX) break;
    stops.push(at);
  }
  return stops;
}

/** What is left of the planned width where the page may have become narrower. */
export function acrossOf({ width }: Columns, { view, sideways, ratio }: Wide): Scrollable {
  return { view: view.width, length: Math.min(width, view.width + sideways), ratio };
}
