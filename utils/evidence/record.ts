/** Putting a record together, and taking what lists show out of it again. */
import { canonicalBytes, parseCanonical } from './canonical-json';
import type { Bytes } from './bytes';
import { checked } from './checked';
import type { ExhibitSummary } from './exhibit';
import type { Post } from './post-schema';
import {
  RecordSchema,
  ViewerSchema,
  type Artifact,
  type EvidenceRecord,
  type Viewer,
} from './record-schema';

/**
 * Canonical bytes of a record. What comes in is checked once more: nothing that
 * does not fit the published schema is ever sealed.
 * @throws EvidenceError `bad-value`.
 */
export function buildRecordBytes(record: EvidenceRecord): Bytes {
  return canonicalBytes(checked(RecordSchema, withoutUndefined(record)));
}

/** Canonical bytes of the separable part. @throws EvidenceError `bad-value`. */
export function buildViewerBytes(viewer: Viewer): Bytes {
  return canonicalBytes(checked(ViewerSchema, withoutUndefined(viewer)));
}

/** A record out of its bytes. @throws EvidenceError `bad-value`. */
export function parseRecord(bytes: Uint8Array): EvidenceRecord {
  return checked(RecordSchema, parseCanonical(bytes));
}

/** A separable part out of its bytes. @throws EvidenceError `bad-value`. */
export function parseViewer(bytes: Uint8Array): Viewer {
  return checked(ViewerSchema, parseCanonical(bytes));
}

/** Optional fields that are absent are left out: canonical JSON refuses `undefined`. */
export function withoutUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutUndefined(item)])) as T;
}

/** The post that a record means: its subject, else none. */
export function subjectOf(record: Pick<EvidenceRecord, 'posts' | 'subject'>): Post | null {
  return record.subject === null ? null : (record.posts[record.subject] ?? null);
}

/** The file that somebody added; undefined in a record of any other kind. */
export function suppliedFile({ supplied, artifacts }: EvidenceRecord): Artifact | undefined {
  if (supplied === undefined) return undefined;
  return artifacts.find(({ name, role }) => role === 'supplied-file' && name === supplied.artifact);
}

/** Longest text in a summary, in UTF-16 code units. */
const SUMMARY_TEXT = 280;

/** The row for lists. Only the post that is meant gives author and text. */
export function buildSummary(record: EvidenceRecord, sizeBytes: number): ExhibitSummary {
  const subject = subjectOf(record);
  const author = subject?.author;
  const fileType = suppliedFile(record)?.mediaType;
  return {
    exhibitId: record.exhibitId,
    key: record.sequence.key,
    number: record.sequence.number,
    savedUtc: record.saved.sealedAt.utc,
    savedLocal: record.saved.sealedAt.local,
    address: record.page.address?.value ?? '',
    title: record.page.title?.value ?? record.supplied?.name?.value ?? null,
    platform: record.page.platform?.value ?? null,
    author: author?.handle?.value ?? author?.name?.value ?? null,
    text: subject?.text?.value.slice(0, SUMMARY_TEXT).toWellFormed() ?? null,
    sizeBytes,
    ...(fileType === undefined ? {} : { fileType }),
    state: 'kept',
    removedReason: null,
    ...(record.recording === undefined ? {} : { lengthMs: record.recording.lengthMs }),
  };
}
