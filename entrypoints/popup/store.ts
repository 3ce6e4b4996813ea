/**
 * What the popup can do. The components show its state and call its actions;
 * whatever reaches the browser is handed in.
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import { toggled } from '@/components/toggled';
import { errorCodeOf } from '@/utils/evidence/errors';
import type { AnswerOf, RequestName, RequestOf, SavedView } from '@/utils/services/messages';
import {
  afterNote,
  afterRemoval,
  afterSave,
  AT_OPENING,
  exportHash,
  listed,
  type PopupState,
  type SaveAttempt,
} from './state';

/** How many exhibits the popup lists. */
export const LATEST_LIMIT = 6;

export interface PopupDeps {
  readonly ask: <N extends RequestName>(name: N, request: RequestOf<N>) => Promise<AnswerOf<N>>;
  readonly activeTab: () => Promise<{ readonly tabId: number; readonly windowId: number } | null>;
  /** `hash` is a route of the dossier, `#/exhibit/…`. */
  readonly openDossier: (hash: string) => Promise<void>;
  /** Closes the popup, once something else has the attention. */
  readonly close: () => void;
  /** When the click reached us, in milliseconds since 1970. */
  readonly openedAtMs: number;
  readonly now: () => number;
}

export interface PopupStore extends Saving, Noting, Removing, Leading {
  readonly state: ReadonlySignal<PopupState>;
  readonly togglePicture: () => void;
  readonly toggleText: () => void;
  readonly toggleChosen: (exhibitId: string) => void;
}

/** Builds the store; nothing happens before `start`. */
export function createPopupStore(deps: PopupDeps): PopupStore {
  const state = signal<PopupState>(AT_OPENING);
  const change: Change = (by) => {
    state.value = { ...state.value, ...by(state.value) };
  };
  const room: Room = { deps, change, ask: createAsk(deps), now: () => state.value };
  return {
    state,
    ...createSaving(room),
    ...createNoting(room),
    ...createRemoving(room),
    ...createLeading(room),
    togglePicture() {
      change(({ pictureShown }) => ({ pictureShown: !pictureShown }));
    },
    toggleText() {
      change(({ textShown }) => ({ textShown: !textShown }));
    },
    toggleChosen(exhibitId) {
      change(({ chosen }) => ({ chosen: toggled(chosen, exhibitId) }));
    },
  };
}

type Ask = PopupDeps['ask'];
type Change = (by: (state: PopupState) => Partial<PopupState>) => void;

/** What the actions share. */
interface Room {
  readonly deps: PopupDeps;
  readonly change: Change;
  readonly ask: Ask;
  readonly now: () => PopupState;
}

function savedIn({ save }: PopupState): SavedView | null {
  return save.phase === 'saved' ? save.saved : null;
}

/** An answer in every case: a background that is gone or throws is a failure like any other. */
function createAsk(deps: PopupDeps): Ask {
  return async (name, request) => {
    try {
      return await deps.ask(name, request);
    } catch (thrown) {
      return { ok: false, code: errorCodeOf(thrown) };
    }
  };
}

interface Saving {
  /** Saves the active tab at once and lists what was saved before. */
  readonly start: () => Promise<void>;
  /** Saves the same page although it was saved just now. */
  readonly saveAgain: () => Promise<void>;
  /** Yes to "Save this page?", and trying again after a failure. */
  readonly saveConfirmed: () => Promise<void>;
}

