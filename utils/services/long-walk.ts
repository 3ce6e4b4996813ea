/** Walks over a page that is drawn without scrolling, so that what loads when it is seen does load. */
import type { Ending } from '@/utils/evidence/long-picture-schema';
import { ScrollFactsSchema, type ScrollFacts } from '@/utils/platforms/scroller-script';
import { waitInFront } from './in-front';
import type { LongPictureDeps, LongWork } from './long-picture-types';
import { parsed, sameDocument } from './page-guard';

const WALK = { ms: 1500, growthMs: 200 } as const;

interface Walked {
  readonly facts: ScrollFacts;
  /** Null where all of the page was walked over. */
  readonly ending: Ending | null;
}

/**
 * What the page says of itself, or why the work ends.
 * @param given its answer; undefined where it was too slow, or was not asked yet.
 */
export async function factsOr(
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

/** Scrolls on to the end, so that what loads when it is seen does load. */
export async function walkDown(
  deps: LongPictureDeps,
  work: LongWork,
  begun: ScrollFacts,
): Promise<Walked> {
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

/** Of the page as it is long by now. */
export function screensOf({ view, length }: ScrollFacts): number {
  return Math.max(1, Math.ceil(length.height / Math.max(1, view.height)));
}
