/** Whether bytes are text, and whether that text is a mail. No type is guessed beyond that. */
import type { Bytes } from '@/utils/evidence/bytes';

/** Header fields that begin a mail (RFC 5322, 3.6). */
const FROM_WHOM = /^(?:from|return-path|received)$/;
const ABOUT = /^(?:date|message-id|mime-version|subject|to)$/;
const FIELD = /^([!-9;-~]{1,70}):/;

/** `mail`, `text`, or null for what is neither. Takes the start of a file. */
export function textKind(head: Bytes): 'mail' | 'text' | null {
  if (head.length === 0 || !isText(head)) return null;
  return isMail(new TextDecoder('latin1').decode(head)) ? 'mail' : 'text';
}

/** UTF-16 says so in its first two bytes; all other text has no control characters but white space. */
function isText(head: Bytes): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return head.every(
    (byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13,
  );
}

/** A block of header fields that says from whom, and what else a mail always says. */
function isMail(text: string): boolean {
  const names = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    // What `mbox` puts before each mail is no header field.
    if (names.size === 0 && line.startsWith('From ')) continue;
    const name = FIELD.exec(line)?.[1];
    if (name === undefined) return false;
    names.add(name.toLowerCase());
  }
  const count = (pattern: RegExp): number => [...names].filter((name) => pattern.test(name)).length;
  return count(FROM_WHOM) > 0 && count(ABOUT) > 1;
}
