/** SHA-256 of a file in a thread beside the one that reads it; pieces go there and back without a copy. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Bytes } from '@/utils/evidence/bytes';
import type { Sha256 } from '@/utils/evidence/values';
import type { Sha256Beside } from '@/utils/verify/hashing';

/** One is read into, one is looked at, two are hashed or wait for it. */
const PIECES = 4;

/** Starts the thread. */
export function createSha256Beside(): Sha256Beside {
  const thread = new Worker(new URL('./hash-thread.mjs', import.meta.url), { execArgv: [] });
  const messages = on(thread, 'message');
  let made = 0;
  // A thread that nobody waits for keeps no program alive.
  thread.unref();

  /** A piece that is free again, or the digest. Rejects where the thread fails. */
  const hear = async (): Promise<ArrayBuffer | Sha256> => {
    thread.ref();
    const { value } = (await messages.next()) as { value: [ArrayBuffer | Sha256] };
    thread.unref();
    return value[0];
  };

  return {
    async room(length): Promise<Bytes> {
      if (made < PIECES) {
        made++;
        return new Uint8Array(length);
      }
      const free = await hear();
      if (typeof free === 'string') throw new Error('a digest before the end');
      return new Uint8Array(free, 0, length);
    },
    update(piece) {
      thread.postMessage(piece, [piece.buffer]);
    },
    async digestHex() {
      thread.postMessage(null);
      for (;;) {
        const said = await hear();
        if (typeof said === 'string') return said;
      }
    },
    stop() {
      void thread.terminate();
    },
  };
}
