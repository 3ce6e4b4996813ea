/** The page as one MHTML file (RFC 2557), where the browser can and the user allowed it. */
import type { Permissions } from 'webextension-polyfill';
import { browser, IS_FIREFOX } from './api';

/** Chromium only, and so not in the polyfill's types. */
interface PageCapture {
  saveAsMHTML(details: { tabId: number }): Promise<Blob | undefined>;
}

const PERMISSION = { permissions: ['pageCapture'] } as unknown as Permissions.Permissions;

/** Firefox has no page archive. */
export const PAGE_ARCHIVE_POSSIBLE = !IS_FIREFOX;

/** Asks for the permission. Must be called inside a click, before any await. */
export async function requestPageArchive(): Promise<boolean> {
  return PAGE_ARCHIVE_POSSIBLE && browser.permissions.request(PERMISSION);
}

/** How often it is asked for where it cannot be read. */
const TRIES = 3;

/** The archive of a tab, in memory; null where it is not to be had. Never rejects. */
export async function savePageArchive(tabId: number): Promise<Blob | null> {
  if (!PAGE_ARCHIVE_POSSIBLE) return null;
  try {
    if (!(await browser.permissions.contains(PERMISSION))) return null;
    const { pageCapture } = browser as unknown as { pageCapture: PageCapture };
    for (let tries = 0; tries < TRIES; tries++) {
      const archive = await pageCapture.saveAsMHTML({ tabId });
      if (archive === undefined) return null;
      const kept = await inMemory(archive);
      if (kept !== null) return kept;
    }
    return null;
  } catch {
    return null;
  }
}

/** Chromium gives a file of its own that it may have deleted by the time it is read; null then. */
async function inMemory(archive: Blob): Promise<Blob | null> {
  try {
    return new Blob([await archive.arrayBuffer()], { type: archive.type });
  } catch {
    return null;
  }
}
