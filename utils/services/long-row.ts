/** Frames side by side: what of each goes into the whole, and what the record says of them. */
import type { Tile } from '@/utils/capture/join-row';
import { pngSize } from '@/utils/capture/png';
import { cropOf, pageCropOf, type Box } from '@/utils/capture/stops';
import type { PlacedRow } from '@/utils/capture/stitcher';
import { EvidenceError } from '@/utils/evidence/errors';
import {
  PICTURE_SIDE_MAX,
  type FrameInRecord,
  type SeamInRecord,
} from '@/utils/evidence/long-picture-schema';
import type { ScrollFacts } from '@/utils/platforms/scroller-script';
import type { Stop } from './long-stops';

/** One stop, and the part of its frame that shows what scrolls. */
export interface Taken extends Stop {
  readonly whole: Box;
}

/** From left to right. */
export type Row = readonly Taken[];

/** Shadows reach beyond what throws them. CSS pixels. */
const SHADOW = 48;

/** @throws EvidenceError `capture-refused` where the frame shows nothing of it. */
export function takenFrom(stop: Stop, isPage: boolean): Taken {
  const { box, ratio } = stop.facts;
  const size = pngSize(stop.picture.png);
  const cropper = isPage ? pageCropOf : cropOf;
  const whole = size === null ? null : cropper(box, ratio, size);
  if (whole === null) throw new EvidenceError('capture-refused', 'nothing to see of it');
  return { ...stop, whole };
}

/** @param columns of the whole, in device pixels; null while nobody knows. */
export function tilesOf(row: Row, columns: number | null): Tile[] {
  return row.map(({ facts, picture, whole }) => {
    const { ratio, at, sticking } = facts;
    const left = Math.max(0, Math.round((at.x - (row[0]?.facts.at.x ?? at.x)) * ratio));
    const room = Math.max(1, (columns ?? PICTURE_SIDE_MAX) - left);
    const crop = { ...whole, width: Math.min(room, whole.width) };
    const png = new Blob([picture.png], { type: 'image/png' });
    return { png, crop, left, shown: shownIn(sticking, ratio, crop) };
  });
}

function shownIn(sticking: ScrollFacts['sticking'], ratio: number, crop: Box): Box[] {
  return sticking.flatMap(({ how, box }) => {
    if (how !== 'shown' || box === undefined) return [];
    return [
      {
        x: (box.x - SHADOW) * ratio - crop.x,
        y: (box.y - SHADOW) * ratio - crop.y,
        width: (box.width + 2 * SHADOW) * ratio,
        height: (box.height + 2 * SHADOW) * ratio,
      },
    ];
  });
}

export interface PlacedTile {
  readonly stop: Stop;
  readonly inRecord: Pick<FrameInRecord, 'scroll' | 'crop' | 'top' | 'used' | 'columns'>;
}

/** @param isWide whether the whole has frames beside each other. */
export function placedTiles(
  row: Row,
  tiles: readonly Tile[],
  { top, used, columns }: Pick<PlacedRow, 'top' | 'used' | 'columns'>,
  isWide: boolean,
): PlacedTile[] {
  return row.flatMap((stop, index) => {
    const [tile, its] = [tiles[index], columns[index]];
    if (tile === undefined) return [];
    const { x, y } = stop.facts.at;
    const inRecord = {
      scroll: { x, y },
      crop: { ...tile.crop },
      top,
      used: index === 0 ? { ...used } : { from: used.from, count: 0 },
      ...(isWide && its !== undefined ? { columns: { ...its } } : {}),
    };
    return [{ stop, inRecord }];
  });
}

/** @param first index of the first frame of the row. */
export function seamsOf({ seam, beside }: PlacedRow, first: number): SeamInRecord[] {
  return [
    ...(seam === null ? [] : [{ frame: first, ...seam }]),
    ...beside.map(({ tile, comparedRows, differingRows }) => ({
      frame: first + tile,
      beside: true as const,
      comparedRows,
      differingRows,
      movedBy: 0,
    })),
  ];
}
