/** The run that the tests of a block share. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserKind, LaunchOptions } from './browsers/types';
import { startRun, type TestRun } from './run';

/** A run that somebody else stops. */
export type SharedRun = Omit<TestRun, 'stop'>;

/**
 * Starts a browser before the tests of the block that calls this, closes the popup after each,
 * and stops after the last.
 * @returns what stands for the run; it can be asked from the first hook on.
 */
export function useRun(kind: BrowserKind, options: Partial<LaunchOptions> = {}): SharedRun {
  let started: TestRun | null = null;
  const run = (): TestRun => {
    if (started === null) throw new Error('The browser runs only while the tests do');
    return started;
  };
  beforeAll(async () => {
    started = await startRun(kind, options);
  });
  afterEach(() => run().closePopup());
  afterAll(() => started?.stop());
  return {
    get browser() {
      return run().browser;
    },
    get server() {
      return run().server;
    },
    closePopup: () => run().closePopup(),
  };
}
