/** Where a package is read from: bytes by position, however many there are. */
import { EvidenceError } from '@/utils/evidence/errors';
import type { Bytes } from '@/utils/evidence/bytes';

export interface PackageSource {
  /** Bytes of the whole file. */
  readonly size: number;
  /**
   * Exactly `length` bytes from `offset`; the bytes stay as they are after the next read.
   * @param room As many bytes, which may be filled and given instead of new ones.
   */
  read(offset: number, length: number, room?: Bytes | null): Promise<Bytes>;
}

/** How long work is followed and stopped. */
export interface VerifyWork {
  /** Once aborted, the work throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Bytes read so far, of all bytes. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A file that the browser holds. */
export function blobSource(blob: Blob): PackageSource {
  return {
    size: blob.size,
    read: async (offset, length) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}

/**
 * Reads and checks that nothing is missing.
 * @throws EvidenceError `file-unreadable` where the file became shorter or cannot be read.
 */
export async function readExactly(
  source: PackageSource,
  offset: number,
  length: number,
  room: Bytes | null = null,
): Promise<Bytes> {
  let bytes: Bytes;
  try {
    bytes = await source.read(offset, length, room);
  } catch (cause) {
    throw new EvidenceError('file-unreadable', `at ${offset}`, { cause });
  }
  if (bytes.length !== length) throw new EvidenceError('file-unreadable', `short at ${offset}`);
  return bytes;
}
