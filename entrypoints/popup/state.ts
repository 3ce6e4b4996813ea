/** The popup's state and how it changes: pure, and every change is made here. */
import type { ErrorCode } from '@/utils/evidence/errors';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import type { CutOffSave } from '@/utils/services/save-journal';
import type {
  AnswerOf,
  FollowUpState,
  Overview,
  SavedView,
  SaveOutcome,
  WholePageState,
} from '@/utils/services/messages';

export type SaveState =
  | { readonly phase: 'working' }
  | { readonly phase: 'no-page' }
  /** All of the page is being saved: see `whole`. `before` was on show until then. */
  | { readonly phase: 'whole-page'; readonly before: SavedState | null }
  /** The page is being reloaded or redrawn: see `followUp`. */
  | { readonly phase: 'follow-up' }
  | { readonly phase: 'ask-first'; readonly reason: 'setting' | 'webmail' | 'listed' }
  | { readonly phase: 'failed'; readonly code: ErrorCode }
  | SavedState
  | { readonly phase: 'removed'; readonly number: number };

interface SavedState {
  readonly phase: 'saved';
  readonly saved: SavedView;
  readonly already: boolean;
  /** Why saving once more did not succeed; what was saved before is still shown. */
  readonly problem: ErrorCode | null;
}

export type Preview =
  | { readonly phase: 'waiting' | 'failed' }
  | {
      readonly phase: 'ready';
      readonly dataAddress: string;
      readonly width: number;
      readonly height: number;
    };

export interface PopupState {
  readonly save: SaveState;
  /** Saving all of the page, as the background last told it. */
  readonly whole: WholePageState;
  /** A reload or a drawing that was asked for, as the background last told it. */
  readonly followUp: FollowUpState;
  /** A first or another save is under way. */
  readonly busy: boolean;
  readonly preview: Preview;
  readonly pictureShown: boolean;
  readonly textShown: boolean;
  readonly note: {
    readonly draft: string;
    readonly phase: 'idle' | 'working' | 'saved';
    readonly problem: ErrorCode | null;
  };
  /** The source of each value is on show. */
  readonly sourcesShown: boolean;
  /** So is who else wrote on the page. */
  readonly peopleShown: boolean;
  /** Corrections that were begun, by the pointer of the field. */
  readonly begun: Readonly<Record<string, string>>;
  readonly removal: {
    readonly phase: 'idle' | 'asking' | 'working';
    readonly problem: ErrorCode | null;
  };
  readonly choice: { readonly phase: 'idle' | 'working'; readonly problem: ErrorCode | null };
  readonly latest: readonly ExhibitSummary[];
  /** The list was read, or could not be: then its text says so. */
  readonly latestPhase: 'waiting' | 'ready' | 'failed';
  readonly chosen: ReadonlySet<string>;
  /** Earlier saves that were cut off, oldest first. */
  readonly cutOff: readonly CutOffSave[];
  /** When recordings began that wait to be kept or erased, oldest first: wall clock. */
  readonly leftRecordings: readonly string[];
  /** Null until it was read. */
  readonly backup: Overview['backup'] | null;
  /** Why the dossier did not open. */
  readonly leadProblem: ErrorCode | null;
}

/** What belongs to the exhibit on show, before anyone touched it. */
const UNTOUCHED = {
  preview: { phase: 'waiting' },
  pictureShown: false,
  textShown: false,
  sourcesShown: false,
  peopleShown: false,
  begun: {},
  removal: { phase: 'idle', problem: null },
  choice: { phase: 'idle', problem: null },
} as const;

/** The popup as it opens. */
export const AT_OPENING: PopupState = {
  ...UNTOUCHED,
  save: { phase: 'working' },
  whole: { phase: 'idle' },
  followUp: { phase: 'idle' },
  busy: true,
  note: { draft: '', phase: 'idle', problem: null },
  latest: [],
  backup: null,
  latestPhase: 'waiting',
  cutOff: [],
  leftRecordings: [],
  chosen: new Set(),
  leadProblem: null,
};

/** How one attempt to save ended; `no-page` when no tab can be saved. */
export type SaveAttempt = SaveOutcome | { readonly status: 'no-page' };

/** An attempt that fails beside a saved exhibit leaves that one on show. */
export function afterSave(now: PopupState, attempt: SaveAttempt): Partial<PopupState> {
  switch (attempt.status) {
    case 'saved':
    case 'already-saved': {
      const already = attempt.status === 'already-saved';
      const save = { phase: 'saved', saved: attempt.saved, already, problem: null } as const;
      return { ...UNTOUCHED, save };
    }
    case 'ask-first':
      return { save: { phase: 'ask-first', reason: attempt.reason } };
    case 'whole-page':
      return { save: { phase: 'whole-page', before: savedBefore(now) }, whole: attempt.state };
    case 'follow-up':
      return { save: { phase: 'follow-up' }, followUp: attempt.state };
    case 'no-page':
      return withProblem(now, 'tab-gone', { phase: 'no-page' });
    case 'failed':
      return withProblem(now, attempt.code, { phase: 'failed', code: attempt.code });
  }
}

