/**
 * The one piece of long work that can be under way, a whole page or one post that somebody
 * points at: it goes on while the popup is closed, can be asked how far it is, stopped, and
 * let go on beyond its limit.
 */
import { errorCodeOf, EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import { inJournal } from './in-journal';
import type { LongWorkOf, WholePageState } from './messages';
import { captureOnlyPost, type CapturedPost } from './only-post';
import type { PickPort } from './pick-port';
import { waitForChoice } from './post-choosing';
import type { Settings } from './settings';
import type { SaveDeps } from './save';
import type { CaptureRequest } from './seal-exhibit';
import { LIMIT_SCREENS, LIMIT_SCREENS_MAX, LIMIT_STEP } from './whole-page-limits';
import { captureWhole, type WholePageControl, type WholePageDeps } from './whole-page';

export interface WholePageWork {
  /** Begins, unless there is work under way; gives how it stands. */
  start(request: WholePageRequest): WholePageState;
  /** The same for one post: somebody is asked to point at it first. */
  startPost(request: OnlyPostRequest): WholePageState;
  /** Ends the asking, where somebody is asked; what is drawn over the page is gone when it resolves. */
  endChoosing(): Promise<void>;
  state(): WholePageState;
  stop(): WholePageState;
  raise(): WholePageState;
  /**
   * Puts back the page of work that a worker before this one began and could not end; the
   * journal of saves tells of it. Never rejects.
   */
  recover(): Promise<void>;
}

/** Remembers the tab at work beyond the life of this worker. `utils/browser` keeps the promise. */
export interface WorkMark {
  load(): Promise<number | null>;
  /** Null when the work is over. */
  save(tabId: number | null): Promise<void>;
}

export interface WholePageRequest extends Omit<CaptureRequest, 'exhibitId' | 'again'> {
  /** The exhibit that was saved before somebody asked for more; null where there is none. */
  readonly pageExhibitId: string | null;
}

export type OnlyPostRequest = Omit<WholePageRequest, 'requestedAtMs'>;

type LoadedDeps = WholePageDeps &
  Pick<SaveDeps, 'loadSettings' | 'journal'> & { readonly pick: PickPort };

export interface WorkDeps {
  readonly load: () => Promise<LoadedDeps>;
  readonly mark: WorkMark;
  /** The work is over, in one way or another. */
  readonly onEnd: (state: Extract<WholePageState, { phase: 'done' | 'failed' }>) => void;
}

type Running = Extract<WholePageState, { phase: 'running' }>;

/** What the reader is told of the place: the element itself. */
const PICKED = { picked: true } as const;

export function createWholePageWork({ load, mark, onEnd }: WorkDeps): WholePageWork {
  let state: WholePageState = { phase: 'idle' };
  let stopped = false;
  let limitScreens = LIMIT_SCREENS;

  const change = (by: Partial<Running>): void => {
    if (state.phase === 'running') state = { ...state, ...by };
  };
  const end = (ended: Extract<WholePageState, { phase: 'done' | 'failed' }>): void => {
    state = ended;
    onEnd(ended);
  };
  const fail = (tabId: number, code: ErrorCode): void => {
    end({ phase: 'failed', tabId, code });
  };

  const controlFrom = ({ environment }: LoadedDeps): WholePageControl => {
    const now = (): number => environment.clock().monotonicMs;
    const begin = now();
    return {
      isStopped: () => stopped,
      limitScreens: () => limitScreens,
      onFinishing: () => {
        change({ step: 'finishing', secondsLeft: null });
      },
      onProgress: ({ taken, expected, paused }) => {
        const each = taken === 0 ? null : (now() - begin) / taken / 1000;
        change({
          step: paused ? 'paused' : 'scrolling',
          screensTaken: taken,
          screensExpected: expected,
          secondsLeft: each === null ? null : Math.ceil(each * (expected - taken)),
        });
      },
    };
  };

  const settingsFor = async (deps: LoadedDeps, tabId: number): Promise<Settings> => {
    const settings = await deps.loadSettings();
    const tab = await deps.port.describe(tabId);
    if (tab.privateWindow && !settings.privateWindows) throw new EvidenceError('private-window');
    await mark.save(tabId);
    return settings;
  };

  const begin = (of: LongWorkOf, tabId: number): void => {
    stopped = false;
    limitScreens = LIMIT_SCREENS;
    state = {
      phase: 'running',
      of,
      tabId,
      step: 'scrolling',
      screensTaken: 0,
      screensExpected: 1,
      limitScreens,
      secondsLeft: null,
    };
  };

  const run = async (request: WholePageRequest): Promise<void> => {
    const { tabId, requestedAtMs } = request;
    try {
      const deps = await load();
      const settings = await settingsFor(deps, tabId);
      const saved = await inJournal(deps, requestedAtMs, (exhibitId, written) => {
        const whole = { ...request, exhibitId, again: true };
        return captureWhole(deps, settings, whole, controlFrom(deps), written);
      });
      end({ phase: 'done', of: 'page', tabId, ...saved });
    } catch (thrown) {
      fail(tabId, errorCodeOf(thrown));
    } finally {
      await mark.save(null).catch(() => undefined);
    }
  };

  /** Null where nobody pointed at anything. */
  const saveChosen = async (
    deps: LoadedDeps,
    request: OnlyPostRequest,
    isMine: () => boolean,
  ): Promise<CapturedPost | null> => {
    const { tabId, pointedAt } = request;
    const { clock } = deps.environment;
    const settings = await settingsFor(deps, tabId);
    const chosenBy = await waitForChoice(deps.pick, tabId, pointedAt.targetElementId, clock);
    if (chosenBy === null || !isMine()) return null;
    begin('post', tabId);
    // The choice is what asks for the save: until then, nobody knew of what.
    const requestedAtMs = clock().unixMs;
    const whole = { ...request, requestedAtMs, chosenBy, again: true, pointedAt: PICKED };
    return inJournal(deps, requestedAtMs, (exhibitId, written) =>
      captureOnlyPost(deps, settings, { ...whole, exhibitId }, controlFrom(deps), written),
    );
  };

  const runPost = async (request: OnlyPostRequest, asking: WholePageState): Promise<void> => {
    const { tabId } = request;
    const deps = await load();
    const isMine = (): boolean => state === asking;
    try {
      const saved = await saveChosen(deps, request, isMine);
      if (saved !== null) end({ phase: 'done', of: 'post', tabId, ...saved });
      else if (isMine()) state = { phase: 'idle' };
    } catch (thrown) {
      fail(tabId, errorCodeOf(thrown));
    } finally {
      // Somebody may have been asked anew by now, on the same page.
      if (isMine() || state.phase !== 'choosing') await deps.pick.forget(tabId);
      await mark.save(null).catch(() => undefined);
    }
  };

  const endChoosing = async (): Promise<void> => {
    if (state.phase !== 'choosing') return;
    const { tabId } = state;
    state = { phase: 'idle' };
    await (await load()).pick.forget(tabId);
  };

  return {
    start(request) {
      if (state.phase === 'running') return state;
      const choosing = endChoosing();
      begin('page', request.tabId);
      void choosing.then(() => run(request));
      return state;
    },
    startPost(request) {
      if (state.phase === 'running') return state;
      const choosing = endChoosing();
      const asking: WholePageState = { phase: 'choosing', tabId: request.tabId };
      state = asking;
      void choosing.then(() => runPost(request, asking));
      return state;
    },
    endChoosing,
    state: () => state,
    stop() {
      stopped = true;
      return state;
    },
    raise() {
      limitScreens = Math.min(LIMIT_SCREENS_MAX, limitScreens + LIMIT_STEP);
      change({ limitScreens });
      return state;
    },
    async recover() {
      const tabId = await mark.load().catch(() => null);
      if (tabId === null || state.phase !== 'idle') return;
      const { scroll, staging, pick } = await load();
      await pick.forget(tabId);
      await scroll.leave(tabId);
      await staging.clear('left-behind').catch(() => undefined);
      await mark.save(null).catch(() => undefined);
    },
  };
}
