/** SHA-256 of a large file in a worker beside the page that reads it. */
import { toHex, type Bytes } from '@/utils/evidence/bytes';
import type { Sha256Beside } from './hashing';

/** One is read into, one is looked at, two are hashed or wait for it. */
const PIECES = 4;

/** Starts the worker. */
export function createSha256Beside(): Sha256Beside {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' });
  const free: ArrayBuffer[] = [];
  let made = 0;
  let digest: Bytes | null = null;
  let failed = false;
  let wake = (): void => undefined;
  worker.onmessage = ({ data }: MessageEvent<Bytes | ArrayBuffer>) => {
    if (data instanceof ArrayBuffer) free.push(data);
    else digest = data;
    wake();
  };
  worker.onerror = () => {
    failed = true;
    wake();
  };
  /** Asks again each time that the worker said something, until there is an answer. */
  const heard = async <T>(answer: () => T | null): Promise<T> => {
    for (;;) {
      const found = answer();
      if (found !== null) return found;
      if (failed) throw new Error('The worker that takes the digest ended');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    async room(length) {
      if (made < PIECES) {
        made++;
        return new Uint8Array(length);
      }
      return new Uint8Array(await heard(() => free.pop() ?? null), 0, length);
    },
    update(piece) {
      worker.postMessage(piece, [piece.buffer]);
    },
    async digestHex() {
      worker.postMessage(null);
      return toHex(await heard(() => digest));
    },
    stop() {
      worker.terminate();
    },
  };
}
