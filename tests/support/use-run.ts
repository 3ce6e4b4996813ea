/** The run that the tests of a block share. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserKind, LaunchOptions } from './browsers/types';
import { startRecordingProxy, type RecordingProxy } from './recording-proxy';
import { startRun, type TestRun } from './run';

/** A run that somebody else stops. */
export type SharedRun = Omit<TestRun, 'stop'>;

/** One whose browser asks the network through a proxy that writes everything down. */
export interface WatchedRun extends SharedRun {
  /** What was asked for until now, see `RecordingProxy`. */
  readonly asked: RecordingProxy['asked'];
}

/**
 * Starts a browser before the tests of the block that calls this, closes the popup after each,
 * and stops after the last.
 * @returns what stands for the run; it can be asked from the first hook on.
 */
export function useRun(kind: BrowserKind, options: Partial<LaunchOptions> = {}): SharedRun {
  return useStarted(() => startRun(kind, options));
}

/** As `useRun`, with a proxy of its own. */
export function useWatchedRun(kind: BrowserKind): WatchedRun {
  let proxy: RecordingProxy | null = null;
  const run = useStarted(async () => {
    const watch = await startRecordingProxy();
    proxy = watch;
    const started = await startRun(kind, { proxyPort: watch.port });
    return {
      ...started,
      stop: async () => {
        await started.stop();
        await watch.close();
      },
    };
  });
  return Object.defineProperty(run, 'asked', {
    get: () => proxy?.asked ?? [],
  }) as WatchedRun;
}

function useStarted(start: () => Promise<TestRun>): SharedRun {
  let started: TestRun | null = null;
  const run = (): TestRun => {
    if (started === null) throw new Error('The browser runs only while the tests do');
    return started;
  };
  beforeAll(async () => {
    started = await start();
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
