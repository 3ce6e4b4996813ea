/** Frames of one element that the screenshot does not show whole: scrolled to, uncovered, and kept. */
import { firstScroll, nextScroll, type Cut, type Standing } from '@/utils/capture/cut';
import { overlapOf } from '@/utils/capture/stops';
import { pngSize } from '@/utils/capture/png';
import { EXHIBIT_FILES_MAX } from '@/utils/evidence/long-picture-schema';
import type { PostEnding } from '@/utils/evidence/post-picture-schema';
import { PostFactsSchema } from '@/utils/platforms/scroller-script';
import type { MadeArtifact } from './artifacts';
import { endingOf, waitInFront } from './in-front';
import type { LongWork } from './long-picture-types';
import { parsed, sameDocument, takeGuarded, type Guarded } from './page-guard';
import {
  createCutting,
  cutFrom,
  standOf,
  type Cutting,
  type CuttingInput,
  type PostStand,
  type PostTaken,
} from './post-picture';

/** How often a stop is tried again where the page would not hold still. */
const TRIES = 3;
/** Frames that are taken once more because they do not agree with the one before. */
const RETAKES_MAX = 6;
/** For pictures of the post and all that is not pixels. */
const FILES_KEPT_FREE = 24;
const IMAGES_MS = 1200;
/** The script scrolls sideways itself as far as the element asks for, and hides what covers it. */
const NOTHING_SHOWN = { x: 0, beside: false, first: false, last: false, growthMs: 0 } as const;

interface Stop {
  readonly stand: PostStand;
  readonly cut: Cut;
  readonly picture: Extract<Guarded, { status: 'taken' }>;
}

/** Takes them. @throws EvidenceError `disk-full`, and what the ports throw before the first frame. */
export async function takePostFrames(input: CuttingInput, work: LongWork): Promise<PostTaken> {
  const { deps, begun } = input;
  const overlap = Math.floor(overlapOf(begun.view.height) * begun.ratio);
  const cutting = createCutting(input, overlap);
  const frames: MadeArtifact[] = [];
  await deps.scroll.prepare(work.page.tabId);
  let reason: PostEnding;
  try {
    reason = await goOver(input, work, cutting, frames);
  } catch (thrown) {
    const ending = endingOf(thrown, frames.length === 0);
    reason = ending === 'end-of-page' ? 'end-of-post' : ending;
  }
  const answer = parsed(PostFactsSchema, await deps.scroll.look(work.page.tabId));
  const taken = await cutting.finish(reason, answer?.target.sameText === false);
  return { ...taken, artifacts: [...frames, ...taken.artifacts] };
}

async function goOver(
  input: CuttingInput,
  work: LongWork,
  cutting: Cutting,
  frames: MadeArtifact[],
): Promise<PostEnding> {
  const { control, kept } = work;
  let y = firstScroll(standing(input.begun));
  let retakes = 0;
  for (;;) {
    if (control.isStopped() && frames.length > 0) return 'stopped-by-user';
    if (frames.length >= control.limitScreens()) return 'limit';
    if (kept.count() >= EXHIBIT_FILES_MAX - FILES_KEPT_FREE) return 'file-limit';
    const stop = await takeStop(input, work, y, frames.length);
    if (typeof stop === 'string') return stop;
    const { stand, cut, picture } = stop;
    const name = `post-frame-${String(frames.length + 1).padStart(3, '0')}.png`;
    const again = retakes < RETAKES_MAX && !control.isStopped();
    const placed = await cutting.add({ name, png: picture.png, stand, cut }, again);
    if (placed === null) {
      retakes += 1;
      continue;
    }
    if (placed.used.count === 0) return 'would-not-scroll';
    const kind = { name, role: 'frame', method: 'shown-on-screen' } as const;
    const pixels = pngSize(picture.png) ?? { width: 0, height: 0 };
    frames.push(await kept.keep(kind, picture.png, picture.takenAt, pixels));
    tell(work, stand, frames.length, false);
    const left = cut.whole.height - cut.top - cut.crop.height;
    if (left <= 0) return 'end-of-post';
    y = nextScroll(standing(stand), left);
  }
}

/** Scrolls there, uncovers the element and takes a frame; an ending where that is not to be. */
async function takeStop(
  { deps, begun }: CuttingInput,
  work: LongWork,
  y: number,
  taken: number,
): Promise<Stop | PostEnding> {
  const { page } = work;
  for (let tries = 0; tries < TRIES;) {
    const away = await waitInFront(deps, work, (paused) => {
      tell(work, begun, taken, paused);
    });
    if (away !== null) return away === 'end-of-page' ? 'end-of-post' : away;
    const request = { ...NOTHING_SHOWN, y, imagesMs: IMAGES_MS };
    const answer = await deps.scroll.stop(page.tabId, request);
    if (answer === null) return 'navigated';
    const facts = parsed(PostFactsSchema, answer);
    if (facts !== null && !sameDocument(page, facts)) return 'navigated';
    const stand = facts === null ? null : standOf(facts);
    if (facts !== null && (stand === null || !sameSize(begun, stand))) return 'post-changed';
    if (stand === null) {
      tries += 1;
      continue;
    }
    const picture = await takeGuarded(deps, page, stand, (id) => deps.port.screenshot(id));
    if (picture.status === 'navigated') return 'navigated';
    if (picture.status === 'moved') tries += 1;
    if (picture.status !== 'taken') continue;
    const cut = cutFrom(picture.png, stand);
    return cut === null ? 'would-not-scroll' : { stand, cut, picture };
  }
  return 'would-not-scroll';
}

/** Less than a device pixel is the arithmetic of zoomed pages. */
function sameSize(
  { target: before, ratio }: PostStand,
  { target: now, ...after }: PostStand,
): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) * ratio < 1;
  return (
    ratio === after.ratio &&
    near(before.box.width, now.box.width) &&
    near(before.box.height, now.box.height)
  );
}

function standing({ at, box, target, ratio }: PostStand): Standing {
  return { at: at.y, view: box, box: target.box, ratio };
}

function tell({ control }: LongWork, { target, view }: PostStand, taken: number, paused: boolean) {
  const screens = Math.ceil(target.box.height / Math.max(1, view.height));
  const expected = Math.min(control.limitScreens(), Math.max(taken, screens));
  control.onProgress({ taken, expected, paused });
}
