/**
 * What a record says of a recording of the screen: when, how long, what was shared as the
 * browser says it, and why it ended. Field by field in docs/decisions/0010-recordings.md.
 */
import * as v from 'valibot';
import {
  CountSchema,
  InstantSchema,
  SourcedFlagSchema,
  SourcedNumberSchema,
  SourcedTextSchema,
} from './values';

/** Why no more was recorded. */
export const RECORDING_ENDINGS = [
  'stopped-by-person',
  /** The tab or window was closed, or sharing was stopped in the browser itself. */
  'sharing-ended',
  /** The longest time or the largest size was reached. */
  'limit',
  'disk-full',
  /** The browser or the computer stopped: the end is missing. */
  'cut-off',
  /** The browser's recorder failed; what it had handed over by then is there. */
  'recorder-failed',
] as const;
export const RecordingEndingSchema = v.picklist(RECORDING_ENDINGS);
export type RecordingEnding = v.InferOutput<typeof RecordingEndingSchema>;

const size = v.looseObject({ width: CountSchema, height: CountSchema });

/** What is shared, in the browser's own words, as far as it has any. */
export const SharedSchema = v.looseObject({
  /** `browser` (a tab), `window` or `monitor`: `displaySurface` of the Screen Capture API. */
  surface: v.optional(SourcedTextSchema),
  /** Of the picture when the recording began, pixels. */
  pixels: v.optional(size),
  /** Pictures a second at most. */
  frameRate: v.optional(SourcedNumberSchema),
  /** Whether sound was recorded too. */
  sound: SourcedFlagSchema,
  /** Media type with codecs, as the recorder names it. */
  encoding: SourcedTextSchema,
});
export type Shared = v.InferOutput<typeof SharedSchema>;

export const RecordingSchema = v.looseObject({
  /** The artifact. */
  name: v.string(),
  shared: SharedSchema,
  /** Of the picture at the end, where it is another size than at the beginning. */
  pixelsAtEnd: v.optional(size),
  startedAt: InstantSchema,
  /** Absent where it was cut off: then nobody looked at a clock. */
  endedAt: v.optional(InstantSchema),
  /** From the start to the last piece that is kept, by the clock that is never set back. Milliseconds. */
  lengthMs: CountSchema,
  ended: RecordingEndingSchema,
  /** Pieces in which the browser handed it over; the file is these pieces and nothing else. */
  pieces: CountSchema,
  /** Sealed from what lay on the disk, by another run of this program than the one that recorded. */
  pickedUpLater: v.boolean(),
});
export type Recording = v.InferOutput<typeof RecordingSchema>;

/** The two forms in which browsers record, by media type. Names are ours. */
export const RECORDING_FILES = {
  'video/webm': 'recording.webm',
  'video/mp4': 'recording.mp4',
} as const;
export type RecordingType = keyof typeof RECORDING_FILES;

/** `video/webm` of `video/webm;codecs=vp8`; null for what we have no name for. */
export function recordingTypeOf(encoding: string): RecordingType | null {
  const type = encoding.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(RECORDING_FILES, type) ? (type as RecordingType) : null;
}
