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

/** The archive of a tab; null where it is not to be had. Never rejects. */
export async function savePageArchive(tabId: number): Promise<Blob | null> {
  if (!PAGE_ARCHIVE_POSSIBLE) return null;
  try {
    if (!(await browser.permissions.contains(PERMISSION))) return null;
    const { pageCapture } = browser as unknown as { pageCapture: PageCapture };
    return (await pageCapture.saveAsMHTML({ tabId })) ?? null;
  } catch {
    return null;
  }
}
