/**
 * Where a recording stands until it is sealed: pieces on the disk, each in a file of its own that
 * is closed before the next one is begun. A browser that is ended loses the piece that it was
 * writing, and nothing before it. `utils/browser` keeps the promise.
 */
import * as v from 'valibot';
import type { Bytes } from '@/utils/evidence/bytes';
import { RecordingEndingSchema, SharedSchema } from '@/utils/evidence/recording-schema';
import { CountSchema, InstantSchema, UuidSchema } from '@/utils/evidence/values';

const size = v.object({ width: CountSchema, height: CountSchema });

/** Written before the first piece. */
export const RecordingBegunSchema = v.object({
  /** Of the exhibit that comes of it. */
  exhibitId: UuidSchema,
  startedAt: InstantSchema,
  shared: SharedSchema,
  privateWindow: v.boolean(),
});
export type RecordingBegun = v.InferOutput<typeof RecordingBegunSchema>;

/** Written behind the last piece. */
export const RecordingEndSchema = v.object({
  endedAt: InstantSchema,
  ended: RecordingEndingSchema,
  pixelsAtEnd: v.exactOptional(size),
});
export type RecordingEnd = v.InferOutput<typeof RecordingEndSchema>;

export interface StagedPiece {
  readonly content: Blob;
  /** Since the start. Milliseconds. */
  readonly atMs: number;
}

/** What lies on the disk of one recording. */
export interface StagedRecording {
  readonly begun: RecordingBegun;
  /** Null where it was cut off. */
  readonly end: RecordingEnd | null;
  /** In order, without a gap. */
  readonly pieces: readonly StagedPiece[];
}

/** One recording that is being made; no other window takes it for a left one. */
export interface RecordingInStaging {
  /** Call one after the other. @throws EvidenceError `disk-full`. */
  add(piece: Bytes, atMs: number): Promise<void>;
  end(end: RecordingEnd): Promise<void>;
  load(): Promise<StagedRecording>;
  remove(): Promise<void>;
  /** Leaves what is there for later. */
  release(): void;
}

export interface RecordingStaging {
  /** @throws EvidenceError `recording-under-way` where another window records; `recording-unavailable`, `disk-full`. */
  begin(begun: RecordingBegun): Promise<RecordingInStaging>;
  /** Recordings that no window is at work on, oldest first. */
  listLeft(): Promise<readonly StagedRecording[]>;
  /** Takes one of them up. Null where it is gone, or another window is at work on it. */
  takeUp(exhibitId: string): Promise<RecordingInStaging | null>;
  /** Erases all of them. */
  clear(): Promise<void>;
}
