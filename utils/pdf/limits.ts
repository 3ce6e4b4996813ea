/** How much of a PDF is read and drawn: nobody knows who made it. */

/** All of it is read into memory at once. Bytes. */
export const PDF_MAX_BYTES = 100_000_000;
/** Pictures in it that are larger are left out: as with added pictures, a quarter of a gigabyte. */
export const PDF_MAX_IMAGE_PIXELS = 64_000_000;
/** Longest side of a drawn page, in pixels. */
const PAGE_MAX_SIDE = 2400;
/** Pixels a point (1/72 inch) at most: 216 an inch, sharp when it is enlarged. */
const PAGE_MAX_SCALE = 3;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface CanvasSize extends PageSize {
  /** Pixels a point. */
  readonly scale: number;
}

/** The canvas for a page of so many points; null for a size that no page can have. */
export function canvasSizeFor({ width, height }: PageSize): CanvasSize | null {
  const longest = Math.max(width, height);
  if (!Number.isFinite(longest) || !(width > 0) || !(height > 0)) return null;
  const scale = Math.min(PAGE_MAX_SCALE, PAGE_MAX_SIDE / longest);
  return {
    scale,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
