/** ECDSA on P-256 with SHA-256 (FIPS 186-5), spelled as everyone but WebCrypto spells it. */
import { concatBytes, type Bytes } from './bytes';
import { EvidenceError } from './errors';
import { integer, sequence } from './der';
import type { Fingerprint } from './values';

/** The key that seals, with the certificate that names it. */
export interface SealingKey {
  readonly fingerprint: Fingerprint;
  /** DER. */
  readonly certificate: Bytes;
  /** ECDSA P-256, usage `sign`, not extractable. */
  readonly privateKey: CryptoKey;
}

const ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;
const COORDINATE_BYTES = 32;

/**
 * A signature in DER (`ECDSA-Sig-Value`, RFC 3279, 2.2.3): WebCrypto gives r and s bare, which nothing else takes.
 * @throws EvidenceError `key-unusable` where the browser can no longer use the key.
 */
export async function signDer(content: Bytes, privateKey: CryptoKey): Promise<Bytes> {
  let raw: Uint8Array;
  try {
    raw = new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, content));
  } catch (cause) {
    throw new EvidenceError('key-unusable', 'signing failed', { cause });
  }
  return sequence(
    integer(raw.subarray(0, COORDINATE_BYTES)),
    integer(raw.subarray(COORDINATE_BYTES)),
  );
}

/** r and s bare, 64 bytes, of a DER signature; null where it is not exactly one in DER. */
export function rawSignature(der: Uint8Array): Bytes | null {
  const parts: Uint8Array[] = [];
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return null;
  for (let at = 2; at < der.length;) {
    const size = der[at + 1] ?? 0;
    if (der[at] !== 0x02 || size === 0 || at + 2 + size > der.length) return null;
    const value = der.subarray(at + 2, at + 2 + size);
    if (((value[0] ?? 0) & 0x80) !== 0) return null;
    if (size > 1 && value[0] === 0 && ((value[1] ?? 0) & 0x80) === 0) return null;
    parts.push(value[0] === 0 ? value.subarray(1) : value);
    at += 2 + size;
  }
  const [r, s] = parts;
  if (parts.length !== 2 || r === undefined || s === undefined) return null;
  if (r.length > COORDINATE_BYTES || s.length > COORDINATE_BYTES) return null;
  return concatBytes(padded(r), padded(s));
}

function padded(value: Uint8Array): Bytes {
  return concatBytes(new Uint8Array(COORDINATE_BYTES - value.length), value);
}

/** Whether a DER signature over the content is valid under the key. Never throws for a bad signature. */
export async function verifyDer(
  content: Bytes,
  signature: Uint8Array,
  publicKey: CryptoKey,
): Promise<boolean> {
  const raw = rawSignature(signature);
  return raw !== null && crypto.subtle.verify(ALGORITHM, publicKey, raw, content);
}
