/**
 * Where the clock of a computer contradicts an order that the seals fix: numbers under one
 * key, and lines of one log. It is no proof of anything, but a doubt that must be said.
 */
import type { CustodyEntry } from '@/utils/evidence/custody-schema';
import type { ExhibitView } from './exhibit-view';

/**
 * The exhibit with the nearest lower number under the same key that was saved at a later
 * time than this one; null where the times follow the numbers.
 */
export function savedBeforeItsTurn(
  view: ExhibitView,
  exhibits: readonly ExhibitView[],
): ExhibitView | null {
  const before = exhibits
    .filter(({ key, record }) => key === view.key && numberOf(record) < numberOf(view.record))
    .toSorted((one, other) => numberOf(other.record) - numberOf(one.record));
  return before.find(({ record }) => timeOf(record) > timeOf(view.record)) ?? null;
}

function numberOf({ sequence }: ExhibitView['record']): number {
  return sequence.number;
}

function timeOf({ saved }: ExhibitView['record']): string {
  return saved.sealedAt.utc;
}

/** Lines of a log, from 1, that say an earlier time than the line before. */
export function linesSetBack(custody: readonly CustodyEntry[]): readonly number[] {
  return custody.flatMap(({ at }, index) => {
    const before = custody[index - 1]?.at;
    return before !== undefined && at.utc < before.utc ? [index + 1] : [];
  });
}
