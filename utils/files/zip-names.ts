/**
 * Names in the central directory of a ZIP (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16). Nothing is
 * unpacked, and a hostile file costs no more than these bounds.
 */

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
/** The end stands before a comment of up to 65,535 bytes. */
const TAIL_BYTES = END_BYTES + 0xffff;
const DIRECTORY_MAX_BYTES = 1024 * 1024;

/** At most the names that stand in the first megabyte of the directory; none where there is no directory. */
export async function zipNames(file: Blob): Promise<readonly string[]> {
  const tailAt = Math.max(0, file.size - TAIL_BYTES);
  const tail = await viewOf(file.slice(tailAt));
  const end = findEnd(tail);
  if (end === null) return [];
  const size = Math.min(tail.getUint32(end + 12, true), DIRECTORY_MAX_BYTES);
  const offset = tail.getUint32(end + 16, true);
  return readNames(await viewOf(file.slice(offset, offset + size)));
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}

function findEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

function readNames(directory: DataView): string[] {
  const names: string[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= directory.byteLength) {
    if (directory.getUint32(at, true) !== ENTRY_SIGNATURE) break;
    const nameBytes = directory.getUint16(at + 28, true);
    const behind = directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    const start = at + ENTRY_BYTES;
    if (start + nameBytes > directory.byteLength) break;
    names.push(new TextDecoder().decode(new Uint8Array(directory.buffer, start, nameBytes)));
    at = start + nameBytes + behind;
  }
  return names;
}
