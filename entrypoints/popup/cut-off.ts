/** What was cut off: a save of this popup itself, earlier ones, and recordings. */
import type { Ask } from '@/utils/services/messages';
import type { Room } from './room';
import type { SaveAttempt } from './state';

/** What came of a save whose background was ended at work, as the background that follows knows it. */
export async function outcomeOfCutOff(ask: Ask, requestedAtMs: number): Promise<SaveAttempt> {
  const answer = await ask('cutOff', {});
  const mine = answer.ok && answer.value.find((save) => save.requestedAtMs === requestedAtMs);
  // Not in the journal: it was cut off before it began, or after it had ended.
  if (!mine) return { status: 'failed', code: 'cut-off' };
  if (mine.number === null) return { status: 'failed', code: 'save-cut-off' };
  const view = await ask('view', { exhibitId: mine.exhibitId });
  return view.ok ? { status: 'saved', saved: view.value } : { status: 'failed', code: view.code };
}

export interface CutOffs {
  readonly loadCutOff: () => Promise<void>;
  readonly dismissCutOff: () => Promise<void>;
}

/** @param isMine Whether a save was asked for by this popup, which tells of it itself. */
export function createCutOffs(
  { change, ask, now }: Room,
  isMine: (requestedAtMs: number) => boolean,
): CutOffs {
  const strike = (exhibitIds: readonly string[]) =>
    exhibitIds.length === 0 ? null : ask('dismissCutOff', { exhibitIds: [...exhibitIds] });
  return {
    async loadCutOff() {
      const left = await ask('leftRecordings', {});
      if (left.ok) {
        change(() => ({ leftRecordings: left.value.map(({ startedLocal }) => startedLocal) }));
      }
      const answer = await ask('cutOff', {});
      if (!answer.ok) return;
      const mine = answer.value.filter(({ requestedAtMs }) => isMine(requestedAtMs));
      change(() => ({ cutOff: answer.value.filter((save) => !mine.includes(save)) }));
      // Its page is saved by now; until then, another popup has to know.
      if (now().save.phase === 'saved') await strike(mine.map(({ exhibitId }) => exhibitId));
    },
    async dismissCutOff() {
      const seen = now().cutOff;
      change(() => ({ cutOff: [] }));
      await strike(seen.map(({ exhibitId }) => exhibitId));
    },
  };
}
