/** One real click on the toolbar icon, and when the popup was how far. */
import type { Surface } from '../../tests/support/browsers/types';
import { waitUntil } from '../../tests/support/wait';
import type { Session } from './session';

export interface Click {
  /** From the click to the frame that shows "Saved". Milliseconds, as the rest. */
  readonly savedAfterMs: number;
  /** From the click to the popup's own document. */
  readonly documentAfterMs: number;
  /** From when the popup's scripts had been read to the frame in which it can be used. */
  readonly ownWorkMs: number;
  /** From the same moment to the frame with the list of what was saved before. */
  readonly listedMs: number;
}

interface Moments {
  /** Milliseconds since 1970. */
  readonly origin: number;
  readonly scriptsRead: number;
  readonly usable: number;
  readonly listed: number;
  readonly saved: number;
}

/** Changes the page, clicks, waits for "Saved", closes the popup. */
export async function clickAndWait(
  session: Session,
  thread: Surface,
  before: () => Promise<void>,
): Promise<Click> {
  await thread.evaluate(changePicture);
  await before();
  const clickedMs = performance.timeOrigin + performance.now();
  const popup = await session.browser.clickToolbar();
  const moments = await waitUntil('the popup to say that it saved', () =>
    popup.evaluate(readMoments),
  );
  await session.closePopup();
  return {
    savedAfterMs: moments.origin + moments.saved - clickedMs,
    documentAfterMs: moments.origin - clickedMs,
    ownWorkMs: moments.usable - moments.scriptsRead,
    listedMs: moments.listed - moments.scriptsRead,
  };
}

/** In the page: else the next click would find the same picture, and save nothing. */
export function changePicture(): Promise<void> {
  const round = document.querySelector('#round');
  if (round !== null) round.textContent = `round ${String(performance.now())}`;
  // Painted, so that it is in the picture.
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}

/** In the popup: null until everything has happened. */
function readMoments(): Moments | null {
  const [usable, listed, saved] = ['usable', 'listed', 'saved'].map(
    (name) => performance.getEntriesByName(name, 'mark')[0]?.startTime,
  );
  if (usable === undefined || listed === undefined || saved === undefined) return null;
  const [navigation] = performance.getEntriesByType('navigation');
  const read = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js'))
    .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
  const parsed = (navigation as PerformanceNavigationTiming).domInteractive;
  const scriptsRead = read.length === 0 ? parsed : Math.max(...read);
  return { origin: performance.timeOrigin, scriptsRead, usable, listed, saved };
}
