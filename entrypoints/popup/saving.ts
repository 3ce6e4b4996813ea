/** Saving the tab in front: at once, once more, or after a yes. */
import { errorCodeOf } from '@/utils/evidence/errors';
import type { AnswerOf, Ask } from '@/utils/services/messages';
import { loadDraft } from './after-saving';
import { loadBegun } from './correcting';
import { createCutOffs, outcomeOfCutOff, type CutOffs } from './cut-off';
import { savedIn, type PopupDeps, type Room } from './room';
import { afterSave, listed, type SaveAttempt } from './state';

/** How many exhibits the popup lists. */
export const LATEST_LIMIT = 6;

/** A save that takes longer does not keep the list back; reading it at once would slow every save. */
const SLOW_SAVE_MS = 600;

export interface Saving {
  /** Saves the active tab at once and lists what was saved before. */
  readonly start: () => Promise<void>;
  /** Saves the same page although it was saved just now. */
  readonly saveAgain: () => Promise<void>;
  /** Yes to "Save this page?", and trying again after a failure. */
  readonly saveConfirmed: () => Promise<void>;
  /** The person has seen which saves were cut off. */
  readonly dismissCutOff: CutOffs['dismissCutOff'];
}

/** Reads the list; one from before a save never replaces one with it. */
export function createLatest({ change, ask }: Pick<Room, 'change' | 'ask'>): () => Promise<void> {
  let asked = 0;
  return async () => {
    const mine = (asked += 1);
    const answer = await ask('overview', { limit: LATEST_LIMIT });
    if (mine === asked) change((state) => listed(state, answer));
  };
}

/** Loads the small picture of the exhibit on show. */
export async function loadPreview(
  { change, ask, now }: Pick<Room, 'change' | 'ask' | 'now'>,
  exhibitId: string,
): Promise<void> {
  const answer = await ask('preview', { exhibitId });
  if (savedIn(now())?.summary.exhibitId !== exhibitId) return;
  change(() => ({
    preview: answer.ok ? { phase: 'ready', ...answer.value } : { phase: 'failed' },
  }));
}

/** What was typed before the popup closed. */
function loadDrafts(room: Room, exhibitId: string): Promise<unknown> {
  return Promise.all([loadDraft(room, exhibitId), loadBegun(room, exhibitId)]);
}

/** Watching work that is under way on the page, by the outcome that tells of it. */
export type Watching = Readonly<Record<'whole-page' | 'follow-up', () => Promise<void>>>;

export function createSaving(room: Room, watching: Watching): Saving {
  const { deps, change, ask, now, loadLatest } = room;
  const mine = new Set<number>();
  const { loadCutOff, dismissCutOff } = createCutOffs(room, (atMs) => mine.has(atMs));

  async function save(how: How): Promise<void> {
    change(() => ({ busy: true }));
    const requestedAtMs = how.begun?.requestedAtMs ?? Math.max(0, Math.round(how.atMs));
    mine.add(requestedAtMs);
    const attempt = await attemptSave(deps, ask, { ...how, requestedAtMs });
    change((state) => ({ ...afterSave(state, attempt), busy: false }));
    const preview = 'saved' in attempt ? loadPreview(room, attempt.saved.summary.exhibitId) : null;
    const drafted = 'saved' in attempt ? loadDrafts(room, attempt.saved.summary.exhibitId) : null;
    const { status } = attempt;
    const following = status === 'whole-page' || status === 'follow-up' ? watching[status]() : null;
    await Promise.all([preview, drafted, following, loadLatest(), loadCutOff()]);
  }

  return {
    dismissCutOff,
    async start() {
      const { begun, openedAtMs } = deps;
      const saving = save({ again: false, confirmed: false, atMs: openedAtMs, begun });
      const listing = deps.wait(SLOW_SAVE_MS).then(() => (now().busy ? loadLatest() : undefined));
      await Promise.all([saving, listing]);
    },
    async saveAgain() {
      if (!now().busy) await save({ again: true, confirmed: true, atMs: deps.now() });
    },
    async saveConfirmed() {
      if (now().busy) return;
      change(() => ({ save: { phase: 'working' } }));
      await save({ again: false, confirmed: true, atMs: deps.now() });
    },
  };
}

interface How {
  readonly again: boolean;
  readonly confirmed: boolean;
  readonly atMs: number;
  /** Asked for already. */
  readonly begun?: PopupDeps['begun'];
}

interface Request extends Pick<How, 'again' | 'confirmed' | 'begun'> {
  readonly requestedAtMs: number;
}

async function attemptSave(deps: PopupDeps, ask: Ask, request: Request): Promise<SaveAttempt> {
  let answer: AnswerOf<'save'> | null;
  try {
    answer = await (request.begun?.answer ?? askToSave(deps, ask, request));
  } catch (thrown) {
    return { status: 'failed', code: errorCodeOf(thrown) };
  }
  if (answer === null) return { status: 'no-page' };
  if (answer.ok) return answer.value;
  return answer.code === 'cut-off'
    ? outcomeOfCutOff(ask, request.requestedAtMs)
    : { status: 'failed', code: answer.code };
}

/** Null where there is no tab in front. */
async function askToSave(
  { activeTab }: PopupDeps,
  ask: Ask,
  { requestedAtMs, again, confirmed }: Request,
): Promise<AnswerOf<'save'> | null> {
  const tab = await activeTab();
  return tab === null ? null : ask('save', { ...tab, requestedAtMs, again, confirmed });
}
