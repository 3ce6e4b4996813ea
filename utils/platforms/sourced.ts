/** Raw strings from a page as values of a record: bounded, well-formed, with their source. */
import { keepText } from '@/utils/evidence/text';
import type { Source, SourcedText } from '@/utils/evidence/values';

/** Longest label that is kept beside a value. */
const SHOWN_MAX_LENGTH = 500;

/** A value with its source; null for an empty string. */
export function sourced(
  raw: string,
  source: Source,
  maxLength: number,
  asShown?: string,
): SourcedText | null {
  if (raw === '') return null;
  const { value, flags } = keepText(raw, maxLength);
  const shown = asShown === undefined ? null : keepText(asShown, SHOWN_MAX_LENGTH).value;
  return {
    value,
    source,
    ...(shown === null || shown === '' || shown === value ? {} : { asShown: shown }),
    ...(flags.length === 0 ? {} : { flags }),
  };
}

/** `{[name]: value}`, or nothing where there is no value. */
export function withField<const K extends string, V>(
  name: K,
  value: V | null | undefined,
): { readonly [key in K]?: V } {
  return value === null || value === undefined
    ? {}
    : ({ [name]: value } as { readonly [key in K]?: V });
}
