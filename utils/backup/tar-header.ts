/**
 * The block before every file of a POSIX ustar archive (IEEE Std 1003.1-2017, pax,
 * "ustar Interchange Format"). We write one spelling and read only that one: a header
 * that is read is written again and compared, so that no byte of it goes unchecked.
 */
import { equalBytes, fromUtf8, utf8, type Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';

/** Everything in an archive comes in blocks of so many bytes. */
export const BLOCK_BYTES = 512;
/** Eleven octal digits. */
export const TAR_MAX_FILE_BYTES = 0o77777777777;

export interface TarHeader {
  /** ASCII, ours: folders and a name, none of which begins with a dot. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Whole seconds since 1970. */
  readonly modifiedSeconds: number;
}

const PATH = /^(?:[A-Za-z0-9][A-Za-z0-9.-]*\/){0,4}[A-Za-z0-9][A-Za-z0-9.-]*$/;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;

const FIELD = {
  name: 0,
  mode: 100,
  owner: 108,
  group: 116,
  size: 124,
  modified: 136,
  checksum: 148,
  type: 156,
  magic: 257,
  major: 329,
  minor: 337,
  prefix: 345,
} as const;

/** @throws EvidenceError `bad-value` for a path or size that has no place in the format. */
export function buildTarHeader({ path, size, modifiedSeconds }: TarHeader): Bytes {
  const { name, prefix } = splitPath(path);
  const block = new Uint8Array(BLOCK_BYTES);
  const put = (at: number, text: string): void => {
    block.set(utf8(text), at);
  };
  put(FIELD.name, name);
  // Readable by whoever unpacks it, and by nobody else.
  put(FIELD.mode, octal(0o600, 7));
  put(FIELD.owner, octal(0, 7));
  put(FIELD.group, octal(0, 7));
  put(FIELD.size, octal(size, 11));
  put(FIELD.modified, octal(modifiedSeconds, 11));
  put(FIELD.type, '0');
  put(FIELD.magic, 'ustar\u000000');
  put(FIELD.major, octal(0, 7));
  put(FIELD.minor, octal(0, 7));
  put(FIELD.prefix, prefix);
  // The sum is taken with spaces in its own place.
  put(FIELD.checksum, ' '.repeat(8));
  put(FIELD.checksum, `${octal(sumOf(block), 6)}\u0000`);
  return block;
}

/** @throws EvidenceError `backup-damaged` for a block that we would not have written. */
export function parseTarHeader(block: Bytes): TarHeader {
  try {
    const name = textAt(block, FIELD.name, NAME_BYTES);
    const prefix = textAt(block, FIELD.prefix, PREFIX_BYTES);
    const header = {
      path: prefix === '' ? name : `${prefix}/${name}`,
      size: numberAt(block, FIELD.size, 11),
      modifiedSeconds: numberAt(block, FIELD.modified, 11),
    };
    if (equalBytes(buildTarHeader(header), block)) return header;
  } catch (cause) {
    throw new EvidenceError('backup-damaged', 'archive header', { cause });
  }
  throw new EvidenceError('backup-damaged', 'archive header in another spelling');
}

/** A name of up to 100 bytes stands whole; a longer one leaves its folders to the prefix. */
function splitPath(path: string): { name: string; prefix: string } {
  if (!PATH.test(path)) throw new EvidenceError('bad-value', `path ${path}`);
  if (path.length <= NAME_BYTES) return { name: path, prefix: '' };
  const at = path.lastIndexOf('/');
  const [name, prefix] = [path.slice(at + 1), path.slice(0, Math.max(at, 0))];
  if (name.length > NAME_BYTES || prefix.length > PREFIX_BYTES) {
    throw new EvidenceError('bad-value', `path of ${path.length} characters`);
  }
  return { name, prefix };
}

function octal(value: number, digits: number): string {
  const text = value.toString(8).padStart(digits, '0');
  if (!Number.isSafeInteger(value) || value < 0 || text.length > digits) {
    throw new EvidenceError('bad-value', `${value} does not fit in ${digits} octal digits`);
  }
  return text;
}

function sumOf(block: Bytes): number {
  return block.reduce((sum, byte) => sum + byte, 0);
}

function textAt(block: Bytes, at: number, size: number): string {
  const field = block.subarray(at, at + size);
  const end = field.indexOf(0);
  return fromUtf8(end < 0 ? field : field.subarray(0, end));
}

function numberAt(block: Bytes, at: number, digits: number): number {
  return parseInt(fromUtf8(block.subarray(at, at + digits)), 8);
}
