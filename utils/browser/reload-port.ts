/** Reloading a tab, and looking at what came of it. */
import { EvidenceError } from '@/utils/evidence/errors';
import type {} from '@/utils/platforms/page-script';
import type {} from '@/utils/platforms/reloader-script';
import type { ReloadPort, WatchedReload } from '@/utils/services/reload-port';
import { browser } from './api';
import { awaitClick } from './badge';
import { patiently } from './patience';

/** Firefox. */
export { IS_FIREFOX as RELOAD_NEEDS_CLICK } from './api';

const RELOADER_SCRIPT = '/reloader.js';
/** Elements that stand still for this long are there; longer than the second is not waited. Milliseconds. */
const STILL_MS = 500;
const SETTLE_MAX_MS = 3000;

export function createReloadPort(): ReloadPort {
  return {
    unsavedText,
    facts,
    reload,
    isLoading: async (tabId) => (await statusOf(tabId)) === 'loading',
    settle,
    askForClick: awaitClick,
  };
}

async function unsavedText(tabId: number): Promise<unknown> {
  return patiently(async () => {
    await browser.scripting.executeScript({ target: { tabId }, files: [RELOADER_SCRIPT] });
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.getuigeReloader?.unsavedText() ?? null,
    });
    return answer?.result ?? null;
  });
}

async function facts(tabId: number): Promise<unknown> {
  return patiently(async () => {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: readFacts });
    return answer?.result ?? null;
  });
}

/** Runs in the page, and so can use nothing from outside itself. */
function readFacts(): unknown {
  const identity = globalThis.getuige?.identity();
  if (identity === undefined) return null;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  return {
    ...identity,
    loadedAddress: entry?.name ?? location.href,
    navigation: entry?.type ?? null,
    // `timeOrigin` does not follow a clock that was set, nor a computer that slept: this does.
    startedAtMs: Date.now() - performance.now(),
    complete: document.readyState === 'complete',
    serviceWorker: (serviceWorker?.controller ?? null) !== null || (entry?.workerStart ?? 0) > 0,
    receivedBytes: Math.max(0, Math.round(entry?.transferSize ?? 0)),
  };
}

async function reload(tabId: number): Promise<WatchedReload> {
  let begunAtMs: number | null = null;
  const onUpdated = (updated: number, change: { status?: string }): void => {
    if (updated === tabId && change.status === 'loading') begunAtMs ??= Date.now();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  const stop = (): void => {
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
  try {
    await browser.tabs.reload(tabId, { bypassCache: true });
  } catch (cause) {
    stop();
    throw new EvidenceError('tab-gone', `tab ${tabId}`, { cause });
  }
  return { begunAtMs: () => begunAtMs, stop };
}

async function statusOf(tabId: number): Promise<string> {
  try {
    return (await browser.tabs.get(tabId)).status ?? 'complete';
  } catch (cause) {
    throw new EvidenceError('tab-gone', `tab ${tabId}`, { cause });
  }
}

async function settle(tabId: number): Promise<void> {
  await patiently(() =>
    browser.scripting.executeScript({
      target: { tabId },
      func: waitUntilStill,
      args: [STILL_MS, SETTLE_MAX_MS],
    }),
  );
}

/** Runs in the page, and so can use nothing from outside itself. */
function waitUntilStill(stillMs: number, maxMs: number): Promise<null> {
  return new Promise((resolve) => {
    const begin = performance.now();
    let changedAt = begin;
    const observer = new MutationObserver(() => {
      changedAt = performance.now();
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const look = (): void => {
      const now = performance.now();
      if (now - changedAt >= stillMs || now - begin >= maxMs) {
        observer.disconnect();
        resolve(null);
      } else setTimeout(look, 50);
    };
    look();
  });
}
