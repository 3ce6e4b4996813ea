/**
 * The bytes of ZIP headers (PKWARE APPNOTE 6.3.10, 4.3), in the one form that a
 * package uses: stored, sizes and CRC-32 in the local header, no flags, no extra
 * fields, no comments, one fixed time. The same headers can be built again from
 * name, size and CRC-32 alone, so a reader can compare every byte of them.
 */
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';

/** EU DSS refuses a container with more entries. */
export const MAX_ENTRIES = 1000;
/** Bytes of a whole package, headers included; also keeps every offset within 31 bits. */
export const MAX_PACKAGE_BYTES = 2_000_000_000;

export const LOCAL_HEADER_BYTES = 30;
export const CENTRAL_HEADER_BYTES = 46;
export const END_RECORD_BYTES = 22;

/** 1980-01-01 00:00, the first moment that a ZIP can name (4.4.6): when files were made stands in the record. */
const DOS_TIME = 0;
const DOS_DATE = (1 << 5) | 1;
/** Version 1.0 suffices to extract a stored file (4.4.3); made by the same version on MS-DOS (4.4.2). */
const VERSION = 10;

/** What the headers of one entry say. */
export interface ZipEntryInfo {
  /** ASCII; see {@link isEntryName}. */
  readonly name: string;
  /** Bytes of the content. */
  readonly size: number;
  /** CRC-32 of the content, unsigned. */
  readonly crc32: number;
}

/**
 * Whether a name may stand in a package: ASCII letters, digits, `-`, `.` and `/`, at
 * most 200 long, no empty part, no part that begins or ends with a dot.
 */
export function isEntryName(name: string): boolean {
  return name.length <= 200 && /^[A-Za-z0-9-]+(?:[./][A-Za-z0-9-]+)*$/.test(name);
}

/** Little-endian fields, as ZIP wants all of them. */
function fields(...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Bytes {
  const all = new Uint8Array(parts.reduce((size, [bytes]) => size + bytes, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const [bytes, value] of parts) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return all;
}

/** Local file header with its name (4.3.7), followed in the file by the content. */
export function buildLocalHeader(entry: ZipEntryInfo): Bytes {
  const name = utf8(entry.name);
  const header = fields(
    [4, 0x04034b50],
    [2, VERSION],
    [2, 0], // flags: no data descriptor, not UTF-8
    [2, 0], // method: stored
    [2, DOS_TIME],
    [2, DOS_DATE],
    [4, entry.crc32],
    [4, entry.size],
    [4, entry.size],
    [2, name.length],
    [2, 0], // extra field
  );
  return concatBytes(header, name);
}

/**
 * Central directory header with its name (4.3.12).
 * @param offset of the entry's local header, from the start of the file.
 */
export function buildCentralHeader(entry: ZipEntryInfo, offset: number): Bytes {
  const name = utf8(entry.name);
  const header = fields(
    [4, 0x02014b50],
    [2, VERSION],
    [2, VERSION],
    [2, 0],
    [2, 0],
    [2, DOS_TIME],
    [2, DOS_DATE],
    [4, entry.crc32],
    [4, entry.size],
    [4, entry.size],
    [2, name.length],
    [2, 0], // extra field
    [2, 0], // comment
    [2, 0], // disk
    [2, 0], // internal attributes
    [4, 0], // external attributes
    [4, offset],
  );
  return concatBytes(header, name);
}

/** What the end of central directory record says. */
export interface ZipEnd {
  readonly entryCount: number;
  /** Bytes of all central headers. */
  readonly centralSize: number;
  /** Offset of the first central header, from the start of the file. */
  readonly centralOffset: number;
}

/** End of central directory record, without a comment (4.3.16). */
export function buildEndRecord(end: ZipEnd): Bytes {
  return fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, end.entryCount],
    [2, end.entryCount],
    [4, end.centralSize],
    [4, end.centralOffset],
    [2, 0],
  );
}
