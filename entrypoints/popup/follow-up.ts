/** What follows on a save: begun here, done in the background, looked at from here. */
import type { FollowUpKind } from '@/utils/services/messages';
import { loadPreview } from './saving';
import { savedIn, type Room } from './room';
import { afterFollowUp, afterWorkSaved } from './state';

/** How often the popup asks how it stands. Milliseconds. */
const BETWEEN_QUESTIONS_MS = 300;

export interface FollowingUp {
  /** @param leaveText The person said that unsaved text on the page may go. */
  readonly followUp: (kind: FollowUpKind, leaveText?: boolean) => Promise<void>;
  /** No to losing text. */
  readonly cancelFollowUp: () => void;
  readonly watchFollowUp: () => Promise<void>;
  /** The person goes on at the icon. */
  readonly closeForClick: () => void;
}

export function createFollowingUp(room: Room): FollowingUp {
  const { deps, change, ask, now } = room;

  const watch = async (): Promise<void> => {
    while (now().followUp.phase === 'running') {
      await deps.wait(BETWEEN_QUESTIONS_MS);
      const answer = await ask('followUpState', {});
      change((state) => afterFollowUp(state, answer));
    }
    const { followUp } = now();
    if (followUp.phase !== 'done') return;
    const answer = await ask('view', { exhibitId: followUp.exhibitId });
    change((state) => afterWorkSaved(state, answer));
    await Promise.all([loadPreview(room, followUp.exhibitId), room.loadLatest()]);
  };

  return {
    async followUp(kind, leaveText = false) {
      const saved = savedIn(now());
      if (saved === null || now().busy || now().followUp.phase === 'running') return;
      const tab = await deps.activeTab().catch(() => null);
      if (tab === null) return;
      const answer = await ask('followUp', {
        kind,
        tabId: tab.tabId,
        exhibitId: saved.summary.exhibitId,
        requestedAtMs: Math.max(0, Math.round(deps.now())),
        leaveText,
      });
      change((state) => afterFollowUp(state, answer));
      await watch();
    },
    cancelFollowUp() {
      change(() => ({ followUp: { phase: 'idle' } }));
    },
    watchFollowUp: watch,
    closeForClick: deps.close,
  };
}
