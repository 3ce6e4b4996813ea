/** Which exhibits an export takes, read whole. */
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import type { ExhibitStore } from '@/utils/storage/store';
import { mapAtOnce } from './at-once';
import { loadKept } from './exhibit-log';
import type { LongWork } from './export-types';

/** More than this never fits into 1,000 entries of a package: each exhibit takes at least five. */
export const MAX_CHOSEN = 200;
/** The database answers several sooner than one after the other. */
const AT_ONCE = 6;

/**
 * The chosen exhibits in the order of choosing, each once.
 * @throws EvidenceError `export-nothing-selected`, `export-too-large`, `exhibit-removed`,
 * `exhibit-not-found`, `export-cancelled`.
 */
export async function loadChosen(
  store: ExhibitStore,
  exhibitIds: readonly string[],
  { signal, onProgress }: LongWork,
): Promise<readonly WholeExhibit[]> {
  const ids = [...new Set(exhibitIds)];
  if (ids.length === 0) throw new EvidenceError('export-nothing-selected');
  if (ids.length > MAX_CHOSEN)
    throw new EvidenceError('export-too-large', `${ids.length} exhibits`);
  let done = 0;
  return mapAtOnce(ids, AT_ONCE, async (id) => {
    throwIfCancelled(signal);
    const exhibit = await loadKept(store, id);
    done += 1;
    onProgress({ stage: 'reading', done, total: ids.length });
    return exhibit;
  });
}

/** @throws EvidenceError `export-cancelled`. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new EvidenceError('export-cancelled');
}