function createSaving({ deps, change, ask, now }: Room): Saving {
  let asked = 0;
  async function loadLatest(): Promise<void> {
    const mine = (asked += 1);
    const answer = await ask('overview', { limit: LATEST_LIMIT });
    // The list from before the save must not replace the list with it.
    if (mine === asked) change((state) => listed(state, answer));
  }

  async function loadPreview(exhibitId: string): Promise<void> {
    const answer = await ask('preview', { exhibitId });
    if (savedIn(now())?.summary.exhibitId !== exhibitId) return;
    change(() => ({
      preview: answer.ok ? { phase: 'ready', ...answer.value } : { phase: 'failed' },
    }));
  }

  async function save(how: How): Promise<void> {
    change(() => ({ busy: true }));
    const attempt = await attemptSave(deps, ask, how);
    change((state) => ({ ...afterSave(state, attempt), busy: false }));
    const preview = 'saved' in attempt ? loadPreview(attempt.saved.summary.exhibitId) : null;
    await Promise.all([preview, loadLatest()]);
  }

  return {
    async start() {
      const saving = save({ again: false, confirmed: false, atMs: deps.openedAtMs });
      await Promise.all([saving, loadLatest()]);
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
}

async function attemptSave(deps: PopupDeps, ask: Ask, how: How): Promise<SaveAttempt> {
  let tab: Awaited<ReturnType<PopupDeps['activeTab']>>;
  try {
    tab = await deps.activeTab();
  } catch (thrown) {
    return { status: 'failed', code: errorCodeOf(thrown) };
  }
  if (tab === null) return { status: 'no-page' };
  const answer = await ask('save', {
    tabId: tab.tabId,
    windowId: tab.windowId,
    requestedAtMs: Math.max(0, Math.round(how.atMs)),
    again: how.again,
    confirmed: how.confirmed,
  });
  return answer.ok ? answer.value : { status: 'failed', code: answer.code };
}

interface Noting {
  readonly writeNote: (text: string) => void;
  readonly saveNote: () => Promise<void>;
}

function createNoting({ change, ask, now }: Room): Noting {
  return {
    writeNote(draft) {
      change(({ note }) => ({ note: { ...note, draft, problem: null } }));
    },
    async saveNote() {
      const saved = savedIn(now());
      const { draft, phase } = now().note;
      if (saved === null || phase === 'working') return;
      if (draft.trim() === '') {
        change(() => ({ note: { draft, phase: 'idle', problem: 'note-empty' } }));
        return;
      }
      change(() => ({ note: { draft, phase: 'working', problem: null } }));
      const answer = await ask('note', { exhibitId: saved.summary.exhibitId, text: draft });
      change((state) => afterNote(state, draft, answer));
    },
  };
}

interface Removing {
  /** Asks first; an exhibit that is no longer an accident leads to the dossier. */
  readonly askRemoval: () => Promise<void>;
  readonly cancelRemoval: () => void;
  readonly confirmRemoval: () => Promise<void>;
}

function createRemoving(room: Room): Removing {
  const { change, ask, now } = room;
  const inDossier = (exhibitId: string) => lead(room, `#/exhibit/${exhibitId}?remove`);
  return {
    async askRemoval() {
      const saved = savedIn(now());
      if (saved?.removableAsAccident === true) {
        change(() => ({ removal: { phase: 'asking', problem: null } }));
      } else if (saved !== null) await inDossier(saved.summary.exhibitId);
    },
    cancelRemoval() {
      change(() => ({ removal: { phase: 'idle', problem: null } }));
    },
    async confirmRemoval() {
      const saved = savedIn(now());
      if (saved === null || now().removal.phase !== 'asking') return;
      const { exhibitId } = saved.summary;
      change(() => ({ removal: { phase: 'working', problem: null } }));
      const answer = await ask('removeAccident', { exhibitId });
      change((state) => afterRemoval(state, exhibitId, answer));
      if (!answer.ok && answer.code === 'removal-too-late') await inDossier(exhibitId);
    },
  };
}

interface Leading {
  readonly exportChosen: () => Promise<void>;
  readonly openDossier: (hash?: string) => Promise<void>;
}

function createLeading(room: Room): Leading {
  return {
    exportChosen: () => lead(room, exportHash(room.now())),
    openDossier: (hash = '#/') => lead(room, hash),
  };
}

async function lead({ deps, change }: Room, hash: string): Promise<void> {
  try {
    await deps.openDossier(hash);
    deps.close();
  } catch (thrown) {
    change(() => ({ leadProblem: errorCodeOf(thrown) }));
  }
}
