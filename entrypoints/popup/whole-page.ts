/** Saving all of the page: begun here, done in the background, looked at from here. */
import { loadPreview } from './saving';
import { savedIn, type Room } from './room';
import { afterWhole, afterWorkSaved } from './state';

/** How often the popup asks how far it is. Milliseconds. */
const BETWEEN_QUESTIONS_MS = 100;

export interface WholePage {
  readonly saveWholePage: () => Promise<void>;
  /** Leaves the popup: somebody points at the post in the page. */
  readonly saveOnlyPost: () => Promise<void>;
  readonly stopWholePage: () => Promise<void>;
  /** Lets it go on beyond its limit. */
  readonly raiseWholePage: () => Promise<void>;
  /** Shows how far the work is, until it is over. */
  readonly followWholePage: () => Promise<void>;
}

export function createWholePage(room: Room): WholePage {
  const { deps, change, ask, now } = room;

  const follow = async (): Promise<void> => {
    for (;;) {
      const { whole } = now();
      if (whole.phase !== 'running') break;
      await deps.wait(BETWEEN_QUESTIONS_MS);
      const answer = await ask('wholePageState', {});
      change((state) => afterWhole(state, answer));
    }
    const { whole } = now();
    if (whole.phase !== 'done') return;
    const answer = await ask('view', { exhibitId: whole.exhibitId });
    change((state) => afterWorkSaved(state, answer));
    await Promise.all([loadPreview(room, whole.exhibitId), room.loadLatest()]);
  };

  return {
    async saveWholePage() {
      if (now().busy) return;
      const tab = await deps.activeTab().catch(() => null);
      if (tab === null) return;
      const requestedAtMs = Math.max(0, Math.round(deps.now()));
      const pageExhibitId = savedIn(now())?.summary.exhibitId ?? null;
      const { tabId } = tab;
      const answer = await ask('wholePage', { tabId, requestedAtMs, pageExhibitId });
      change((state) => afterWhole(state, answer));
      await follow();
    },
    async saveOnlyPost() {
      const saved = savedIn(now());
      if (now().busy || saved === null) return;
      const tab = await deps.activeTab().catch(() => null);
      if (tab === null) return;
      const { exhibitId } = saved.summary;
      const answer = await ask('onlyPost', { tabId: tab.tabId, pageExhibitId: exhibitId });
      if (answer.ok && answer.value.phase === 'choosing') {
        deps.close();
        return;
      }
      change((state) => afterWhole(state, answer));
      await follow();
    },
    async stopWholePage() {
      const answer = await ask('wholePageStop', {});
      change((state) => afterWhole(state, answer));
    },
    async raiseWholePage() {
      const answer = await ask('wholePageRaise', {});
      change((state) => afterWhole(state, answer));
    },
    followWholePage: follow,
  };
}
