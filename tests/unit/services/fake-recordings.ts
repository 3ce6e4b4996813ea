/** A screen that a test drives, and a staging place in memory. */
import type { Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import type { Shared } from '@/utils/evidence/recording-schema';
import type {
  RecordingBegun,
  RecordingEnd,
  RecordingInStaging,
  RecordingStaging,
  StagedPiece,
} from '@/utils/services/recording-staging';
import type { ChosenScreen, ScreenCapture } from '@/utils/services/screen-capture';

export const SHARED: Shared = {
  surface: { value: 'browser', source: 'browser' },
  pixels: { width: 1280, height: 720 },
  frameRate: { value: 20, source: 'browser' },
  sound: { value: true, source: 'browser' },
  encoding: { value: 'video/webm;codecs=vp8,opus', source: 'browser' },
};

type On = Parameters<ChosenScreen['record']>[0];

export interface FakeScreen extends ScreenCapture {
  /** Null until the recording has begun. */
  readonly on: () => On;
  readonly given: () => boolean;
  /** What the picture measures now. */
  pixels: { width: number; height: number };
}

/** @param refusal thrown instead of a choice. */
export function createFakeScreen(refusal: EvidenceError | null = null): FakeScreen {
  let on: On | null = null;
  let given = true;
  const screen: FakeScreen = {
    possible: true,
    soundPossible: true,
    pixels: { width: 1280, height: 720 },
    on: () => {
      if (on === null) throw new Error('Nothing is recorded');
      return on;
    },
    given: () => given,
    choose: () => {
      if (refusal !== null) return Promise.reject(refusal);
      return Promise.resolve({
        shared: SHARED,
        pixels: () => screen.pixels,
        record: (told) => {
          on = told;
        },
        stop: () => {
          given = false;
          on?.ended('stopped');
        },
      });
    },
  };
  return screen;
}

interface Kept {
  readonly begun: RecordingBegun;
  end: RecordingEnd | null;
  readonly pieces: StagedPiece[];
  held: boolean;
}

export interface FakeRecordings extends RecordingStaging {
  readonly kept: Map<string, Kept>;
  /** Every further piece is refused. */
  refuse(code: 'disk-full' | 'unexpected'): void;
  /** As a browser that was ended: nobody is at work on anything. */
  crash(): void;
}

export function createFakeRecordings(): FakeRecordings {
  const kept = new Map<string, Kept>();
  let refused: EvidenceError | null = null;
  const handle = (id: string, one: Kept): RecordingInStaging => ({
    add: (piece: Bytes, atMs) => {
      if (refused !== null) return Promise.reject(refused);
      one.pieces.push({ content: new Blob([piece]), atMs });
      return Promise.resolve();
    },
    end: (end) => {
      one.end = end;
      return Promise.resolve();
    },
    load: () => Promise.resolve({ ...one }),
    remove: () => {
      kept.delete(id);
      return Promise.resolve();
    },
    release: () => {
      one.held = false;
    },
  });
  return {
    kept,
    refuse: (code) => {
      refused = new EvidenceError(code);
    },
    crash: () => {
      for (const one of kept.values()) one.held = false;
    },
    begin: (begun) => {
      if ([...kept.values()].some(({ held }) => held)) {
        return Promise.reject(new EvidenceError('recording-under-way'));
      }
      const one: Kept = { begun, end: null, pieces: [], held: true };
      kept.set(begun.exhibitId, one);
      return Promise.resolve(handle(begun.exhibitId, one));
    },
    listLeft: () => Promise.resolve([...kept.values()].filter(({ held }) => !held)),
    takeUp: (id) => {
      const one = kept.get(id);
      if (one === undefined || one.held) return Promise.resolve(null);
      one.held = true;
      return Promise.resolve(handle(id, one));
    },
    clear: () => {
      kept.clear();
      return Promise.resolve();
    },
  };
}
