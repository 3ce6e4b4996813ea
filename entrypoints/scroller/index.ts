/**
 * Scrolls the page for pictures of all of it, in a world of its own, and only when
 * somebody asks for that. Whatever it changes it puts back, also when the background
 * stops asking.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {} from '@/utils/platforms/page-button-script';
import type {} from '@/utils/platforms/picker-script';
import { SCROLLER_SCRIPT_VERSION } from '@/utils/platforms/scroller-script';
import { findScrollers } from './find-scrollers';
import { createPostSession } from './post-session';
import { createSession, type Session } from './session';
import { painted } from './waiting';

/** The background asks at least once a second while it works. Milliseconds. */
const DESERTED_AFTER_MS = 20_000;

export default defineUnlistedScript(() => {
  if (globalThis.getuigeScroller?.version === SCROLLER_SCRIPT_VERSION) return;
  let session: Session | null = null;
  let found: readonly Element[] = [];
  let deserted: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(deserted);
    session?.end();
    session = null;
    globalThis.getuigeButtons?.show('scroller');
  };
  const stillAsked = (): void => {
    clearTimeout(deserted);
    // Every stop waits until the page is painted without them.
    globalThis.getuigeButtons?.hide('scroller');
    deserted = setTimeout(end, DESERTED_AFTER_MS);
  };

  globalThis.getuigeScroller = {
    version: SCROLLER_SCRIPT_VERSION,
    find() {
      const scrollers = findScrollers(document);
      found = scrollers.map(({ element }) => element);
      return scrollers.map(({ words, box }, id) => ({ id, element: words, box }));
    },
    begin(scroller) {
      end();
      const element = scroller === null ? null : (found[scroller] ?? null);
      if (scroller !== null && element === null) return null;
      stillAsked();
      session = createSession(element);
      return session.look();
    },
    async beginPost() {
      const isAgain = session !== null;
      end();
      // What was hidden must be on the screen again before anybody looks at it.
      if (isAgain) await painted();
      const element = globalThis.getuigePicker?.chosen()?.element ?? null;
      if (element === null) return null;
      stillAsked();
      session = createPostSession(element);
      return session.look();
    },
    async stop(request) {
      stillAsked();
      return (await session?.stop(request)) ?? null;
    },
    async walk(request) {
      stillAsked();
      return (await session?.walk(request)) ?? null;
    },
    look() {
      if (session === null) return null;
      stillAsked();
      return session.look();
    },
    end,
  };
});
