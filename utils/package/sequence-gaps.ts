/** Which sequence numbers of a key a package holds, and which it does not. */

/** Numbers that follow one another; `first` may be `last`. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

/** Held and missing numbers, from 1 to the highest that is held. */
export interface SequenceReport {
  readonly held: readonly NumberRange[];
  readonly missing: readonly NumberRange[];
  readonly last: number;
}

/** @param numbers at least one, in any order. */
export function reportSequence(numbers: readonly number[]): SequenceReport {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  const held: NumberRange[] = [];
  const missing: NumberRange[] = [];
  let next = 1;
  for (const number of sorted) {
    const open = held.at(-1);
    if (open?.last === number - 1) held[held.length - 1] = { first: open.first, last: number };
    else held.push({ first: number, last: number });
    if (number > next) missing.push({ first: next, last: number - 1 });
    next = number + 1;
  }
  return { held, missing, last: next - 1 };
}

/** `1, 3–5`. */
export function rangesText(ranges: readonly NumberRange[]): string {
  return ranges
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
}

/** How many numbers the ranges hold. */
export function countOf(ranges: readonly NumberRange[]): number {
  return ranges.reduce((count, { first, last }) => count + last - first + 1, 0);
}
