/**
 * Canonical JSON (RFC 8785, JSON Canonicalization Scheme): one value, one spelling.
 * Stricter than JSON.stringify: what JSON cannot hold is refused, never dropped.
 */
import { fromUtf8, utf8, type Bytes } from './bytes';
import { EvidenceError } from './errors';

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Deeper than this is nobody's record. */
const MAX_DEPTH = 100;

/**
 * Canonical text of a value. Keys whose value is `undefined` are refused: leave them out.
 * @throws EvidenceError `bad-value` for NaN, infinities, undefined, bigint, lone surrogates
 * (RFC 8785, 3.2.2.2), objects that are not plain, and more than 100 levels.
 */
export function canonicalText(value: unknown): string {
  return write(value, 0);
}

/** UTF-8 bytes of the canonical text (RFC 8785, 3.2.4). Throws as {@link canonicalText}. */
export function canonicalBytes(value: unknown): Bytes {
  return utf8(canonicalText(value));
}

/**
 * The value of canonical bytes.
 * @throws EvidenceError `bad-value` where the bytes are JSON in another spelling, or no JSON.
 */
export function parseCanonical(bytes: Uint8Array): JsonValue {
  const text = fromUtf8(bytes);
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (cause) {
    throw new EvidenceError('bad-value', 'not JSON', { cause });
  }
  if (canonicalText(value) !== text) throw new EvidenceError('bad-value', 'JSON not canonical');
  return value;
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new EvidenceError('bad-value', 'nested too deeply');
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      return writeNumber(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
      return writeObject(value, depth);
    default:
      throw new EvidenceError('bad-value', `${typeof value} has no place in JSON`);
  }
}

function writeString(text: string): string {
  if (!text.isWellFormed()) throw new EvidenceError('bad-value', 'lone surrogate');
  return JSON.stringify(text);
}

/** RFC 8785, 3.2.2.3 takes over ECMAScript's own spelling of numbers. */
function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new EvidenceError('bad-value', 'number is not finite');
  return JSON.stringify(value);
}

function writeObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw new EvidenceError('bad-value', 'not a plain object');
  }
  // Default order compares UTF-16 code units, as RFC 8785, 3.2.3 wants.
  const entries = Object.keys(value).sort();
  const fields = value as Readonly<Record<string, unknown>>;
  return `{${entries.map((key) => `${writeString(key)}:${write(fields[key], depth + 1)}`).join(',')}}`;
}
