/**
 * One entry of a package where it stands: its local header (PKWARE APPNOTE 6.3.10,
 * 4.3.7), built again and compared, and its content, hashed as it goes by.
 */
import { equalBytes, type Bytes } from '@/utils/evidence/bytes';
import { crc32 as ownCrc32 } from '@/utils/evidence/crc32';
import type { Sha256 } from '@/utils/evidence/values';
import { buildLocalHeader, LOCAL_HEADER_BYTES } from '@/utils/package/zip-layout';
import type { DirectoryEntry } from './directory';
import type { FindingList } from './finding-list';
import type { Hashing } from './hashing';
import type { SequentialReader } from './sequential-reader';

/** Digest and CRC-32 of one entry's content, being taken. */
export interface FoundEntry {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
  readonly sha256: Promise<Sha256>;
  /** Of the content, from the start of the file. */
  readonly offset: number;
}

/** Reads the next entry of the file; null, with a finding, where its content is not where it should be. */
export async function readEntry(
  reader: SequentialReader,
  entry: DirectoryEntry,
  end: number,
  hash: EntryHash,
  findings: FindingList,
): Promise<FoundEntry | null> {
  const gap = entry.offset - reader.position();
  if (gap < 0 || entry.offset + LOCAL_HEADER_BYTES > end) {
    findings.broken('container-header-mismatch', entry.name, 'overlaps another part of the file');
    return null;
  }
  if (gap > 0) {
    findings.broken('container-hidden-bytes', entry.name, `${gap} bytes before this entry`);
    await reader.stream(gap, () => undefined);
  }
  await readLocalHeader(reader, entry, end, findings);
  const offset = reader.position();
  if (offset + entry.size > end) {
    findings.broken('container-malformed', entry.name, 'content runs into the directory');
    return null;
  }
  const { crc32: sum, sha256 } = await hash(reader, entry.size);
  if (sum !== entry.crc32)
    findings.broken('crc-differs', entry.name, `content has ${crc32Text(sum)}`);
  return { name: entry.name, size: entry.size, crc32: sum, sha256, offset };
}

/** Compares the local header with the one that the central header calls for, and steps over it. */
async function readLocalHeader(
  reader: SequentialReader,
  entry: DirectoryEntry,
  end: number,
  findings: FindingList,
): Promise<void> {
  const fixed = await reader.take(LOCAL_HEADER_BYTES);
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
  const claimed = view.getUint16(26, true) + view.getUint16(28, true);
  const rest = await reader.take(Math.min(claimed, end - reader.position()));
  const expected = buildLocalHeader(entry);
  const same =
    equalBytes(fixed, expected.subarray(0, LOCAL_HEADER_BYTES)) &&
    equalBytes(rest, expected.subarray(LOCAL_HEADER_BYTES));
  if (!same) findings.broken('container-header-mismatch', entry.name, 'local header');
}

/** Takes digest and CRC-32 of the next bytes. */
export type EntryHash = (
  reader: SequentialReader,
  size: number,
) => Promise<{ readonly crc32: number; readonly sha256: Promise<Sha256> }>;

/** Larger contents are hashed in a stream. */
const IN_MEMORY_BYTES = 32 * 1024 * 1024;

/**
 * Digests in memory run beside the reading, one at a time, so that memory stays bounded. All
 * contents are put into the same memory, one after the other: a digest copies what it is given
 * before it returns (Web Cryptography Level 2, `digest`, "getting a copy of the bytes").
 */
export function createEntryHash(hashing: Hashing): EntryHash {
  const { crc32 = ownCrc32 } = hashing;
  let running: Promise<unknown> = Promise.resolve();
  let room: Bytes = new Uint8Array();
  return async (reader, size) => {
    const { sha256Hex: inMemory } = hashing;
    if (inMemory !== undefined && size <= IN_MEMORY_BYTES) {
      if (room.length < size) room = new Uint8Array(size);
      const bytes = await reader.take(size, room);
      await running;
      const sha256 = inMemory(bytes);
      running = sha256;
      return { crc32: crc32(bytes, 0), sha256 };
    }
    const stream = hashing.createSha256();
    let sum = 0;
    await reader.stream(size, (piece) => {
      stream.update(piece);
      sum = crc32(piece, sum);
    });
    return { crc32: sum, sha256: Promise.resolve(stream.digestHex()) };
  };
}

/** 8 lower-case hexadecimal digits, as a record spells it. */
export function crc32Text(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}
