/** Tells a page when what it shows has changed, in this window or another. */
import { liveQuery } from 'dexie';

/** Runs a query at once and again after every change to what it read; gives the way to stop. */
export type Watch = <T>(query: () => Promise<T>, onValue: (value: T) => void) => () => void;

export interface Watching {
  readonly watch: Watch;
  /** Does work that closes the database: every query stops before it, and begins anew after it. */
  readonly pausedFor: <T>(work: () => Promise<T>) => Promise<T>;
}

/** @param onError hears of a query that failed. */
export function createWatching(onError: (thrown: unknown) => void): Watching {
  const queries = new Set<{ start: () => void; stop: () => void }>();
  return {
    watch: (query, onValue) => {
      const watched = createWatched(query, onValue, onError);
      queries.add(watched);
      watched.start();
      return () => {
        queries.delete(watched);
        watched.stop();
      };
    },
    pausedFor: async (work) => {
      for (const { stop } of queries) stop();
      try {
        return await work();
      } finally {
        for (const { start } of queries) start();
      }
    },
  };
}

function createWatched<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (thrown: unknown) => void,
) {
  let stop = (): void => undefined;
  return {
    start: () => {
      // Dexie follows awaits only below a function that is itself async; else it observes nothing.
      const found = liveQuery(async () => query()).subscribe({ next: onValue, error: onError });
      stop = () => {
        found.unsubscribe();
      };
    },
    stop: () => {
      stop();
    },
  };
}
