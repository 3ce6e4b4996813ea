/** A ZIP writer that does what it is told, right or wrong: for packages that no honest program makes. */
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import { crc32 } from '@/utils/evidence/crc32';
import type { Entry } from './packages';

/** What may differ from an entry of ours. */
export interface RawEntry extends Entry {
  /** In the local header, where it is not `name`. */
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly date?: number;
  readonly externalAttributes?: number;
  readonly extra?: Bytes;
  readonly centralExtra?: Bytes;
  readonly comment?: Bytes;
  /** Bytes before its local header, which no header tells of. */
  readonly before?: Bytes;
  /** Bytes behind its content, as a data descriptor would be. */
  readonly behind?: Bytes;
  readonly localSize?: number;
  readonly centralSize?: number;
  readonly localCrc32?: number;
  readonly crc32?: number;
  readonly offset?: number;
  /** Stands in the file, but not in the directory. */
  readonly unlisted?: boolean;
  /** Stands in the directory, but not in the file. */
  readonly onlyListed?: boolean;
}

export interface RawZip {
  /** Before everything, and not counted in offsets. */
  readonly prefix?: Bytes;
  readonly beforeDirectory?: Bytes;
  /** In the directory, counted in its size. */
  readonly inDirectory?: Bytes;
  readonly beforeEnd?: Bytes;
  readonly comment?: Bytes;
  readonly trailing?: Bytes;
  readonly entryCount?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  readonly disk?: number;
}

const NOTHING = new Uint8Array();

/** Exactly our layout where nothing is told otherwise. */
export function buildRawZip(entries: readonly RawEntry[], zip: RawZip = {}): Bytes {
  const parts: Bytes[] = [];
  const central: Bytes[] = [];
  let offset = 0;
  for (const entry of entries) {
    offset += (entry.before ?? NOTHING).length;
    if (entry.unlisted !== true) central.push(centralHeader(entry, entry.offset ?? offset));
    if (entry.onlyListed === true) continue;
    const file = concatBytes(localHeader(entry), entry.bytes, entry.behind ?? NOTHING);
    parts.push(entry.before ?? NOTHING, file);
    offset += file.length;
  }
  const beforeDirectory = zip.beforeDirectory ?? NOTHING;
  const directory = concatBytes(...central, zip.inDirectory ?? NOTHING);
  const count = zip.entryCount ?? central.length;
  const end = little(
    [4, 0x06054b50],
    [2, zip.disk ?? 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, zip.directorySize ?? directory.length],
    [4, zip.directoryOffset ?? offset + beforeDirectory.length],
    [2, (zip.comment ?? NOTHING).length],
  );
  return concatBytes(
    zip.prefix ?? NOTHING,
    ...parts,
    beforeDirectory,
    directory,
    zip.beforeEnd ?? NOTHING,
    end,
    zip.comment ?? NOTHING,
    zip.trailing ?? NOTHING,
  );
}

function localHeader(entry: RawEntry): Bytes {
  const name = utf8(entry.localName ?? entry.name);
  const size = entry.localSize ?? entry.bytes.length;
  return concatBytes(
    little(
      [4, 0x04034b50],
      [2, 10],
      [2, entry.flags ?? 0],
      [2, entry.method ?? 0],
      [2, 0],
      [2, entry.date ?? 33],
      [4, entry.localCrc32 ?? entry.crc32 ?? crc32(entry.bytes)],
      [4, size],
      [4, size],
      [2, name.length],
      [2, (entry.extra ?? NOTHING).length],
    ),
    name,
    entry.extra ?? NOTHING,
  );
}

function centralHeader(entry: RawEntry, offset: number): Bytes {
  const name = utf8(entry.name);
  const size = entry.centralSize ?? entry.bytes.length;
  const extra = entry.centralExtra ?? entry.extra ?? NOTHING;
  const comment = entry.comment ?? NOTHING;
  return concatBytes(
    little(
      [4, 0x02014b50],
      [2, 10],
      [2, 10],
      [2, entry.flags ?? 0],
      [2, entry.method ?? 0],
      [2, 0],
      [2, entry.date ?? 33],
      [4, entry.crc32 ?? crc32(entry.bytes)],
      [4, size],
      [4, size],
      [2, name.length],
      [2, extra.length],
      [2, comment.length],
      [2, 0],
      [2, 0],
      [4, entry.externalAttributes ?? 0],
      [4, offset],
    ),
    name,
    extra,
    comment,
  );
}

/** Little-endian fields. */
export function little(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Bytes {
  return concatBytes(
    ...fields.map(([size, value]) =>
      Uint8Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) % 256),
    ),
  );
}
