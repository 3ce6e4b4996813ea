/** One post that somebody points at, from the press on it until it is sealed and read back, beside a plain save. */
import type { Background, Surface } from '../../../tests/support/browsers/types';
import { button, NAMES } from '../../../tests/support/screens/names';
import { waitForPicker } from '../../../tests/support/screens/only-post';
import { saveByToolbar } from '../../../tests/support/screens/popup';
import { waitUntil } from '../../../tests/support/wait';
import { clickAndWait } from '../click';
import { askLastExhibit } from '../in-extension/ask';
import { lastSaveMs } from '../last-save';
import type { Measurement } from '../measurement';
import { createPace } from '../pace';
import type { Session } from '../session';

const RATIO = 1.2;
const POST = '#post-2 p';

interface Found {
  /** In the background alone, milliseconds as the rest. */
  readonly plainMs: number;
  readonly postMs: number;
  /** As a person sees it. */
  readonly plainSeenMs: number;
  readonly postSeenMs: number;
}

export async function measurePost(
  session: Session,
  rounds: number,
): Promise<readonly Measurement[]> {
  const bench = await session.openBenchPage();
  const page = await session.openThread();
  const background = await session.browser.background();
  const pace = createPace();
  const found: Found[] = [];
  // The first one makes the key, and fills caches.
  for (let round = -1; round < rounds; round++) {
    const times = await saveAndPoint(session, page, background, pace);
    if (round >= 0) found.push(times);
    const last = await bench.evaluate(askLastExhibit);
    if (last.postComplete !== true) throw new Error('not all of the post was saved');
  }
  const row = (what: string, floor: string, of: keyof Found, than: keyof Found): Measurement => ({
    suite: 'post',
    place: session.kind,
    what,
    unit: 'ms',
    runs: found.map((times) => times[of]),
    floor: { what: floor, runs: found.map((times) => times[than]) },
    goal: { kind: 'ratio-at-most', ratio: RATIO },
    note: 'Ours includes taking the outline off the page and waiting until the page is painted without it',
  });
  return [
    row(
      'only this post: pressed on it → a notice in the page says that it is saved',
      'a plain save of the same page in the same round: click → "Saved" on screen',
      'postSeenMs',
      'plainSeenMs',
    ),
    row(
      'only this post: pressed on it → sealed and read back',
      'a plain save of the same page in the same round: request reaches the background → verified and answered',
      'postMs',
      'plainMs',
    ),
  ];
}

async function saveAndPoint(
  session: Session,
  page: Surface,
  background: Background,
  pace: () => Promise<void>,
): Promise<Found> {
  const { browser } = session;
  await page.show();
  const { savedAfterMs } = await clickAndWait(session, page, pace);
  const plainMs = await background.evaluate(lastSaveMs);
  await pace();
  const { popup } = await saveByToolbar(browser);
  await popup.click(button(NAMES.en.onlyPost));
  await waitForPicker(browser, page);
  const { x, y } = await page.evaluate(placeOf, POST);
  await page.moveTo(x, y);
  await page.evaluate(expectNotice);
  await pace();
  const pressedMs = performance.timeOrigin + performance.now();
  await page.pressAt(x, y);
  const seenMs = await waitUntil('the notice', () => page.evaluate(noticedMs));
  const endedMs = await background.evaluate(lastEndedMs);
  if (endedMs < pressedMs) throw new Error('the work did not end');
  return {
    plainMs,
    plainSeenMs: savedAfterMs,
    postMs: endedMs - pressedMs,
    postSeenMs: seenMs - pressedMs,
  };
}

function placeOf(css: string): { readonly x: number; readonly y: number } {
  const box = document.querySelector(css)?.getBoundingClientRect();
  if (box === undefined) throw new Error(`There is no ${css}`);
  return { x: box.x + 20, y: box.y + 10 };
}

/** In the background: when long work last ended, in milliseconds since 1970; 0 for never. */
function lastEndedMs(): number {
  const mark = performance.getEntriesByName('long-work-ended').at(-1);
  return mark === undefined ? 0 : performance.timeOrigin + mark.startTime;
}

/** In the page: from now on, looks out for the notice, which stands beside the body. */
function expectNotice(): void {
  const { dataset } = document.documentElement;
  delete dataset['noticedMs'];
  const observer = new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    if (!added.some((node) => node instanceof HTMLElement && !node.hasAttribute('popover'))) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      dataset['noticedMs'] = String(performance.timeOrigin + performance.now());
    });
  });
  observer.observe(document.documentElement, { childList: true });
}

/** In the page: when the notice was seen, in milliseconds since 1970; null for not yet. */
function noticedMs(): number | null {
  const noticed = document.documentElement.dataset['noticedMs'];
  return noticed === undefined ? null : Number(noticed);
}
