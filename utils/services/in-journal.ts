/** The entry in the journal that each save stands under, whatever asked for it. */
import { newId, type Environment } from './environment';
import type { SaveJournal } from './save-journal';
import { instantOfRequest } from './seal-exhibit';

export interface JournalDeps {
  readonly environment: Environment;
  readonly journal: SaveJournal;
}

/**
 * Gives the exhibit its id and does the work while the journal names it.
 * @param requestedAtMs Milliseconds since 1970.
 * @param work is told when the entry is written, as `SaveJournal.during` says.
 */
export function inJournal<T>(
  { environment, journal }: JournalDeps,
  requestedAtMs: number,
  work: (exhibitId: string, written: Promise<void>) => Promise<T>,
): Promise<T> {
  const exhibitId = newId(environment);
  const { local } = instantOfRequest(environment.clock(), requestedAtMs);
  const begun = { exhibitId, requestedAtMs, requestedLocal: local };
  return journal.during(begun, (written) => work(exhibitId, written));
}
