/**
 * The picture of one post: what the record says of it is possible, and its pixels are
 * those of the frames that are kept beside it, to the last one.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import type { PostPicture } from '@/utils/evidence/post-picture-schema';
import type { Artifact, EvidenceRecord } from '@/utils/evidence/record-schema';
import type { FindingList } from './finding-list';
import { coversOnce, framesCoverOnce, framesFit, isRun } from './long-pictures';
import { readPng, type PngRows } from './png-rows';

/** A larger file is not read into memory: then its pixels are not compared. */
const PICTURE_MAX_BYTES = 256 * 1024 * 1024;

/** Content of a file of the exhibit; null where it is left out or too large. */
export type LoadFile = (name: string, maxBytes: number) => Promise<Bytes | null>;

/** Finds contradictions in what is said. @returns whether there were none. */
export function checkPostPicture(
  { postPicture, artifacts }: EvidenceRecord,
  where: string,
  findings: FindingList,
): boolean {
  const byName = new Map(artifacts.map((artifact) => [artifact.name, artifact]));
  const named = new Set(postPicture?.pictures.map(({ name }) => name));
  const cutOuts = artifacts.filter(({ role }) => role === 'post-picture');
  const problems = postPicture === undefined ? [] : problemsOf(postPicture, byName);
  if (cutOuts.some(({ name }) => !named.has(name))) problems.push('a picture is not named');
  for (const problem of problems) findings.broken('post-picture-differs', where, problem);
  return problems.length === 0;
}

function problemsOf(picture: PostPicture, byName: ReadonlyMap<string, Artifact>): string[] {
  const { frames, pictures, seams, hidden } = picture;
  const names = [...frames, ...pictures].map(({ name }) => name);
  const isCutOut = (name: string): boolean => {
    const { role, method } = byName.get(name) ?? {};
    return role === 'post-picture' && method === 'cut-out';
  };
  const rules: readonly (readonly [boolean, string])[] = [
    [new Set(names).size === names.length, 'a file is named twice'],
    [frames.length > 0 && pictures.length > 0, 'no frame or no picture'],
    [frames.every(({ name }) => isFrame(byName.get(name))), 'a frame is missing'],
    [pictures.every(({ name }) => isCutOut(name)), 'a picture is missing'],
    [coversOnce(pictures, picture, byName), 'the pictures do not have every row once'],
    [framesCoverOnce(picture), 'the frames do not give every row once'],
    [framesFit(frames, byName), 'a frame is smaller than said'],
    [frames.every(({ crop }) => crop.width === picture.size.width), 'a frame of another width'],
    [seams.every(({ frame }) => frame > 0 && frame < frames.length), 'a seam without frames'],
    [
      hidden.every(({ during }) => during.every((run) => isRun(run, frames.length))),
      'hidden in no frame',
    ],
    [isRounded(picture), 'the pixels are not those of the box'],
    [isHonest(picture), 'complete, yet not all of it'],
  ];
  return rules.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

/** As the browser gave it. */
function isFrame(artifact: Artifact | undefined): boolean {
  const isPixels = artifact?.role === 'frame' || artifact?.role === 'viewport';
  return isPixels && artifact.method === 'shown-on-screen';
}

/** Rounded outwards, each edge by less than a pixel. */
function isRounded({ box, pixels, devicePixelRatio: ratio }: PostPicture): boolean {
  const HAIR = 0.01;
  const within = (value: number, most: number): boolean => value >= -HAIR && value < most + HAIR;
  return (
    within(box.x * ratio - pixels.x, 1) &&
    within(box.y * ratio - pixels.y, 1) &&
    within(pixels.width - box.width * ratio, 2) &&
    within(pixels.height - box.height * ratio, 2)
  );
}

function isHonest({ complete, ended, size, pixels, seams }: PostPicture): boolean {
  if (!complete) return true;
  const { notTaken, reason } = ended;
  const isAll = size.width === pixels.width && size.height === pixels.height;
  const stoodStill = seams.every(({ movedBy }) => movedBy === 0);
  const nothingLeft = notTaken.width === 0 && notTaken.height === 0;
  return isAll && stoodStill && nothingLeft && reason === 'end-of-post';
}

/** Compares every pixel of the pictures with the frames. Only for what {@link checkPostPicture} found sound. */
export async function checkPostPixels(
  picture: PostPicture,
  load: LoadFile,
  where: string,
  findings: FindingList,
): Promise<void> {
  const unread = (name: string): void => {
    findings.remark('post-picture-not-compared', where, name);
  };
  const open = async (name: string): Promise<PngRows | null> => {
    const bytes = await load(name, PICTURE_MAX_BYTES);
    return bytes === null ? null : readPng(bytes);
  };
  const cut = rowsOf(picture.pictures, open);
  const kept = croppedRows(picture.frames, open);
  const differs = (detail: string): void => {
    findings.broken('post-picture-differs', where, detail);
  };
  try {
    for (let row = 0; row < picture.size.height; row++) {
      const [ours, theirs] = [await cut.next(), await kept.next()];
      const mine = ours.value ?? null;
      const frame = theirs.value ?? null;
      const unreadable = [mine, frame].find((one) => typeof one === 'string');
      if (unreadable !== undefined) {
        unread(unreadable);
        return;
      }
      const isBoth = mine instanceof Uint8Array && frame instanceof Uint8Array;
      if (!isBoth || !sameBytes(mine, frame)) {
        differs(`row ${row} is not that of its frame`);
        return;
      }
    }
  } catch {
    differs('a picture is damaged');
  } finally {
    await Promise.all([cut.return(undefined), kept.return(undefined)]);
  }
}

type Open = (name: string) => Promise<PngRows | null>;
/** RGBA of one row; the name of a file that cannot be read here. */
type RowOrName = Uint8Array | string;

async function* rowsOf(
  pictures: PostPicture['pictures'],
  open: Open,
): AsyncGenerator<RowOrName, undefined> {
  for (const { name } of pictures) {
    const png = await open(name);
    if (png === null) yield name;
    else yield* png.rows();
  }
}

/** The rows of each frame that are in the picture, as wide as the element. */
async function* croppedRows(
  frames: PostPicture['frames'],
  open: Open,
): AsyncGenerator<RowOrName, undefined> {
  for (const { name, crop, used } of frames) {
    if (used.count === 0) continue;
    const png = await open(name);
    if (png === null) {
      yield name;
      continue;
    }
    const from = crop.y + used.from;
    let at = 0;
    for await (const row of png.rows()) {
      if (at >= from + used.count) break;
      if (at >= from) yield row.subarray(4 * crop.x, 4 * (crop.x + crop.width));
      at += 1;
    }
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
