/** SHA-256 (FIPS 180-4) and CRC-32 as verification needs them: in a stream, and in one go where that is quicker. */
import type { Bytes } from '@/utils/evidence/bytes';
import type { Sha256 } from '@/utils/evidence/values';

export interface Sha256Stream {
  update(bytes: Bytes): void;
  /** To be called once, at the end. */
  digestHex(): Sha256;
}

/** Where digests come from: a library in browsers, node:crypto in Node. */
export interface Hashing {
  createSha256(): Sha256Stream;
  /** Digest of bytes in memory, beside the thread that asks. Absent where streaming is quicker. */
  readonly sha256Hex?: (bytes: Bytes) => Promise<Sha256>;
  /** As `crc32` of utils/evidence, where the surroundings have a quicker one. */
  readonly crc32?: (bytes: Bytes, previous: number) => number;
}
