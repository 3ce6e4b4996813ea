/** Scrolling a feed of 500 posts, with a button beside each post and without, in turns. */
import type { BrowserKind, Surface } from '../../../tests/support/browsers/types';
import { feedPage } from '../../../tests/support/feed-page';
import {
  countButtons,
  isChosen,
  startButtonRun,
  X_OPTION,
} from '../../../tests/support/screens/page-button';
import { waitUntil } from '../../../tests/support/wait';
import type { Measurement } from '../measurement';
import type { Told } from '../plan';

const POSTS = 500;
/** One frame at 60 a second: less is not seen. */
const LONGEST_MARGIN_MS = 17;
const BLOCKED_MARGIN_MS = 50;
/** By the clock: a number of frames takes a slow computer several times as long. */
const SCROLLED_MS = 3_000;

interface Scrolled {
  /** Milliseconds. */
  readonly longestFrame: number;
  /** What frames took beyond 50 ms, together. Milliseconds. */
  readonly blocked: number;
}

export async function measureButtons(
  kind: BrowserKind,
  rounds: number,
  { metBrowser }: Told,
): Promise<readonly Measurement[]> {
  const on = await startButtonRun(kind);
  try {
    metBrowser(on.run.browser);
    await on.allow(X_OPTION);
    await waitUntil('the choice to stand', () => isChosen(on.desk));
    const page = await on.open('feed', { body: feedPage({ count: POSTS }) });
    const withButtons: Scrolled[] = [];
    const without: Scrolled[] = [];
    for (let round = 0; round < rounds; round++) {
      await choose(on.desk, []);
      await waitUntil('no buttons', async () => (await countButtons(page)) === 0);
      without.push(await page.evaluate(scrollThrough, SCROLLED_MS));
      await choose(on.desk, ['x']);
      await waitUntil('buttons', async () => (await countButtons(page)) > 2);
      withButtons.push(await page.evaluate(scrollThrough, SCROLLED_MS));
    }
    return [
      measurement(kind, 'longest frame', 'longestFrame', LONGEST_MARGIN_MS, withButtons, without),
      measurement(kind, 'frames beyond 50 ms', 'blocked', BLOCKED_MARGIN_MS, withButtons, without),
    ];
  } finally {
    await on.stop();
  }
}

function measurement(
  place: BrowserKind,
  what: string,
  field: keyof Scrolled,
  margin: number,
  withButtons: readonly Scrolled[],
  without: readonly Scrolled[],
): Measurement {
  return {
    suite: 'buttons',
    place,
    what: `${what}, scrolling ${POSTS} posts with a button each`,
    unit: 'ms',
    runs: withButtons.map((run) => run[field]),
    floor: { what: 'the same without buttons', runs: without.map((run) => run[field]) },
    goal: { kind: 'floor-plus', margin },
  };
}

interface Storage {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

async function choose(desk: Surface, pageButtons: readonly string[]): Promise<void> {
  await desk.evaluate(async (platforms) => {
    const scope = globalThis as unknown as { browser?: Storage; chrome?: Storage };
    const api = (scope.browser ?? scope.chrome) as Storage;
    await api.storage.local.set({ settings: { pageButtons: platforms } });
  }, pageButtons);
}

/** Runs in the page: from the top, a part of a window a frame. */
async function scrollThrough(forMs: number): Promise<{ longestFrame: number; blocked: number }> {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  scrollTo(0, 0);
  await nextFrame();
  let last = await nextFrame();
  let longestFrame = 0;
  let blocked = 0;
  const end = last + forMs;
  while (last < end) {
    scrollBy(0, 160);
    const now = await nextFrame();
    longestFrame = Math.max(longestFrame, now - last);
    blocked += Math.max(0, now - last - 50);
    last = now;
  }
  return { longestFrame, blocked };
}
