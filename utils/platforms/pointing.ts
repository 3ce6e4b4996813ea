/**
 * What the user pointed at: an element where the browser gives one (Firefox),
 * else the link, picture or selected words under the pointer. Every clue that
 * leads somewhere must lead to the same post.
 */
import { parseAddress, sameAddress } from './address';
import {
  attributeOf,
  bodyOf,
  holds,
  isElement,
  nameOf,
  parentOf,
  rootOf,
  selectAll,
  textContentOf,
  wordsOf,
} from './dom';
import type { FoundItem } from './found-item';
import { elementsOf, innermost, type Group, type Grouping } from './grouping';
import { compared } from './likeness';
import type { ReadInput } from './types';

/** Shorter words can stand in many posts. */
const TELLING_LENGTH = 8;
/** Longest text of an element that is compared with the text of a post. */
const COMPARED_MAX_LENGTH = 10_000;
const LINKS_MAX = 500;

/** Parts of an article in which other people speak. */
const OTHERS_SPEAK =
  /(?:^|[-_])(?:comments?|commentlist|reacties?|replies|reply|respon[ds]e?s?|discussion|disqus)(?:[-_]|$)/i;

/** The number of a comment, as blogs give it to its element. */
const COMMENT_ID = /^(?:li-|div-)?(?:comment-|c)(\d+)$/;
/** Parts of a comment in which other people answer it. */
const OTHERS_ANSWER =
  /^(?:comments?|children|subcomments|pingback|trackback)$|commentlist|comment-list|repl(?:y|ies)|respon[ds]|reacti|discuss|thread/i;
/** Parts of one comment, as WordPress, Blogger and Drupal call them. */
const OWN_PART =
  /^comment[-_]{1,2}(?:author|avatar|block|content|date|footer|header|info|link|meta(?:data)?|name|permalink|picture|submitted|text|time(?:stamp)?|title)(?:[-_]|$)/i;

/** Whether anything was pointed at; the page as a whole is nothing in particular. */
export function isPointing({ pointedAt, document }: ReadInput): boolean {
  if (pointedAt === null) return false;
  const { element, linkAddress, mediaAddress, selectedText } = pointedAt;
  if ([linkAddress, mediaAddress, selectedText].some((clue) => (clue ?? '').trim() !== '')) {
    return true;
  }
  return element !== undefined && !isWholePage(element, document);
}

function isWholePage(element: Element, document: Document): boolean {
  return element === rootOf(document) || element === bodyOf(document) || nameOf(element) === 'main';
}

/** The one post that every clue leads to, else null. */
export function pointedGroup(groups: readonly Group[], input: ReadInput): Group | null {
  const clues = cluesOf(input)
    .map((leadsTo) => groups.filter(leadsTo))
    .filter((matches) => matches.length > 0);
  const [first = [], ...others] = clues;
  return innermost(first.filter((group) => others.every((matches) => matches.includes(group))));
}

type Clue = (group: Group) => boolean;

function cluesOf({ pointedAt, document, address }: ReadInput): Clue[] {
  const { element, linkAddress, mediaAddress, selectedText } = pointedAt ?? {};
  const clues: Clue[] = [];
  if (element !== undefined && !isWholePage(element, document)) {
    clues.push((group) => isInside(element, group) || saysTheSame(textContentOf(element), group));
  }
  if (linkAddress) clues.push((group) => isLinkOf(group, linkAddress, address.href));
  if (mediaAddress) clues.push((group) => hasMedia(group, mediaAddress, address.href));
  if (selectedText) clues.push((group) => saysTheSame(selectedText, group));
  return clues;
}

function isInside(element: Element, group: Group): boolean {
  return elementsOf(group).some((part) => holds(part, element) && !othersSpeakIn(element, part));
}

/** A page may mark up the article and leave the comments below it unmarked. */
function othersSpeakIn(element: Element, part: Element): boolean {
  const own = commentOf(part);
  let node: Node | null = element;
  while (node !== null && node !== part && isElement(node)) {
    const words = namesOf(node);
    const isOther =
      own === null ? words.some((word) => OTHERS_SPEAK.test(word)) : isOtherComment(node, own);
    if (isOther) return true;
    node = parentOf(node);
  }
  return false;
}

/** The number of the comment that the element is, empty where it tells none; null for what is no comment. */
function commentOf(element: Element): string | null {
  const number = COMMENT_ID.exec(attributeOf(element, 'id') ?? '')?.[1];
  return number ?? (wordsOf(element, 'class').includes('comment') ? '' : null);
}

/** The known parts of a comment are called after it; whatever else is may be the comment of somebody else. */
function isOtherComment(node: Element, own: string): boolean {
  const number = COMMENT_ID.exec(attributeOf(node, 'id') ?? '')?.[1];
  if (number !== undefined && number === own) return false;
  if (number !== undefined || nameOf(node) === 'li') return true;
  return namesOf(node).some(
    (word) => OTHERS_ANSWER.test(word) || (OTHERS_SPEAK.test(word) && !OWN_PART.test(word)),
  );
}

function namesOf(element: Element): string[] {
  return [...wordsOf(element, 'id'), ...wordsOf(element, 'class')];
}

function saysTheSame(raw: string, { items }: Group): boolean {
  if (raw.length > COMPARED_MAX_LENGTH) return false;
  const words = compared(raw);
  return (
    words.length >= TELLING_LENGTH &&
    items.some(({ text }) => text !== undefined && compared(text.value).includes(words))
  );
}

function isLinkOf(group: Group, link: string, page: string): boolean {
  const isOwn = group.items.some(({ addresses }) =>
    addresses.some((own) => sameAddress(own, link)),
  );
  return isOwn || hasAttribute(group, 'a[href]', ['href'], link, page);
}

function hasMedia(group: Group, media: string, page: string): boolean {
  return hasAttribute(group, 'img, video, audio, source', ['src', 'poster'], media, page);
}

function hasAttribute(
  group: Group,
  selector: string,
  attributes: readonly string[],
  wanted: string,
  page: string,
): boolean {
  return elementsOf(group).some((part) =>
    selectAll(part, selector, LINKS_MAX).some(
      (element) =>
        !othersSpeakIn(element, part) &&
        attributes.some((name) => {
          const raw = attributeOf(element, name);
          return raw !== null && parseAddress(raw, page)?.href === wanted;
        }),
    ),
  );
}

/**
 * Adds the post that the pointed-at element or link belongs to, where it did
 * not count as a post of this page: in a list each entry has another address.
 */
export function withPointedItem(
  grouping: Grouping,
  items: readonly FoundItem[],
  input: ReadInput,
): Grouping {
  if (!isPointing(input) || pointedGroup(grouping.groups, input) !== null) return grouping;
  const others = items
    .filter(
      (item) =>
        item.element !== null && !grouping.groups.some((group) => group.items.includes(item)),
    )
    .map((item): Group => ({ items: [item], parent: null, isHere: false }));
  const pointed = pointedGroup(others, input);
  return pointed === null ? grouping : { ...grouping, groups: [...grouping.groups, pointed] };
}
