/** Notes, corrections, custody entries and removal notices: what is added after the seal. */
import * as v from 'valibot';
import { FingerprintSchema, InstantSchema, IsoUtcSchema, Sha256Schema, UuidSchema } from './values';

const salt = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/));

/** Longest note, in UTF-16 code units. */
export const NOTE_MAX_LENGTH = 10_000;

const added = {
  id: UuidSchema,
  at: InstantSchema,
  actor: UuidSchema,
  /** 32 random bytes, base64: the custody log names this entry by its digest only. */
  salt,
};

export const NoteSchema = v.looseObject({
  kind: v.literal('note'),
  ...added,
  text: v.string(),
});
export const CorrectionSchema = v.looseObject({
  kind: v.literal('correction'),
  ...added,
  /** JSON Pointer (RFC 6901) to the sourced value in record.json. */
  pointer: v.string(),
  /** What the record holds there; null where the page said nothing. */
  was: v.nullable(v.string()),
  value: v.string(),
});
export const AddedSchema = v.variant('kind', [NoteSchema, CorrectionSchema]);
export type Added = v.InferOutput<typeof AddedSchema>;
export type Note = v.InferOutput<typeof NoteSchema>;
export type Correction = v.InferOutput<typeof CorrectionSchema>;

/** `notes.json` of a package. */
export const NotesFileSchema = v.looseObject({
  format: v.literal('getuige-notes'),
  version: v.literal(1),
  exhibitId: UuidSchema,
  notes: v.array(AddedSchema),
});
export type NotesFile = v.InferOutput<typeof NotesFileSchema>;

export const REMOVAL_REASONS = ['mistake', 'not-needed', 'retention', 'request', 'other'] as const;
export const RemovalReasonSchema = v.picklist(REMOVAL_REASONS);
export type RemovalReason = v.InferOutput<typeof RemovalReasonSchema>;

export const CustodyEventSchema = v.variant('type', [
  v.looseObject({ type: v.literal('saved'), recordSha256: Sha256Schema, sealSha256: Sha256Schema }),
  v.looseObject({ type: v.literal('noted'), noteId: UuidSchema, noteSha256: Sha256Schema }),
  v.looseObject({ type: v.literal('corrected'), noteId: UuidSchema, noteSha256: Sha256Schema }),
  v.looseObject({
    type: v.literal('subject-chosen'),
    subject: v.nullable(v.pipe(v.number(), v.safeInteger())),
  }),
  v.looseObject({ type: v.literal('export-prepared'), packageId: UuidSchema }),
  v.looseObject({ type: v.literal('offered'), packageId: UuidSchema, packageSha256: Sha256Schema }),
  v.looseObject({
    type: v.literal('artifact-removed'),
    name: v.string(),
    sha256: Sha256Schema,
    reason: RemovalReasonSchema,
  }),
  v.looseObject({ type: v.literal('removed'), reason: RemovalReasonSchema }),
]);
export type CustodyEvent = v.InferOutput<typeof CustodyEventSchema>;

/** One line of `custody.jsonl`: canonical JSON, one entry a line. */
export const CustodyEntrySchema = v.looseObject({
  format: v.literal('getuige-custody'),
  version: v.literal(1),
  exhibitId: UuidSchema,
  /** Certificate fingerprint of the key that signs this log. */
  key: FingerprintSchema,
  /** From 1, without a gap. */
  entry: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** SHA-256 over the bytes of the line before, without its line end; null for entry 1. */
  previousSha256: v.nullable(Sha256Schema),
  /** Only in entry 1 of a log that another key began: that log's key, and the digest of its last line. */
  continues: v.optional(v.looseObject({ key: FingerprintSchema, sha256: Sha256Schema })),
  at: InstantSchema,
  /** Pseudonymous: a name stands only where it can be left out. */
  actor: UuidSchema,
  event: CustodyEventSchema,
  /** ECDSA P-256 with SHA-256, DER, base64, over the canonical entry without this field. */
  signature: v.string(),
});
export type CustodyEntry = v.InferOutput<typeof CustodyEntrySchema>;

/** What stays of an exhibit after it was removed. */
export const RemovalNoticeSchema = v.looseObject({
  format: v.literal('getuige-removal'),
  version: v.literal(1),
  key: FingerprintSchema,
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Absent for an accidental save: then nothing but the number stays. */
  at: v.optional(IsoUtcSchema),
  reason: v.optional(RemovalReasonSchema),
  recordSha256: v.optional(Sha256Schema),
  sealSha256: v.optional(Sha256Schema),
  artifactSha256s: v.optional(v.array(Sha256Schema)),
});
export type RemovalNotice = v.InferOutput<typeof RemovalNoticeSchema>;
