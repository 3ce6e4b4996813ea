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
    read: async (offset, length, room = null) => {
      const part = blob.slice(offset, offset + length);
      const stream = room === null ? null : byteStreamOf(part);
      if (room === null || stream === null) return new Uint8Array(await part.arrayBuffer());
      return readInto(stream, room.subarray(0, length));
    },
  };
}

/** Null in browsers whose files give no byte streams; Chromium's first did after version 121. */
function byteStreamOf(part: Blob): ByteStream | null {
  const stream = part.stream();
  try {
    return { stream, reader: stream.getReader({ mode: 'byob' }) };
  } catch {
    return null;
  }
}

interface ByteStream {
  readonly stream: ReadableStream;
  readonly reader: ReadableStreamBYOBReader;
}

/**
 * Chromium (seen in 156) collects a byte stream of a file as garbage in the middle of a read where
 * only the read itself needs it, and the read then never ends.
 */
const beingRead = new Set<ByteStream>();

/** Fills the room, or as much of it as there are bytes. */
async function readInto(bytes: ByteStream, room: Bytes): Promise<Bytes> {
  let { buffer } = room;
  let filled = 0;
  beingRead.add(bytes);
  try {
    while (filled < room.length) {
      const min = room.length - filled;
      const free = new Uint8Array(buffer, room.byteOffset + filled, min);
      const { value, done } = await bytes.reader.read(free, { min });
      // Each reading takes the memory away and gives it back; at the end, some browsers do not.
      if (value !== undefined) {
        ({ buffer } = value);
        filled += value.length;
      }
      if (done) break;
    }
  } finally {
    beingRead.delete(bytes);
  }
  return new Uint8Array(buffer, room.byteOffset, filled);
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
