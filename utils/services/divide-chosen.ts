/** Which chosen exhibits still hold, when a package of all of them could not be made. */
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Hashing } from '@/utils/verify/hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import type { LongWork } from './export-types';
import { throwIfCancelled } from './select';

export interface DividedChoice {
  /** Ids, in the order of choosing. */
  readonly intact: readonly string[];
  readonly damaged: readonly ExhibitSummary[];
}

/** Reads everything of each. @throws EvidenceError `export-cancelled`. */
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
    else {
      const summary = await store.loadSummary(id);
      if (summary?.state === 'kept') damaged.push(summary);
    }
  }
  return { intact, damaged };
}

async function holds(store: ExhibitStore, hashing: Hashing, exhibitId: string): Promise<boolean> {
  const exhibit = await store.loadExhibit(exhibitId);
  return exhibit !== null && (await checkStoredExhibit(exhibit, hashing)).intact;
}
