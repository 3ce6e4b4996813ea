/**
 * All of something long, by scrolling: frames as the browser gives them, each kept, and
 * put under each other into the whole; what is wider than the window in rows of frames, from
 * left to right. Ends with what was taken, whatever happens.
 */
import { acrossOf, planColumns } from '@/utils/capture/columns';
import { countStops, isEnd, nextStop, overlapOf } from '@/utils/capture/stops';
import { pngSize } from '@/utils/capture/png';
import type { Stitcher } from '@/utils/capture/stitcher';
import { buildInstant } from '@/utils/evidence/instant';
import {
  EXHIBIT_FILES_MAX,
  type Ending,
  type FrameInRecord,
  type SeamInRecord,
} from '@/utils/evidence/long-picture-schema';
import type { ScrollFacts } from '@/utils/platforms/scroller-script';
import type { MadeArtifact } from './artifacts';
import { endingOf } from './in-front';
import { buildLongPicture } from './long-picture';
import type { LongPictureDeps, LongTaken, LongWork } from './long-picture-types';
import { placedTiles, seamsOf, takenFrom, tilesOf, type PlacedTile, type Row } from './long-row';
import { createStopper } from './long-stops';
import { createWhatStuck } from './what-stuck';

/** Frames that are taken once more because they do not agree with the one before. */
const RETAKES_MAX = 6;
/** For pictures of the whole and all that is not pixels. */
const FILES_KEPT_FREE = 24;

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
  const { control, kept, prefix } = work;
  const plan = planColumns(begun);
  const isWide = plan.count > 1;
  const isPage = work.scroller === null;
  const artifacts: MadeArtifact[] = [];
  const pictures: MadeArtifact[] = [];
  const tops: number[] = [];
  const frames: FrameInRecord[] = [];
  const seams: SeamInRecord[] = [];
  const stuck = createWhatStuck();
  /** How the last row stood; before the first, how it all began. */
  let facts = begun;
  /** Taken, and in no picture yet. */
  let row: Row = [];
  let imagesNotLoaded = 0;
  let retakes = 0;
  /** How far the page has moved under us, in device pixels. */
  let drift = 0;
  let base: number | null = null;
  let columns: number | null = null;

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
    const rows = countStops(facts.at.y, down(facts)) - (frames.length === 0 ? 0 : 1);
    const expected = Math.min(control.limitScreens(), frames.length + rows * plan.count);
    control.onProgress({ taken: frames.length + row.length, expected, paused });
  };
  const takeStop = createStopper(deps, work, begun, tell);

  /** Scrolls there and takes its frames, from left to right; an ending where that is not to be. */
  const takeRow = async (y: number): Promise<Ending | null> => {
    row = [];
    const isNewAt = (at: number): boolean => frames.length === 0 || at > facts.at.y;
    const first = frames.length === 0;
    const last = frames.length + 2 * plan.count > control.limitScreens();
    for (let x: number | null = plan.first; x !== null;) {
      const leftOf: ScrollFacts | null = row.at(-1)?.facts ?? null;
      const place = { x: isWide ? x : null, y: leftOf?.at.y ?? y, first, last, leftOf };
      const taken = await takeStop(place);
      if (typeof taken === 'string') return taken;
      const { facts: now } = taken;
      if (!isNewAt(now.at.y))
        return isEnd(now.at.y, down(now)) ? 'end-of-page' : 'would-not-scroll';
      row = [...row, takenFrom(taken, isPage)];
      x = isWide ? besides(now, row[0]?.facts ?? now) : null;
      if (x !== null) tell(false);
    }
    return null;
  };

  /** Where the frame to the right of it stands; null where there is none. */
  const besides = (now: ScrollFacts, leftmost: ScrollFacts): number | null => {
    const next = nextStop(now.at.x - leftmost.at.x, acrossOf(plan, now));
    return next === null ? null : leftmost.at.x + next;
  };

  const keepRow = async (placed: readonly PlacedTile[]): Promise<void> => {
    for (const { stop, inRecord } of placed) {
      const { png, takenAt } = stop.picture;
      const name = `${prefix}-frame-${String(frames.length + 1).padStart(3, '0')}.png`;
      const kind = { name, role: 'frame', method: 'shown-on-screen' } as const;
      const pixels = pngSize(png) ?? { width: 0, height: 0 };
      artifacts.push(await kept.keep(kind, png, takenAt, pixels));
      stuck.note(frames.length, stop.facts.sticking);
      imagesNotLoaded += stop.facts.imagesWaiting;
      frames.push({ name, ...inRecord });
    }
  };

  /** Puts the row into the whole; false where it should be taken once more. */
  const placeRow = async (again: boolean): Promise<boolean> => {
    const whole = row;
    row = [];
    const [first, last] = [whole[0], whole.at(-1)];
    if (first === undefined || last === undefined) return false;
    const { at, ratio } = first.facts;
    const tiles = tilesOf(whole, columns);
    base ??= Math.round(at.y * ratio);
    const expected = Math.round(at.y * ratio) - base;
    const placed = await stitcher.addRow(tiles, expected - drift, again);
    if (placed === null) {
      retakes += whole.length;
      return false;
    }
    drift = expected - placed.top;
    columns ??= Math.max(...tiles.map(({ left, crop }) => left + crop.width));
    seams.push(...seamsOf(placed, frames.length));
    await keepRow(placedTiles(whole, tiles, placed, isWide));
    facts = last.facts;
    tell(false);
    return true;
  };

  /** A row that was not taken to its end: in the whole where it is all there is, else only kept. */
  const endRow = async (): Promise<void> => {
    const [first] = row;
    if (first === undefined) return;
    if (frames.length === 0) {
      await placeRow(false);
      return;
    }
    const top = Math.round(first.facts.at.y * first.facts.ratio) - (base ?? 0) - drift;
    const nowhere = { top, used: { from: 0, count: 0 }, columns: [] };
    await keepRow(placedTiles(row, tilesOf(row, columns), nowhere, isWide));
  };

  const goOn = async (): Promise<Ending> => {
    for (let y: number | null = 0; y !== null;) {
      if (control.isStopped()) return 'stopped-by-user';
      const files = kept.count() + plan.count;
      if (frames.length > 0 && frames.length + plan.count > control.limitScreens()) return 'limit';
      if (files > EXHIBIT_FILES_MAX - FILES_KEPT_FREE) return 'file-limit';
      const ending = await takeRow(y);
      if (ending !== null) return ending;
      // Once more, from the same place: what just moved may stand still by then.
      if (!(await placeRow(retakes < RETAKES_MAX && !control.isStopped()))) continue;
      y = nextStop(facts.at.y, down(facts));
    }
    return 'end-of-page';
  };

  return {
    async run(): Promise<Ending> {
      tell(false);
      try {
        return await goOn();
      } catch (thrown) {
        return endingOf(thrown, frames.length + row.length === 0);
      }
    },
    async finish(reason: Ending): Promise<LongTaken> {
      await endRow();
      const size = await stitcher.finish();
      const width = isWide ? size.width / begun.ratio : facts.view.width;
      const longPicture = buildLongPicture(work, begun, facts, reason, {
        method: 'stitched',
        size,
        pictures: pictures.map(({ described }, at) => ({
          name: described.name,
          top: tops[at] ?? 0,
        })),
        frames,
        seams,
        hidden: stuck.list(),
        imagesNotLoaded,
        taken: { width, height: facts.at.y + facts.view.height },
      });
      return { longPicture, artifacts: [...artifacts, ...pictures] };
    },
  };
}

function down({ view, length, ratio }: ScrollFacts) {
  return { view: view.height, length: length.height, ratio };
}
