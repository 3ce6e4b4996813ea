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
 * Bands from `from` to the end of `size`, each row in exactly one.
 * @param size of the page, CSS pixels.
 * @param from first row that no band has yet, device pixels.
 */
export function planBands(
  { width, height }: { readonly width: number; readonly height: number },
  ratio: number,
  from = 0,
): Band[] {
  const rows = Math.round(height * ratio);
  const columns = Math.max(1, Math.round(width * ratio));
  const rowsMax = Math.max(1, Math.min(PICTURE_SIDE_MAX, Math.floor(BAND_AREA_MAX / columns)));
  const bands: Band[] = [];
  for (let top = from; top < rows; top += rowsMax) {
    const count = Math.min(rowsMax, rows - top);
    bands.push({ y: top / ratio, height: count / ratio, top, rows: count });
  }
  return bands;
}
