/** SHA-256 and CRC-32 of what comes piece by piece, so that memory never holds the whole. */
import type { Bytes } from '@/utils/evidence/bytes';
import { crc32 } from '@/utils/evidence/crc32';
import { crc32Text } from '@/utils/verify/entry';
import type { FileFacts } from '@/utils/verify/exhibit';
import type { Hashing } from '@/utils/verify/hashing';

export interface GrowingDigest {
  add(piece: Bytes): void;
  /** Of all pieces behind one another. To be called once, at the end. */
  finish(): FileFacts;
}

export function createGrowingDigest(hashing: Hashing): GrowingDigest {
  const hash = hashing.createSha256();
  let sum = 0;
  let size = 0;
  return {
    add: (piece) => {
      hash.update(piece);
      sum = crc32(piece, sum);
      size += piece.length;
    },
    finish: () => ({ size, crc32: crc32Text(sum), sha256: hash.digestHex() }),
  };
}
