/** Sources and corrections in the popup, as a person opens and writes them. */
import type { Surface } from '../browsers/types';
import { button, type ScreenLanguage } from './names';

const WORDS = {
  nl: {
    sources: 'Bron bekijken of corrigeren',
    source: /Komt uit/,
    correct: (field: string) => `Corrigeren ${field}`,
    label: (field: string) => `Correctie van ${field}`,
    save: 'Correctie bewaren',
    saved: /De correctie is bewaard\./,
  },
  en: {
    sources: 'See sources or correct',
    source: /Comes from/,
    correct: (field: string) => `Correct ${field}`,
    label: (field: string) => `Correction of ${field}`,
    save: 'Save correction',
    saved: /The correction is saved\./,
  },
} as const;

export async function openSources(popup: Surface, language: ScreenLanguage = 'en'): Promise<void> {
  await popup.click(button(WORDS[language].sources));
  await popup.waitForText(WORDS[language].source);
}

/** Opens the form of a field, and types. */
export async function beginCorrection(
  popup: Surface,
  field: string,
  value: string,
  language: ScreenLanguage = 'en',
): Promise<void> {
  const { correct, label } = WORDS[language];
  await popup.click(button(correct(field)));
  await popup.fill({ role: 'textbox', name: label(field) }, value);
}

export async function saveCorrection(
  popup: Surface,
  language: ScreenLanguage = 'en',
): Promise<void> {
  await popup.click(button(WORDS[language].save));
  await popup.waitForText(WORDS[language].saved);
}
