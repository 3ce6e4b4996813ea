/** A whole backup: parts → archive → encryption, and the way back. Both are streams. */
import type { Bytes } from '@/utils/evidence/bytes';
import { createByteReader } from './byte-reader';
import { decrypt, encrypt, unlock, type UnlockedFile } from './encryption';
import type { BackupPart } from './parts';
import { readParts } from './read-parts';
import { readTar, type BlobKeeper } from './tar-reader';
import { writeTar } from './tar-writer';
import { filesOf } from './write-parts';

export interface WriteOptions {
  readonly password: string;
  /** Of every file in the archive. Whole seconds since 1970. */
  readonly modifiedSeconds: number;
  /** Base-2 logarithm of scrypt's N. */
  readonly workFactor?: number;
}

/**
 * The encrypted bytes. A failure while the parts are made fails the stream.
 * @throws EvidenceError `backup-password-short`.
 */
export function writeBackup(
  parts: AsyncIterable<BackupPart>,
  { password, modifiedSeconds, workFactor }: WriteOptions,
): Promise<ReadableStream<Bytes>> {
  const plain = streamOf(writeTar(filesOf(parts), modifiedSeconds));
  return encrypt(plain, password, workFactor);
}

/** A file that a password fits. The password itself is not needed any more. */
export type OpenedBackup = UnlockedFile;

/**
 * Tries a password on a file. This takes about a second, by intention.
 * @throws EvidenceError `backup-not-a-backup`, `backup-password-wrong`, `backup-damaged`,
 * `backup-cut`, `file-unreadable`.
 */
export function openBackup(file: Blob, password: string): Promise<OpenedBackup> {
  return unlock(file, password);
}

/**
 * The parts of a file, in order; each is authentic when it comes, and only after the last
 * one is it certain that nothing is missing.
 * @param onRead hears how many bytes of the file were read so far.
 * @param keep takes the content of large files; they are in memory without it.
 * @throws EvidenceError `backup-not-a-backup`, `backup-newer`, `backup-damaged`,
 * `backup-cut`, `file-unreadable`.
 */
export async function* readBackup(
  opened: OpenedBackup,
  onRead?: (bytes: number) => void,
  keep?: BlobKeeper,
): AsyncGenerator<BackupPart, void, void> {
  const stream = await decrypt(opened, onRead);
  try {
    yield* readParts(readTar(createByteReader(stream), keep));
  } finally {
    await stream.cancel().catch(() => undefined);
  }
}

/** `ReadableStream.from` is not in every browser that we support. */
function streamOf(pieces: AsyncGenerator<Bytes, void, void>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        const result = await pieces.next();
        if (result.done === true) controller.close();
        else controller.enqueue(result.value);
      },
      cancel: async () => {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}
