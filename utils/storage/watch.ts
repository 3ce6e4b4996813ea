/** Tells a page when what it shows has changed, in this window or another. */
import { liveQuery } from 'dexie';

/**
 * Runs a query at once and again after every change to what it read.
 * @returns the way to stop.
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (thrown: unknown) => void,
): () => void {
  // Dexie follows awaits only below a function that is itself async; else it observes nothing.
  const subscription = liveQuery(async () => query()).subscribe({ next: onValue, error: onError });
  return () => {
    subscription.unsubscribe();
  };
}
