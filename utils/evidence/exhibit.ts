/**
 * An exhibit as it is kept: exact bytes beside what they say. Storage keeps it,
 * export packs it, verification takes it apart; none of them changes it.
 */
import type { Sha256, Fingerprint } from './values';
import type { Added, RemovalReason } from './custody-schema';

/** The row that lists read: small, derived from the record, never evidence itself. */
export interface ExhibitSummary {
  readonly exhibitId: string;
  readonly key: Fingerprint;
  readonly number: number;
  /** UTC with milliseconds: the order of lists. */
  readonly savedUtc: string;
  readonly savedLocal: string;
  readonly address: string;
  readonly title: string | null;
  readonly platform: string | null;
  /** Of the subject, else of the only post; null where the page does not say. */
  readonly author: string | null;
  readonly text: string | null;
  readonly sizeBytes: number;
  /** Type of a file that somebody added; absent for every other kind. */
  readonly fileType?: string;
  readonly state: 'kept' | 'removed';
  readonly removedReason: RemovalReason | null;
  /** Of a recording, milliseconds; absent for every other kind. */
  readonly lengthMs?: number;
  /** When it was removed; absent for an accidental save, of which only the number stays. */
  readonly removedUtc?: string;
}

/** Another exhibit whose record names this one; `type` as in `related` of a record. */
export interface Naming {
  readonly exhibitId: string;
  readonly number: number;
  readonly type: string;
}

/** Everything of one kept exhibit but its artifacts' content. */
export interface StoredExhibit {
  readonly summary: ExhibitSummary;
  /** Canonical bytes of record.json. */
  readonly record: Uint8Array<ArrayBuffer>;
  /** Canonical bytes of viewer.json; null once erased. */
  readonly viewer: Uint8Array<ArrayBuffer> | null;
  /** DER bytes of seal.p7s. */
  readonly seal: Uint8Array<ArrayBuffer>;
  /** DER bytes of seal.tst, once there is a timestamp. */
  readonly timestamp: Uint8Array<ArrayBuffer> | null;
  readonly recordSha256: Sha256;
  readonly sealSha256: Sha256;
}

/** One artifact's content as it is kept. */
export interface StoredArtifact {
  readonly exhibitId: string;
  readonly name: string;
  readonly sha256: Sha256;
  readonly crc32: string;
  readonly size: number;
  /** Null once erased: the digest stays. */
  readonly content: Blob | null;
}

/** One exhibit read whole, for export, checking and display. */
export interface WholeExhibit extends StoredExhibit {
  readonly artifacts: readonly StoredArtifact[];
  readonly added: readonly Added[];
  /** Lines of custody.jsonl without line ends, in order. */
  readonly custody: readonly string[];
}
