/**
 * The one piece of whole-page work that can be under way: it goes on while the popup is
 * closed, can be asked how far it is, stopped, and let go on beyond its limit.
 */
import { errorCodeOf, EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import { newId } from './environment';
import type { WholePageState } from './messages';
import type { Settings } from './settings';
import type { SaveDeps } from './save';
import { instantOfRequest, type CaptureRequest } from './seal-exhibit';
import { LIMIT_SCREENS, LIMIT_SCREENS_MAX, LIMIT_STEP } from './whole-page-limits';
import {
  captureWhole,
  type CapturedWhole,
  type WholePageControl,
  type WholePageDeps,
} from './whole-page';

export interface WholePageWork {
  /** Begins, unless there is work under way; gives how it stands. */
  start(request: WholePageRequest): WholePageState;
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

export type WholePageRequest = Omit<CaptureRequest, 'exhibitId' | 'again'>;

type LoadedDeps = WholePageDeps & Pick<SaveDeps, 'loadSettings' | 'journal'>;

export interface WorkDeps {
  readonly load: () => Promise<LoadedDeps>;
  readonly mark: WorkMark;
  /** The work is over, in one way or another. */
  readonly onEnd: (state: Extract<WholePageState, { phase: 'done' | 'failed' }>) => void;
}

type Running = Extract<WholePageState, { phase: 'running' }>;

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

  const control = (now: () => number): WholePageControl => {
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

  const captureInJournal = (
    deps: LoadedDeps,
    settings: Settings,
    request: WholePageRequest,
  ): Promise<CapturedWhole> => {
    const { clock } = deps.environment;
    const { requestedAtMs } = request;
    const exhibitId = newId(deps.environment);
    const { local } = instantOfRequest(clock(), requestedAtMs);
    const begun = { exhibitId, requestedAtMs, requestedLocal: local };
    const whole = { ...request, exhibitId, again: true };
    return deps.journal.during(begun, () =>
      captureWhole(
        deps,
        settings,
        whole,
        control(() => clock().monotonicMs),
      ),
    );
  };

  const run = async (request: WholePageRequest): Promise<void> => {
    const { tabId } = request;
    try {
      const deps = await load();
      const settings = await deps.loadSettings();
      const tab = await deps.port.describe(tabId);
      if (tab.privateWindow && !settings.privateWindows) throw new EvidenceError('private-window');
      await mark.save(tabId);
      const saved = await captureInJournal(deps, settings, request);
      end({ phase: 'done', tabId, ...saved });
    } catch (thrown) {
      fail(tabId, errorCodeOf(thrown));
    } finally {
      await mark.save(null).catch(() => undefined);
    }
  };

  return {
    start(request) {
      if (state.phase === 'running') return state;
      stopped = false;
      limitScreens = LIMIT_SCREENS;
      state = {
        phase: 'running',
        tabId: request.tabId,
        step: 'scrolling',
        screensTaken: 0,
        screensExpected: 1,
        limitScreens,
        secondsLeft: null,
      };
      void run(request);
      return state;
    },
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
      const { scroll, staging } = await load();
      await scroll.leave(tabId);
      await staging.clear('left-behind').catch(() => undefined);
      await mark.save(null).catch(() => undefined);
    },
  };
}
