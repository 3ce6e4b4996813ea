/** Pictures that say what they show, the disk that they wait on, and a stitcher that only counts. */
import type { Tile } from '@/utils/capture/join-row';
import type { PlacedRow, Stitcher } from '@/utils/capture/stitcher';
import { newRows } from '@/utils/capture/stops';
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import type { LongPictureDeps } from '@/utils/services/long-picture-types';
import type { Staging } from '@/utils/services/staging';

export type FakeStaging = Staging & { readonly names: () => readonly string[] };

/** A PNG's first bytes; the rest says what it shows. */
export function pngOf(width: number, height: number, shows: string): Bytes {
  const bytes = new Uint8Array(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return concatBytes(bytes, utf8(shows));
}

/** Places by arithmetic alone; a whole is one picture that says how many rows it has. */
export function createFakeStitcher(
  onPlace: (n: number) => Partial<PlacedRow> | null,
  onPicture: Parameters<LongPictureDeps['createStitcher']>[1],
): Stitcher {
  let end = 0;
  let width = 0;
  let offered = 0;
  const addRow = async (tiles: readonly Tile[], top: number, onlyIfSame: boolean) => {
    offered += 1;
    const found = onPlace(offered);
    if (found === null && onlyIfSame) return null;
    const columns = columnsOf(tiles);
    const { from, count } = newRows(end, top, tiles[0]?.crop.height ?? 0);
    end += count;
    width = Math.max(width, ...columns.map(({ left, ...one }) => left + one.from + one.count));
    const placed = { top, used: { from, count }, seam: null, columns, beside: [] };
    return Promise.resolve({ ...placed, ...found });
  };
  return {
    addRow,
    add: (png, crop, top, onlyIfSame) =>
      addRow([{ png, crop, left: 0, shown: [] }], top, onlyIfSame),
    async finish() {
      const png = new Blob([pngOf(width, end, 'all')]);
      if (end > 0) await onPicture({ png, top: 0, width, height: end });
      return { width, height: end };
    },
  };
}

function columnsOf(tiles: readonly Tile[]): PlacedRow['columns'] {
  let end = 0;
  return tiles.map(({ left, crop }) => {
    const from = Math.max(0, end - left);
    end = left + crop.width;
    return { left, from, count: crop.width - from };
  });
}

export function createFakeStaging(): FakeStaging {
  const files = new Map<string, Bytes[]>();
  return {
    names: () => [...files.keys()],
    create: (name) => {
      const pieces: Bytes[] = [];
      files.set(name, pieces);
      return Promise.resolve({
        writable: new WritableStream<Bytes>({ write: (piece) => void pieces.push(piece) }),
        content: () => Promise.resolve(new Blob(pieces)),
        remove: () => {
          files.delete(name);
          return Promise.resolve();
        },
      });
    },
    clear: () => {
      files.clear();
      return Promise.resolve();
    },
  };
}
