/**
 * Lets somebody point at a part of the page, in a world of its own, and only when they asked for
 * that. What it draws is gone from the screen before it says what was chosen.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {} from '@/utils/platforms/page-script';
import { PICKER_SCRIPT_VERSION } from '@/utils/platforms/picker-script';
import { elementOfMenu } from '../page/menu-element';
import { startPicking, type PickSession } from './session';

/** The background asks every few seconds while somebody points. Milliseconds. */
const DESERTED_AFTER_MS = 20_000;

export default defineUnlistedScript(() => {
  if (globalThis.getuigePicker?.version === PICKER_SCRIPT_VERSION) return;
  let session: PickSession | null = null;
  let deserted: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    clearTimeout(deserted);
    session?.close();
    session?.putBack();
    session = null;
  };
  const stillAsked = (): void => {
    clearTimeout(deserted);
    deserted = setTimeout(forget, DESERTED_AFTER_MS);
  };

  globalThis.getuigePicker = {
    version: PICKER_SCRIPT_VERSION,
    start(request) {
      forget();
      const pointed = elementOfMenu(request.targetElementId);
      session = startPicking(request, pointed, () => globalThis.getuige?.posts() ?? []);
      stillAsked();
    },
    async wait(ms) {
      if (session === null) return { status: 'cancelled' };
      stillAsked();
      const later = new Promise<{ status: 'choosing' }>((resolve) => {
        setTimeout(() => {
          resolve({ status: 'choosing' });
        }, ms);
      });
      const picked = await Promise.race([session.ended, later]);
      stillAsked();
      // From now on it only remembers, and changes nothing of the page.
      if (picked.status === 'chosen') clearTimeout(deserted);
      return picked;
    },
    chosen: () => session?.chosen() ?? null,
    forget,
  };
});
