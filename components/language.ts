/** The interface language, handed down so that no component has to be told. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ErrorCode } from '@/utils/evidence/errors';
import type { Language } from '@/utils/texts/language';
import { savingErrorText } from '@/utils/texts/saving-errors';

export const LanguageContext = createContext<Language>('en');

/** Gives an error its text. A page that does more than saving hands down a longer list. */
export const ErrorTextContext =
  createContext<(code: ErrorCode, language: Language) => string>(savingErrorText);

/** The language that the page around this component speaks. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** One list of texts in the interface language. */
export function useTexts<T>(texts: Readonly<Record<Language, T>>): T {
  return texts[useLanguage()];
}
