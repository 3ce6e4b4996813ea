/**
 * JSON that a page keeps for its own scripts. It often describes other posts
 * than the one shown, so whoever reads it compares ids first.
 */
import { attributeOf, selectAll, textContentOf } from '@/utils/platforms/dom';

/** Longest island that is parsed, and all of them together, in UTF-16 code units. */
const ISLAND_MAX_LENGTH = 5_000_000;
const TOTAL_MAX_LENGTH = 12_000_000;
/** Most values visited in one search. */
const VISITS_MAX = 200_000;

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Island {
  readonly value: unknown;
  /** As it stands on the page. */
  readonly text: string;
}

/**
 * Scripts that match and hold JSON.
 * @param mustHold Every one of these has to occur in the text: keeps other islands from being parsed.
 */
export function islandsIn(
  document: Document,
  selector: string,
  mustHold: readonly (string | RegExp)[] = [],
): Island[] {
  const islands: Island[] = [];
  let left = TOTAL_MAX_LENGTH;
  for (const script of selectAll(document, selector, 500)) {
    const text = textContentOf(script);
    if (text.length > Math.min(left, ISLAND_MAX_LENGTH)) continue;
    const holds = (part: string | RegExp): boolean =>
      typeof part === 'string' ? text.includes(part) : part.test(text);
    if (!mustHold.every(holds)) continue;
    left -= text.length;
    const value = parseJson(text);
    if (value !== undefined) islands.push({ value, text });
  }
  return islands;
}

/** `var NAME = {…};` in a script: the object, by its brackets; never run. */
export function assignedIn(document: Document, name: string): Island | null {
  for (const script of selectAll(document, 'script:not([src])', 500)) {
    const type = attributeOf(script, 'type') ?? '';
    if (type !== '' && !/javascript|module/i.test(type)) continue;
    const source = textContentOf(script);
    const text = objectAfter(source, name);
    const value = text === null ? undefined : parseJson(text);
    if (text !== null && value !== undefined) return { value, text };
  }
  return null;
}

/** The first object that follows `marker` directly in a script and that `fits`; never run. */
export function followingIn(
  document: Document,
  marker: string,
  fits: (object: JsonObject) => boolean = () => true,
): JsonObject | null {
  for (const script of selectAll(document, 'script:not([src])', 500)) {
    const source = textContentOf(script);
    const start = source.indexOf(marker) + marker.length;
    if (start < marker.length || source.length > ISLAND_MAX_LENGTH) continue;
    const end = source[start] === '{' ? endOfObject(source, start) : -1;
    const value = end < 0 ? undefined : parseJson(source.slice(start, end));
    if (isObject(value) && fits(value)) return value;
  }
  return null;
}

function objectAfter(source: string, name: string): string | null {
  const at = source.indexOf(name);
  if (at < 0 || source.length > ISLAND_MAX_LENGTH) return null;
  const between = /^["'\]]{0,2}\s*=\s*/.exec(source.slice(at + name.length, at + name.length + 20));
  if (between === null) return null;
  const start = at + name.length + between[0].length;
  const end = source[start] === '{' ? endOfObject(source, start) : -1;
  return end < 0 ? null : source.slice(start, end);
}

/** Index after the bracket that closes the one at `start`; -1 where none does. */
function endOfObject(source: string, start: number): number {
  const TOKENS = /"(?:[^"\\]|\\[\s\S])*"|[{}]/g;
  TOKENS.lastIndex = start;
  let depth = 0;
  for (let token = TOKENS.exec(source); token !== null; token = TOKENS.exec(source)) {
    if (token[0] === '{') depth += 1;
    if (token[0] === '}') depth -= 1;
    if (depth === 0) return TOKENS.lastIndex;
  }
  return -1;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Follows own properties and indexes; undefined where the way ends. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[step];
  }
  return here;
}

/** A string, or a whole number written out; null for anything else. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const found = at(value, ...path);
  if (typeof found === 'string') return found;
  return typeof found === 'number' && Number.isSafeInteger(found) ? String(found) : null;
}

/** A whole number, also where it is written as a string of digits. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | null {
  const found = textAt(value, ...path);
  if (found === null || !/^-?\d{1,16}$/.test(found)) return null;
  const number = Number(found);
  return Number.isSafeInteger(number) ? number : null;
}

/** Every object below `root` that fits, outermost first; bounded. */
export function objectsIn(
  root: unknown,
  fits: (object: JsonObject) => boolean,
  limit = 200,
): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: unknown[] = [root];
  for (let index = 0; index < queue.length && index < VISITS_MAX; index += 1) {
    const value = queue[index];
    if (typeof value !== 'object' || value === null) continue;
    if (isObject(value) && fits(value)) {
      found.push(value);
      if (found.length >= limit) return found;
    }
    for (const child of Object.values(value)) {
      if (typeof child === 'object' && child !== null) queue.push(child);
    }
  }
  return found;
}
