/** Waiting until somebody pointed at a part of a page, or stopped. */
import { EvidenceError } from '@/utils/evidence/errors';
import type { Clock } from '@/utils/evidence/instant';
import { PickedSchema, type ChosenBy } from '@/utils/platforms/picker-script';
import { parsed } from './page-guard';
import type { PickPort } from './pick-port';

/** Whoever takes longer has gone to do something else. Milliseconds. */
export const CHOOSING_MAX_MS = 10 * 60_000;
/** A page that gives no answer so often in a row is not there any more. */
const SILENCES_MAX = 5;

/**
 * Asks until there is a choice; null where there will be none.
 * @throws EvidenceError `page-cannot-point`.
 */
export async function waitForChoice(
  pick: PickPort,
  tabId: number,
  targetElementId: number | undefined,
  clock: Clock,
): Promise<ChosenBy | null> {
  const begin = clock().monotonicMs;
  if (!(await pick.start(tabId, targetElementId))) throw new EvidenceError('page-cannot-point');
  for (let silences = 0; silences < SILENCES_MAX;) {
    const picked = parsed(PickedSchema, await pick.wait(tabId));
    if (picked?.status === 'chosen') return picked.by;
    if (picked?.status === 'cancelled') return null;
    if (picked?.status === 'nothing') throw new EvidenceError('page-cannot-point', 'taken away');
    silences = picked === null ? silences + 1 : 0;
    if (clock().monotonicMs - begin > CHOOSING_MAX_MS) return null;
  }
  return null;
}
