/** PNGs for made exhibits: real ones, that the browser decodes. */
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import { crc32 } from '@/utils/evidence/crc32';

/** Bytes of the last chunk of every PNG (W3C PNG, 11.2.5). */
const END_CHUNK_BYTES = 12;
const WIDTH = 1280;
const HEIGHT = 800;

/**
 * A picture of a window.
 * @param grain false for flat colours, as of a page of text (some kilobytes as PNG); true for
 * colours that differ a little from pixel to pixel, as of a photograph (about a megabyte).
 */
export async function makePicture(grain: boolean): Promise<Bytes> {
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let at = 0; at < pixels.length; at += 65_536) {
    if (grain) crypto.getRandomValues(pixels.subarray(at, at + 65_536));
  }
  for (let at = 0; at < pixels.length; at += 1) {
    const row = Math.floor(at / (WIDTH * 4));
    pixels[at] = at % 4 === 3 ? 255 : 60 + Math.floor(row / 8) + ((pixels[at] ?? 0) & 7);
  }
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, WIDTH, HEIGHT), 0, 0);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer());
}

/** The same picture with a number in a chunk of its own, so that no two files are the same. */
export function numbered(png: Bytes, n: number): Bytes {
  const body = utf8(`geTu${String(n).padStart(12, '0')}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(4 + body.length, crc32(body));
  const end = png.length - END_CHUNK_BYTES;
  return concatBytes(png.subarray(0, end), chunk, png.subarray(end));
}

/** A number as eight bytes. */
export function numberBytes(n: number): Bytes {
  return utf8(String(n).padStart(8, '0'));
}
