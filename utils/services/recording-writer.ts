/** Pieces onto the disk, one after the other, and into the digests in the same order. */
import { errorCodeOf, type ErrorCode } from '@/utils/evidence/errors';
import type { FileFacts } from '@/utils/verify/exhibit';
import type { Hashing } from '@/utils/verify/hashing';
import { createGrowingDigest } from './growing-digest';
import { WAITING_MAX_BYTES } from './recording-limits';
import type { RecordingInStaging } from './recording-staging';

export interface RecordingWriter {
  /** Takes the next piece; it is written as soon as those before it are. @param atMs since the start. */
  add(piece: Blob, atMs: number): void;
  /** Resolves when all that was taken is written, or never will be. */
  settled(): Promise<void>;
  pieces(): number;
  /** Of what is written. */
  sizeBytes(): number;
  /** Of what is written. To be called once, at the end. */
  digests(): FileFacts;
}

/**
 * @param onFailure hears once why no more can be written; what comes after that is dropped, so that
 * what is kept has no gap.
 */
export function createRecordingWriter(
  staged: Pick<RecordingInStaging, 'add'>,
  hashing: Hashing,
  onFailure: (code: ErrorCode) => void,
): RecordingWriter {
  const digest = createGrowingDigest(hashing);
  let tail = Promise.resolve();
  let waiting = 0;
  let pieces = 0;
  let sizeBytes = 0;
  let failed = false;

  const fail = (code: ErrorCode): void => {
    if (failed) return;
    failed = true;
    onFailure(code);
  };
  const write = async (piece: Blob, atMs: number): Promise<void> => {
    if (failed) return;
    try {
      const bytes = new Uint8Array(await piece.arrayBuffer());
      await staged.add(bytes, atMs);
      digest.add(bytes);
      pieces += 1;
      sizeBytes += bytes.length;
    } catch (thrown) {
      fail(errorCodeOf(thrown));
    } finally {
      waiting -= piece.size;
    }
  };
  return {
    add(piece, atMs) {
      waiting += piece.size;
      tail = tail.then(() => write(piece, atMs));
      if (waiting > WAITING_MAX_BYTES) fail('unexpected');
    },
    settled: () => tail,
    pieces: () => pieces,
    sizeBytes: () => sizeBytes,
    digests: () => digest.finish(),
  };
}
