/**
 * A POSIX ustar archive of our own spelling, read as a stream. Everything else is
 * refused: links, folders, other headers, padding that is not zero, bytes behind the end.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import type { ByteReader } from './byte-reader';
import { BLOCK_BYTES, parseTarHeader } from './tar-header';

export interface TarEntry {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** The whole content in memory. @throws EvidenceError `backup-damaged` where it is larger. */
  load(maxBytes: number): Promise<Bytes>;
  /** The content as a Blob, wherever the {@link BlobKeeper} put it. */
  loadBlob(): Promise<Blob>;
}

/** Takes the content of a file while it is read. @param size of all pieces together, bytes. */
export type BlobKeeper = (pieces: AsyncIterable<Bytes>, size: number) => Promise<Blob>;

/** More files than this are no backup of ours. */
const MAX_ENTRIES = 2_000_000;

/**
 * Entries in order. What is not loaded of one, is passed over when the next is asked for.
 * @throws EvidenceError `backup-damaged`, `backup-cut`.
 */
export async function* readTar(
  reader: ByteReader,
  keep: BlobKeeper = collectBlob,
): AsyncGenerator<TarEntry, void, void> {
  for (let count = 0; count <= MAX_ENTRIES; count++) {
    const block = await reader.exactly(BLOCK_BYTES);
    if (isZero(block)) {
      await expectEnd(reader);
      return;
    }
    const { path, size } = parseTarHeader(block);
    const content = createContent(reader, size, keep);
    yield { path, size, ...content.read };
    await content.finish();
  }
  throw new EvidenceError('backup-damaged', 'too many entries');
}

async function expectEnd(reader: ByteReader): Promise<void> {
  if (!isZero(await reader.exactly(BLOCK_BYTES))) {
    throw new EvidenceError('backup-damaged', 'one block of zeros');
  }
  if (!(await reader.ended())) throw new EvidenceError('backup-damaged', 'bytes behind the end');
}

function createContent(reader: ByteReader, size: number, keep: BlobKeeper) {
  let missing = size;
  async function* pieces(): AsyncGenerator<Bytes, void, void> {
    while (missing > 0) {
      const piece = await reader.some(missing);
      missing -= piece.length;
      yield piece;
    }
  }
  return {
    read: {
      load: async (maxBytes: number): Promise<Bytes> => {
        if (size > maxBytes) throw new EvidenceError('backup-damaged', `${size} bytes`);
        const content = new Uint8Array(size);
        for await (const piece of pieces()) content.set(piece, size - missing - piece.length);
        return content;
      },
      loadBlob: () => keep(pieces(), size),
    },
    finish: async (): Promise<void> => {
      while (missing > 0) missing -= (await reader.some(missing)).length;
      const padding = (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
      if (!isZero(await reader.exactly(padding))) {
        throw new EvidenceError('backup-damaged', 'padding is not zero');
      }
    },
  };
}

/** Pieces of this size go to the browser at once. Bytes. */
const BLOB_PART_BYTES = 4 * 1024 * 1024;

/** In memory, as far as a browser lets it grow. */
export async function collectBlob(pieces: AsyncIterable<Bytes>): Promise<Blob> {
  const parts: Blob[] = [];
  let pending: Bytes[] = [];
  let size = 0;
  const flush = (): void => {
    parts.push(new Blob(pending));
    [pending, size] = [[], 0];
  };
  for await (const piece of pieces) {
    // What a stream gave belongs to the stream: it may be written over.
    pending.push(piece.slice());
    size += piece.length;
    if (size >= BLOB_PART_BYTES) flush();
  }
  flush();
  return new Blob(parts);
}

function isZero(bytes: Bytes): boolean {
  return bytes.every((byte) => byte === 0);
}
