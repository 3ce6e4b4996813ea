/** The thread of `hash-beside`: SHA-256 of all pieces that it is given, in order, and gives back; `null` asks for the digest. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from '@/utils/evidence/bytes';

const hash = sha256.create();

addEventListener('message', ({ data }: MessageEvent<Bytes | null>) => {
  if (data === null) {
    postMessage(hash.digest());
    return;
  }
  hash.update(data);
  postMessage(data.buffer, { transfer: [data.buffer] });
});
