/**
 * The one piece of whole-page work that can be under way: it goes on while the popup is
 * closed, can be asked how far it is, stopped, and let go on beyond its limit.
 */
import { errorCodeOf, EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import type { WholePageState } from './messages';
import type { Settings } from './settings';
import type { CaptureRequest } from './seal-exhibit';
import { LIMIT_SCREENS, LIMIT_SCREENS_MAX, LIMIT_STEP } from './whole-page-limits';
import { captureWhole, type WholePageControl, type WholePageDeps } from './whole-page';

export interface WholePageWork {
  /** Begins, unless there is work under way; gives how it stands. */
  start(request: CaptureRequest): WholePageState;
  state(): WholePageState;
  stop(): WholePageState;
  raise(): WholePageState;
  /** Ends work that a worker before this one began and could not end. Never rejects. */
  recover(): Promise<void>;
}

/** Remembers the tab at work beyond the life of this worker. `utils/browser` keeps the promise. */
export interface WorkMark {
  load(): Promise<number | null>;
  /** Null when the work is over. */
  save(tabId: number | null): Promise<void>;
}

export interface WorkDeps {
  readonly load: () => Promise<WholePageDeps & { readonly loadSettings: () => Promise<Settings> }>;
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

  const run = async (request: CaptureRequest): Promise<void> => {
    const { tabId } = request;
    try {
      const deps = await load();
      const settings = await deps.loadSettings();
      const tab = await deps.port.describe(tabId);
      if (tab.privateWindow && !settings.privateWindows) throw new EvidenceError('private-window');
      await mark.save(tabId);
      const now = (): number => deps.environment.clock().monotonicMs;
      const saved = await captureWhole(deps, settings, request, control(now));
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
      fail(tabId, 'whole-page-interrupted');
    },
  };
}
