/**
 * All of a page where the browser draws any part of it on request (Firefox): walked
 * over once so that pictures load, then drawn in bands.
 */
import { planBands, type Band } from '@/utils/capture/bands';
import { pngSize } from '@/utils/capture/png';
import type { Bytes } from '@/utils/evidence/bytes';
import { PICTURE_SIDE_MAX, type Ending } from '@/utils/evidence/long-picture-schema';
import type { Instant } from '@/utils/evidence/values';
import { ScrollFactsSchema, type ScrollFacts } from '@/utils/platforms/scroller-script';
import type { MadeArtifact } from './artifacts';
import { endingOf, waitInFront } from './in-front';
import { buildLongPicture } from './long-picture';
import type { LongPictureDeps, LongTaken, LongWork } from './long-picture-types';
import { parsed, sameDocument, takeGuarded } from './page-guard';
import type { ScrollPort } from './scroll-port';
import { createWhatStuck } from './what-stuck';

type Render = NonNullable<ScrollPort['renderPart']>;

const TRIES = 3;
const IMAGES_MS = 2000;
const WALK = { ms: 1500, growthMs: 200 } as const;

/** What sticks to the top half is drawn in the `first` bands, to the bottom half in the `last`. */
interface Part {
  readonly y: number;
  readonly first: boolean;
  readonly last: boolean;
}

const TOP: Part = { y: 0, first: true, last: false };

function isSame(one: Part, other: Part): boolean {
  return one.y === other.y && one.first === other.first && one.last === other.last;
}

/** Takes it. @throws EvidenceError `disk-full`, and what the ports throw before the first picture. */
export async function takeLongBands(
  deps: LongPictureDeps,
  render: Render,
  work: LongWork,
  begun: ScrollFacts,
): Promise<LongTaken> {
  const drawn = createDrawn(deps, render, work, begun);
  let reason: Ending;
  try {
    reason = await drawn.run();
  } catch (thrown) {
    reason = endingOf(thrown, drawn.isEmpty());
  }
  return drawn.finish(reason);
}

function createDrawn(deps: LongPictureDeps, render: Render, work: LongWork, begun: ScrollFacts) {
  const { page, kept, prefix } = work;
  const pictures: MadeArtifact[] = [];
  const tops: number[] = [];
  const stuck = createWhatStuck();
  let facts = begun;
  let width = begun.view.width;
  let size = { width: 0, height: 0 };
  let imagesNotLoaded = 0;
  /** As the page was last asked to stand; null where it may have moved since. */
  let standing: { readonly part: Part; readonly facts: ScrollFacts } | null = null;
  /** A band is put away while the browser draws the next. */
  let keeping: Promise<void> = Promise.resolve();

  const keep = async (
    band: Band,
    png: Bytes,
    takenAt: Instant,
    now: ScrollFacts,
  ): Promise<void> => {
    const pixels = pngSize(png) ?? { width: 0, height: 0 };
    const name = `${prefix}-whole-${pictures.length + 1}.png`;
    const kind = { name, role: 'whole-picture', method: 'rendered-beyond-screen' } as const;
    const made = await kept.keep(kind, png, takenAt, pixels);
    stuck.note(pictures.length, now.sticking);
    imagesNotLoaded = now.imagesWaiting;
    tops.push(band.top);
    pictures.push(made);
    size = { width: Math.max(size.width, pixels.width), height: band.top + pixels.height };
  };

  const stand = async (part: Part): Promise<ScrollFacts | Ending> => {
    if (standing !== null && isSame(standing.part, part)) return standing.facts;
    const answer = await standAt(deps, work, facts, part);
    standing = typeof answer === 'string' ? null : { part, facts: answer };
    return answer;
  };

  const draw = async (band: Band, part: Part): Promise<Ending | null> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const now = await stand(part);
      if (typeof now === 'string') return now;
      const rect = { x: facts.left, y: band.y, width, height: band.height };
      const picture = await takeGuarded(deps, page, now, (windowId) => render(windowId, rect));
      if (picture.status === 'navigated') return 'navigated';
      if (picture.status === 'other-tab') tries -= 1;
      if (picture.status !== 'taken') {
        standing = null;
        continue;
      }
      await keeping;
      keeping = keep(band, picture.png, picture.takenAt, now);
      // What goes wrong with it is heard where it is awaited.
      keeping.catch(() => undefined);
      return null;
    }
    return 'would-not-scroll';
  };

  const drawAll = async (height: number): Promise<Ending | null> => {
    const top = await stand(TOP);
    if (typeof top === 'string') return top;
    // What sticks to the bottom belongs to the last screen, drawn with the page at its end.
    const hasBottom = top.sticking.some(({ how }) => how === 'hidden');
    const lastScreen = hasBottom ? height - facts.view.height : height;
    for (const band of planBands({ width, height }, facts.ratio, [lastScreen])) {
      const isLast = band.y >= lastScreen - 1;
      const ending = await draw(band, isLast ? { y: lastScreen, first: false, last: true } : TOP);
      if (ending !== null) return ending;
    }
    return null;
  };

  return {
    isEmpty: () => pictures.length === 0,
    async run(): Promise<Ending> {
      const walked = await walkDown(deps, work, begun);
      if (walked.ending !== null && !isChosen(walked.ending)) return walked.ending;
      facts = walked.facts;
      const side = Math.floor(PICTURE_SIDE_MAX / facts.ratio);
      width = Math.min(Math.max(facts.view.width, facts.length.width), side);
      const { length, at, view } = facts;
      try {
        const ending = await drawAll(walked.ending === null ? length.height : at.y + view.height);
        return ending ?? walked.ending ?? 'end-of-page';
      } finally {
        await keeping;
      }
    },
    finish(reason: Ending): LongTaken {
      const longPicture = buildLongPicture(work, begun, facts, reason, {
        method: 'rendered-beyond-screen',
        size,
        pictures: pictures.map(({ described: { name } }, at) => ({ name, top: tops[at] ?? 0 })),
        frames: [],
        seams: [],
        hidden: stuck.list(),
        imagesNotLoaded,
        taken: { width, height: size.height / facts.ratio },
      });
      return { longPicture, artifacts: pictures };
    },
  };
}

