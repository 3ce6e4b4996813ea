/** A kept exhibit and the next line of its log. Call inside the exclusive lock. */
import { sealEntry } from '@/utils/evidence/custody';
import type { CustodyEvent } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { buildInstant } from '@/utils/evidence/instant';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Environment } from './environment';
import { loadOrCreateKey } from './keys';

export interface LogDeps {
  readonly store: ExhibitStore;
  readonly environment: Environment;
}

/** @throws EvidenceError `exhibit-not-found`, `exhibit-removed`. */
export async function loadKept(store: ExhibitStore, exhibitId: string): Promise<WholeExhibit> {
  const exhibit = await store.loadExhibit(exhibitId);
  if (exhibit !== null) return exhibit;
  const summary = await store.loadSummary(exhibitId);
  throw new EvidenceError(summary === null ? 'exhibit-not-found' : 'exhibit-removed', exhibitId);
}

/** Sealed, not written yet. @throws EvidenceError `exhibit-not-found`, `key-unusable`. */
export async function nextLine(
  { store, environment }: LogDeps,
  exhibitId: string,
  event: CustodyEvent,
): Promise<string> {
  const previousLine = await store.loadLastLine(exhibitId);
  if (previousLine === null) throw new EvidenceError('exhibit-not-found');
  const { chain, actor } = await loadOrCreateKey(store, environment);
  const at = buildInstant(environment.clock());
  return sealEntry({ exhibitId, previousLine, at, actor, event }, chain.key);
}
