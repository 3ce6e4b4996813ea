/** Scrolling a page for pictures of all of it. */
import {
  SCROLLER_SCRIPT_VERSION,
  type StopRequest,
  type WalkRequest,
} from '@/utils/platforms/scroller-script';
import type { ScrollPort } from '@/utils/services/scroll-port';
import { browser, IS_FIREFOX } from './api';
import { renderPart } from './screenshot';
import { patiently } from './patience';

export const SCROLLER_SCRIPT = '/scroller.js';

/** Of user origin: no style of the page outweighs it, and no script of the page sees it in the document. */
const STILL = {
  css: '*{scroll-behavior:auto!important;scroll-snap-type:none!important}',
  origin: 'USER',
} as const;

/** Longer than a stop that waits for pictures. Milliseconds. */
const STOP_PATIENCE_MS = 8000;

export function createScrollPort(): ScrollPort {
  return {
    prepare: async (tabId) => {
      await inject(tabId);
      await patiently(() => browser.scripting.insertCSS({ target: { tabId }, ...STILL }));
    },
    find: (tabId) => run(tabId, () => globalThis.getuigeScroller?.find() ?? null, []),
    begin: (tabId, scroller) =>
      run(tabId, (which: number | null) => globalThis.getuigeScroller?.begin(which) ?? null, [
        scroller,
      ]),
    beginPost: async (tabId) => {
      // Mostly there already, see `createPickPort`.
      const there = await run(tabId, beginPostIn, [SCROLLER_SCRIPT_VERSION]);
      if (there !== NOT_THERE) return there;
      await inject(tabId);
      const answer = await run(tabId, beginPostIn, [SCROLLER_SCRIPT_VERSION]);
      return answer === NOT_THERE ? null : answer;
    },
    stop: (tabId, request) =>
      run(
        tabId,
        (wanted: StopRequest) => globalThis.getuigeScroller?.stop(wanted) ?? null,
        [request],
        STOP_PATIENCE_MS,
      ),
    walk: (tabId, request) =>
      run(tabId, (wanted: WalkRequest) => globalThis.getuigeScroller?.walk(wanted) ?? null, [
        request,
      ]),
    look: (tabId) => run(tabId, () => globalThis.getuigeScroller?.look() ?? null, []),
    end: async (tabId) => {
      await run(tabId, () => {
        globalThis.getuigeScroller?.end();
      }, []);
    },
    leave: async (tabId) => {
      await run(tabId, () => {
        globalThis.getuigeScroller?.end();
      }, []);
      await patiently(() => browser.scripting.removeCSS({ target: { tabId }, ...STILL }));
    },
    renderPart: IS_FIREFOX ? renderPart : null,
  };
}

const NOT_THERE = 'not-there';

/** Runs in the page. */
function beginPostIn(version: number): unknown {
  const script = globalThis.getuigeScroller;
  return script?.version === version ? script.beginPost() : 'not-there';
}

async function inject(tabId: number): Promise<void> {
  await patiently(() =>
    browser.scripting.executeScript({ target: { tabId }, files: [SCROLLER_SCRIPT] }),
  );
}

async function run<A extends unknown[]>(
  tabId: number,
  func: (...args: A) => unknown,
  args: A,
  patienceMs?: number,
): Promise<unknown> {
  return patiently(async () => {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func, args });
    return answer?.result ?? null;
  }, patienceMs);
}
