/**
 * All of something long, by scrolling: frames as the browser gives them, each kept, and
 * put under each other into the whole. Ends with what was taken, whatever happens.
 */
import { pngSize } from '@/utils/capture/png';
import {
  countStops,
  cropOf,
  isEnd,
  nextStop,
  overlapOf,
  pageCropOf,
  type Box,
} from '@/utils/capture/stops';
import type { Placed, Stitcher } from '@/utils/capture/stitcher';
import { EvidenceError } from '@/utils/evidence/errors';
import { buildInstant } from '@/utils/evidence/instant';
import {
  EXHIBIT_FILES_MAX,
  type Ending,
  type FrameInRecord,
  type SeamInRecord,
} from '@/utils/evidence/long-picture-schema';
import { ScrollFactsSchema, type ScrollFacts } from '@/utils/platforms/scroller-script';
import type { MadeArtifact } from './artifacts';
import { endingOf, waitInFront } from './in-front';
import { buildLongPicture } from './long-picture';
import type { LongPictureDeps, LongTaken, LongWork } from './long-picture-types';
import { parsed, sameDocument, takeGuarded, type Guarded } from './page-guard';
import { createWhatStuck } from './what-stuck';

/** How often a stop is tried again where the page would not hold still. */
const TRIES = 3;
/** Frames that are taken once more because they do not agree with the one before. */
const RETAKES_MAX = 6;
/** For pictures of the whole and all that is not pixels. */
const FILES_KEPT_FREE = 24;
/** Waiting for pictures in view: at each stop, and for the whole page together. Milliseconds. */
const IMAGES = { stopMs: 1200, pageMs: 12_000 } as const;
const GROWTH_MS = 500;

interface Stop {
  readonly facts: ScrollFacts;
  readonly picture: Extract<Guarded, { status: 'taken' }>;
}

/** Takes it. @throws EvidenceError `disk-full`, and what the ports throw before the first frame. */
export async function takeLongFrames(
  deps: LongPictureDeps,
  work: LongWork,
  begun: ScrollFacts,
): Promise<LongTaken> {
  const taker = createTaker(deps, work, begun);
  const reason = await taker.run();
  return taker.finish(reason);
}

