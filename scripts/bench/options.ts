/** Options of `npm run bench`. */
import { parseArgs } from 'node:util';
import { BROWSER_KINDS } from '../../tests/support/browsers/launch';
import type { BrowserKind } from '../../tests/support/browsers/types';

export const SUITES = [
  'sizes',
  'verify',
  'save',
  'popup',
  'store',
  'export',
  'post',
  'whole',
  'recording',
  'fields',
  'buttons',
] as const;
export type Suite = (typeof SUITES)[number];

export interface BenchOptions {
  readonly suites: readonly Suite[];
  readonly browsers: readonly BrowserKind[];
  /** Saved pages with their truth, see `npm run test:pages`. */
  readonly pages: string;
  /** A few rounds and small amounts: to see that it works, never to be quoted. */
  readonly quick: boolean;
  /** Write the table and the raw runs into docs/bench. */
  readonly keep: boolean;
  /** How long the recording is. */
  readonly recordingMinutes: number;
}

const RECORDING_MINUTES = 2;

export const USAGE = `npm run bench -- [options]
  --only a,b         of ${SUITES.join(', ')} (default: all)
  --browser a,b      of ${BROWSER_KINDS.join(', ')} (default: both)
  --pages DIR        saved pages for "fields" (default: ../shared/pages)
  --quick            few rounds and small amounts, to see that it works
  --keep             renews what was measured in docs/bench too
  --minutes n        length of the recording, 1 to 60 (default: ${RECORDING_MINUTES})`;

/** What a person typed is not an option. */
export class UsageError extends Error {}

/** @throws {UsageError} */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const typed = parseTyped(args);
  if (typed.quick && typed.keep) throw new UsageError('Quick numbers are not kept.');
  return {
    suites: listOf('only', SUITES, typed.only),
    browsers: listOf('browser', BROWSER_KINDS, typed.browser),
    pages: typed.pages,
    quick: typed.quick,
    keep: typed.keep,
    recordingMinutes: minutesOf(typed.minutes),
  };
}

function parseTyped(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        browser: { type: 'string' },
        pages: { type: 'string', default: '../shared/pages' },
        quick: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        minutes: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function minutesOf(typed: string | undefined): number {
  if (typed === undefined) return RECORDING_MINUTES;
  const minutes = Number(typed);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 60) return minutes;
  throw new UsageError(`--minutes has no ${typed}`);
}

function listOf<T extends string>(
  name: string,
  allowed: readonly T[],
  typed: string | undefined,
): readonly T[] {
  if (typed === undefined) return allowed;
  const chosen = typed.split(',').map((part) => part.trim());
  const unknown = chosen.find((part) => !allowed.includes(part as T));
  if (unknown !== undefined) throw new UsageError(`--${name} has no ${unknown}`);
  return allowed.filter((one) => chosen.includes(one));
}
