/**
 * The pixels of one element: cut out of the screenshot where all of it stands there
 * uncovered, else out of frames of its own, put under each other and kept.
 */
import { cutOf, pixelsOf, type Cut } from '@/utils/capture/cut';
import { pngSize } from '@/utils/capture/png';
import { cropOf, pageCropOf, type Box } from '@/utils/capture/stops';
import type { Placed } from '@/utils/capture/stitcher';
import type { Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import { buildInstant } from '@/utils/evidence/instant';
import type { FrameInRecord, SeamInRecord } from '@/utils/evidence/long-picture-schema';
import type { PostEnding, PostPicture } from '@/utils/evidence/post-picture-schema';
import type { ChosenBy } from '@/utils/platforms/picker-script';
import type { PostFacts } from '@/utils/platforms/scroller-script';
import type { MadeArtifact } from './artifacts';
import type { KeptPixels } from './kept-pixels';
import type { LongPictureDeps } from './long-picture-types';
import { createWhatStuck } from './what-stuck';

/** An element that stands somewhere. */
export interface PostStand extends PostFacts {
  readonly target: PostFacts['target'] & { readonly box: Box };
}

/** Null where the element went away. */
export function standOf(facts: PostFacts): PostStand | null {
  const { box } = facts.target;
  return box === null || box.width <= 0 || box.height <= 0
    ? null
    : { ...facts, target: { ...facts.target, box } };
}

/** More than the rounding of a window's size means that the browser hides how large its pixels are. */
const ROUNDING = 2;

/**
 * What a picture of the window shows of the element. Null where that is nothing.
 * @throws EvidenceError `post-cannot-cut` where nobody can say which pixels are meant.
 */
export function cutFrom(png: Bytes, stand: PostStand): Cut | null {
  const size = pngSize(png);
  const { ratio, window, pinch } = stand;
  const isExact =
    size !== null &&
    pinch === 1 &&
    Math.abs(size.width - window.width * ratio) <= ROUNDING &&
    Math.abs(size.height - window.height * ratio) <= ROUNDING;
  if (!isExact) throw new EvidenceError('post-cannot-cut', 'pixels of another size than said');
  const cropper = stand.scroller === null ? pageCropOf : cropOf;
  const view = cropper(stand.box, ratio, size);
  return view === null ? null : cutOf(stand.target.box, ratio, view);
}

/** Whether a cut has all of the element. */
export function isAll({ crop, whole, top }: Cut): boolean {
  return top === 0 && crop.height === whole.height && crop.width === whole.width;
}

export interface PostTaken {
  readonly postPicture: PostPicture;
  readonly artifacts: readonly MadeArtifact[];
}

export interface CuttingInput {
  readonly deps: LongPictureDeps;
  readonly kept: KeptPixels;
  readonly begun: PostStand;
  readonly chosenBy: ChosenBy;
}

/** A frame, and what it is called in the exhibit. */
export interface KeptFrame {
  readonly name: string;
  readonly png: Bytes;
  readonly stand: PostStand;
  readonly cut: Cut;
}

export interface Cutting {
  /** Puts a frame into the picture; null where it should be taken once more, see `Stitcher.add`. */
  add(frame: KeptFrame, onlyIfSame: boolean): Promise<Placed | null>;
  count(): number;
  finish(reason: PostEnding, textChanged: boolean): Promise<PostTaken>;
}

/** @param overlapRows that neighbours share at least, in device pixels. */
export function createCutting(input: CuttingInput, overlapRows: number): Cutting {
  const { deps, kept, begun, chosenBy } = input;
  const pictures: { readonly made: MadeArtifact; readonly top: number }[] = [];
  const frames: FrameInRecord[] = [];
  const seams: SeamInRecord[] = [];
  const stuck = createWhatStuck();
  let imagesNotLoaded = 0;
  let last: KeptFrame | null = null;
  /** Row of the element that the picture begins with. */
  let base: number | null = null;

  const stitcher = deps.createStitcher(overlapRows, async ({ png, top, width, height }) => {
    const bytes = new Uint8Array(await png.arrayBuffer());
    const name = pictures.length === 0 ? 'post.png' : `post-${pictures.length + 1}.png`;
    const kind = { name, role: 'post-picture', method: 'cut-out' } as const;
    const made = await kept.keep(kind, bytes, buildInstant(deps.clock()), { width, height });
    pictures.push({ made, top });
  });

  return {
    count: () => frames.length,
    async add(frame, onlyIfSame) {
      const { name, png, stand, cut } = frame;
      base ??= cut.top;
      const content = new Blob([png], { type: 'image/png' });
      const placed = await stitcher.add(content, cut.crop, cut.top - base, onlyIfSame);
      if (placed === null || placed.used.count === 0) return placed;
      if (placed.seam !== null) seams.push({ frame: frames.length, ...placed.seam });
      stuck.note(frames.length, stand.sticking);
      imagesNotLoaded += stand.imagesWaiting;
      const { top, used } = placed;
      frames.push({ name, scroll: { ...stand.at }, crop: { ...cut.crop }, top, used: { ...used } });
      last = frame;
      return placed;
    },
    async finish(reason, textChanged) {
      const size = await stitcher.finish();
      const where = placeOf(last?.stand ?? begun);
      const notTaken = {
        width: (where.pixels.width - size.width) / begun.ratio,
        height: Math.max(0, where.pixels.height - size.height) / begun.ratio,
      };
      const isWhole = notTaken.width === 0 && notTaken.height === 0 && reason === 'end-of-post';
      const postPicture: PostPicture = {
        method: 'cut-out',
        element: begun.target.element,
        chosenBy,
        devicePixelRatio: begun.ratio,
        ...where,
        ...(begun.scroller === null
          ? {}
          : { scroller: { ...begun.scroller.element, box: { ...begun.scroller.box } } }),
        screen: { ...begun.view },
        size,
        pictures: pictures.map(({ made, top }) => ({ name: made.described.name, top })),
        frames,
        seams,
        hidden: stuck.list(),
        imagesNotLoaded,
        textChanged,
        ended: { reason, notTaken },
        complete: isWhole && seams.every(({ movedBy }) => movedBy === 0),
      };
      return { postPicture, artifacts: pictures.map(({ made }) => made) };
    },
  };
}

/** From the upper left corner of what scrolls. */
function placeOf({ target, at, box: view, ratio }: PostStand): Pick<PostPicture, 'box' | 'pixels'> {
  const { width, height, x, y } = target.box;
  const box = { x: at.x + x - view.x, y: at.y + y - view.y, width, height };
  const whole = pixelsOf(target.box, ratio);
  const { x: left, y: top } = pixelsOf(box, ratio);
  return { box, pixels: { x: left, y: top, width: whole.width, height: whole.height } };
}
