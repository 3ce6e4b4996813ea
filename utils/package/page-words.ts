/**
 * Text that came from a page or a person, as the report shows it: bounded, kept
 * apart from the text around it in reading direction, invisible signs made visible.
 */
import { markup, type Html } from './html';

/** Longest one-line value and longest running text in the report, in UTF-16 code units. */
const LINE_MAX_LENGTH = 2_000;
const TEXT_MAX_LENGTH = 20_000;

/** A text cut between two characters; `cut` says whether it was. */
export function bounded(text: string, maxLength: number): { text: string; cut: boolean } {
  if (text.length <= maxLength) return { text, cut: false };
  return { text: text.slice(0, maxLength).toWellFormed().replace(/�$/, ''), cut: true };
}

/** C0 and C1 controls are drawn: a terminal or browser would hide them. */
function withVisibleControls(text: string, keep: RegExp): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => {
    if (keep.test(character)) return character;
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : codePoint(code);
  });
}

/** Signs that turn the reading direction could make one account look like another. */
function withVisibleDirections(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) =>
    codePoint(character.charCodeAt(0)),
  );
}

function codePoint(code: number): string {
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** A name, account or label, on one line. */
export function lineOf(text: string): Html {
  const { text: start, cut } = bounded(text, LINE_MAX_LENGTH);
  const visible = withVisibleDirections(withVisibleControls(start, /^$/));
  return markup`<bdi>${visible}${cut ? '…' : ''}</bdi>`;
}

/** A web address: read from left to right whatever it contains, and never a link. */
export function addressOf(text: string): Html {
  const { text: start, cut } = bounded(text, LINE_MAX_LENGTH);
  const visible = withVisibleDirections(withVisibleControls(start, /^$/));
  return markup`<bdi class="address" dir="ltr">${visible}${cut ? '…' : ''}</bdi>`;
}

/**
 * Running text with its own line breaks, exactly as written.
 * @param language BCP 47, as the page claims it; only a plausible one is used.
 * @param shortened what to say when it was cut.
 */
export function textOf(text: string, shortened: string, language?: string): Html {
  const { text: start, cut } = bounded(text, TEXT_MAX_LENGTH);
  const lang = language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language);
  const visible = withVisibleControls(start.replaceAll('\r\n', '\n'), /^[\t\n]$/);
  const tag = lang ? language : '';
  return markup`<div class="text" dir="auto" lang="${tag}">${visible}${cut ? '…' : ''}</div>${
    cut ? markup`<p class="hint">${shortened}</p>` : null
  }`;
}

/** The first words of a text, on one line. */
export function firstWords(text: string, maxLength: number): Html {
  const line = bounded(text, 10 * maxLength)
    .text.replace(/\s+/g, ' ')
    .trim();
  const { text: start, cut } = bounded(line, maxLength);
  return lineOf(cut ? `${start}…` : start);
}
