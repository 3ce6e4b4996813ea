/** A file on disk as a verification reads it. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { sha256Hex } from '@/utils/evidence/digest';
import type { Hashing } from '@/utils/verify/hashing';
import type { PackageSource } from '@/utils/verify/package-source';

/** Opens the file; to be closed by whoever opened it. */
export async function openSource(
  path: string,
): Promise<PackageSource & { close(): Promise<void> }> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    async read(offset, length) {
      // Every byte is written before it is given away.
      const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
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

/** The whole file is hashed as it is read, its entries meanwhile by the threads of WebCrypto. */
export const nodeHashing: Hashing = {
  sha256Hex,
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
