/**
 * Which pixels of a frame belong to one element, and where to scroll for the rest of it.
 * Device pixels that an element touches count as its own: edges are rounded outwards.
 */
import { overlapOf, type Box } from './stops';

/** A hair beside a whole number is the arithmetic, not part of a pixel. */
function exact(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The device pixels that a box touches. @param box CSS pixels. */
export function pixelsOf(box: Box, ratio: number): Box {
  const x = Math.floor(exact(box.x * ratio));
  const y = Math.floor(exact(box.y * ratio));
  return {
    x,
    y,
    width: Math.ceil(exact((box.x + box.width) * ratio)) - x,
    height: Math.ceil(exact((box.y + box.height) * ratio)) - y,
  };
}

export interface Cut {
  /** The element's part of the frame, device pixels of the frame. */
  readonly crop: Box;
  /** Row of the element that the first row of the crop is. */
  readonly top: number;
  /** Of the whole element, device pixels. */
  readonly whole: { readonly width: number; readonly height: number };
}

/**
 * What a frame shows of an element. Null where that is nothing.
 * @param box the element in the window, CSS pixels.
 * @param view the part of the frame in which it can be seen, device pixels.
 */
export function cutOf(box: Box, ratio: number, view: Box): Cut | null {
  const whole = pixelsOf(box, ratio);
  const x = Math.max(whole.x, view.x);
  const y = Math.max(whole.y, view.y);
  const width = Math.min(whole.x + whole.width, view.x + view.width) - x;
  const height = Math.min(whole.y + whole.height, view.y + view.height) - y;
  if (width <= 0 || height <= 0) return null;
  return {
    crop: { x, y, width, height },
    top: y - whole.y,
    whole: { width: whole.width, height: whole.height },
  };
}

/** Where things stand in what scrolls. CSS pixels; `ratio` is device pixels for each. */
export interface Standing {
  /** How far it is scrolled down. */
  readonly at: number;
  /** The view and the element, both in the window. */
  readonly view: Box;
  readonly box: Box;
  readonly ratio: number;
}

/** Where to scroll to first: the element in the middle, or its beginning where it is longer than the view. */
export function firstScroll({ at, view, box, ratio }: Standing): number {
  const top = at + box.y - view.y;
  const room = view.height - box.height;
  // Rows above the beginning cost nothing, and show that it is the beginning.
  const above = room > 0 ? room / 2 : 0;
  return Math.max(0, Math.floor(exact((top - above) * ratio)) / ratio);
}

/**
 * Where to scroll to for the next part.
 * @param left rows of the element that no frame has yet, device pixels.
 */
export function nextScroll({ at, view, ratio }: Standing, left: number): number {
  const rows = Math.floor(exact((view.height - overlapOf(view.height)) * ratio));
  return at + Math.max(1, Math.min(left, rows)) / ratio;
}