function createTaker(deps: LongPictureDeps, work: LongWork, begun: ScrollFacts) {
  const { page, control, kept, prefix } = work;
  const artifacts: MadeArtifact[] = [];
  const pictures: MadeArtifact[] = [];
  const tops: number[] = [];
  const frames: FrameInRecord[] = [];
  const seams: SeamInRecord[] = [];
  const stuck = createWhatStuck();
  let facts = begun;
  let imagesNotLoaded = 0;
  let imagesMsLeft: number = IMAGES.pageMs;
  let retakes = 0;
  /** How far the page has moved under us, in device pixels. */
  let drift = 0;
  let base: number | null = null;
  let columns: number | null = null;
  let stitched = { width: 0, height: 0 };

  const stitcher: Stitcher = deps.createStitcher(
    Math.floor(overlapOf(begun.view.height) * begun.ratio),
    async ({ png, top, width, height }) => {
      const bytes = new Uint8Array(await png.arrayBuffer());
      const name = `${prefix}-whole-${pictures.length + 1}.png`;
      const kind = { name, role: 'whole-picture', method: 'stitched' } as const;
      const at = buildInstant(deps.clock());
      pictures.push(await kept.keep(kind, bytes, at, { width, height }));
      tops.push(top);
    },
  );

  const tell = (paused: boolean): void => {
    const { view, length, ratio } = facts;
    const scrollable = { view: view.height, length: length.height, ratio };
    const left =
      frames.length === 0 ? countStops(0, scrollable) : countStops(facts.at.y, scrollable) - 1;
    const expected = Math.min(control.limitScreens(), frames.length + left);
    control.onProgress({ taken: frames.length, expected, paused });
  };

  /** Scrolls there and takes a frame; an ending where that is not to be. */
  const takeStop = async (y: number): Promise<Stop | Ending> => {
    for (let tries = 0; tries < TRIES;) {
      const away = await waitInFront(deps, work, tell);
      if (away !== null) return away;
      const now = await scrollTo(y);
      if (typeof now === 'string') return now;
      if (now === null) {
        tries += 1;
        continue;
      }
      const picture = await takeGuarded(deps, page, now, (windowId) =>
        deps.port.screenshot(windowId),
      );
      if (picture.status === 'navigated') return 'navigated';
      if (picture.status === 'taken') return { facts: now, picture };
      if (picture.status === 'moved') tries += 1;
    }
    return 'would-not-scroll';
  };

  /** Null where the page did not go there. */
  const scrollTo = async (y: number): Promise<ScrollFacts | Ending | null> => {
    const began = deps.clock().monotonicMs;
    const answer = await deps.scroll.stop(page.tabId, {
      y,
      first: frames.length === 0,
      last: frames.length + 1 >= control.limitScreens(),
      imagesMs: Math.min(IMAGES.stopMs, imagesMsLeft),
      growthMs: GROWTH_MS,
    });
    if (answer === null) return 'navigated';
    const now = parsed(ScrollFactsSchema, answer);
    if (now === null) return null;
    if (!sameDocument(page, now)) return 'navigated';
    if (now.ratio !== begun.ratio) return 'would-not-scroll';
    imagesMsLeft = Math.max(0, imagesMsLeft - (deps.clock().monotonicMs - began));
    const wanted = Math.min(y, Math.max(0, now.length.height - now.view.height));
    return Math.abs(now.at.y - wanted) <= 2 ? now : null;
  };

  const keepFrame = async ({ facts: now, picture }: Stop, placed: Placed, crop: Box) => {
    const name = `${prefix}-frame-${String(frames.length + 1).padStart(3, '0')}.png`;
    const kind = { name, role: 'frame', method: 'shown-on-screen' } as const;
    const pixels = pngSize(picture.png) ?? { width: 0, height: 0 };
    artifacts.push(await kept.keep(kind, picture.png, picture.takenAt, pixels));
    if (placed.seam !== null) seams.push({ frame: frames.length, ...placed.seam });
    stuck.note(frames.length, now.sticking);
    imagesNotLoaded += now.imagesWaiting;
    frames.push({
      name,
      scroll: { x: now.at.x, y: now.at.y },
      crop: { ...crop },
      top: placed.top,
      used: { ...placed.used },
    });
  };

  /** Puts a stop into the whole; false where it should be taken once more. */
  const place = async (stop: Stop): Promise<boolean> => {
    const size = pngSize(stop.picture.png);
    const cropper = work.scroller === null ? pageCropOf : cropOf;
    const whole = size === null ? null : cropper(stop.facts.box, stop.facts.ratio, size);
    if (whole === null) throw new EvidenceError('capture-refused', 'nothing to see of it');
    columns ??= whole.width;
    const crop = { ...whole, width: Math.min(columns, whole.width) };
    const row = Math.round(stop.facts.at.y * stop.facts.ratio);
    base ??= row;
    const png = new Blob([stop.picture.png], { type: 'image/png' });
    const again = retakes < RETAKES_MAX && !control.isStopped();
    const placed = await stitcher.add(png, crop, row - base - drift, again);
    if (placed === null) {
      retakes += 1;
      return false;
    }
    drift = row - base - placed.top;
    await keepFrame(stop, placed, crop);
    facts = stop.facts;
    tell(false);
    return true;
  };

  const goOn = async (): Promise<Ending> => {
    let stop = 0;
    for (;;) {
      if (control.isStopped()) return 'stopped-by-user';
      if (frames.length >= control.limitScreens()) return 'limit';
      if (kept.count() >= EXHIBIT_FILES_MAX - FILES_KEPT_FREE) return 'file-limit';
      const before = frames.length === 0 ? null : facts.at.y;
      const taken = await takeStop(stop);
      if (typeof taken === 'string') return taken;
      const isNew = before === null || taken.facts.at.y > before;
      if (!isNew)
        return isEnd(taken.facts.at.y, scrollable(taken.facts))
          ? 'end-of-page'
          : 'would-not-scroll';
      // Once more, from the same place: what just moved may stand still by then.
      if (!(await place(taken))) continue;
      const next = nextStop(taken.facts.at.y, scrollable(taken.facts));
      if (next === null) return 'end-of-page';
      stop = next;
    }
  };

  return {
    async run(): Promise<Ending> {
      tell(false);
      try {
        return await goOn();
      } catch (thrown) {
        return endingOf(thrown, frames.length === 0);
      }
    },
    async finish(reason: Ending): Promise<LongTaken> {
      stitched = await stitcher.finish();
      const longPicture = buildLongPicture(work, begun, facts, reason, {
        method: 'stitched',
        size: stitched,
        pictures: pictures.map(({ described }, at) => ({
          name: described.name,
          top: tops[at] ?? 0,
        })),
        frames,
        seams,
        hidden: stuck.list(),
        imagesNotLoaded,
      });
      return { longPicture, artifacts: [...artifacts, ...pictures] };
    },
  };
}

function scrollable({ view, length, ratio }: ScrollFacts) {
  return { view: view.height, length: length.height, ratio };
}
