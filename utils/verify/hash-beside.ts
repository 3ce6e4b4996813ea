/** SHA-256 of a large file in a worker beside the page that reads it. */
import { toHex, type Bytes } from '@/utils/evidence/bytes';
import type { Sha256Beside } from './hashing';

/** One is looked at, one is hashed, one waits for it. */
const PIECES = 3;

/** Starts the worker. */
export function createSha256Beside(): Sha256Beside {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' });
  let underWay = 0;
  let digest: Bytes | null = null;
  let failed = false;
  let wake = (): void => undefined;
  worker.onmessage = ({ data }: MessageEvent<Bytes | null>) => {
    if (data === null) underWay--;
    else digest = data;
    wake();
  };
  worker.onerror = () => {
    failed = true;
    wake();
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      if (failed) throw new Error('The worker that takes the digest ended');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    async room() {
      await until(() => underWay < PIECES);
      return null;
    },
    update(piece) {
      underWay++;
      worker.postMessage(piece, [piece.buffer]);
    },
    async digestHex() {
      worker.postMessage(null);
      await until(() => digest !== null);
      return toHex(digest ?? new Uint8Array());
    },
    stop() {
      worker.terminate();
    },
  };
}
