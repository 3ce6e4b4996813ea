/** One post that somebody points at, from the press on it until it is sealed and read back, beside a plain save. */
import type { Background, Surface } from '../../../tests/support/browsers/types';
import { button, NAMES } from '../../../tests/support/screens/names';
import { waitForPicker } from '../../../tests/support/screens/only-post';
import { saveByToolbar } from '../../../tests/support/screens/popup';
import { changePicture } from '../click';
import { askLastExhibit } from '../in-extension/ask';
import { lastSaveMs } from '../last-save';
import type { Measurement } from '../measurement';
import { createPace } from '../pace';
import type { Session } from '../session';

const RATIO = 1.2;
const POST = '#post-2 p';

export async function measurePost(
  session: Session,
  rounds: number,
): Promise<readonly Measurement[]> {
  const bench = await session.openBenchPage();
  const page = await session.openThread();
  const background = await session.browser.background();
  const pace = createPace();
  const ours: number[] = [];
  const plain: number[] = [];
  // The first one makes the key, and fills caches.
  for (let round = -1; round < rounds; round++) {
    const found = await saveAndPoint(session, page, background, pace);
    if (round >= 0) {
      ours.push(found.postMs);
      plain.push(found.plainMs);
    }
    const last = await bench.evaluate(askLastExhibit);
    if (last.postComplete !== true) throw new Error('not all of the post was saved');
  }
  return [
    {
      suite: 'post',
      place: session.kind,
      what: 'only this post: pressed on it → sealed and read back',
      unit: 'ms',
      runs: ours,
      floor: {
        what: 'a plain save of the same page in the same round: request reaches the background → verified and answered',
        runs: plain,
      },
      goal: { kind: 'ratio-at-most', ratio: RATIO },
      note: 'Ours includes taking the outline off the page and waiting until the page is painted without it',
    },
  ];
}

interface Found {
  readonly plainMs: number;
  readonly postMs: number;
}

async function saveAndPoint(
  { browser }: Session,
  page: Surface,
  background: Background,
  pace: () => Promise<void>,
): Promise<Found> {
  await page.show();
  await page.evaluate(changePicture);
  await pace();
  const { popup } = await saveByToolbar(browser);
  const plainMs = await background.evaluate(lastSaveMs);
  await popup.click(button(NAMES.en.onlyPost));
  await waitForPicker(browser, page);
  const { x, y } = await page.evaluate(placeOf, POST);
  await page.moveTo(x, y);
  await background.evaluate(expectEnd);
  await pace();
  const pressedMs = performance.timeOrigin + performance.now();
  await page.pressAt(x, y);
  return { plainMs, postMs: (await background.evaluate(endedMs)) - pressedMs };
}

function placeOf(css: string): { readonly x: number; readonly y: number } {
  const box = document.querySelector(css)?.getBoundingClientRect();
  if (box === undefined) throw new Error(`There is no ${css}`);
  return { x: box.x + 20, y: box.y + 10 };
}

interface Ending {
  ended?: Promise<number>;
}

/** In the background: from now on, looks out for the end of the work. */
function expectEnd(): void {
  (globalThis as Ending).ended = new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [mark] = list.getEntriesByName('long-work-ended');
      if (mark === undefined) return;
      observer.disconnect();
      resolve(performance.timeOrigin + mark.startTime);
    });
    observer.observe({ type: 'mark' });
  });
}

/** In the background: when the work ended, in milliseconds since 1970. */
function endedMs(): Promise<number> {
  return (globalThis as Ending).ended ?? Promise.reject(new Error('nobody looked'));
}
