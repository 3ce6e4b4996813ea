/** Recordings in memory: states as a test sets them, and what was left. */
import { EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import type { LeftRecording } from '@/utils/services/left-recordings';
import type { RecorderService } from '@/utils/services/recorder-service';
import type { RecorderState } from '@/utils/services/recorder';
import { idOf } from './fake-exhibits';

export interface FakeRecorder extends RecorderService {
  readonly calls: (readonly [string, ...unknown[]])[];
  show(state: RecorderState): void;
}

export interface FakeRecorderOptions {
  readonly state?: RecorderState;
  readonly left?: readonly LeftRecording[];
  readonly possible?: boolean;
  readonly soundPossible?: boolean;
  /** Why nothing that was left can be sealed. */
  readonly keepFails?: ErrorCode;
}

export const LEFT: LeftRecording = {
  exhibitId: idOf(77),
  startedLocal: '2026-11-20T14:03:22.123',
  lengthMs: 72_400,
  sizeBytes: 14_200_000,
  ended: 'cut-off',
};

export function createFakeRecorder(options: FakeRecorderOptions = {}): FakeRecorder {
  const calls: [string, ...unknown[]][] = [];
  const watchers = new Set<(state: RecorderState) => void>();
  let state: RecorderState = options.state ?? { phase: 'idle', problem: null };
  const show = (next: RecorderState): void => {
    state = next;
    for (const watcher of watchers) watcher(next);
  };
  return {
    calls,
    show,
    possible: options.possible ?? true,
    soundPossible: options.soundPossible ?? true,
    watch: (onState) => {
      watchers.add(onState);
      onState(state);
      return () => watchers.delete(onState);
    },
    record: (chosen) => {
      calls.push(['record', chosen]);
      return Promise.resolve();
    },
    stop: () => calls.push(['stop']),
    again: () => {
      show({ phase: 'idle', problem: null });
    },
    abandon: () => calls.push(['abandon']),
    listLeft: () => Promise.resolve(options.left ?? []),
    keepLeft: (exhibitId) => {
      calls.push(['keepLeft', exhibitId]);
      if (options.keepFails !== undefined) {
        return Promise.reject(new EvidenceError(options.keepFails));
      }
      return Promise.resolve({ exhibitId, number: 13, lengthMs: 72_400, ended: 'cut-off' });
    },
    removeLeft: (exhibitId) => {
      calls.push(['removeLeft', exhibitId]);
      return Promise.resolve();
    },
  };
}
