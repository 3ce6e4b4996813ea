/** SHA-256 (FIPS 180-4) and CRC-32 as verification needs them: in a stream, and in one go where that is quicker. */
import type { Bytes } from '@/utils/evidence/bytes';
import type { Sha256 } from '@/utils/evidence/values';

export interface Sha256Stream {
  update(bytes: Bytes): void;
  /** To be called once, at the end. */
  digestHex(): Sha256;
}

/** Takes the digest of a whole file in another thread than the one that reads it. */
export interface Sha256Beside {
  /**
   * Waits until not too many pieces are under way.
   * @param length Never more than at the first time: pieces are used again.
   * @returns a piece of so many bytes to read into.
   */
  room(length: number): Promise<Bytes>;
  /** Hashes a piece. It is gone for whoever hands it over. */
  update(piece: Bytes): void;
  /** To be called once, at the end. */
  digestHex(): Promise<Sha256>;
  /** Ends the thread, whatever it does. */
  stop(): void;
}

/** Where digests come from: a library in browsers, node:crypto in Node. */
export interface Hashing {
  createSha256(): Sha256Stream;
  /** Digest of bytes in memory, beside the thread that asks. Absent where streaming is quicker. */
  readonly sha256Hex?: (bytes: Bytes) => Promise<Sha256>;
  /** Worth it for files of many pieces. Absent where one thread does all. */
  readonly createSha256Beside?: () => Sha256Beside;
  /** As `crc32` of utils/evidence, where the surroundings have a quicker one. */
  readonly crc32?: (bytes: Bytes, previous: number) => number;
}
