/** Whether two found items speak of the same post, by what they hold. */
import type { FoundAuthor, FoundItem } from './found-item';
import { momentOf, sameTime } from './time';

/** Shorter texts ("Ja", a single emoji) are written by many people. */
const TELLING_LENGTH = 20;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&nbsp;': ' ',
};

/** For comparing only: white space, entities and Unicode form make no difference. */
export function compared(text: string): string {
  return text
    .replace(/&(?:amp|lt|gt|quot|nbsp|#0?39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

export function shareText(a: FoundItem, b: FoundItem): boolean {
  if (a.text === undefined || b.text === undefined) return false;
  const [first, second] = [compared(a.text.value), compared(b.text.value)];
  if (Math.min(first.length, second.length) < TELLING_LENGTH) return false;
  return first.startsWith(second) || second.startsWith(first);
}

/** The same moment, told to the second with a zone. */
export function shareTime(a: FoundItem, b: FoundItem): boolean {
  if (a.time === undefined || b.time === undefined) return false;
  return momentOf(a.time.value) !== null && sameTime(a.time.value, b.time.value);
}

export function shareTitle(a: FoundItem, b: FoundItem): boolean {
  if (a.title === undefined || b.title === undefined) return false;
  const [first, second] = [compared(a.title.value), compared(b.title.value)];
  return first !== '' && (first === second || second.startsWith(`${first} `));
}

/** Whether nothing that both hold differs. */
export function agree(a: FoundItem, b: FoundItem): boolean {
  const [first, second] = [a.authors[0], b.authors[0]];
  const sameAuthor = first === undefined || second === undefined || isSamePerson(first, second);
  const times =
    a.time === undefined || b.time === undefined || sameTime(a.time.value, b.time.value);
  const texts =
    a.text === undefined ||
    b.text === undefined ||
    shareText(a, b) ||
    compared(a.text.value) === compared(b.text.value);
  return sameAuthor && times && texts;
}

/** By name, or by handle where one of them has no name. */
export function isSamePerson(a: FoundAuthor, b: FoundAuthor): boolean {
  if (a.name !== undefined && b.name !== undefined) return compared(a.name) === compared(b.name);
  return a.handle !== undefined && a.handle === b.handle;
}
