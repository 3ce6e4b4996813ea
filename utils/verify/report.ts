/**
 * What a verification says. Expected failures are values here, not exceptions:
 * a broken package gives a report that names what is broken.
 */
import type { Fingerprint, Sha256 } from '@/utils/evidence/values';

export const FINDING_CODES = [
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
  'entry-missing',
  'entry-digest-differs',
  'sums-differ',
  // an exhibit
  'dossier-malformed',
  'dossier-differs',
  'record-malformed',
  'record-not-canonical',
  'record-newer-version',
  'seal-missing',
  'seal-not-valid',
  'seal-key-differs',
  'artifact-missing',
  'artifact-digest-differs',
  'artifact-not-in-record',
  'viewer-digest-differs',
  'viewer-left-out',
  'artifact-left-out',
  'notes-malformed',
  'note-digest-differs',
  'note-not-in-log',
  'custody-malformed',
  'custody-chain-broken',
  'custody-signature-not-valid',
  'custody-clock-set-back',
  'sequence-gap',
  'sequence-differs',
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
    | 'record'
    | 'seal'
    | 'artifacts'
    | 'viewer'
    | 'notes'
    | 'custody';
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
  }[];
  readonly exhibits: readonly {
    readonly folder: string;
    readonly exhibitId: string;
    readonly number: number;
    readonly key: Fingerprint;
    readonly recordSha256: Sha256;
    readonly address: string | null;
    readonly sealedUtc: string | null;
  }[];
}
