/** Settings, where the browser keeps them for the extension. */
import { parseSettings, type Settings } from '@/utils/services/settings';
import { languageOf, type Language } from '@/utils/texts/language';
import { browser } from './api';

const KEY = 'settings';

export async function loadSettings(): Promise<Settings> {
  const kept = await browser.storage.local.get(KEY);
  return parseSettings(kept[KEY]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Forgets every setting. */
export async function eraseSettings(): Promise<void> {
  await browser.storage.local.clear();
}

/** Calls back when another window changed the settings. */
export function watchSettings(onSettings: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[KEY] !== undefined) onSettings(parseSettings(changes[KEY].newValue));
  });
}

/** The browser's own language. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The language to speak: the chosen one, else the browser's. */
export function chosenLanguage(settings: Settings): Language {
  return settings.language === 'auto' ? languageOf(uiLanguage()) : settings.language;
}
