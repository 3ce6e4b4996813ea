/** The interface language, handed down so that no component has to be told. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '@/utils/texts/language';

export const LanguageContext = createContext<Language>('en');

/** The language that the page around this component speaks. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** One list of texts in the interface language. */
export function useTexts<T>(texts: Readonly<Record<Language, T>>): T {
  return texts[useLanguage()];
}
