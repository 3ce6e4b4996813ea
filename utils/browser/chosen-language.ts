/**
 * The language to speak. Apart from settings.ts, whose schema the popup does not
 * need: with valibot it would be an eighth of what the popup loads.
 */
import { chosenLanguage, type Language } from '@/utils/texts/language';
import { browser } from './api';
import { SETTINGS_KEY } from './settings-key';

export { SETTINGS_KEY };

/** The browser's own language. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The chosen language, else the browser's; also where the settings cannot be read. */
export async function loadLanguage(): Promise<Language> {
  const kept: Record<string, unknown> = await browser.storage.local
    .get(SETTINGS_KEY)
    .catch(() => ({}));
  return chosenLanguage(kept[SETTINGS_KEY], uiLanguage());
}
