/**
 * JSON-LD as pages really write it: with raw line breaks in strings, in CDATA,
 * in HTML comments, with a comma or semicolon too many. What still is no JSON
 * is left out whole.
 */
import { JSON_LD_MAX_REPAIRED_LENGTH } from './limits';

const OPENING = /^(?:(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?|<!--)/;
const CLOSING = /(?:(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|-->|;)$/;
/** The closing wrapper is looked for here only: a page decides how long white space is. */
const CLOSING_MAX_LENGTH = 20;

/** The value of one block, or undefined where it is none or too long to repair. Never throws. */
export function parseJsonLd(raw: string): unknown {
  const opened = raw
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(OPENING, '');
  const end = opened.slice(-CLOSING_MAX_LENGTH).replace(CLOSING, '');
  const text = opened.slice(0, -CLOSING_MAX_LENGTH) + end;
  return parsed(text) ?? (isRepairable(raw) ? parsed(repaired(text)) : undefined);
}

export function isRepairable(raw: string): boolean {
  return raw.length <= JSON_LD_MAX_REPAIRED_LENGTH;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const TOKENS = /\\[\s\S]?|"|,(?=\s*([}\]]))|[\0-\x1F]|[^"\\,\0-\x1F]+|,/g;

/** Escapes control characters inside strings; drops a comma before a closing bracket. */
function repaired(text: string): string {
  const parts: string[] = [];
  let inString = false;
  for (const [token, afterComma] of text.matchAll(TOKENS)) {
    if (token === '"') inString = !inString;
    if (inString && /^[\0-\x1F]$/.test(token)) parts.push(JSON.stringify(token).slice(1, -1));
    else if (inString || afterComma === undefined) parts.push(token);
  }
  return parts.join('');
}
