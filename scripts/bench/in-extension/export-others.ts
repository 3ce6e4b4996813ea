/** The floor of an export, and other libraries at the same job, on the same artifacts in the same browser. */
import { BlobReader, BlobWriter, configure, ZipWriter } from '@zip.js/zip.js';
import JSZip from 'jszip';
import { crc32 } from '@/utils/evidence/crc32';
import { sha256Hex } from '@/utils/evidence/digest';
import { openDatabase } from '@/utils/storage/database';
import { createSha256Beside } from '@/utils/verify/hash-beside';
import { blobSource } from '@/utils/verify/package-source';

export interface Done {
  readonly ms: number;
  /** Of the artifacts. */
  readonly bytes: number;
}

interface Artifact {
  readonly name: string;
  readonly content: Blob;
}

/** Artifacts of the first exhibits, unread. */
async function artifacts(count: number): Promise<readonly Artifact[]> {
  const db = await openDatabase();
  try {
    const ids = await db.exhibits.limit(count).primaryKeys();
    const rows = await db.artifacts.where('exhibitId').anyOf(ids).toArray();
    return rows.flatMap(({ exhibitId, name, content }) =>
      content === null ? [] : [{ name: `exhibits/${exhibitId}/${name}`, content }],
    );
  } finally {
    db.close();
  }
}

async function timed(
  count: number,
  work: (found: readonly Artifact[]) => Promise<unknown>,
): Promise<Done> {
  const found = await artifacts(count);
  const start = performance.now();
  await work(found);
  const ms = performance.now() - start;
  return { ms, bytes: found.reduce((sum, { content }) => sum + content.size, 0) };
}

/** Each artifact read once, its SHA-256 and CRC-32, and SHA-256 of all of it, in as many threads as an export has. */
export function floorOfExport(count: number): Promise<Done> {
  return timed(count, async (found) => {
    const whole = createSha256Beside();
    const largest = Math.max(...found.map(({ content }) => content.size));
    for (const { content } of found) {
      const room = await whole.room(largest);
      const bytes = await blobSource(content).read(0, content.size, room);
      await sha256Hex(bytes);
      crc32(bytes);
      whole.update(bytes);
    }
    const digest = await whole.digestHex();
    whole.stop();
    return digest;
  });
}

/** JSZip, stored, to a Blob. */
export function withJsZip(count: number): Promise<Done> {
  return timed(count, async (found) => {
    const zip = new JSZip();
    for (const { name, content } of found) zip.file(name, content);
    return zip.generateAsync({ type: 'blob', compression: 'STORE' });
  });
}

/** zip.js, stored, to a Blob, without workers: the pages of the extension may not start its own. */
export function withZipJs(count: number): Promise<Done> {
  configure({ useWebWorkers: false });
  return timed(count, async (found) => {
    const writer = new ZipWriter(new BlobWriter('application/zip'), {
      level: 0,
      dataDescriptor: false,
      extendedTimestamp: false,
    });
    for (const { name, content } of found) await writer.add(name, new BlobReader(content));
    return writer.close();
  });
}
