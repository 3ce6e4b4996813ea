/** Waiting while another tab is in front: nothing of that tab may get into a picture. */
import { errorCodeOf } from '@/utils/evidence/errors';
import type { Ending } from '@/utils/evidence/long-picture-schema';
import type { LongPictureDeps, LongWork } from './long-picture-types';

/** After this time the work ends with what was taken. Milliseconds. */
export const PAUSE_MAX_MS = 10 * 60_000;
const BETWEEN_LOOKS_MS = 300;

/**
 * Resolves once the tab is in front, with null, or with why the work ends.
 * @throws EvidenceError what the port throws, but `tab-gone`.
 */
export async function waitInFront(
  deps: LongPictureDeps,
  { page, control }: LongWork,
  onPause: (paused: boolean) => void,
): Promise<Ending | null> {
  const begin = deps.clock().monotonicMs;
  for (let paused = false; ; paused = true) {
    if (control.isStopped()) return 'stopped-by-user';
    try {
      const tab = await deps.port.describe(page.tabId);
      if (tab.active) {
        if (paused) onPause(false);
        return null;
      }
    } catch (thrown) {
      if (errorCodeOf(thrown) === 'tab-gone') return 'tab-closed';
      throw thrown;
    }
    if (!paused) onPause(true);
    if (deps.clock().monotonicMs - begin > PAUSE_MAX_MS) return 'tab-switched';
    // Also tells the script in the page that somebody still needs it.
    await deps.scroll.look(page.tabId);
    await deps.sleep(BETWEEN_LOOKS_MS);
  }
}

/**
 * Why the work ends with this error, where something was taken.
 * @throws EvidenceError the error itself where there is nothing yet, or nothing more can be kept.
 */
export function endingOf(thrown: unknown, isEmpty: boolean): Ending {
  const code = errorCodeOf(thrown);
  if (code === 'disk-full' || (isEmpty && code !== 'tab-gone')) throw thrown;
  if (code === 'tab-gone') return 'tab-closed';
  return code === 'page-protected' ? 'navigated' : 'browser-refused';
}
