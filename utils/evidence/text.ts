/** Strings from outside, made fit to be kept: exact but for what JSON cannot hold. */

/** Longest text of one field, in UTF-16 code units. */
export const TEXT_MAX_LENGTH = 100_000;

export interface KeptText {
  readonly value: string;
  readonly flags: ('ill-formed' | 'cut')[];
}

/**
 * A string as a record can hold it. Lone surrogates become U+FFFD (flag `ill-formed`);
 * what is longer is cut between two characters (flag `cut`). Control characters stay.
 */
export function keepText(raw: string, maxLength = TEXT_MAX_LENGTH): KeptText {
  const flags: KeptText['flags'] = [];
  let value = raw;
  if (value.length > maxLength) {
    flags.push('cut');
    value = value.slice(0, maxLength);
    if (/[\uD800-\uDBFF]$/.test(value)) value = value.slice(0, -1);
  }
  if (!value.isWellFormed()) {
    flags.push('ill-formed');
    value = value.toWellFormed();
  }
  return { value, flags };
}
