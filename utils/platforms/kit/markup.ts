/** Text of markup that a page keeps as a string. Read as characters: nothing here becomes HTML. */
import { POST_TEXT_MAX_LENGTH } from '@/utils/platforms/limits';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  hellip: '…',
};
const TAGS =
  /<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi;
const BLOCKS = /^(?:p|blockquote|ul|ol|pre|h[1-6])$/i;
const LINES = /^(?:br|div|li|tr)$/i;
/** What a text cites of others, and what is no text. */
const LEFT_OUT = /<(aside|script|style|svg)\b[^<>]*>[^]*?<\/\1>/gi;

/** Paragraphs and lines kept, emoji pictures as their alternative text, quotes of others left out. */
export function markupText(markup: string): string {
  return markup
    .slice(0, 2 * POST_TEXT_MAX_LENGTH)
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(LEFT_OUT, '')
    .replace(TAGS, (_, closing: string, name: string | undefined, rest: string, entity: string) =>
      name === undefined ? characterOf(entity) : writtenFor(name, closing !== '', rest),
    )
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function writtenFor(name: string, isClosing: boolean, rest: string): string {
  if (/^img$/i.test(name))
    return /emoji/.test(rest) ? (/ alt="([^"]{0,60})"/.exec(rest)?.[1] ?? '') : '';
  if (BLOCKS.test(name)) return '\n\n';
  return LINES.test(name) && !isClosing ? '\n' : '';
}

function characterOf(entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? `&${entity};`;
  const isHex = /^#x/i.test(entity);
  const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
