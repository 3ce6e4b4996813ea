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

/** Pixels of one band at most: what a browser draws at once, and 128 MB of memory. */
const BAND_AREA_MAX = 32 * 1024 * 1024;

/**
 * Bands from the top to `length`, each row in exactly one.
 * @param size of the page, CSS pixels.
 * @param cuts places, in CSS pixels, where a band must end as well.
 */
export function planBands(
  { width, height }: { readonly width: number; readonly height: number },
  ratio: number,
  cuts: readonly number[] = [],
): Band[] {
  const rows = Math.round(height * ratio);
  const columns = Math.max(1, Math.round(width * ratio));
  const rowsMax = Math.max(1, Math.min(PICTURE_SIDE_MAX, Math.floor(BAND_AREA_MAX / columns)));
  const ends = [...cuts.map((cut) => Math.round(cut * ratio)), rows]
    .filter((end) => end > 0 && end <= rows)
    .sort((one, other) => one - other);
  const bands: Band[] = [];
  let top = 0;
  for (const end of ends) {
    while (top < end) {
      const count = Math.min(rowsMax, end - top);
      bands.push({ y: top / ratio, height: count / ratio, top, rows: count });
      top += count;
    }
  }
  return bands;
}
