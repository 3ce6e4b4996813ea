/**
 * The small shapes that every record is made of. Schemas first: the types and
 * the published JSON Schemas (docs/schema) are both derived from them.
 *
 * Unknown fields: a reader of the same `version` accepts and ignores them, since
 * a seal covers bytes and not our idea of them; our own writers never write one.
 */
import * as v from 'valibot';

/** SHA-256, 64 lower-case hexadecimal digits. */
export const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export type Sha256 = v.InferOutput<typeof Sha256Schema>;

/** CRC-32 (ISO 3309, as ZIP uses it), 8 lower-case hexadecimal digits. */
export const Crc32Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));

/** UUID, lower case; ours are version 7 (RFC 9562, 5.7). */
export const UuidSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
);

/** SHA-256 over the DER bytes of a certificate, as `openssl x509 -fingerprint -sha256` takes it. */
export const FingerprintSchema = Sha256Schema;
export type Fingerprint = v.InferOutput<typeof FingerprintSchema>;

/** UTC with milliseconds, `2026-11-20T14:03:22.123Z`. */
export const IsoUtcSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
);

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A whole number from 0. */
export const CountSchema = count;

/** One moment as this computer's clock gave it. */
export const InstantSchema = v.looseObject({
  utc: IsoUtcSchema,
  /** IANA zone of the browser. */
  zone: v.string(),
  /** Minutes that local time is ahead of UTC. */
  offsetMinutes: v.pipe(v.number(), v.safeInteger()),
  /** The wall clock in that zone, `2026-11-20T15:03:22.123`. */
  local: v.string(),
  /** Whole milliseconds since the part of the browser named by `run` started; never set back. */
  monotonicMs: count,
  /** Id of that run: monotonic times compare only within one run. */
  run: UuidSchema,
});
export type Instant = v.InferOutput<typeof InstantSchema>;

/** Where a value came from. */
export const SOURCES = [
  'page-data',
  'structured-data',
  'dom',
  'address',
  'id-time',
  'browser',
  'user',
  /** What a file that somebody added says of itself. */
  'file',
] as const;
export const SourceSchema = v.picklist(SOURCES);
export type Source = v.InferOutput<typeof SourceSchema>;

/** What was done to a string before it could be kept. */
export const TextFlagSchema = v.picklist([
  /** Lone surrogates became U+FFFD. */
  'ill-formed',
  /** Cut at the longest length that we keep. */
  'cut',
]);

const scalar = v.union([v.string(), v.boolean(), v.pipe(v.number(), v.finite())]);

function sourced<T extends v.GenericSchema>(value: T) {
  return v.looseObject({
    value,
    source: SourceSchema,
    /** The same value as people read it on the page ("2 d", "30 mei om 11:02"). */
    asShown: v.optional(v.string()),
    /** What other places on the page said where they disagreed. */
    alternatives: v.optional(v.array(v.looseObject({ value: scalar, source: SourceSchema }))),
    flags: v.optional(v.array(TextFlagSchema)),
    /** False: looked for in what the page showed, and not found there. Absent: found, or not looked for. */
    seenOnPage: v.optional(v.literal(false)),
  });
}

export const SourcedTextSchema = sourced(v.string());
export type SourcedText = v.InferOutput<typeof SourcedTextSchema>;
export const SourcedNumberSchema = sourced(v.pipe(v.number(), v.finite()));
export type SourcedNumber = v.InferOutput<typeof SourcedNumberSchema>;
export const SourcedFlagSchema = sourced(v.boolean());
export type SourcedFlag = v.InferOutput<typeof SourcedFlagSchema>;
/** Any sourced value. */
export type Sourced = SourcedText | SourcedNumber | SourcedFlag;
