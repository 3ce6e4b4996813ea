/**
 * What a verification says. Expected failures are values here, not exceptions:
 * a broken package gives a report that names what is broken.
 */
import type { Fingerprint, Sha256 } from '@/utils/evidence/values';

export const FINDING_CODES = [
  /** The list of findings was cut; the verdict was not. */
  'more-findings',
  // the container
  'container-malformed',
  'container-mimetype-wrong',
  'container-not-stored',
  'container-trailing-bytes',
  'container-hidden-bytes',
  'container-header-mismatch',
  'container-duplicate-entry',
  'container-name-not-allowed',
  'container-too-many-entries',
  'container-order-differs',
  'crc-differs',
  // the package signature and its manifest
  'signature-missing',
  'signature-malformed',
  'signature-not-valid',
  'signature-not-cades',
  'certificate-not-usable',
  'timestamp-not-checked',
  'manifest-missing',
  'manifest-malformed',
  'entry-not-listed',
  /** Signed with the rest, but nothing that this version knows. */
  'entry-not-known',
  'entry-missing',
  'entry-digest-differs',
  'sums-differ',
  // an exhibit
  'dossier-malformed',
  'dossier-differs',
  'record-malformed',
  'record-not-canonical',
  'record-newer-version',
  /** An index of a post that the record does not hold. */
  'post-not-there',
  /** A local time that is not its UTC and offset. */
  'time-differs',
  'seal-missing',
  'seal-not-valid',
  'seal-key-differs',
  /** The seal names another second than the record that it covers. */
  'seal-time-differs',
  /** The package was signed with another key than the one that sealed. */
  'signer-differs',
  'artifact-missing',
  'artifact-digest-differs',
  'artifact-not-in-record',
  /** What the record says of frames and pictures of a whole page cannot be so. */
  'long-picture-differs',
  /** What the record says of an added file contradicts itself or the file. */
  'supplied-differs',
  /** What the record says of a recording cannot be so, or is about another file. */
  'recording-differs',
  /** The picture of one post contradicts what is said of it, or the frames that it was cut from. */
  'post-picture-differs',
  /** A picture or frame that is left out, or that cannot be decoded here. */
  'post-picture-not-compared',
  'viewer-digest-differs',
  'viewer-left-out',
  'artifact-left-out',
  'notes-malformed',
  'note-digest-differs',
  'note-not-in-log',
  'note-missing',
  /** A note names another time or person than the line of the log that tells of it. */
  'note-differs-from-log',
  /** A correction says that the record holds something else than it does. */
  'correction-differs',
  'custody-malformed',
  'custody-chain-broken',
  'custody-signature-not-valid',
  'custody-clock-set-back',
  /** Another key than the sealing one went on with the log. */
  'custody-other-key',
  /** The log does not end with the preparation of this package. */
  'export-not-logged',
  /** The log and the package disagree about what was removed. */
  'removal-differs',
  /** Of a stored exhibit: lists show something else than the record says. */
  'summary-differs',
  'sequence-gap',
  'sequence-differs',
  /** A later number was sealed at an earlier time. */
  'sequence-clock-set-back',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  readonly code: FindingCode;
  /** `broken` makes the verdict broken; `remark` is said and changes nothing. */
  readonly severity: 'broken' | 'remark';
  /** Path in the package, or the exhibit's folder; empty for the file as a whole. */
  readonly where: string;
  /** For engineers: what was expected and found. Never content of the page. */
  readonly detail: string;
}

/** One thing that was checked and held, in the order of checking. */
export interface Check {
  readonly what:
    | 'container'
    | 'signature'
    | 'manifest'
    | 'sums'
    | 'dossier'
    | 'record'
    | 'seal'
    | 'artifacts'
    | 'viewer'
    | 'notes'
    | 'custody'
    | 'sequence';
  readonly where: string;
  readonly holds: boolean;
}

export type Verdict = 'broken' | 'intact-key-unknown' | 'intact-key-confirmed';

export interface VerificationReport {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  /** SHA-256 over the whole file. */
  readonly packageSha256: Sha256;
  readonly packageSize: number;
  /** Who signed the package, by certificate fingerprint, in order of signing. */
  readonly signers: readonly {
    readonly fingerprint: Fingerprint;
    readonly subject: string;
    readonly signingTime: string | null;
    /** Somebody confirmed this fingerprint outside the package. */
    readonly confirmed: boolean;
  }[];
  readonly exhibits: readonly {
    readonly folder: string;
    readonly exhibitId: string;
    readonly number: number;
    readonly key: Fingerprint;
    /** Somebody confirmed the fingerprint of the key that sealed it. */
    readonly keyConfirmed: boolean;
    readonly recordSha256: Sha256;
    readonly address: string | null;
    readonly sealedUtc: string | null;
  }[];
}
