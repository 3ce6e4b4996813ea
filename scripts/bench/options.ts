/** Options of `npm run bench`. */
import { parseArgs } from 'node:util';
import { BROWSER_KINDS } from '../../tests/support/browsers/launch';
import type { BrowserKind } from '../../tests/support/browsers/types';

export const SUITES = ['sizes', 'verify', 'save', 'popup', 'store', 'export'] as const;
export type Suite = (typeof SUITES)[number];

export interface BenchOptions {
  readonly suites: readonly Suite[];
  readonly browsers: readonly BrowserKind[];
  /** A few rounds and small amounts: to see that it works, never to be quoted. */
  readonly quick: boolean;
  /** Write the table and the raw runs into docs/bench. */
  readonly keep: boolean;
}

export const USAGE = `npm run bench -- [options]
  --only a,b         of ${SUITES.join(', ')} (default: all)
  --browser a,b      of ${BROWSER_KINDS.join(', ')} (default: both)
  --quick            few rounds and small amounts, to see that it works
  --keep             writes docs/bench/README.md and docs/bench/runs.json too`;

/** What a person typed is not an option. */
export class UsageError extends Error {}

/** @throws {UsageError} */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const typed = parseTyped(args);
  if (typed.quick && typed.keep) throw new UsageError('Quick numbers are not kept.');
  return {
    suites: listOf('only', SUITES, typed.only),
    browsers: listOf('browser', BROWSER_KINDS, typed.browser),
    quick: typed.quick,
    keep: typed.keep,
  };
}

function parseTyped(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        browser: { type: 'string' },
        quick: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
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
