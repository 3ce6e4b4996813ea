/** What was measured, and whether it is what we want. A goal that is not met fails nothing. */
import { median } from './statistics';

export type Unit = 'ms' | 'MB/s' | 'MB' | 'KB' | '%' | 'fields';
/** Where it was measured. */
export type Place = 'chromium' | 'firefox' | 'node' | 'build';

/** What the median should be; `floor` is the median of the floor in the same run. */
export type Goal =
  | { readonly kind: 'below'; readonly limit: number }
  | { readonly kind: 'at-most'; readonly limit: number }
  | { readonly kind: 'at-least'; readonly limit: number }
  | { readonly kind: 'floor-plus'; readonly margin: number }
  | { readonly kind: 'ratio-at-least'; readonly ratio: number }
  | { readonly kind: 'ratio-at-most'; readonly ratio: number };

export interface Measurement {
  readonly suite: string;
  readonly place: Place;
  readonly what: string;
  readonly unit: Unit;
  /** Every run, in order. */
  readonly runs: readonly number[];
  /** What it is compared with: `what` says what the floor does. Null where nothing is. */
  readonly floor: { readonly what: string; readonly runs: readonly number[] } | null;
  /** Null for what is told beside. */
  readonly goal: Goal | null;
  readonly note?: string;
}

export interface Judged {
  readonly measured: number;
  readonly floor: number | null;
  /** Null beside a floor of nothing, too. */
  readonly ratio: number | null;
  /** Null where there is no goal. */
  readonly met: boolean | null;
}

/** Medians, their ratio, and whether the goal is met. */
export function judge({ runs, floor, goal }: Measurement): Judged {
  const measured = median(runs);
  const floorMedian = floor === null ? null : median(floor.runs);
  const ratio = floorMedian === null || floorMedian === 0 ? null : measured / floorMedian;
  return {
    measured,
    floor: floorMedian,
    ratio,
    met: goal === null ? null : isMet(goal, measured, floorMedian),
  };
}

function isMet(goal: Goal, measured: number, floor: number | null): boolean {
  if (goal.kind === 'below') return measured < goal.limit;
  if (goal.kind === 'at-most') return measured <= goal.limit;
  if (goal.kind === 'at-least') return measured >= goal.limit;
  if (floor === null) throw new Error(`a goal of kind ${goal.kind} needs a floor`);
  if (goal.kind === 'floor-plus') return measured <= floor + goal.margin;
  const limit = goal.ratio * floor;
  return goal.kind === 'ratio-at-least' ? measured >= limit : measured <= limit;
}

/** The goal in words. */
export function goalText(goal: Goal | null, unit: Unit): string {
  switch (goal?.kind) {
    case undefined:
      return '';
    case 'below':
      return `< ${goal.limit} ${unit}`;
    case 'at-most':
      return `≤ ${goal.limit} ${unit}`;
    case 'at-least':
      return `≥ ${goal.limit} ${unit}`;
    case 'floor-plus':
      return `≤ floor + ${goal.margin} ${unit}`;
    case 'ratio-at-least':
      return `≥ ${goal.ratio} × floor`;
    case 'ratio-at-most':
      return `≤ ${goal.ratio} × floor`;
  }
}
