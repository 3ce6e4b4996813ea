/** Tabs, as pages of ours need them. */
import { browser } from './api';

/** The tab in front of the window that asks; null where there is none. */
export async function activeTab(): Promise<{ tabId: number; windowId: number } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { tabId: tab.id, windowId: tab.windowId };
}

/** Opens the dossier in a tab of its own. @param hash `#/`, `#/exhibit/<id>`, `#/export?ids=…`. */
export async function openDossier(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`dossier.html${hash}`) });
}
