/**
 * Writes a ZIP by laying headers and contents behind one another in a Blob. A
 * content is never read or copied here: a package of gigabytes costs the memory of
 * its headers. Same entries, same bytes.
 */
import { EvidenceError } from '@/utils/evidence/errors';
import type { Bytes } from '@/utils/evidence/bytes';
import {
  buildCentralHeader,
  buildEndRecord,
  buildLocalHeader,
  isEntryName,
  MAX_ENTRIES,
  MAX_PACKAGE_BYTES,
  type ZipEntryInfo,
} from './zip-layout';

/** One file of the ZIP. Size and CRC-32 are taken on trust: whoever reads the result checks them. */
export interface ZipEntry extends ZipEntryInfo {
  readonly content: Blob | Bytes;
}

/** What a ZIP is for: DSS and file managers look at this type. */
export interface ZipOptions {
  readonly mediaType: string;
}

/**
 * The ZIP of these entries, in this order.
 * @throws EvidenceError `export-too-large` above 1,000 entries or 2 GB; `bad-value` for a
 * name that is not allowed or stands twice (letter case aside), or a size that differs.
 */
export function buildZip(entries: readonly ZipEntry[], options: ZipOptions): Blob {
  checkEntries(entries);
  const parts: (Blob | Bytes)[] = [];
  const central: Bytes[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = buildLocalHeader(entry);
    central.push(buildCentralHeader(entry, offset));
    parts.push(header, entry.content);
    offset += header.length + entry.size;
  }
  const centralSize = central.reduce((size, header) => size + header.length, 0);
  const end = buildEndRecord({ entryCount: entries.length, centralSize, centralOffset: offset });
  if (offset + centralSize + end.length > MAX_PACKAGE_BYTES) throw tooLarge('bytes');
  return new Blob([...parts, ...central, end], { type: options.mediaType });
}

function checkEntries(entries: readonly ZipEntry[]): void {
  if (entries.length > MAX_ENTRIES) throw tooLarge('entries');
  const names = new Set<string>();
  for (const { name, size, content } of entries) {
    if (!isEntryName(name)) throw new EvidenceError('bad-value', `entry name ${name}`);
    if (names.has(name.toLowerCase())) throw new EvidenceError('bad-value', `${name} twice`);
    names.add(name.toLowerCase());
    if (size !== sizeOf(content)) throw new EvidenceError('bad-value', `size of ${name}`);
  }
}

function sizeOf(content: Blob | Bytes): number {
  return content instanceof Blob ? content.size : content.length;
}

function tooLarge(what: string): EvidenceError {
  return new EvidenceError('export-too-large', what);
}
