/** UUID version 7 (RFC 9562, 5.7): unique across computers, and in order of time on one. */
import { toHex } from './bytes';

/**
 * @param unixMs milliseconds since 1970, from 0.
 * @param random 10 random bytes.
 */
export function buildUuidV7(unixMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let time = Math.floor(unixMs);
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = toHex(bytes);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
