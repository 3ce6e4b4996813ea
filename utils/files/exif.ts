/**
 * What a picture claims of itself: its size, and the times in its EXIF. Where it was taken, with
 * which device and by whom is never read: docs/decisions/0009-added-files.md says why.
 */
import ExifReader from 'exifreader';
import type { ClaimedTime } from '@/utils/evidence/supplied-schema';

export interface PictureClaims {
  /** As the header says; absent where it says none. */
  readonly pixels?: { readonly width: number; readonly height: number };
  readonly times: readonly ClaimedTime[];
}

const TIMES = [
  ['picture-taken', 'DateTimeOriginal', 'OffsetTimeOriginal'],
  ['picture-digitised', 'DateTimeDigitized', 'OffsetTimeDigitized'],
  ['picture-changed', 'DateTime', 'OffsetTime'],
] as const;
const NAMES = TIMES.flatMap(([, time, offset]) => [time, offset]);
const SIZE = ['Image Width', 'Image Height'];

/** Takes the start of a file. Never throws: what cannot be read is claimed by nobody. */
export function readPictureClaims(head: ArrayBuffer): PictureClaims {
  try {
    const tags = ExifReader.load(head, {
      expanded: true,
      includeTags: {
        exif: NAMES,
        file: SIZE,
        png: SIZE,
        gif: SIZE,
        riff: ['ImageWidth', 'ImageHeight', ...SIZE],
      },
    }) as Readonly<Record<string, unknown>>;
    return { ...sizeIn(tags), times: timesIn(groupOf(tags, 'exif')) };
  } catch {
    return { times: [] };
  }
}

type Group = Readonly<Record<string, unknown>>;

function groupOf(tags: Group, name: string): Group {
  const group = tags[name];
  return typeof group === 'object' && group !== null ? (group as Group) : {};
}

function partOf(group: Group, name: string, part: 'value' | 'description'): unknown {
  return groupOf(group, name)[part];
}

function sizeIn(tags: Group): Pick<PictureClaims, 'pixels'> {
  for (const name of ['file', 'pngFile', 'gif', 'riff']) {
    const group = groupOf(tags, name);
    const width = partOf(group, 'Image Width', 'value') ?? partOf(group, 'ImageWidth', 'value');
    const height = partOf(group, 'Image Height', 'value') ?? partOf(group, 'ImageHeight', 'value');
    if (isSide(width) && isSide(height)) return { pixels: { width, height } };
  }
  return {};
}

function isSide(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function timesIn(exif: Group): ClaimedTime[] {
  return TIMES.flatMap(([what, time, offset]) => {
    const shown = partOf(exif, time, 'description');
    const value = momentOf(shown, partOf(exif, offset, 'description'));
    if (value === null) return [];
    return [{ what, value, source: 'file' as const, asShown: String(shown) }];
  });
}

const EXIF_TIME = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;
const OFFSET = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;

/**
 * ISO 8601 of an EXIF time (CIPA DC-008, 4.6.5): a wall clock, with an offset only where the file
 * gives one. Null where it is no time, such as `0000:00:00 00:00:00` for "unknown".
 */
function momentOf(shown: unknown, offset: unknown): string | null {
  const parts = typeof shown === 'string' ? EXIF_TIME.exec(shown) : null;
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const parsed = new Date(`${iso}Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 19) !== iso) return null;
  return typeof offset === 'string' && OFFSET.test(offset) ? `${iso}${offset}` : iso;
}
