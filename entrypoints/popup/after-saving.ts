/** What can be done with an exhibit once it is saved, and where to go from here. */
import { errorCodeOf } from '@/utils/evidence/errors';
import { savedIn, type Room } from './room';
import { afterChoice, afterNote, afterRemoval, exportHash } from './state';

export interface Noting {
  readonly writeNote: (text: string) => void;
  readonly saveNote: () => Promise<void>;
}

/** Brings back what was typed before the popup closed, unless somebody is typing already. */
export async function loadDraft({ deps, change, now }: Room, exhibitId: string): Promise<void> {
  const draft = await deps.drafts.load(exhibitId);
  const isOnShow = savedIn(now())?.summary.exhibitId === exhibitId;
  if (draft === '' || !isOnShow || now().note.draft !== '') return;
  change(({ note }) => ({ note: { ...note, draft } }));
}

export function createNoting({ deps, change, ask, now }: Room): Noting {
  return {
    writeNote(draft) {
      const saved = savedIn(now());
      if (saved !== null) deps.drafts.keep(saved.summary.exhibitId, draft);
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
      const { exhibitId } = saved.summary;
      const answer = await ask('note', { exhibitId, text: draft });
      change((state) => afterNote(state, draft, answer));
      if (answer.ok) deps.drafts.keep(exhibitId, now().note.draft);
    },
  };
}

export interface Choosing {
  /** Index of the post; null takes the choice back. */
  readonly choosePost: (subject: number | null) => Promise<void>;
}

export function createChoosing({ change, ask, now }: Room): Choosing {
  return {
    async choosePost(subject) {
      const saved = savedIn(now());
      if (saved === null || now().choice.phase === 'working') return;
      change(() => ({ choice: { phase: 'working', problem: null } }));
      const { exhibitId } = saved.summary;
      const answer = await ask('chooseSubject', { exhibitId, subject });
      change((state) => afterChoice(state, answer));
    },
  };
}

export interface Removing {
  /** Asks first; an exhibit that is no longer an accident leads to the dossier. */
  readonly askRemoval: () => Promise<void>;
  readonly cancelRemoval: () => void;
  readonly confirmRemoval: () => Promise<void>;
}

export function createRemoving(room: Room): Removing {
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

export interface Leading {
  readonly exportChosen: () => Promise<void>;
  readonly openDossier: (hash?: string) => Promise<void>;
}

export function createLeading(room: Room): Leading {
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
