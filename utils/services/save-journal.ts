/**
 * Which saves are under way, so that one that was cut off can be told of. An entry
 * stands from before the page is looked at until the outcome is known. It holds a time
 * and an id that we made: nothing of a page, no address.
 */
import * as v from 'valibot';
import { errorCodeOf } from '@/utils/evidence/errors';
import { CountSchema, UuidSchema } from '@/utils/evidence/values';
import type { ExhibitStore } from '@/utils/storage/store';
import { readBack } from './read-back';

export const SaveBegunSchema = v.strictObject({
  /** Of the exhibit that the save would give. */
  exhibitId: UuidSchema,
  /** Milliseconds since 1970. */
  requestedAtMs: CountSchema,
  /** The same moment on the wall clock, `2026-11-20T15:03:22.123`. */
  requestedLocal: v.string(),
});
export type SaveBegun = v.InferOutput<typeof SaveBegunSchema>;

/** `utils/browser` keeps the promise; tests make their own. */
export interface SaveJournal {
  /**
   * Does the work with an entry in the journal. A journal that cannot be written
   * stops no save: then the save is just not told of if it is cut off.
   * @param work begins while the entry is being written, and is told when that is done,
   *   which it awaits before anything is sealed. That promise never rejects.
   */
  during<T>(begun: SaveBegun, work: (written: Promise<void>) => Promise<T>): Promise<T>;
  /** Entries whose work ended without an outcome, oldest first. */
  listCutOff(): Promise<readonly SaveBegun[]>;
  strike(exhibitIds: readonly string[]): Promise<void>;
}

/** A save that was cut off, and what came of it. */
export interface CutOffSave extends SaveBegun {
  /** Of the exhibit; null where it was not saved. */
  readonly number: number | null;
}

export interface CutOffDeps {
  readonly store: ExhibitStore;
  readonly journal: SaveJournal;
}

/** Every save that was cut off and not yet dismissed. "Saved" only after reading it back. */
export async function listCutOff({ store, journal }: CutOffDeps): Promise<readonly CutOffSave[]> {
  const begun = await journal.listCutOff();
  return Promise.all(
    begun.map(async (entry) => ({ ...entry, number: await numberOf(store, entry.exhibitId) })),
  );
}

async function numberOf(store: ExhibitStore, exhibitId: string): Promise<number | null> {
  const exhibit = await store.loadExhibit(exhibitId);
  if (exhibit === null) return null;
  try {
    await readBack(store, exhibit);
    return exhibit.summary.number;
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'read-back-differs') return null;
    throw thrown;
  }
}
