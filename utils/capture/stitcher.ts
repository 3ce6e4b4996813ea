/**
 * Puts frames, or rows of frames, under each other: of all frames only those of the row at hand,
 * one unfinished picture and one that is being encoded are in memory. Pixels are copied, never
 * scaled or blended.
 */
import { PICTURE_SIDE_MAX } from '@/utils/evidence/long-picture-schema';
import type { BesideSeam } from './beside';
import { contextOf, rowsOf, type Context } from './canvas';
import { createRowJoiner, type Joined, type Tile, type UsedColumns } from './join-row';
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

/** A row of frames: all of them have the same rows. */
export interface PlacedRow extends Placed {
  /** Of each frame, in their order. */
  readonly columns: readonly UsedColumns[];
  /** Neighbours in the row that do not agree; `tile` is the index of the right one. */
  readonly beside: readonly (BesideSeam & { readonly tile: number })[];
}

export interface Stitcher {
  /**
   * Adds a frame below what is there. With `onlyIfSame`, a frame that shares nothing with the
   * one before is not added, and null comes back; one that only moved is.
   * @param top row of the whole where the crop should begin.
   */
  add(png: Blob, crop: Box, top: number, onlyIfSame: boolean): Promise<Placed | null>;
  /**
   * The same for frames that stand beside each other, from left to right: where two of them do
   * not agree in the columns that both have, `onlyIfSame` adds none of them either.
   */
  addRow(tiles: readonly Tile[], top: number, onlyIfSame: boolean): Promise<PlacedRow | null>;
  /** Finishes the last picture. Gives rows and columns of the whole. */
  finish(): Promise<{ readonly width: number; readonly height: number }>;
}

/** Pixels of one unfinished picture at most: 128 MB of memory. */
const PICTURE_AREA_MAX = 32 * 1024 * 1024;
/** Rows that are compared: half of what neighbours share, so that a page that moves up is found too. */
const TAIL_SHARE = 0.5;

interface Unfinished {
  readonly context: Context;
  readonly top: number;
  rows: number;
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
  const joined = createRowJoiner(tailRows);
  let picture: Unfinished | null = null;
  /** A full picture is encoded while further frames come. */
  let closing: Promise<void> = Promise.resolve();
  let tail: Rows | null = null;
  let end = 0;
  let width = 0;
  let wasWide = false;

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

  const copy = async (
    { context: from, width: columns }: Joined,
    firstRow: number,
    count: number,
  ): Promise<void> => {
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

  const addRow: Stitcher['addRow'] = async (tiles, top, onlyIfSame) => {
    const row = await joined(tiles);
    const { context, height, columns, seams: beside } = row;
    if (beside.length > 0 && onlyIfSame) return null;
    let seam: Seam | null = null;
    if (tail !== null) {
      const frame = rowsOf(context, { x: 0, y: 0, width: row.width, height });
      seam = compareOverlap(tail, frame, end - tail.height - top);
      if (seam.differingRows === 0) seam = null;
    }
    if (seam?.movedBy === 0 && onlyIfSame) return null;
    // A row that nobody has cannot be shown: what is below it stands next to what is above it.
    const moved = Math.min(top - (seam?.movedBy ?? 0), end);
    const { from, count } = newRows(end, moved, height);
    const placed = { top: moved, used: { from, count }, seam, columns, beside };
    if (count === 0) return placed;
    wasWide ||= columns.length > 1;
    // What a page that became narrower no longer has is not made up: its rows begin a picture.
    if (wasWide && picture !== null && row.width !== picture.context.canvas.width) {
      await closePicture();
    }
    await copy(row, from, count);
    end += count;
    width = Math.max(width, row.width);
    const shared = Math.min(tailRows, height);
    tail = rowsOf(context, { x: 0, y: height - shared, width: row.width, height: shared });
    return placed;
  };

  return {
    addRow,
    add: (png, crop, top, onlyIfSame) =>
      addRow([{ png, crop, left: 0, shown: [] }], top, onlyIfSame),
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
