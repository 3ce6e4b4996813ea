/**
 * Whether what a page says for machines also stands where people read it. Data
 * for search engines can name another author or another text than the page
 * shows: such a value is kept, with that doubt beside it.
 */
import type { Account, Post } from '@/utils/evidence/post-schema';
import type { SourcedText } from '@/utils/evidence/values';
import {
  bodyOf,
  firstChildOf,
  innerTextOf,
  isElement,
  nextSiblingOf,
  rootOf,
  selectAll,
  shadowRootOf,
  textContentOf,
} from './dom';

/** Most of the shown text that is searched, in UTF-16 code units. */
const SHOWN_MAX_LENGTH = 1_000_000;
/** Work that one page may cost, in code units searched; what is left over then counts as not found. */
const SEARCHED_MAX = 400_000_000;
const PIECES_MAX = 2_000;
const ELEMENTS_MAX = 100_000;

/** Whether a value stands in the text that a page shows. */
export type IsSeen = (value: string) => boolean;

/** Looks at the page when first asked: a page without data for machines costs nothing. */
export function createSeenOnPage(document: Document): IsSeen {
  let left = SEARCHED_MAX;
  let shown: string | null = null;
  return (value) => {
    shown ??= words(shownText(document));
    for (const piece of piecesOf(value)) {
      left -= shown.length;
      if (left < 0 || !shown.includes(piece)) return false;
    }
    return true;
  };
}

/** The post with a mark on every value for machines that the page does not show. */
export function withUnseenMarked(post: Post, isSeen: IsSeen): Post {
  const { title, text, author, coAuthors } = post;
  return {
    ...post,
    ...(title && { title: marked(title, isSeen) }),
    ...(text && { text: marked(text, isSeen) }),
    ...(author && { author: markedAccount(author, isSeen) }),
    ...(coAuthors && { coAuthors: coAuthors.map((one) => markedAccount(one, isSeen)) }),
  };
}

function markedAccount(account: Account, isSeen: IsSeen): Account {
  const { name, handle } = account;
  return {
    ...account,
    ...(name && { name: marked(name, isSeen) }),
    ...(handle && { handle: marked(handle, isSeen) }),
  };
}

function marked(value: SourcedText, isSeen: IsSeen): SourcedText {
  const isForMachines = value.source === 'structured-data' || value.source === 'page-data';
  return isForMachines && !isSeen(value.value) ? { ...value, seenOnPage: false } : value;
}

/** Sentences and lines: between them a page may put pictures, headings and notices. */
function piecesOf(value: string): string[] {
  return value
    .slice(0, SHOWN_MAX_LENGTH)
    .split(/[\r\n]+|<[^<>]*>|https?:\/\/[^\s<>]+|(?<=[.!?…]["'”’)\]]?)\s+/)
    .slice(0, PIECES_MAX)
    .map(words)
    .filter((piece) => piece.trim() !== '');
}

/** ` one two `: letters and digits only, since case, signs and spaces are often styled. */
function words(text: string): string {
  const plain = text.slice(0, SHOWN_MAX_LENGTH).normalize('NFKC').toLowerCase();
  return ` ${plain
    .replace(/&(?:amp|lt|gt|quot|nbsp|apos|#0?39);|[\p{Cf}]/gu, (sign) =>
      sign[0] === '&' ? ' ' : '',
    )
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
}

/** As the browser lays it out: without what is hidden, with what stands in open shadow roots. */
function shownText(document: Document): string {
  const root = bodyOf(document) ?? rootOf(document);
  if (root === null) return '';
  const parts = [innerTextOf(root) ?? textContentOf(root)];
  const budget = { elementsLeft: ELEMENTS_MAX, lengthLeft: SHOWN_MAX_LENGTH };
  addShadowTexts(root, parts, budget);
  return parts.join('\n');
}

interface ShadowBudget {
  elementsLeft: number;
  lengthLeft: number;
}

function addShadowTexts(root: Node, parts: string[], budget: ShadowBudget): void {
  const waiting = [root];
  for (let at = 0; at < waiting.length && budget.elementsLeft > 0; at += 1) {
    const around = waiting[at] ?? root;
    const elements = selectAll(around, '*', budget.elementsLeft);
    budget.elementsLeft -= elements.length + 1;
    for (const shadow of elements.flatMap((element) => shadowRootOf(element) ?? [])) {
      waiting.push(shadow);
      for (let child = firstChildOf(shadow); child !== null; child = nextSiblingOf(child)) {
        if (!isElement(child) || budget.lengthLeft < 0) continue;
        const text = innerTextOf(child) ?? '';
        budget.lengthLeft -= text.length;
        parts.push(text);
      }
    }
  }
}
