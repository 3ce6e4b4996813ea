/** The toolbar icon's own few characters, for a save without the popup. */
import { browser } from './api';

const COLOURS = { saved: '#0f5c56', problem: '#8a3b12' } as const;
/** How long a badge stays on a tab. Milliseconds. */
const SHOWN_MS = 8000;

/** Marks the icon on one tab. Never rejects: a closed tab needs no mark. */
export async function showBadge(tabId: number, kind: keyof typeof COLOURS): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[kind] });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: kind === 'saved' ? '✓' : '!' });
    setTimeout(() => {
      browser.action.setBadgeText({ tabId, text: null }).catch(() => undefined);
    }, SHOWN_MS);
  } catch {
    // The tab is gone.
  }
}

/** Opens the popup on the tab in front, where the browser allows that. False where it does not. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

/** Marks the icon on a tab as waiting for a click, or takes the mark away. Never rejects. */
export async function awaitClick(tabId: number, waits: boolean): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS.saved });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: waits ? '1' : null });
  } catch {
    // The tab is gone.
  }
}
