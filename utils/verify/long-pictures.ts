/** What a record says of pictures longer than the screen: possible, and about files that are there. */
import {
  EXHIBIT_FILES_MAX,
  PICTURE_SIDE_MAX,
  type LongPicture,
} from '@/utils/evidence/long-picture-schema';
import type { Artifact, ArtifactRole, EvidenceRecord } from '@/utils/evidence/record-schema';
import type { FindingList } from './finding-list';

/** Every frame and picture is named once, is where it says, and together they have every row once. */
export function checkLongPictures(
  record: EvidenceRecord,
  where: string,
  findings: FindingList,
): void {
  const { longPictures = [], postPicture, artifacts } = record;
  const byName = new Map(artifacts.map((artifact) => [artifact.name, artifact]));
  const problems = longPictures.flatMap((picture) => problemsOf(picture, byName));
  const named = longPictures.flatMap(({ frames, pictures }) =>
    [...frames, ...pictures].map(({ name }) => name),
  );
  const ofPost = postPicture?.frames.map(({ name }) => name) ?? [];
  const pixels = artifacts.filter(({ role }) => role === 'frame' || role === 'whole-picture');
  if (new Set(named).size !== named.length) problems.push('a file is named twice');
  if (ofPost.some((name) => named.includes(name))) problems.push('a frame of two pictures');
  if (pixels.some(({ name }) => ![...named, ...ofPost].includes(name)))
    problems.push('a frame is not named');
  if (pixels.length > 0 && artifacts.length > EXHIBIT_FILES_MAX) problems.push('too many files');
  for (const problem of problems) findings.broken('long-picture-differs', where, problem);
}

function problemsOf(picture: LongPicture, byName: ReadonlyMap<string, Artifact>): string[] {
  const { frames, pictures, method, seams, hidden, complete, ended } = picture;
  const isStitched = method === 'stitched';
  const count = frames.length > 0 ? frames.length : pictures.length;
  const claimsEnd = ended.reason === 'end-of-page' && ended.notTaken.height === 0;
  const rules: readonly (readonly [boolean, string])[] = [
    [frames.every(({ name }) => byName.get(name)?.role === 'frame'), 'a frame is missing'],
    [pictures.every(({ name }) => isPart(byName.get(name), method)), 'a picture is missing'],
    [coversOnce(pictures, picture, byName), 'the pictures do not have every row once'],
    [!isStitched || framesCoverOnce(picture), 'the frames do not give every row once'],
    [rowsCoverOnce(picture), 'the frames of a row do not give every column once'],
    [framesFit(frames, byName), 'a frame is smaller than said'],
    [seams.every(({ frame }) => frame > 0 && frame < frames.length), 'a seam without frames'],
    [hidden.every(({ during }) => during.every((run) => isRun(run, count))), 'hidden in no frame'],
    [!complete || claimsEnd, 'complete, yet not to the end'],
  ];
  return rules.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

function isPart(artifact: Artifact | undefined, method: LongPicture['method']): boolean {
  const role: ArtifactRole = 'whole-picture';
  return artifact?.role === role && artifact.method === method;
}

/** Whether the pictures have every row of the whole once, one under the other. */
export function coversOnce(
  pictures: LongPicture['pictures'],
  { size }: Pick<LongPicture, 'size'>,
  byName: ReadonlyMap<string, Artifact>,
): boolean {
  let end = 0;
  for (const { name, top } of pictures) {
    const pixels = byName.get(name)?.pixels;
    const isSound =
      top === end &&
      pixels !== undefined &&
      pixels.width <= size.width &&
      Math.max(pixels.width, pixels.height) <= PICTURE_SIDE_MAX;
    if (!isSound) return false;
    end += pixels.height;
  }
  return end === size.height;
}

/** Whether the used rows of the frames are those of the whole, each once. */
export function framesCoverOnce({ frames, size }: Pick<LongPicture, 'frames' | 'size'>): boolean {
  let end = 0;
  for (const { top, used } of frames) {
    if (used.count > 0 && top + used.from !== end) return false;
    end += used.count;
  }
  return end === size.height;
}

/**
 * Whether frames that stand beside each other give every column of their row once, and one
 * row at least every column of the whole. Where no frame says anything of columns, each has all.
 */
function rowsCoverOnce({ frames, size }: Pick<LongPicture, 'frames' | 'size'>): boolean {
  if (frames.every(({ columns }) => columns === undefined)) return true;
  let widest = 0;
  let end = 0;
  let row: LongPicture['frames'][number] | null = null;
  for (const frame of frames) {
    const { columns, used, top } = frame;
    if (columns === undefined) {
      // A frame of a row that was not taken to its end is in no picture.
      if (used.count > 0) return false;
      continue;
    }
    if (used.count > 0) [row, end] = [frame, 0];
    const fitsBeside = row?.top === top && row.used.from === used.from;
    if (!fitsBeside || columns.left + columns.from !== end) return false;
    end += columns.count;
    widest = Math.max(widest, end);
  }
  return widest === size.width;
}

/** Whether every frame is as large as what is said to be taken from it. */
export function framesFit(
  frames: LongPicture['frames'],
  byName: ReadonlyMap<string, Artifact>,
): boolean {
  return frames.every((frame) => fits(frame, byName.get(frame.name)));
}

function fits(
  { crop, used, columns }: LongPicture['frames'][number],
  artifact: Artifact | undefined,
): boolean {
  const pixels = artifact?.pixels;
  return (
    pixels !== undefined &&
    crop.x + crop.width <= pixels.width &&
    crop.y + crop.height <= pixels.height &&
    used.from + used.count <= crop.height &&
    (columns === undefined || columns.from + columns.count <= crop.width)
  );
}

/** Whether a run of frames is among `count` of them. */
export function isRun({ from, to }: { from: number; to: number }, count: number): boolean {
  return from <= to && to < count;
}