/** What was walked over before somebody or the limit ended it can still be drawn. */
function isChosen(ending: Ending): boolean {
  return ending === 'limit' || ending === 'stopped-by-user';
}

async function standAt(
  deps: LongPictureDeps,
  work: LongWork,
  facts: ScrollFacts,
  part: Part,
): Promise<ScrollFacts | Ending> {
  const { page, control } = work;
  const away = await waitInFront(deps, work, (paused) => {
    // All of it was walked over by now.
    const screens = screensOf(facts);
    control.onProgress({ taken: screens, expected: screens, paused });
  });
  if (away !== null && away !== 'stopped-by-user') return away;
  const request = { ...part, x: 0, beside: false, imagesMs: IMAGES_MS, growthMs: 0 };
  return factsOr(deps, work, await deps.scroll.stop(page.tabId, request));
}

async function factsOr(
  { scroll }: LongPictureDeps,
  { page }: LongWork,
  given: unknown,
): Promise<ScrollFacts | Ending> {
  // A page that left while it was asked never answers; whether it did, the next question tells.
  const answer = given === undefined ? await scroll.look(page.tabId) : given;
  if (answer === null) return 'navigated';
  const facts = parsed(ScrollFactsSchema, answer);
  if (facts === null) return 'would-not-scroll';
  return sameDocument(page, facts) ? facts : 'navigated';
}

/** Scrolls over the page once, so that what loads when it is seen does load. An ending of null: all of it. */
async function walkDown(
  deps: LongPictureDeps,
  work: LongWork,
  begun: ScrollFacts,
): Promise<{ facts: ScrollFacts; ending: Ending | null }> {
  const { page, control } = work;
  for (let facts = begun; ;) {
    const away = await waitInFront(deps, work, (paused) => {
      control.onProgress({ taken: screensTo(facts), expected: screensOf(facts), paused });
    });
    if (away !== null) return { facts, ending: away };
    const toY = (control.limitScreens() - 1) * facts.view.height;
    const now = await factsOr(deps, work, await deps.scroll.walk(page.tabId, { toY, ...WALK }));
    if (typeof now === 'string') return { facts, ending: now };
    const stands = now.at.y <= facts.at.y && facts !== begun;
    facts = now;
    const expected = Math.min(control.limitScreens(), screensOf(facts));
    control.onProgress({ taken: screensTo(facts), expected, paused: false });
    if (facts.at.y + facts.view.height >= facts.length.height - 1.5) return { facts, ending: null };
    if (facts.at.y >= toY - 1) return { facts, ending: 'limit' };
    // Drawing needs no scrolling: only what loads when it is seen may not have loaded.
    if (stands) return { facts, ending: null };
  }
}

function screensTo({ at, view }: ScrollFacts): number {
  return Math.round(at.y / Math.max(1, view.height)) + 1;
}

function screensOf({ view, length }: ScrollFacts): number {
  return Math.max(1, Math.ceil(length.height / Math.max(1, view.height)));
}
