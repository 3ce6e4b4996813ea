/** From raw strings to the fields of a found item: what is empty or cannot be is left out. */
import type { FoundAuthor, FoundItem, FoundValue } from './found-item';
import { isIsoTime } from './time';

export type FoundFields = Pick<
  FoundItem,
  'authors' | 'title' | 'text' | 'time' | 'timeShown' | 'modified' | 'language'
>;

export interface RawFields {
  readonly authors: readonly FoundAuthor[];
  readonly title: FoundValue | null;
  readonly text: FoundValue | null;
  readonly published: FoundValue | null;
  readonly modified: FoundValue | null;
  readonly language: FoundValue | null;
}

/** A time that is no ISO 8601 is for people only. */
export function buildFields(raw: RawFields): FoundFields {
  const { authors, title, text } = raw;
  const published = trimmed(raw.published);
  const modified = trimmed(raw.modified);
  const language = trimmed(raw.language);
  const isIso = published !== null && isIsoTime(published.value);
  return {
    authors,
    ...(isFilled(title) ? { title: { ...title, value: title.value.trim() } } : {}),
    ...(isFilled(text) ? { text } : {}),
    ...(published === null ? {} : isIso ? { time: published } : { timeShown: published }),
    ...(modified !== null && isIsoTime(modified.value) ? { modified } : {}),
    ...(language !== null && /^[a-z]{2,8}(?:[-_]|$)/i.test(language.value) ? { language } : {}),
  };
}

/** A raw string as a found value. */
export function valueOf(raw: string | null): FoundValue | null {
  return raw === null ? null : { value: raw };
}

function isFilled(value: FoundValue | null): value is FoundValue {
  return value !== null && value.value.trim() !== '';
}

function trimmed(value: FoundValue | null): FoundValue | null {
  return isFilled(value) ? { ...value, value: value.value.trim() } : null;
}
