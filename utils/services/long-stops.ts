/** One stop of something long: scrolled there, held still, and one frame taken of it. */
import type { Ending } from '@/utils/evidence/long-picture-schema';
import { ScrollFactsSchema, type ScrollFacts } from '@/utils/platforms/scroller-script';
import { waitInFront } from './in-front';
import type { LongPictureDeps, LongWork } from './long-picture-types';
import { parsed, sameDocument, takeGuarded, type Guarded } from './page-guard';

/** How often a stop is tried again where the page would not hold still. */
const TRIES = 3;
/** Waiting for pictures in view: at each stop, and for the whole page together. Milliseconds. */
const IMAGES = { stopMs: 1200, pageMs: 12_000 } as const;
const GROWTH_MS = 500;
/** How far beside its place the browser may put what was scrolled. CSS pixels. */
const NEAR = 2;

export interface Stop {
  readonly facts: ScrollFacts;
  readonly picture: Extract<Guarded, { status: 'taken' }>;
}

/** Where to stop, CSS pixels. */
export interface StopPlace {
  /** As `scrollLeft` counts; null where nothing is taken beside it. */
  readonly x: number | null;
  /** From the top. */
  readonly y: number;
  readonly first: boolean;
  readonly last: boolean;
  /** The frame to the left of it; null for the first of its row. */
  readonly leftOf: ScrollFacts | null;
}

/**
 * Takes stops, one after the other: each a frame, or why there is none.
 * @throws EvidenceError what the ports throw, but `tab-gone`.
 */
export function createStopper(
  deps: LongPictureDeps,
  work: LongWork,
  begun: ScrollFacts,
  onPause: (paused: boolean) => void,
): (place: StopPlace) => Promise<Stop | Ending> {
  const { page } = work;
  let imagesMsLeft: number = IMAGES.pageMs;

  /** Null where the page did not go there. */
  const scrollTo = async (place: StopPlace): Promise<ScrollFacts | Ending | null> => {
    const began = deps.clock().monotonicMs;
    const { leftOf, ...wanted } = place;
    const beside = leftOf !== null;
    const answer = await deps.scroll.stop(page.tabId, {
      ...wanted,
      x: place.x ?? 0,
      beside,
      imagesMs: Math.min(IMAGES.stopMs, imagesMsLeft),
      growthMs: beside ? 0 : GROWTH_MS,
    });
    if (answer === null) return 'navigated';
    const now = parsed(ScrollFactsSchema, answer);
    if (now === null) return null;
    if (!sameDocument(page, now)) return 'navigated';
    if (now.ratio !== begun.ratio) return 'would-not-scroll';
    imagesMsLeft = Math.max(0, imagesMsLeft - (deps.clock().monotonicMs - began));
    return isThere(place, now) ? now : null;
  };

  return async (place) => {
    for (let tries = 0; tries < TRIES;) {
      const away = await waitInFront(deps, work, onPause);
      if (away !== null) return away;
      const now = await scrollTo(place);
      if (typeof now === 'string') return now;
      if (now === null) {
        tries += 1;
        continue;
      }
      const take = (windowId: number) => deps.port.screenshot(windowId);
      const picture = await takeGuarded(deps, page, now, take);
      if (picture.status === 'navigated') return 'navigated';
      if (picture.status === 'taken') return { facts: now, picture };
      if (picture.status === 'moved') tries += 1;
    }
    return 'would-not-scroll';
  };
}

function isThere({ x, y, leftOf }: StopPlace, { at, length, view, ratio }: ScrollFacts): boolean {
  // Frames of one row have the same rows, to less than half a device pixel.
  if (leftOf !== null && Math.abs(at.y - leftOf.at.y) * ratio >= 0.5) return false;
  const wanted = Math.min(y, Math.max(0, length.height - view.height));
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= NEAR;
  return isNear(at.y, wanted) && (x === null || isNear(at.x, x));
}
