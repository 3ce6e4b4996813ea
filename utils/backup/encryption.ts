/**
 * Encryption with a password: the age format, version 1 (age-encryption.org/v1), with
 * its scrypt recipient. The library does all of it; here stand the bounds and what its
 * failures mean. It is loaded when first needed, since only backups need it.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import { isLongEnough, normalized } from './password';

/** scrypt with N = 2^18, r = 8, p = 1: the default of age, about a second for each guess. */
export const WORK_FACTOR = 18;

/** @throws EvidenceError `backup-password-short`. */
export async function encrypt(
  plain: ReadableStream<Bytes>,
  password: string,
  workFactor = WORK_FACTOR,
): Promise<ReadableStream<Bytes>> {
  if (!isLongEnough(password)) throw new EvidenceError('backup-password-short');
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalized(password));
  encrypter.setScryptWorkFactor(workFactor);
  return (await encrypter.encrypt(plain)) as ReadableStream<Bytes>;
}

/** The only header that a backup has: one scrypt recipient (C2SP age.md, "The scrypt recipient type"). */
const HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (?:[1-9]|1\d|20)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
const MAGIC = 'age-encryption.org/v1\n-> scrypt ';
const HEADER_MAX_BYTES = 256;
const NONCE_BYTES = 16;
const TAG_BYTES = 16;
/** The payload comes in pieces of so many bytes, each with its tag (age.md, "Payload"). */
const PIECE_BYTES = 64 * 1024;

/** A file with the key that a password opened. */
export interface UnlockedFile {
  readonly file: Blob;
  readonly headerBytes: number;
  /** Of this file only (age.md, "File key"). */
  readonly fileKey: Uint8Array;
}

/**
 * Tries a password.
 * @throws EvidenceError `backup-not-a-backup`, `backup-password-wrong`, `backup-damaged`,
 * `backup-cut`, `file-unreadable`.
 */
export async function unlock(file: Blob, password: string): Promise<UnlockedFile> {
  const headerBytes = await checkHeader(file);
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalized(password));
  const header = await readSlice(file.slice(0, headerBytes));
  const fileKey = await decrypter.decryptHeader(header).catch((thrown: unknown) => {
    throw asHeaderError(thrown);
  });
  return { file, headerBytes, fileKey };
}

/**
 * The content of an unlocked file. The stream gives only what is authentic so far, and
 * fails at the first piece that is not.
 * @param onRead hears how many bytes of the file were read so far.
 * @throws EvidenceError `backup-damaged`, `file-unreadable`; reading the stream throws
 * these and `backup-cut`.
 */
export async function decrypt(
  { file, headerBytes, fileKey }: UnlockedFile,
  onRead: (bytes: number) => void = () => undefined,
): Promise<ReadableStreamDefaultReader<Bytes>> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  const plain = await decrypter.decrypt(readFile(file, onRead)).catch((thrown: unknown) => {
    throw asHeaderError(thrown);
  });
  return namingFailures(plain as ReadableStream<Bytes>, file.size - headerBytes).getReader();
}

/** @returns how long the header is. */
async function checkHeader(file: Blob): Promise<number> {
  const text = latin1(await readSlice(file.slice(0, HEADER_MAX_BYTES)));
  const found = HEADER.exec(text);
  if (found !== null) {
    if (file.size < found[0].length + NONCE_BYTES + TAG_BYTES) {
      throw new EvidenceError('backup-cut', 'no payload');
    }
    return found[0].length;
  }
  if (text.length > 0 && MAGIC.startsWith(text)) throw new EvidenceError('backup-cut', 'header');
  if (!text.startsWith(MAGIC)) throw new EvidenceError('backup-not-a-backup');
  const cut = file.size < HEADER_MAX_BYTES && !/\n--- [^\n]*\n/.test(text);
  throw new EvidenceError(cut ? 'backup-cut' : 'backup-damaged', 'header');
}

function latin1(bytes: Bytes): string {
  return String.fromCharCode(...bytes);
}

async function readSlice(slice: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await slice.arrayBuffer());
  } catch (cause) {
    throw new EvidenceError('file-unreadable', undefined, { cause });
  }
}

const READ_BYTES = 1024 * 1024;

/** Reads on demand, so that nothing piles up in memory. */
function readFile(file: Blob, onRead: (bytes: number) => void): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        if (at >= file.size) {
          controller.close();
          return;
        }
        const read = await readSlice(file.slice(at, at + READ_BYTES));
        at += READ_BYTES;
        // One piece of the encryption at a time: what a failing stream had ready is lost.
        for (let start = 0; start < read.length; start += PIECE_BYTES) {
          controller.enqueue(read.subarray(start, start + PIECE_BYTES));
        }
        onRead(Math.min(at, file.size));
      },
    },
    { highWaterMark: 0 },
  );
}

function asHeaderError(thrown: unknown): EvidenceError {
  if (errorCodeOf(thrown) !== 'unexpected') return thrown as EvidenceError;
  // The library has no codes; a test holds its words.
  const wrongPassword = thrown instanceof Error && thrown.message.startsWith('no identity matched');
  const code = wrongPassword ? 'backup-password-wrong' : 'backup-damaged';
  return new EvidenceError(code, 'header', { cause: thrown });
}

/** As many pieces as a failing stream may have had ready. */
const READY_PIECES = 2;

/** A failure at the last pieces means that the end is missing or damaged; before, that the middle is. */
function namingFailures(plain: ReadableStream<Bytes>, payloadBytes: number): ReadableStream<Bytes> {
  const pieces = Math.ceil((payloadBytes - NONCE_BYTES) / (PIECE_BYTES + TAG_BYTES));
  const reader = plain.getReader();
  let given = 0;
  return new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) {
            controller.close();
            return;
          }
          given += value.length;
          controller.enqueue(value);
        } catch (thrown) {
          if (errorCodeOf(thrown) !== 'unexpected') throw thrown;
          const last = given >= (pieces - 1 - READY_PIECES) * PIECE_BYTES;
          const code = last ? 'backup-cut' : 'backup-damaged';
          throw new EvidenceError(code, 'payload', { cause: thrown });
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
