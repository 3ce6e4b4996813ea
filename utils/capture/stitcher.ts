/**
 * Puts frames under each other, a frame at a time: of all frames only the one at hand,
 * one unfinished picture and one that is being encoded are in memory. Pixels are copied, never
 * scaled or blended.
 */
import { PICTURE_SIDE_MAX } from '@/utils/evidence/long-picture-schema';
import { compareOverlap, type Rows, type Seam } from './overlap';
import { newRows, type Box } from './stops';

/** A finished picture of the whole. Device pixels. */
export interface Stitched {
  readonly png: Blob;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  /** Row of the whole that the first row of the crop is. */
  readonly top: number;
  readonly used: { readonly from: number; readonly count: number };
  /** Null where the neighbours agree, and for the first frame. */
  readonly seam: Seam | null;
}

export interface Stitcher {
  /**
   * Adds a frame below what is there. With `onlyIfSame`, a frame that shares nothing with the
   * one before is not added, and null comes back; one that only moved is.
   * @param top row of the whole where the crop should begin.
   */
  add(png: Blob, crop: Box, top: number, onlyIfSame: boolean): Promise<Placed | null>;
  /** Finishes the last picture. Gives rows and columns of the whole. */
  finish(): Promise<{ readonly width: number; readonly height: number }>;
}

/** Pixels of one unfinished picture at most: 128 MB of memory. */
const PICTURE_AREA_MAX = 32 * 1024 * 1024;
/** Rows that are compared: half of what neighbours share, so that a page that moves up is found too. */
const TAIL_SHARE = 0.5;

type Context = OffscreenCanvasRenderingContext2D;

interface Unfinished {
  readonly context: Context;
  readonly top: number;
  rows: number;
}

function contextOf(canvas: OffscreenCanvas): Context {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context;
}

function rowsOf(context: Context, from: number, count: number, width: number): Rows {
  const { data } = context.getImageData(0, from, width, count);
  return { width, height: count, pixels: new Uint32Array(data.buffer) };
}

/**
 * @param overlapRows that neighbours share at least, in device pixels.
 * @param onPicture takes each finished picture, in order.
 */
export function createStitcher(
  overlapRows: number,
  onPicture: (picture: Stitched) => Promise<void>,
): Stitcher {
  const tailRows = Math.max(1, Math.floor(overlapRows * TAIL_SHARE));
  let scratch: Context | null = null;
  let picture: Unfinished | null = null;
  /** A full picture is encoded while further frames come. */
  let closing: Promise<void> = Promise.resolve();
  let tail: Rows | null = null;
  let end = 0;
  let width = 0;

  const draw = async (png: Blob, crop: Box): Promise<Context> => {
    const bitmap = await createImageBitmap(png, {
      colorSpaceConversion: 'none',
      premultiplyAlpha: 'none',
    });
    try {
      if (scratch?.canvas.width !== crop.width || scratch.canvas.height !== crop.height) {
        scratch = contextOf(new OffscreenCanvas(crop.width, crop.height));
      }
      scratch.drawImage(bitmap, -crop.x, -crop.y);
      return scratch;
    } finally {
      bitmap.close();
    }
  };

  const closePicture = async (): Promise<void> => {
    if (picture === null) return;
    const { context, top, rows } = picture;
    picture = null;
    // Two at a time would be too much for memory.
    await closing;
    closing = encode(context, rows).then((png) =>
      onPicture({ png, top, width: context.canvas.width, height: rows }),
    );
    // What goes wrong with it is heard where it is awaited.
    closing.catch(() => undefined);
  };

  /** The unfinished picture, with room for more. The first frame gets no more than it needs: it may be all. */
  const roomFor = (part: number, columns: number, rowsMax: number, top: number) => {
    if (picture === null) {
      return { context: contextOf(new OffscreenCanvas(columns, part)), top, rows: 0 };
    }
    if (picture.rows + part <= picture.context.canvas.height) return picture;
    const context = contextOf(new OffscreenCanvas(columns, rowsMax));
    context.drawImage(picture.context.canvas, 0, 0);
    return { ...picture, context };
  };

  const copy = async (from: Context, firstRow: number, count: number): Promise<void> => {
    const columns = from.canvas.width;
    const rowsMax = Math.min(PICTURE_SIDE_MAX, Math.floor(PICTURE_AREA_MAX / columns));
    for (let copied = 0; copied < count;) {
      if (picture?.rows === rowsMax) await closePicture();
      const part = Math.min(count - copied, rowsMax - (picture?.rows ?? 0));
      picture = roomFor(part, columns, rowsMax, end + copied);
      const source = [0, firstRow + copied, columns, part] as const;
      picture.context.drawImage(from.canvas, ...source, 0, picture.rows, columns, part);
      picture.rows += part;
      copied += part;
    }
  };

  return {
    async add(png, crop, top, onlyIfSame) {
      const drawn = await draw(png, crop);
      let seam: Seam | null = null;
      if (tail !== null) {
        const frame = rowsOf(drawn, 0, crop.height, crop.width);
        seam = compareOverlap(tail, frame, end - tail.height - top);
        if (seam.differingRows === 0) seam = null;
      }
      if (seam?.movedBy === 0 && onlyIfSame) return null;
      // A row that nobody has cannot be shown: what is below it stands next to what is above it.
      const moved = Math.min(top - (seam?.movedBy ?? 0), end);
      const { from, count } = newRows(end, moved, crop.height);
      if (count === 0) return { top: moved, used: { from, count }, seam };
      await copy(drawn, from, count);
      end += count;
      width = Math.max(width, crop.width);
      const shared = Math.min(tailRows, crop.height);
      tail = rowsOf(drawn, crop.height - shared, shared, crop.width);
      return { top: moved, used: { from, count }, seam };
    },
    async finish() {
      await closePicture();
      await closing;
      tail = null;
      return { width, height: end };
    },
  };
}

/** PNG of the first rows of a canvas. */
async function encode(context: Context, rows: number): Promise<Blob> {
  const { canvas } = context;
  if (rows === canvas.height) return canvas.convertToBlob({ type: 'image/png' });
  const exact = new OffscreenCanvas(canvas.width, rows);
  contextOf(exact).drawImage(canvas, 0, 0);
  return exact.convertToBlob({ type: 'image/png' });
}
