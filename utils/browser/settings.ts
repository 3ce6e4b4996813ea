/** Settings, where the browser keeps them for the extension. */
import { parseSettings, type Settings } from '@/utils/services/settings';
import { browser } from './api';
import { SETTINGS_KEY } from './chosen-language';

export async function loadSettings(): Promise<Settings> {
  const kept = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(kept[SETTINGS_KEY]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}

/** Forgets every setting, and every note that was begun. */
export async function eraseSettings(): Promise<void> {
  await browser.storage.session.clear();
  await browser.storage.local.clear();
}

/** Calls back when another window changed the settings. */
export function watchSettings(onSettings: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[SETTINGS_KEY] !== undefined)
      onSettings(parseSettings(changes[SETTINGS_KEY].newValue));
  });
}
