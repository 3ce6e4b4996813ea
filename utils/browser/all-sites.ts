/**
 * The permission for all sites. Only buttons beside posts need it: a click in a page gives
 * neither browser's `activeTab`, and without that, pixels want `<all_urls>`.
 */
import { browser } from './api';

const ALL_SITES = { origins: ['<all_urls>'] };

/** Asks for it. Must be called inside a click, before any await. */
export async function requestAllSites(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}

export async function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Gives it back to the browser. */
export async function returnAllSites(): Promise<void> {
  await browser.permissions.remove(ALL_SITES);
}

/** Calls back when a person gave or took back any permission. */
export function watchPermissions(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
