/** SHA-256 (FIPS 180-4) of what fits in memory. Larger content is hashed by the rooms that stream. */
import { toHex, type Bytes } from './bytes';
import type { Sha256 } from './values';

/** The 32 bytes of the digest. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** The digest as 64 lower-case hexadecimal digits. */
export async function sha256Hex(content: Bytes | Blob): Promise<Sha256> {
  const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  return toHex(await sha256(bytes));
}
