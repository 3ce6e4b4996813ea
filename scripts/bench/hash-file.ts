/**
 * The least that a verification must do, as a program of its own: reads a ZIP from its
 * first byte to its last, and takes the SHA-256 of each entry and of the whole file.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const PIECE_BYTES = 4 * 1024 * 1024;
const LOCAL_HEADER_BYTES = 30;

const [, , path = ''] = process.argv;
const file = await open(path, 'r');
const { size } = await file.stat();
const whole = createHash('sha256');
const buffer = Buffer.alloc(PIECE_BYTES);
let entry = createHash('sha256');
let contentLeft = 0;
let header = Buffer.alloc(0);
let inDirectory = false;

for (let offset = 0; offset < size;) {
  const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, offset);
  if (bytesRead === 0) throw new Error('The file became shorter');
  offset += bytesRead;
  whole.update(buffer.subarray(0, bytesRead));
  hashEntries(buffer.subarray(0, bytesRead));
}
await file.close();
console.log(whole.digest('hex'));

/** Follows local headers from one to the next; entries are stored, without data descriptors. */
function hashEntries(piece: Buffer): void {
  let rest = piece;
  while (rest.length > 0 && !inDirectory) {
    if (contentLeft > 0) {
      const part = rest.subarray(0, contentLeft);
      entry.update(part);
      contentLeft -= part.length;
      rest = rest.subarray(part.length);
      if (contentLeft === 0) entry.digest('hex');
      continue;
    }
    header = Buffer.concat([header, rest.subarray(0, 1)]);
    rest = rest.subarray(1);
    if (header.length >= LOCAL_HEADER_BYTES) endHeader();
  }
}

function endHeader(): void {
  inDirectory = header.readUInt32LE(0) !== 0x04034b50;
  if (header.length < LOCAL_HEADER_BYTES + header.readUInt16LE(26)) return;
  contentLeft = header.readUInt32LE(18);
  header = Buffer.alloc(0);
  entry = createHash('sha256');
}
