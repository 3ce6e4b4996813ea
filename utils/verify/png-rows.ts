/**
 * Rows of a PNG, one after the other, so that a hostile file never fills the memory.
 * Reads what browsers write: 8 bits a sample, RGB or RGBA, not interlaced (PNG, third
 * edition, 7 to 11). Anything else is not decodable here, which is no statement about it.
 */
import { crc32 } from '@/utils/evidence/crc32';

export interface PngRows {
  readonly width: number;
  readonly height: number;
  /** RGBA of each row, from the top. Throws where the data is damaged or ends early. */
  rows(): AsyncGenerator<Uint8Array, void>;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Pixels of one file at most; the largest that this program writes has 32 million. */
const AREA_MAX = 200_000_000;
const COLOUR_TYPES: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

interface Header {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Null where it is not decodable here. */
export function readPng(bytes: Uint8Array<ArrayBuffer>): PngRows | null {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const chunks = [...chunksOf(bytes)];
  const header = headerOf(chunks[0]);
  const data = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  // Transparency of its own would change what the samples mean.
  if (header === null || chunks.some(({ type }) => type === 'tRNS') || data.length === 0) {
    return null;
  }
  return { ...header, rows: () => unfiltered(header, data) };
}

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

function* chunksOf(bytes: Uint8Array<ArrayBuffer>): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return;
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, content: bytes.subarray(at + 8, end) };
    at = end + 4;
  }
}

function headerOf(chunk: Chunk | undefined): Header | null {
  if (chunk?.type !== 'IHDR' || chunk.content.length !== 13) return null;
  const { content } = chunk;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colour, compression, filter, interlace] = content.subarray(8);
  const channels = COLOUR_TYPES[colour ?? 0];
  const isPlain = depth === 8 && compression === 0 && filter === 0 && interlace === 0;
  if (!isPlain || channels === undefined) return null;
  if (width === 0 || height === 0 || width * height > AREA_MAX) return null;
  return { width, height, channels };
}

async function* unfiltered(
  { width, height, channels }: Header,
  data: readonly Uint8Array<ArrayBuffer>[],
): AsyncGenerator<Uint8Array, void> {
  const stride = width * channels;
  const source = inflated(data, stride + 1);
  let above: Uint8Array = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    const line = await source.next();
    if (line.done === true) throw new Error('the picture ends early');
    const [filter = 0] = line.value;
    const now = line.value.slice(1);
    unfilter(filter, now, above, channels);
    above = now;
    yield channels === 4 ? now : withAlpha(now);
  }
  await source.return();
}

/** Lines of a zlib stream, `length` bytes each. */
async function* inflated(
  data: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): AsyncGenerator<Uint8Array, void> {
  const stream = new Blob([...data]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const line = new Uint8Array(length);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length;) {
        const part = value.subarray(at, at + length - filled);
        line.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < length) continue;
        filled = 0;
        yield line;
      }
    }
  } finally {
    // What is left of it does not matter.
    await reader.cancel().catch(() => undefined);
  }
}

/** PNG, third edition, 9.2: bytes of the pixel to the left, of the row above, and of both. */
function unfilter(filter: number, now: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < now.length; at++) {
    const left = at >= step ? (now[at - step] ?? 0) : 0;
    const up = above[at] ?? 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    now[at] = (now[at] ?? 0) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      throw new Error(`no such filter: ${filter}`);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] ?? 0;
    rgba[to + 1] = rgb[from + 1] ?? 0;
    rgba[to + 2] = rgb[from + 2] ?? 0;
    rgba[to + 3] = 255;
  }
  return rgba;
}
