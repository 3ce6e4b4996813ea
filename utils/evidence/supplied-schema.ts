/**
 * What is recorded of a file that a person added: how it was handed over, what its content is,
 * and what it and the browser claim of it. Field by field in docs/decisions/0009-added-files.md.
 */
import * as v from 'valibot';
import { SourcedTextSchema } from './values';

/** How a file was handed over. */
export const VIAS = ['picker', 'drop', 'paste'] as const;
export type Via = (typeof VIAS)[number];

/** A time that the file, or what the computer keeps about it, gives. Never checked, never merged. */
export const CLAIMED_TIMES = [
  /** The computer's own word on when the file last changed. */
  'file-modified',
  /** EXIF `DateTimeOriginal`. */
  'picture-taken',
  /** EXIF `DateTimeDigitized`. */
  'picture-digitised',
  /** EXIF `DateTime`. */
  'picture-changed',
] as const;

/** ISO 8601; without an offset where whoever claims it gives none. */
const claimedMoment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?(?:Z|[+-]\d{2}:\d{2})?$/),
);
export const ClaimedTimeSchema = v.looseObject({
  what: v.picklist(CLAIMED_TIMES),
  ...SourcedTextSchema.entries,
  value: claimedMoment,
});
export type ClaimedTime = v.InferOutput<typeof ClaimedTimeSchema>;

export const SuppliedSchema = v.looseObject({
  /** The artifact that is the file, byte for byte. Its size and digest stand there. */
  artifact: v.string(),
  /** As the browser gave it; absent where it gave none. */
  name: v.optional(SourcedTextSchema),
  via: v.picklist(VIAS),
  /** What the browser says, which mostly goes by the name. What was found in the content is the artifact's type. */
  claimedType: v.optional(SourcedTextSchema),
  claimedTimes: v.array(ClaimedTimeSchema),
});
export type Supplied = v.InferOutput<typeof SuppliedSchema>;
