/** Puts frames of the same rows beside each other. Pixels are copied, never scaled or blended. */
import { compareBeside, type BesideSeam } from './beside';
import { contextOf, rowsOf, type Context } from './canvas';
import type { Box } from './stops';

/** One frame of a row. Device pixels. */
export interface Tile {
  readonly png: Blob;
  /** The part of the frame that shows what scrolls. */
  readonly crop: Box;
  /** Column of the whole that the crop begins at. */
  readonly left: number;
  /** What is fixed to the window and painted in this frame alone: places in the crop. */
  readonly shown: readonly Box[];
}

/** Which columns of a crop are in the whole, and which column of the whole it begins at. */
export interface UsedColumns {
  readonly left: number;
  readonly from: number;
  readonly count: number;
}

export interface Joined {
  /** Valid until the next row is drawn. */
  readonly context: Context;
  readonly width: number;
  readonly height: number;
  readonly columns: readonly UsedColumns[];
  /** Each with the index of its right tile. */
  readonly seams: readonly (BesideSeam & { readonly tile: number })[];
}

/** Memory of one row is kept and used again. @param compared columns of what neighbours share. */
export function createRowJoiner(compared: number) {
  let scratch: Context | null = null;

  const clean = (width: number, height: number): Context => {
    if (scratch?.canvas.width !== width || scratch.canvas.height !== height) {
      scratch = contextOf(new OffscreenCanvas(width, height));
    }
    return scratch;
  };

  return async (tiles: readonly Tile[]): Promise<Joined> => {
    const width = Math.max(...tiles.map(({ left, crop }) => left + crop.width));
    const height = Math.min(...tiles.map(({ crop }) => crop.height));
    const context = clean(width, height);
    const columns: UsedColumns[] = [];
    const seams: (BesideSeam & { tile: number })[] = [];
    let end = 0;
    for (const [tile, { png, crop, left: wanted, shown }] of tiles.entries()) {
      // A column that nobody has cannot be shown: what is beside it stands next to it.
      const left = Math.min(wanted, end);
      const from = Math.min(crop.width, end - left);
      const bitmap = await createImageBitmap(png, EXACT);
      try {
        const shared = Math.min(compared, from);
        if (shared > 0) {
          const before = rowsOf(context, { x: end - shared, y: 0, width: shared, height });
          const own = contextOf(new OffscreenCanvas(shared, height));
          own.drawImage(bitmap, -(crop.x + from - shared), -crop.y);
          const after = rowsOf(own, { x: 0, y: 0, width: shared, height });
          const places = [
            ...placesIn(tiles[tile - 1], end - shared, shared),
            ...placesIn({ left, shown }, end - shared, shared),
          ];
          const seam = compareBeside(before, after, places);
          if (seam.differingRows > 0) seams.push({ tile, ...seam });
        }
        const count = crop.width - from;
        const source = [crop.x + from, crop.y, count, height] as const;
        if (count > 0) context.drawImage(bitmap, ...source, end, 0, count, height);
        columns.push({ left, from, count });
        end += count;
      } finally {
        bitmap.close();
      }
    }
    return { context, width: end, height, columns, seams };
  };
}

const EXACT = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' } as const;

/** Rows where something that is painted in one of two neighbours only reaches into what they share. */
function placesIn(
  tile: Pick<Tile, 'left' | 'shown'> | undefined,
  from: number,
  count: number,
): { readonly from: number; readonly to: number }[] {
  if (tile === undefined) return [];
  return tile.shown
    .filter(({ x, width }) => tile.left + x < from + count && tile.left + x + width > from)
    .map(({ y, height }) => ({ from: y, to: y + height }));
}
