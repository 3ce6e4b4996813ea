/**
 * Files of the exhibit at hand while a backup is read: as many as memory should hold, the rest on
 * the disk. Chromium takes about 490 MB of Blobs in memory, all of them together, and then fails to
 * read them.
 */
import { collectBlob, type BlobKeeper } from '@/utils/backup/tar-reader';
import { newId, type Environment } from './environment';
import type { StagedFile, Staging } from './staging';

export interface HeldContents {
  /** @throws EvidenceError `disk-full`. */
  readonly keep: BlobKeeper;
  /** To be called when nobody needs them any more. Never rejects. */
  clear(): Promise<void>;
}

export interface HeldContentsDeps {
  readonly staging: Staging;
  readonly environment: Environment;
}

/** @param inMemoryMax bytes of one exhibit that may stay in memory. */
export function createHeldContents(
  { staging, environment }: HeldContentsDeps,
  inMemoryMax: number = 64 * 1024 * 1024,
): HeldContents {
  const files: StagedFile[] = [];
  let inMemory = 0;
  return {
    async keep(pieces, size) {
      if (inMemory + size <= inMemoryMax) {
        inMemory += size;
        return collectBlob(pieces);
      }
      const file = await staging.create(`${newId(environment)}-restored`);
      files.push(file);
      const writer = file.writable.getWriter();
      // What a stream gave belongs to the stream: it may be written over.
      for await (const piece of pieces) await writer.write(piece.slice());
      await writer.close();
      return file.content();
    },
    async clear() {
      inMemory = 0;
      for (const file of files.splice(0)) await file.remove().catch(() => undefined);
    },
  };
}
