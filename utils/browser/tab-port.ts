/** Tabs, as saving needs them. */
import { EvidenceError } from '@/utils/evidence/errors';
import {
  TALK_PLATFORMS,
  META_PLATFORMS,
  platformOf,
  SITE_PLATFORMS,
} from '@/utils/platforms/platform-of';
import type {} from '@/utils/platforms/page-script';
import type { ReadOptions } from '@/utils/platforms/page-reading';
import type { TabFacts, TabPort } from '@/utils/services/tab-port';
import { browser } from './api';
import { savePageArchive } from './page-archive';
import { patiently, READING_PATIENCE_MS } from './patience';
import { screenshot } from './screenshot';

const PAGE_SCRIPT = '/page.js';
const PROBE_SCRIPT = '/probe.js';
const SOCIAL_READERS = '/readers-social.js';
const META_READERS = '/readers-meta.js';
const TALK_READERS = '/readers-talk.js';
const SITE_READERS = '/readers-sites.js';
const FEDIVERSE_READERS = '/readers-fediverse.js';

export function createTabPort(): TabPort {
  return { describe, probe, read, settle, screenshot, watch, archive: savePageArchive, release };
}

async function describe(tabId: number): Promise<TabFacts> {
  try {
    const [tab, zoom] = await Promise.all([
      browser.tabs.get(tabId),
      browser.tabs.getZoom(tabId).catch(() => null),
    ]);
    return {
      windowId: tab.windowId ?? -1,
      address: tab.url ?? null,
      title: tab.title ?? null,
      active: tab.active,
      privateWindow: tab.incognito,
      readerMode: tab.isInReaderMode ?? false,
      zoom,
    };
  } catch (cause) {
    throw new EvidenceError('tab-gone', `tab ${tabId}`, { cause });
  }
}

async function probe(tabId: number): Promise<unknown> {
  return patiently(async () => {
    const { url } = await browser.tabs.get(tabId);
    // The answer is that of the last file, so that one way to the page and back is enough.
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      files: [...readersFor(url), PAGE_SCRIPT, PROBE_SCRIPT],
    });
    return answer?.result ?? null;
  });
}

function readersFor(address: string | undefined): readonly string[] {
  const known = address !== undefined && URL.canParse(address) && platformOf(new URL(address));
  if (!known) return [FEDIVERSE_READERS, SITE_READERS];
  if (SITE_PLATFORMS.has(known)) return [SITE_READERS];
  if (TALK_PLATFORMS.has(known)) return [TALK_READERS];
  return [META_PLATFORMS.has(known) ? META_READERS : SOCIAL_READERS];
}

async function read(tabId: number, options: ReadOptions): Promise<unknown> {
  return patiently(async () => {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: (wanted: ReadOptions) => globalThis.getuige?.read(wanted) ?? null,
      args: [options],
    });
    return answer?.result ?? null;
  }, READING_PATIENCE_MS);
}

async function settle(tabId: number): Promise<unknown> {
  return patiently(async () => {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.getuige?.settle() ?? null,
    });
    return answer?.result ?? null;
  }, READING_PATIENCE_MS);
}

async function release(tabId: number): Promise<void> {
  await patiently(() =>
    browser.scripting.executeScript({
      target: { tabId },
      func: () => {
        globalThis.getuige?.release();
      },
    }),
  );
}

/** Shows a short notice in the page; where the page does not let us, the badge has to do. */
export async function showNotice(
  tabId: number,
  text: string,
  kind: 'saved' | 'problem',
  language: 'nl' | 'en',
): Promise<void> {
  await patiently(() =>
    browser.scripting.executeScript({
      target: { tabId },
      func: (...notice: [string, 'saved' | 'problem', 'nl' | 'en']) => {
        globalThis.getuige?.notice(...notice);
      },
      args: [text, kind, language],
    }),
  );
}

function watch(tabId: number, windowId: number): ReturnType<TabPort['watch']> {
  let otherTabShown = false;
  let loaded = false;
  const onActivated = (shown: { windowId: number }): void => {
    // A tab that comes to the front, be it this one, was not in front before.
    if (shown.windowId === windowId) otherTabShown = true;
  };
  const onUpdated = (updated: number, change: { status?: string }): void => {
    if (updated === tabId && change.status === 'loading') loaded = true;
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return {
    otherTabShown: () => otherTabShown,
    loaded: () => loaded,
    stop: () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    },
  };
}
