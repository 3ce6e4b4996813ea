/**
 * Where to stop while scrolling over something long. Every row must be in at least
 * one frame, neighbours must overlap, and each stop must stand on a whole device
 * pixel, else the browser would draw the rows between two of ours.
 */

/** What scrolls. CSS pixels; `ratio` is device pixels for each. */
export interface Scrollable {
  readonly view: number;
  readonly length: number;
  readonly ratio: number;
}

/** Rows that neighbours share: enough to recognise, and little to lose. CSS pixels. */
const OVERLAP = { share: 0.05, min: 16, max: 64 } as const;
/** The browser gives lengths in whole numbers: what is left below may only be rounding. */
const ROUNDING = 1.5;

/** How much neighbours overlap at least, in CSS pixels. */
export function overlapOf(view: number): number {
  const wanted = Math.min(OVERLAP.max, Math.max(OVERLAP.min, view * OVERLAP.share));
  return Math.min(wanted, view / 3);
}

/** Whether a stop shows the end. @param at CSS pixels from the top. */
export function isEnd(at: number, { view, length }: Scrollable): boolean {
  return at + view >= length - ROUNDING;
}

/** The stop after `at`, in CSS pixels; null where `at` shows the end. */
export function nextStop(at: number, scrollable: Scrollable): number | null {
  if (isEnd(at, scrollable)) return null;
  const { view, length, ratio } = scrollable;
  const furthest = Math.floor((at + view - overlapOf(view)) * ratio) / ratio;
  return Math.min(furthest, Math.max(at, length - view));
}

/** How many frames from `at` to the end, that at `at` included. */
export function countStops(at: number, scrollable: Scrollable): number {
  if (isEnd(at, scrollable)) return 1;
  const { view, length } = scrollable;
  const step = view - overlapOf(view);
  return 1 + Math.max(1, Math.ceil((length - ROUNDING - view - at) / step));
}

/** Which rows of a frame are new, in rows of the frame; a gap is how many rows nobody has. */
export function newRows(
  end: number,
  top: number,
  rows: number,
): { readonly from: number; readonly count: number; readonly gap: number } {
  const from = Math.min(rows, Math.max(0, end - top));
  return { from, count: rows - from, gap: Math.max(0, top - end) };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of a frame that shows the page: all of it but for scrollbars. The window's size
 * comes in whole points, so less than one that is left over belongs to the page too.
 */
export function pageCropOf(box: Box, ratio: number, frame: Size): Box | null {
  const crop = cropOf(box, ratio, frame);
  const reach = (size: number, limit: number): number => (limit - size <= ratio ? limit : size);
  return (
    crop && {
      ...crop,
      width: reach(crop.width, frame.width),
      height: reach(crop.height, frame.height),
    }
  );
}

/**
 * The part of a frame that shows an inner part, in device pixels. Halves of pixels at its
 * edge belong to something else. Null where nothing of it is in the frame.
 * @param box in the window, CSS pixels. @param frame device pixels.
 */
export function cropOf(box: Box, ratio: number, frame: Size): Box | null {
  const whole = (value: number, round: (value: number) => number, limit: number): number =>
    // A hair beside a whole number is the arithmetic, not half a pixel.
    Math.min(limit, Math.max(0, round(Math.round(value * ratio * 1000) / 1000)));
  const x = whole(box.x, Math.ceil, frame.width);
  const y = whole(box.y, Math.ceil, frame.height);
  const width = whole(box.x + box.width, Math.floor, frame.width) - x;
  const height = whole(box.y + box.height, Math.floor, frame.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
