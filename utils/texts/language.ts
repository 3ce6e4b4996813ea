/** The two languages of the product, and the shape of every list of texts. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One list of texts in both languages: the Dutch keys must be the English keys. */
export function inBothLanguages<const K extends string, V>(texts: {
  readonly nl: Readonly<Record<K, V>>;
  readonly en: Readonly<Record<K, V>>;
}): { readonly nl: Readonly<Record<K, V>>; readonly en: Readonly<Record<K, V>> } {
  return texts;
}

/** Dutch for anyone whose browser speaks Dutch, English for all others. */
export function languageOf(browserLanguage: string): Language {
  return /^nl\b/i.test(browserLanguage) ? 'nl' : 'en';
}

/**
 * The language that somebody chose, else the browser's.
 * @param settings As they were kept, parsed or not: only a language of ours counts.
 */
export function chosenLanguage(settings: unknown, browserLanguage: string): Language {
  const wanted = (settings as { readonly language?: unknown } | null | undefined)?.language;
  return LANGUAGES.find((language) => language === wanted) ?? languageOf(browserLanguage);
}
