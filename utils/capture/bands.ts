/**
 * How a page is cut where the browser draws any part of it on request (Firefox):
 * bands whose edges are whole device pixels and whose sides a decoder takes.
 */
import { PICTURE_SIDE_MAX } from '@/utils/evidence/long-picture-schema';

export interface Band {
  /** CSS pixels from the top of the page. */
  readonly y: number;
  readonly height: number;
  /** Device pixels from the top. */
  readonly top: number;
  readonly rows: number;
}

/**
 * Bands from the top to `length`, each row in exactly one.
 * @param cuts places, in CSS pixels, where a band must end as well.
 */
export function planBands(length: number, ratio: number, cuts: readonly number[] = []): Band[] {
  const rows = Math.round(length * ratio);
  const ends = [...cuts.map((cut) => Math.round(cut * ratio)), rows]
    .filter((end) => end > 0 && end <= rows)
    .sort((one, other) => one - other);
  const bands: Band[] = [];
  let top = 0;
  for (const end of ends) {
    while (top < end) {
      const count = Math.min(PICTURE_SIDE_MAX, end - top);
      bands.push({ y: top / ratio, height: count / ratio, top, rows: count });
      top += count;
    }
  }
  return bands;
}
