/** Bytes and their spellings. Nothing here knows what the bytes mean. */
import { EvidenceError } from './errors';

export type Bytes = Uint8Array<ArrayBuffer>;

/** UTF-8 bytes of a text; lone surrogates become U+FFFD, so make texts well-formed first. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/**
 * The text of UTF-8 bytes; a byte-order mark is kept as a character.
 * @throws EvidenceError `bad-value` where the bytes are not UTF-8.
 */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new EvidenceError('bad-value', 'not UTF-8', { cause });
  }
}

/** Lower-case hexadecimal digits, two a byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/**
 * Bytes of lower- or upper-case hexadecimal digits.
 * @throws EvidenceError `bad-value` for anything else.
 */
export function fromHex(hex: string): Bytes {
  if (!/^(?:[0-9a-f]{2})*$/i.test(hex)) throw new EvidenceError('bad-value', 'not hexadecimal');
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

const CHUNK = 0x8000;

/** Base64 with padding (RFC 4648, 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/**
 * Bytes of base64 in its one canonical spelling (RFC 4648, 3.5): two texts never mean the same bytes.
 * @throws EvidenceError `bad-value` for anything else.
 */
export function fromBase64(text: string): Bytes {
  let bytes: Bytes;
  try {
    bytes = decodeBase64(text);
  } catch (cause) {
    throw new EvidenceError('bad-value', 'not base64', { cause });
  }
  if (toBase64(bytes) !== text) throw new EvidenceError('bad-value', 'base64 not canonical');
  return bytes;
}

/** As {@link fromBase64}, for pictures of megabytes that come from the browser itself. */
export function decodeBase64(text: string): Bytes {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** All parts behind one another. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Same length and same bytes; not constant in time, since nothing compared here is secret. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
