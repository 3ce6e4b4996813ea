/**
 * Pictures that wait until their exhibit is written: the first few in memory, the rest on the disk,
 * since a long page has more of them than memory should hold.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import type { Artifact } from '@/utils/evidence/record-schema';
import type { Instant } from '@/utils/evidence/values';
import { makeArtifact, type MadeArtifact } from './artifacts';
import type { StagedFile, Staging } from './staging';

export interface KeptPixels {
  /** Digests and puts away one PNG. @throws EvidenceError `disk-full`. */
  keep(
    kind: Pick<Artifact, 'name' | 'role' | 'method'>,
    png: Bytes,
    takenAt: Instant,
    pixels: { readonly width: number; readonly height: number },
  ): Promise<MadeArtifact>;
  /** How many were kept. */
  count(): number;
  /** Erases all of them; the exhibit has its own copy by now, or never will. Never rejects. */
  clear(): Promise<void>;
}

/** What one post mostly takes: writing and erasing files would take longer than all the rest. Bytes. */
const IN_MEMORY_MAX = 4_000_000;

/** @param id names the files of this piece of work, and of no other. */
export function createKeptPixels(staging: Staging, id: string): KeptPixels {
  const files: StagedFile[] = [];
  let count = 0;
  let inMemory = 0;
  return {
    async keep(kind, png, takenAt, pixels) {
      const described = { ...kind, mediaType: 'image/png' };
      const made = await makeArtifact(described, png, takenAt, { pixels: { ...pixels } });
      count += 1;
      if (inMemory + png.length <= IN_MEMORY_MAX) {
        inMemory += png.length;
        return made;
      }
      const file = await staging.create(`${id}-${kind.name}`);
      files.push(file);
      const writer = file.writable.getWriter();
      await writer.write(png);
      await writer.close();
      return { ...made, content: await file.content() };
    },
    count: () => count,
    async clear() {
      [count, inMemory] = [0, 0];
      for (const file of files.splice(0)) await file.remove().catch(() => undefined);
    },
  };
}