/** The work goes on whether or not it can be asked about: a question without an answer changes nothing. */
export function afterWhole(
  now: PopupState,
  answer: AnswerOf<'wholePageState'>,
): Partial<PopupState> {
  if (!answer.ok) {
    return now.whole.phase === 'running' ? {} : withProblem(now, answer.code, failed(answer.code));
  }
  const whole = answer.value;
  switch (whole.phase) {
    case 'running':
      return { whole, save: { phase: 'whole-page', before: savedBefore(now) } };
    case 'failed':
      return { whole, save: problemOfWork(now, whole.code) };
    case 'done':
      return { whole };
    case 'choosing':
      return {};
    case 'idle':
      // The background that was at work is gone: this one knows nothing of it.
      return now.save.phase === 'whole-page'
        ? { whole, save: problemOfWork(now, 'save-cut-off') }
        : { whole };
  }
}

/** A background that was at work and is gone knows nothing of it. */
export function afterFollowUp(
  now: PopupState,
  answer: AnswerOf<'followUpState'>,
): Partial<PopupState> {
  if (!answer.ok) {
    const { followUp } = now;
    if (followUp.phase === 'running') return {};
    return withProblem(now, answer.code, failed(answer.code));
  }
  const followUp = answer.value;
  const lost = followUp.phase === 'idle' && now.followUp.phase === 'running';
  if (lost) return { followUp, ...withProblem(now, 'save-cut-off', failed('save-cut-off')) };
  if (followUp.phase !== 'failed') return { followUp };
  return { followUp, ...withProblem(now, followUp.code, failed(followUp.code)) };
}

/** What long work saved is on show like any other exhibit. */
export function afterWorkSaved(_now: PopupState, answer: AnswerOf<'view'>): Partial<PopupState> {
  if (!answer.ok) return { save: failed(answer.code) };
  const save = { phase: 'saved', saved: answer.value, already: false, problem: null } as const;
  return { ...UNTOUCHED, save };
}

function savedBefore({ save }: PopupState): SavedState | null {
  if (save.phase === 'whole-page') return save.before;
  return save.phase === 'saved' ? { ...save, problem: null } : null;
}

/** What was saved before the work stays saved, and is on show again. */
function problemOfWork(now: PopupState, problem: ErrorCode): SaveState {
  const before = savedBefore(now);
  return before === null ? failed(problem) : { ...before, problem };
}

function failed(code: ErrorCode): SaveState {
  return { phase: 'failed', code };
}

function withProblem(now: PopupState, problem: ErrorCode, otherwise: SaveState) {
  return { save: now.save.phase === 'saved' ? { ...now.save, problem } : otherwise };
}

/** The draft stays until it is saved, and so does what was typed meanwhile. */
export function afterNote(
  now: PopupState,
  sent: string,
  answer: AnswerOf<'note'>,
): Partial<PopupState> {
  const { draft } = now.note;
  if (!answer.ok) return { note: { draft, phase: 'idle', problem: answer.code } };
  const note = { draft: draft === sent ? '' : draft, phase: 'saved', problem: null } as const;
  return { note, ...shownAnew(now, answer.value) };
}

/** The exhibit on show as it is now; another one is no longer looked at. */
export function shownAnew({ save }: PopupState, saved: SavedView): Partial<PopupState> {
  const isOnShow =
    save.phase === 'saved' && save.saved.summary.exhibitId === saved.summary.exhibitId;
  return isOnShow ? { save: { ...save, saved } } : {};
}

/** The post that somebody said is meant. */
export function afterChoice(
  now: PopupState,
  answer: AnswerOf<'chooseSubject'>,
): Partial<PopupState> {
  if (!answer.ok) return { choice: { phase: 'idle', problem: answer.code } };
  const choice = { phase: 'idle', problem: null } as const;
  return { choice, ...shownAnew(now, answer.value) };
}

/** Nothing is left of the exhibit but its number. */
export function afterRemoval(
  now: PopupState,
  exhibitId: string,
  answer: AnswerOf<'removeAccident'>,
): Partial<PopupState> {
  if (!answer.ok) return { removal: { phase: 'idle', problem: answer.code } };
  return {
    ...UNTOUCHED,
    save: { phase: 'removed', number: answer.value.number },
    latest: now.latest.filter((exhibit) => exhibit.exhibitId !== exhibitId),
    chosen: new Set([...now.chosen].filter((chosen) => chosen !== exhibitId)),
  };
}

/** Removed exhibits are not listed; a choice that is no longer listed is dropped. */
export function listed(now: PopupState, answer: AnswerOf<'overview'>): Partial<PopupState> {
  if (!answer.ok) return { latestPhase: now.latestPhase === 'ready' ? 'ready' : 'failed' };
  const latest = answer.value.latest.filter(({ state }) => state === 'kept');
  const known = new Set(latest.map(({ exhibitId }) => exhibitId));
  const chosen = new Set([...now.chosen].filter((exhibitId) => known.has(exhibitId)));
  return { latest, latestPhase: 'ready', chosen, backup: answer.value.backup };
}

/** Route of the export view: the chosen exhibits; with none chosen, the one just saved. */
export function exportHash({ chosen, save }: Pick<PopupState, 'chosen' | 'save'>): string {
  if (chosen.size > 0) return `#/export?ids=${[...chosen].join(',')}`;
  return save.phase === 'saved' ? `#/export?ids=${save.saved.summary.exhibitId}` : '#/export';
}
