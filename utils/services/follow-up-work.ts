/**
 * What follows on a save when a person asks for it: the page reloaded and saved again, or
 * redrawn. One piece of it at a time; it goes on while the popup is closed. Where a reload
 * takes the permission of the click away, the next click on that tab is its second half.
 */
import { errorCodeOf, EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import type { Probe } from '@/utils/platforms/page-reading';
import { inJournal } from './in-journal';
import type { BegunReload } from './judge-reload';
import type { FollowUpKind, FollowUpState, SaveOutcome } from './messages';
import { parsed } from './page-guard';
import { saveReconstruction, type ReconstructionDeps } from './reconstruction';
import { lookAtSaved, reloadPage, saveReloaded, showsReloaded, type ReloadDeps } from './reload';
import type { SaveDeps, SaveRequest } from './save';
import type { CaptureRequest } from './seal-exhibit';
import type { Settings } from './settings';
import { loadSavedView } from './view';
import { CountSchema } from '@/utils/evidence/values';

export interface FollowUpRequest {
  readonly kind: FollowUpKind;
  readonly tabId: number;
  /** Of the exhibit that it follows on. */
  readonly exhibitId: string;
  readonly requestedAtMs: number;
  /** The person said that unsaved text on the page may go. */
  readonly leaveText: boolean;
}

/** Remembers a reload that waits for a click, beyond the life of this worker. `utils/browser` keeps the promise. */
export interface ReloadMark {
  load(): Promise<BegunReload | null>;
  save(begun: BegunReload | null): Promise<void>;
}

export type FollowUpDeps = ReloadDeps &
  ReconstructionDeps &
  Pick<SaveDeps, 'loadSettings' | 'journal'>;

type Ended = Extract<FollowUpState, { phase: 'done' | 'failed' }>;

export interface FollowUpWorkDeps {
  readonly load: () => Promise<FollowUpDeps>;
  readonly mark: ReloadMark;
  /** A reload takes the permission of a click with it, so that a second click is needed. */
  readonly needsClick: boolean;
  readonly onEnd: (ended: Ended) => void;
}

export interface FollowUpWork {
  /** Begins, unless there is work under way; gives how it stands. */
  start(request: FollowUpRequest): Promise<FollowUpState>;
  state(): FollowUpState;
  /** The second half of a reload, where this click is one; null where it is an ordinary click. */
  second(request: Omit<SaveRequest, 'again' | 'confirmed'>): Promise<SaveOutcome | null>;
}

/** A click after this time is an ordinary one. Milliseconds. */
export const SECOND_CLICK_MAX_MS = 2 * 60_000;

export function createFollowUpWork({
  load,
  mark,
  needsClick,
  onEnd,
}: FollowUpWorkDeps): FollowUpWork {
  let state: FollowUpState = { phase: 'idle' };

  const end = (ended: Ended): void => {
    state = ended;
    onEnd(ended);
  };

  const run = async (
    deps: FollowUpDeps,
    request: FollowUpRequest,
    before: Probe,
  ): Promise<void> => {
    const { tabId, kind } = request;
    try {
      const settings = await deps.loadSettings();
      const exhibitId = await inJournal(deps, request.requestedAtMs, async (id, written) => {
        await written;
        const capture = captureOf(request, id);
        return kind === 'reconstruction'
          ? saveReconstruction(deps, settings, capture, request.exhibitId, before)
          : reloadAndSave(deps, settings, capture, before);
      });
      if (exhibitId !== null) end({ phase: 'done', kind, tabId, exhibitId });
    } catch (thrown) {
      end({ phase: 'failed', kind, tabId, code: errorCodeOf(thrown) });
    }
  };

  /** Null where a click is needed first. */
  const reloadAndSave = async (
    deps: FollowUpDeps,
    settings: Settings,
    capture: CaptureRequest & { readonly of: string },
    before: Probe,
  ): Promise<string | null> => {
    const { tabId } = capture;
    const begun = await reloadPage(deps, tabId, capture.of, before);
    if (needsClick) {
      await mark.save(begun);
      await deps.reload.askForClick(tabId, true);
      state = { phase: 'awaits-click', kind: 'reload', tabId };
      return null;
    }
    await deps.port.probe(tabId);
    await deps.reload.settle(tabId);
    state = { phase: 'running', kind: 'reload', tabId, step: 'saving' };
    return (await saveReloaded(deps, settings, capture, begun)).exhibitId;
  };

  return {
    async start(request) {
      const { tabId, kind, exhibitId } = request;
      if (state.phase === 'running') return state;
      state = { phase: 'running', kind, tabId, step: kind === 'reload' ? 'reloading' : 'drawing' };
      try {
        const deps = await load();
        await refusePrivate(deps, tabId);
        const before = await lookAtSaved(deps, tabId, exhibitId);
        if (kind === 'reload' && !request.leaveText && (await holdsText(deps, tabId))) {
          return (state = { phase: 'asks-text', kind, tabId });
        }
        await mark.save(null);
        void run(deps, request, before);
      } catch (thrown) {
        state = failedBy(thrown, kind, tabId);
      }
      return state;
    },
    state: () => state,
    async second({ tabId, requestedAtMs, pointedAt }) {
      if (!needsClick) return null;
      const begun = await mark.load().catch(() => null);
      if (begun?.tabId !== tabId) return null;
      const deps = await load();
      const { clock } = deps.environment;
      const sinceMs = clock().unixMs - begun.begunAtMs;
      const isInTime = sinceMs >= 0 && sinceMs <= SECOND_CLICK_MAX_MS;
      await deps.reload.askForClick(tabId, false);
      if (!isInTime || !(await showsReloaded(deps, begun))) {
        await mark.save(null);
        state = { phase: 'idle' };
        return null;
      }
      try {
        const settings = await deps.loadSettings();
        const asked = { tabId, trigger: 'reload', requestedAtMs, again: true, pointedAt } as const;
        const saved = await inJournal(deps, requestedAtMs, async (exhibitId, written) => {
          await written;
          return saveReloaded(deps, settings, { ...asked, exhibitId }, begun);
        });
        await mark.save(null);
        state = { phase: 'idle' };
        const view = await loadSavedView(deps.store, saved.exhibitId, clock().unixMs);
        return { status: 'saved', saved: view };
      } catch (thrown) {
        return { status: 'failed', code: errorCodeOf(thrown) };
      }
    },
  };
}

function failedBy(thrown: unknown, kind: FollowUpKind, tabId: number): Ended {
  const code: ErrorCode = errorCodeOf(thrown);
  return { phase: 'failed', kind, tabId, code };
}

async function refusePrivate(deps: FollowUpDeps, tabId: number): Promise<void> {
  const { privateWindows } = await deps.loadSettings();
  const { privateWindow } = await deps.port.describe(tabId);
  if (privateWindow && !privateWindows) throw new EvidenceError('private-window');
}

/** A page that does not say counts as one that holds nothing: the browser's own question is left. */
async function holdsText({ reload }: FollowUpDeps, tabId: number): Promise<boolean> {
  return (parsed(CountSchema, await reload.unsavedText(tabId)) ?? 0) > 0;
}

function captureOf(
  { tabId, kind, requestedAtMs, exhibitId: of }: FollowUpRequest,
  exhibitId: string,
): CaptureRequest & { readonly of: string } {
  return { exhibitId, of, tabId, trigger: kind, requestedAtMs, again: true, pointedAt: {} };
}
