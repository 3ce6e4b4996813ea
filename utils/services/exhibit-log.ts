/** A kept exhibit and the next line of its log. Call inside the exclusive lock. */
import { sealEntry } from '@/utils/evidence/custody';
import type { CustodyEvent } from '@/utils/evidence/custody-schema';
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import { buildInstant } from '@/utils/evidence/instant';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Environment } from './environment';
import { loadOrCreateKey } from './keys';

export interface LogDeps {
  readonly store: ExhibitStore;
  readonly environment: Environment;
}

/**
 * @throws EvidenceError `exhibit-not-found`; `exhibit-removed`; `corrupt-storage` where the
 * list still has it and its record is gone.
 */
export async function loadKept(store: ExhibitStore, exhibitId: string): Promise<WholeExhibit> {
  const exhibit = await store.loadExhibit(exhibitId);
  if (exhibit !== null) return exhibit;
  await requireKept(store, exhibitId);
  throw new EvidenceError('corrupt-storage', exhibitId);
}

/** Without reading its content. @throws EvidenceError `exhibit-not-found`, `exhibit-removed`. */
export async function requireKept(store: ExhibitStore, exhibitId: string): Promise<ExhibitSummary> {
  const summary = await store.loadSummary(exhibitId);
  if (summary === null) throw new EvidenceError('exhibit-not-found', exhibitId);
  if (summary.state === 'removed') throw new EvidenceError('exhibit-removed', exhibitId);
  return summary;
}

/**
 * Sealed, not written yet.
 * @throws EvidenceError `exhibit-not-found`; `corrupt-storage` where the log is lost or its
 * last line cannot be read; `key-unusable`.
 */
export async function nextLine(
  { store, environment }: LogDeps,
  exhibitId: string,
  event: CustodyEvent,
  at = buildInstant(environment.clock()),
): Promise<string> {
  const previousLine = await store.loadLastLine(exhibitId);
  if (previousLine === null) {
    const summary = await store.loadSummary(exhibitId);
    throw new EvidenceError(summary === null ? 'exhibit-not-found' : 'corrupt-storage', exhibitId);
  }
  const { chain, actor } = await loadOrCreateKey(store, environment);
  try {
    return await sealEntry({ exhibitId, previousLine, at, actor, event }, chain.key);
  } catch (thrown) {
    if (errorCodeOf(thrown) !== 'bad-value') throw thrown;
    throw new EvidenceError('corrupt-storage', exhibitId, { cause: thrown });
  }
}
