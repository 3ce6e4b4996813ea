/** A file on disk as a verification reads it. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Hashing } from '@/utils/verify/hashing';
import type { PackageSource } from '@/utils/verify/package-source';
import { createSha256Beside } from './hash-beside';

/** Opens the file; to be closed by whoever opened it. */
export async function openSource(
  path: string,
): Promise<PackageSource & { close(): Promise<void> }> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    async read(offset, length, room) {
      // Every byte is written before it is given away.
      const bytes =
        room?.subarray(0, length) ?? new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) return bytes.subarray(0, filled);
        filled += bytesRead;
      }
      return bytes;
    },
    close: () => handle.close(),
  };
}

/** In streams, which are quicker here than WebCrypto; of large files the whole in a thread of its own. */
export const nodeHashing: Hashing = {
  createSha256Beside,
  createSha256() {
    const hash = createHash('sha256');
    return {
      update: (bytes) => {
        hash.update(bytes);
      },
      digestHex: () => hash.digest('hex'),
    };
  },
  crc32,
};
