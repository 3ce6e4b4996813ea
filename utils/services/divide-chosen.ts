/** Which chosen exhibits still hold, when a package of all of them could not be made. */
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Hashing } from '@/utils/verify/hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { requireKept } from './exhibit-log';
import type { LongWork } from './export-types';
import { throwIfCancelled } from './select';

export interface DividedChoice {
  /** Ids, in the order of choosing. */
  readonly intact: readonly string[];
  readonly damaged: readonly ExhibitSummary[];
}

/**
 * Reads everything of each. One that another window erased in the meantime is not damaged, and
 * is never left out without a word.
 * @throws EvidenceError `export-cancelled`, `exhibit-removed`, `exhibit-not-found`.
 */
export async function divideChosen(
  { store, hashing }: { readonly store: ExhibitStore; readonly hashing: Hashing },
  exhibitIds: readonly string[],
  { signal, onProgress }: LongWork,
): Promise<DividedChoice> {
  const intact: string[] = [];
  const damaged: ExhibitSummary[] = [];
  for (const [at, id] of exhibitIds.entries()) {
    throwIfCancelled(signal);
    onProgress({ stage: 'reading', done: at, total: exhibitIds.length });
    if (await holds(store, hashing, id)) intact.push(id);
    else damaged.push(await requireKept(store, id));
  }
  return { intact, damaged };
}

async function holds(store: ExhibitStore, hashing: Hashing, exhibitId: string): Promise<boolean> {
  const exhibit = await store.loadExhibit(exhibitId);
  return exhibit !== null && (await checkStoredExhibit(exhibit, hashing)).intact;
}
