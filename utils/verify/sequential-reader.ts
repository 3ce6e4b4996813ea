/**
 * Reads a file once, from its first byte to its last, and takes the SHA-256 of all
 * of it on the way. Holds a few pieces in memory, however large the file is; one that
 * fits in memory is read at once, because WebCrypto is quicker than any stream.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import type { Sha256 } from '@/utils/evidence/values';
import type { Hashing, Sha256Beside } from './hashing';
import { readExactly, type PackageSource, type VerifyWork } from './package-source';

export interface SequentialReader {
  /** Bytes read so far. */
  position(): number;
  /**
   * The next bytes; for what is known to be small.
   * @param room Where it is large enough, the bytes may be put into it instead of into new memory.
   */
  take(length: number, room?: Bytes): Promise<Bytes>;
  /** The next bytes, piece by piece. A piece is there for as long as the call takes. */
  stream(length: number, onPiece: (piece: Bytes) => void): Promise<void>;
  /** Reads what is left. SHA-256 of the whole file. */
  finish(): Promise<Sha256>;
  /** Lets go of what it holds, finished or not. */
  close(): void;
}

const PIECE_BYTES = 4 * 1024 * 1024;
const AT_ONCE_BYTES = 64 * 1024 * 1024;

/** All methods throw the reason of an aborted signal, and EvidenceError `file-unreadable`. */
export function createSequentialReader(
  source: PackageSource,
  hashing: Hashing,
  work: VerifyWork,
): SequentialReader {
  const pieces = createPieces(source, hashing, work);
  let piece: Bytes = new Uint8Array();
  let position = 0;

  async function next(most: number): Promise<Bytes> {
    if (piece.length === 0) piece = await pieces.next();
    const part = piece.subarray(0, most);
    piece = piece.subarray(part.length);
    position += part.length;
    return part;
  }

  async function stream(length: number, onPiece: (piece: Bytes) => void): Promise<void> {
    for (let left = length; left > 0;) {
      const part = await next(left);
      onPiece(part);
      left -= part.length;
    }
  }

  return {
    position: () => position,
    stream,
    async take(length, room) {
      if (piece.length >= length && !pieces.areLent) return next(length);
      const fits = room !== undefined && room.length >= length;
      const all = fits ? room.subarray(0, length) : new Uint8Array(length);
      let filled = 0;
      await stream(length, (part) => {
        all.set(part, filled);
        filled += part.length;
      });
      return all;
    },
    async finish() {
      await stream(source.size - position, () => undefined);
      return pieces.digestHex();
    },
    close: pieces.close,
  };
}

interface Pieces {
  /** A piece is gone when the next one is asked for. */
  readonly areLent: boolean;
  /** Not to be called once everything was given. */
  next(): Promise<Bytes>;
  digestHex(): Promise<Sha256>;
  readonly close: () => void;
}

function createPieces(source: PackageSource, hashing: Hashing, work: VerifyWork): Pieces {
  const { sha256Hex } = hashing;
  const isSmall = source.size <= AT_ONCE_BYTES;
  if (sha256Hex !== undefined && isSmall) return allAtOnce(source, sha256Hex, work);
  const beside = isSmall ? undefined : hashing.createSha256Beside?.();
  return beside === undefined
    ? oneByOne(source, hashing, work)
    : hashedBeside(source, beside, work);
}

function allAtOnce(
  source: PackageSource,
  sha256Hex: (bytes: Bytes) => Promise<Sha256>,
  work: VerifyWork,
): Pieces {
  const whole = readExactly(source, 0, source.size);
  const digest = whole.then(sha256Hex);
  // Whoever reads meets the same failure; this copy of it is nobody's.
  digest.catch(() => undefined);
  return {
    areLent: false,
    async next() {
      work.signal?.throwIfAborted();
      const bytes = await whole;
      work.onProgress?.(bytes.length, source.size);
      return bytes;
    },
    digestHex: () => digest,
    close: () => undefined,
  };
}

/** The next piece is being read while the one before is hashed. */
function oneByOne(source: PackageSource, hashing: Hashing, work: VerifyWork): Pieces {
  const whole = hashing.createSha256();
  let offset = 0;
  const read = (): Promise<Bytes> => {
    const length = Math.min(PIECE_BYTES, source.size - offset);
    const bytes = readExactly(source, offset, length);
    bytes.catch(() => undefined);
    offset += length;
    return bytes;
  };
  let ahead = read();
  return {
    areLent: false,
    async next() {
      work.signal?.throwIfAborted();
      const piece = await ahead;
      work.onProgress?.(offset, source.size);
      ahead = read();
      whole.update(piece);
      return piece;
    },
    digestHex: () => Promise.resolve(whole.digestHex()),
    close: () => undefined,
  };
}

/** A piece goes to the other thread once whoever asked for it is done with it, and comes back as room for another. */
function hashedBeside(source: PackageSource, beside: Sha256Beside, work: VerifyWork): Pieces {
  let offset = 0;
  const read = (): Promise<Bytes> => {
    const from = offset;
    const length = Math.min(PIECE_BYTES, source.size - from);
    offset += length;
    const bytes = beside.room(length).then((room) => readExactly(source, from, length, room));
    bytes.catch(() => undefined);
    return bytes;
  };
  let ahead = read();
  let lent: Bytes | null = null;
  const giveBack = (): void => {
    if (lent !== null) beside.update(lent);
    lent = null;
  };
  return {
    areLent: true,
    async next() {
      work.signal?.throwIfAborted();
      giveBack();
      const piece = await ahead;
      work.onProgress?.(offset, source.size);
      if (offset < source.size) ahead = read();
      lent = piece;
      return piece;
    },
    digestHex() {
      giveBack();
      return beside.digestHex();
    },
    close() {
      beside.stop();
    },
  };
}
