/**
 * The end record and the central directory of a package (PKWARE APPNOTE 6.3.10,
 * 4.3.12 and 4.3.16). Each header is built again from what it says and compared, so
 * that none can say more than name, size, CRC-32 and place. Sizes that the file
 * claims are compared with the file's own before anything is read by them.
 */
import { equalBytes, type Bytes } from '@/utils/evidence/bytes';
import {
  buildCentralHeader,
  buildEndRecord,
  CENTRAL_HEADER_BYTES,
  END_RECORD_BYTES,
  MAX_ENTRIES,
  type ZipEntryInfo,
} from '@/utils/package/zip-layout';
import { checkNames } from './entry-names';
import type { FindingList } from './finding-list';
import { readExactly, type PackageSource } from './package-source';

/** One line of the directory, as it stands there. */
export interface DirectoryEntry extends ZipEntryInfo {
  /** Of the local header, from the start of the file. */
  readonly offset: number;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Where the first central header begins: contents end before it. */
  readonly offset: number;
}

/** Longest comment that a ZIP can end with (4.3.16). */
const MAX_COMMENT_BYTES = 65_535;
/** No name of ours is longer, so no directory is larger. */
const MAX_DIRECTORY_BYTES = MAX_ENTRIES * (CENTRAL_HEADER_BYTES + 200);
const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;

/**
 * Reads the directory; null, with a finding, where it cannot be read.
 * @throws EvidenceError `file-unreadable`.
 */
export async function readDirectory(
  source: PackageSource,
  findings: FindingList,
): Promise<Directory | null> {
  const end = await readEnd(source, findings);
  if (end === null) return null;
  if (end.entryCount > MAX_ENTRIES) {
    findings.broken('container-too-many-entries', '', `${end.entryCount} of ${MAX_ENTRIES}`);
    return null;
  }
  if (end.offset + end.size > end.endOffset || end.size > MAX_DIRECTORY_BYTES) {
    findings.broken('container-malformed', '', 'directory is not where the end record says');
    return null;
  }
  const place = await placeOf(end, source, findings);
  const entries = parseHeaders(await readExactly(source, place.offset, end.size), end, findings);
  if (entries === null) return null;
  checkNames(entries, findings);
  const shifted = entries.map((entry) => ({ ...entry, offset: entry.offset + place.before }));
  return { entries: shifted, offset: place.offset };
}

/**
 * Where the directory is. With bytes between it and the end record, either those are
 * hidden, or as many stand before the whole, as in an archive that unpacks itself.
 */
async function placeOf(
  { endOffset, offset, size }: End,
  source: PackageSource,
  findings: FindingList,
): Promise<{ readonly offset: number; readonly before: number }> {
  const between = endOffset - offset - size;
  if (between === 0) return { offset, before: 0 };
  findings.broken('container-hidden-bytes', '', `${between} bytes`);
  const said = await readExactly(source, offset, Math.min(4, size));
  const isThere = said.length < 4 || viewOf(said).getUint32(0, true) === CENTRAL_SIGNATURE;
  return isThere ? { offset, before: 0 } : { offset: offset + between, before: between };
}

interface End {
  readonly entryCount: number;
  readonly size: number;
  readonly offset: number;
  /** Where the end record itself stands. */
  readonly endOffset: number;
}

async function readEnd(source: PackageSource, findings: FindingList): Promise<End | null> {
  const length = Math.min(source.size, END_RECORD_BYTES + MAX_COMMENT_BYTES);
  const tailOffset = source.size - length;
  const tail = await readExactly(source, tailOffset, length);
  const at = lastEndRecord(tail);
  if (at === null) {
    findings.broken('container-malformed', '', 'no end record: the file may be cut off');
    return null;
  }
  const trailing = length - at - END_RECORD_BYTES;
  if (trailing > 0) findings.broken('container-trailing-bytes', '', `${trailing} bytes`);
  const view = viewOf(tail);
  const end = {
    entryCount: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
    endOffset: tailOffset + at,
  };
  const expected = buildEndRecord({
    entryCount: end.entryCount,
    centralSize: end.size,
    centralOffset: end.offset,
  });
  if (!equalBytes(tail.subarray(at, at + END_RECORD_BYTES), expected)) {
    findings.broken('container-header-mismatch', '', 'end record');
  }
  return end;
}

function lastEndRecord(tail: Bytes): number | null {
  const view = viewOf(tail);
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

function parseHeaders(
  central: Bytes,
  { entryCount }: End,
  findings: FindingList,
): DirectoryEntry[] | null {
  const entries: DirectoryEntry[] = [];
  let at = 0;
  while (entries.length < entryCount) {
    const header = parseHeader(central, at);
    if (header === null) {
      findings.broken('container-malformed', '', `directory ends in header ${entries.length + 1}`);
      return null;
    }
    checkHeader(central.subarray(at, at + header.length), header, findings);
    entries.push(header.entry);
    at += header.length;
  }
  if (at < central.length) {
    findings.broken('container-hidden-bytes', '', `${central.length - at} bytes in the directory`);
  }
  return entries;
}

interface Header {
  readonly entry: DirectoryEntry;
  readonly method: number;
  /** Bytes of the header with everything that it claims to hold. */
  readonly length: number;
}

function parseHeader(central: Bytes, at: number): Header | null {
  if (central.length - at < CENTRAL_HEADER_BYTES) return null;
  const view = viewOf(central.subarray(at));
  if (view.getUint32(0, true) !== CENTRAL_SIGNATURE) return null;
  const nameLength = view.getUint16(28, true);
  const length =
    CENTRAL_HEADER_BYTES + nameLength + view.getUint16(30, true) + view.getUint16(32, true);
  if (central.length - at < length) return null;
  const nameBytes = central.subarray(
    at + CENTRAL_HEADER_BYTES,
    at + CENTRAL_HEADER_BYTES + nameLength,
  );
  return {
    entry: {
      name: String.fromCharCode(...nameBytes.subarray(0, 300)),
      crc32: view.getUint32(16, true),
      // The stored bytes; that the other size is the same shows in the comparison.
      size: view.getUint32(20, true),
      offset: view.getUint32(42, true),
    },
    method: view.getUint16(10, true),
    length,
  };
}

function checkHeader(bytes: Uint8Array, { entry, method }: Header, findings: FindingList): void {
  if (method !== 0) findings.broken('container-not-stored', entry.name, `method ${method}`);
  else if (!equalBytes(bytes, buildCentralHeader(entry, entry.offset))) {
    findings.broken('container-header-mismatch', entry.name, 'central header');
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
