/** Files into a POSIX ustar archive, as a stream: one piece of one file in memory at a time. */
import type { Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import { BLOCK_BYTES, buildTarHeader } from './tar-header';

export interface TarFile {
  readonly path: string;
  readonly content: Blob | Bytes;
}

/** How much of a file is read at once. Bytes. */
const PIECE_BYTES = 1024 * 1024;

/**
 * The archive of the files, in their order, piece by piece.
 * @throws EvidenceError `bad-value` for a path that does not fit; `corrupt-storage` where
 * a file gives other than the bytes that it promised.
 */
export async function* writeTar(
  files: AsyncIterable<TarFile>,
  modifiedSeconds: number,
): AsyncGenerator<Bytes, void, void> {
  for await (const { path, content } of files) {
    const size = content instanceof Blob ? content.size : content.length;
    yield buildTarHeader({ path, size, modifiedSeconds });
    if (content instanceof Blob) yield* readPieces(path, content);
    else if (size > 0) yield content;
    const over = size % BLOCK_BYTES;
    if (over > 0) yield new Uint8Array(BLOCK_BYTES - over);
  }
  // Two blocks of zeros end an archive.
  yield new Uint8Array(2 * BLOCK_BYTES);
}

async function* readPieces(path: string, content: Blob): AsyncGenerator<Bytes, void, void> {
  for (let at = 0; at < content.size; at += PIECE_BYTES) {
    const end = Math.min(at + PIECE_BYTES, content.size);
    const piece = await readPiece(path, content.slice(at, end));
    if (piece.length !== end - at) throw new EvidenceError('corrupt-storage', path);
    yield piece;
  }
}

async function readPiece(path: string, piece: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await piece.arrayBuffer());
  } catch (cause) {
    throw new EvidenceError('corrupt-storage', path, { cause });
  }
}
