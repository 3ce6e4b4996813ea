/**
 * What joins an installation to the one before it. Each backup holds a hand-over that
 * the key in use sealed; whoever restores the backup accepts it under the key of the
 * new place. So a later reader sees which key went on from which, and where it stood.
 */
import * as v from 'valibot';
import { fromBase64, toBase64, type Bytes } from './bytes';
import { canonicalBytes, parseCanonical } from './canonical-json';
import { checked } from './checked';
import { sha256Hex } from './digest';
import { EvidenceError } from './errors';
import { sealBytes } from './seal';
import type { SealingKey } from './signing';
import {
  CountSchema,
  FingerprintSchema,
  InstantSchema,
  Sha256Schema,
  UuidSchema,
  type Fingerprint,
  type Instant,
  type Sha256,
} from './values';

const KeySchema = v.looseObject({
  fingerprint: FingerprintSchema,
  /** DER, base64. */
  certificate: v.string(),
});

const standing = {
  backupId: UuidSchema,
  at: InstantSchema,
  key: KeySchema,
  /** Number of the last exhibit that this key had sealed; 0 before the first. */
  lastNumber: CountSchema,
  lastSealSha256: v.nullable(Sha256Schema),
};

/** `hand-over.json` of a backup. */
export const HandOverSchema = v.looseObject({
  format: v.literal('getuige-hand-over'),
  version: v.literal(1),
  ...standing,
});
export type HandOver = v.InferOutput<typeof HandOverSchema>;

/** `acceptance.json`: the key of the new place, and the hand-over that it goes on from. */
export const AcceptanceSchema = v.looseObject({
  format: v.literal('getuige-acceptance'),
  version: v.literal(1),
  ...standing,
  handOverSha256: Sha256Schema,
});
export type Acceptance = v.InferOutput<typeof AcceptanceSchema>;

/** A statement with the CMS seal over its bytes. */
export interface Sealed {
  readonly statement: Bytes;
  /** DER. */
  readonly seal: Bytes;
}

/** Where a key stands at one moment. */
export interface KeyStanding {
  readonly key: SealingKey;
  readonly lastNumber: number;
  readonly lastSealSha256: Sha256 | null;
}

/** @throws EvidenceError `key-unusable`. */
export function sealHandOver(
  { key, ...place }: KeyStanding,
  backupId: string,
  at: Instant,
): Promise<Sealed> {
  const statement: HandOver = {
    format: 'getuige-hand-over',
    version: 1,
    backupId,
    at,
    key: describeKey(key),
    ...place,
  };
  return seal(statement, key, at);
}

/** @throws EvidenceError `key-unusable`. */
export async function sealAcceptance(
  { key, ...place }: KeyStanding,
  handOver: Bytes,
  at: Instant,
): Promise<Sealed> {
  const statement: Acceptance = {
    format: 'getuige-acceptance',
    version: 1,
    backupId: parseHandOver(handOver).backupId,
    at,
    key: describeKey(key),
    ...place,
    handOverSha256: await sha256Hex(handOver),
  };
  return seal(statement, key, at);
}

function describeKey({ fingerprint, certificate }: SealingKey): HandOver['key'] {
  return { fingerprint, certificate: toBase64(certificate) };
}

async function seal(statement: unknown, key: SealingKey, at: Instant): Promise<Sealed> {
  const bytes = canonicalBytes(statement);
  return { statement: bytes, seal: await sealBytes(bytes, key, new Date(at.utc)) };
}

/** @throws EvidenceError `bad-value`. */
export function parseHandOver(bytes: Uint8Array): HandOver {
  return checked(HandOverSchema, parseCanonical(bytes));
}

/** @throws EvidenceError `bad-value`. */
export function parseAcceptance(bytes: Uint8Array): Acceptance {
  return checked(AcceptanceSchema, parseCanonical(bytes));
}

/**
 * Whether the certificate in a statement is the one of that fingerprint.
 * @throws EvidenceError `bad-value` where it is not.
 */
export async function checkStatedKey({ key }: HandOver | Acceptance): Promise<Fingerprint> {
  if ((await sha256Hex(fromBase64(key.certificate))) !== key.fingerprint) {
    throw new EvidenceError('bad-value', 'the certificate is of another key');
  }
  return key.fingerprint;
}
