/** What the pages can ask for about recordings: the one that runs here, and those that were left. */
import { clearSealedRecordings, keepLeftRecording, removeLeftRecording } from './keep-recording';
import { listLeftRecordings, type LeftRecording } from './left-recordings';
import { createRecorder, type RecorderDeps, type RecorderState } from './recorder';
import type { SealedRecording } from './seal-recording';

export interface RecorderService {
  /** Whether this browser can record at all, and with sound. */
  readonly possible: boolean;
  readonly soundPossible: boolean;
  /** Calls back at once and after every change; returns the way to stop. */
  watch(onState: (state: RecorderState) => void): () => void;
  /** Call inside a click, before any await. Never rejects: how it ended is a state. */
  record(options: { readonly sound: boolean }): Promise<void>;
  stop(): void;
  /** After a recording has ended: ready for another. */
  again(): void;
  /** Everything was erased in another window. */
  abandon(): void;
  listLeft(): Promise<readonly LeftRecording[]>;
  keepLeft(exhibitId: string): Promise<SealedRecording>;
  removeLeft(exhibitId: string): Promise<void>;
}

const IDLE: RecorderState = { phase: 'idle', problem: null };

export function createRecorderService(deps: Omit<RecorderDeps, 'onState'>): RecorderService {
  const { screen, recordings, store } = deps;
  const watchers = new Set<(state: RecorderState) => void>();
  let state = IDLE;
  const change = (next: RecorderState): void => {
    state = next;
    for (const watcher of watchers) watcher(next);
  };
  const recorder = createRecorder({ ...deps, onState: change });
  return {
    possible: screen.possible,
    soundPossible: screen.soundPossible,
    watch: (onState) => {
      watchers.add(onState);
      onState(state);
      return () => watchers.delete(onState);
    },
    record: (options) => recorder.record(options),
    stop: () => {
      recorder.stop();
    },
    again: () => {
      change(IDLE);
    },
    abandon: () => {
      recorder.abandon();
      change(IDLE);
    },
    listLeft: async () => {
      await clearSealedRecordings(deps);
      return listLeftRecordings(recordings, store);
    },
    keepLeft: (exhibitId) => keepLeftRecording(deps, exhibitId),
    removeLeft: (exhibitId) => removeLeftRecording(recordings, exhibitId),
  };
}
