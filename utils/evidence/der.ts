/**
 * Distinguished Encoding Rules (ITU-T X.690), writing only, and only what a
 * certificate and a seal need. Reading hostile DER is a library's work, in
 * utils/verify; a library here would more than double what every save loads.
 */
import { concatBytes, utf8, type Bytes } from './bytes';

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One element: tag, definite length (X.690, 8.1.3), content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Bytes {
  const inside = concatBytes(...content);
  return concatBytes(new Uint8Array([tag, ...lengthOctets(inside.length)]), inside);
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

export const sequence = (...items: readonly Uint8Array[]): Bytes => element(TAG.sequence, ...items);

/** SET OF: the elements in ascending order of their encodings (X.690, 11.6). */
export function setOf(...items: readonly Uint8Array[]): Bytes {
  return element(TAG.set, ...[...items].sort(compareEncodings));
}

function compareEncodings(one: Uint8Array, other: Uint8Array): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** A non-negative INTEGER from big-endian bytes, in its shortest form (X.690, 8.3.2). */
export function integer(bytes: Uint8Array): Bytes {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const short = bytes.subarray(start);
  const negative = ((short[0] ?? 0) & 0x80) !== 0;
  return element(TAG.integer, negative ? concatBytes(new Uint8Array([0]), short) : short);
}

export const smallInteger = (value: number): Bytes => integer(new Uint8Array([value]));
export const octetString = (bytes: Uint8Array): Bytes => element(TAG.octetString, bytes);
export const utf8String = (text: string): Bytes => element(TAG.utf8String, utf8(text));
export const printableString = (text: string): Bytes => element(TAG.printableString, utf8(text));
export const trueValue = (): Bytes => element(TAG.boolean, new Uint8Array([0xff]));

/** BIT STRING; DER leaves out trailing zero bits of named bits, which `unusedBits` says. */
export const bitString = (bytes: Uint8Array, unusedBits = 0): Bytes =>
  element(TAG.bitString, new Uint8Array([unusedBits]), bytes);

/** `[number]` around an element; constructed unless told (X.690, 8.14). */
export const explicit = (number: number, ...content: readonly Uint8Array[]): Bytes =>
  element(0xa0 | number, ...content);
export const implicit = (number: number, content: Uint8Array): Bytes =>
  element(0x80 | number, content);

/** OBJECT IDENTIFIER from its dotted form (X.690, 8.19). */
export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(TAG.oid, new Uint8Array([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const octets = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) octets.unshift(0x80 | (rest & 0x7f));
  return octets;
}

/** UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280, 4.1.2.5; RFC 5652, 11.3); whole seconds. */
export function time(moment: Date): Bytes {
  const digits = moment.toISOString().replace(/[-:T]|\.\d{3}/g, '');
  return moment.getUTCFullYear() < 2050
    ? element(TAG.utcTime, utf8(digits.slice(2)))
    : element(TAG.generalizedTime, utf8(digits));
}

/** "No well-defined expiration date" (RFC 5280, 4.1.2.5). */
export const noExpiry = (): Bytes => element(TAG.generalizedTime, utf8('99991231235959Z'));
