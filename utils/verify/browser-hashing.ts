/** Hashing in a browser: WebCrypto, whose digests take everything in one go, and a library for streams, in a worker for large ones. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '@/utils/evidence/bytes';
import { sha256Hex } from '@/utils/evidence/digest';
import { createSha256Beside } from './hash-beside';
import type { Hashing } from './hashing';

export const browserHashing: Hashing = {
  createSha256() {
    const hash = sha256.create();
    return {
      update: (bytes) => {
        hash.update(bytes);
      },
      digestHex: () => toHex(hash.digest()),
    };
  },
  sha256Hex,
  createSha256Beside,
};
