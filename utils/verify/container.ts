/**
 * The ZIP around a package, read as strictly as we write it: local headers from the
 * first byte, contents behind them, the directory in the same order, the end record,
 * and not one byte more. Where two programs could see two different packages in one
 * file, the package is broken.
 *
 * One pass gives size, CRC-32 and SHA-256 of each entry and SHA-256 of the file.
 */
import { fromUtf8, type Bytes } from '@/utils/evidence/bytes';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { Sha256 } from '@/utils/evidence/values';
import { CONTAINER_TYPE, MIMETYPE_PATH } from '@/utils/package/names';
import type { Directory } from './directory';
import { crc32Text, createEntryHash, readEntry, type FoundEntry } from './entry';
import type { FindingList } from './finding-list';
import type { Hashing } from './hashing';
import { readExactly, type PackageSource, type VerifyWork } from './package-source';
import { createSequentialReader, type SequentialReader } from './sequential-reader';

/** One entry as its bytes are, whatever the headers say. */
export interface PackageEntry {
  readonly name: string;
  readonly size: number;
  /** 8 lower-case hexadecimal digits. */
  readonly crc32: string;
  readonly sha256: Sha256;
}

export interface Container {
  /** Every name in the directory, in order. */
  readonly names: readonly string[];
  /** What could be read, by name. */
  readonly entries: ReadonlyMap<string, PackageEntry>;
  readonly sha256: Sha256;
  readonly size: number;
  /**
   * Content of a small entry, read again and compared with the digest of the first reading.
   * Null where there is none, or where it is larger than `maxBytes`.
   * @throws EvidenceError `file-unreadable` where the file changed in between.
   */
  load(name: string, maxBytes: number): Promise<Bytes | null>;
}

/** Reads the whole file in order. A directory of null gives a container without entries. */
export async function readContainer(
  source: PackageSource,
  directory: Directory | null,
  hashing: Hashing,
  findings: FindingList,
  work: VerifyWork,
): Promise<Container> {
  const reader = createSequentialReader(source, hashing, work);
  try {
    const { found, sha256 } = await readAll(reader, directory, hashing, findings);
    const container = await buildContainer(source, directory, found, sha256);
    if (directory !== null) await checkMimetype(container, findings);
    return container;
  } finally {
    reader.close();
  }
}

async function readAll(
  reader: SequentialReader,
  directory: Directory | null,
  hashing: Hashing,
  findings: FindingList,
): Promise<{ readonly found: readonly FoundEntry[]; readonly sha256: Sha256 }> {
  const found: FoundEntry[] = [];
  if (directory !== null) {
    const hash = createEntryHash(hashing);
    for (const entry of directory.entries) {
      const pending = await readEntry(reader, entry, directory.offset, hash, findings);
      if (pending !== null) found.push(pending);
    }
    const hidden = directory.offset - reader.position();
    if (hidden > 0) {
      findings.broken('container-hidden-bytes', '', `${hidden} bytes before the directory`);
    }
  }
  return { found, sha256: await reader.finish() };
}

async function buildContainer(
  source: PackageSource,
  directory: Directory | null,
  found: readonly FoundEntry[],
  sha256: Sha256,
): Promise<Container> {
  const entries = new Map<string, PackageEntry>();
  const offsets = new Map<string, number>();
  for (const entry of found) {
    // Of two entries with one name, which is broken anyway, the first is looked at.
    if (entries.has(entry.name)) continue;
    const { name, size } = entry;
    entries.set(name, { name, size, crc32: crc32Text(entry.crc32), sha256: await entry.sha256 });
    offsets.set(name, entry.offset);
  }
  return {
    names: directory?.entries.map(({ name }) => name) ?? [],
    entries,
    sha256,
    size: source.size,
    async load(name, maxBytes) {
      const entry = entries.get(name);
      if (entry === undefined || entry.size > maxBytes) return null;
      const bytes = await readExactly(source, offsets.get(name) ?? 0, entry.size);
      if ((await sha256Hex(bytes)) === entry.sha256) return bytes;
      throw new EvidenceError('file-unreadable', `${name} changed while it was checked`);
    },
  };
}

/** ETSI EN 319 162-1, A.1: first of all, and these 31 bytes. */
async function checkMimetype(container: Container, findings: FindingList): Promise<void> {
  const [first] = container.names;
  if (first !== MIMETYPE_PATH) {
    findings.broken('container-mimetype-wrong', MIMETYPE_PATH, 'not the first entry');
    return;
  }
  const bytes = await container.load(MIMETYPE_PATH, CONTAINER_TYPE.length);
  if (bytes === null || !isText(bytes, CONTAINER_TYPE)) {
    findings.broken('container-mimetype-wrong', MIMETYPE_PATH, 'not an ASiC-E container');
  }
}

function isText(bytes: Bytes, text: string): boolean {
  try {
    return fromUtf8(bytes) === text;
  } catch {
    return false;
  }
}
