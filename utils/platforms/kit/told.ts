/**
 * What places on a page tell of one value, the most trusted place first. The
 * first that says something gives the value; whoever disagrees stands beside it.
 */
import { keepText } from '@/utils/evidence/text';
import type { Source, SourcedText } from '@/utils/evidence/values';
import { cleanAddress, sameAddress } from '@/utils/platforms/address';
import { compared } from '@/utils/platforms/likeness';
import { sourced } from '@/utils/platforms/sourced';

export interface Told {
  readonly value: string;
  readonly source: Source;
  /** The same value as people read it on the page. */
  readonly asShown?: string;
}
/** In the order of trust; null where a place says nothing. */
export type Tellings = readonly (Told | null)[];

/** Most disagreeing values that are kept. */
const ALTERNATIVES_MAX = 10;

/** What one place tells; null for nothing and for white space. */
export function told(
  value: string | null | undefined,
  source: Source,
  asShown?: string | null,
): Told | null {
  const trimmed = value?.trim() ?? '';
  if (trimmed === '') return null;
  const shown = asShown?.trim() ?? '';
  return { value: trimmed, source, ...(shown === '' ? {} : { asShown: shown }) };
}

/** A text whose white space counts. */
export function toldExactly(value: string | null | undefined, source: Source): Told | null {
  return (value?.trim() ?? '') === '' ? null : { value: value ?? '', source };
}

/** An absolute http(s) address without tracking. */
export function toldAddress(
  raw: string | null | undefined,
  source: Source,
  base?: string,
): Told | null {
  const cleaned = (raw?.trim() ?? '') === '' ? null : cleanAddress(raw ?? '', base);
  return cleaned === null ? null : { value: cleaned, source };
}

/** A moment as ISO 8601 in UTC. `ms` since 1970. */
export function toldMoment(
  ms: number | null,
  source: Source,
  asShown?: string | null,
): Told | null {
  if (ms === null || !Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return null;
  return told(new Date(ms).toISOString(), source, asShown);
}

export type IsSame = (a: string, b: string) => boolean;

export const sameWords: IsSame = (a, b) => compared(a) === compared(b);
export const sameLetters: IsSame = (a, b) => a.toLowerCase() === b.toLowerCase();
export const samePlace: IsSame = (a, b) => a === b || sameAddress(a, b);

/** The first telling, with every disagreement; null where nobody tells. */
export function choose(
  tellings: Tellings | undefined,
  maxLength: number,
  isSame: IsSame,
): SourcedText | null {
  const [first, ...others] = (tellings ?? []).filter((one) => one !== null);
  if (first === undefined) return null;
  const value = sourced(first.value, first.source, maxLength, first.asShown);
  if (value === null) return null;
  const different = disagreeing(value.value, others, maxLength, isSame);
  return different.length === 0 ? value : { ...value, alternatives: different };
}

function disagreeing(
  chosen: string,
  others: readonly Told[],
  maxLength: number,
  isSame: IsSame,
): { value: string; source: Source }[] {
  const different: { value: string; source: Source }[] = [];
  for (const { value, source } of others) {
    if (different.length >= ALTERNATIVES_MAX) break;
    const kept = keepText(value, maxLength).value;
    const known = [chosen, ...different.map((one) => one.value)];
    if (!known.some((one) => isSame(one, kept))) different.push({ value: kept, source });
  }
  return different;
}
