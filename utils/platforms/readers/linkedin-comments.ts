/**
 * Comments below a post of LinkedIn: of the public page, of the older client, and
 * of the client of 2026, in which each stands in several elements with one key.
 * Places: real public pages (2025-11); public parsers of the client of 2026 (2026-10).
 */
import { attributeOf, closestTo, isElement, parentOf, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { linkedinIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, type Inside } from '@/utils/platforms/kit/inside';
import { at, textAt, type JsonObject } from '@/utils/platforms/kit/island';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldExactly } from '@/utils/platforms/kit/told';
import { compared } from '@/utils/platforms/likeness';
import { profileIn, type LinkedinAddress } from './linkedin-address';
import { ageIn, isHidden, mentionsIn, onlyPerson, TEXT_BOX } from './linkedin-parts';

const KEYED = '[componentkey^="replaceableComment_urn:li:comment:("]';
export const COMMENT = `section.comment, article.comments-comment-entity, ${KEYED}`;
const COMMENTS_MAX = 600;

/** `urn:li:comment:(urn:li:activity:POST,COMMENT)`, in the client of 2026 behind a word. */
function urnOf(element: Element, own: Inside): string | null {
  return (
    keyOf(element)?.slice('replaceableComment_'.length) ??
    attributeOf(element, 'data-id') ??
    own.attribute('[data-semaphore-content-urn]', 'data-semaphore-content-urn')
  );
}

function keyOf(element: Element): string | null {
  const key = attributeOf(element, 'componentkey');
  return key !== null && key.startsWith('replaceableComment_') ? key : null;
}

/** Elements with the key of another one around them are that same comment. */
function isRepeated(element: Element): boolean {
  const around = parentOf(element);
  const outer = around !== null && isElement(around) ? closestTo(around, KEYED) : null;
  return outer !== null && keyOf(outer) === keyOf(element);
}

/** What belongs to a comment and to no other one inside it. */
function insideComment(element: Element): Inside {
  const key = keyOf(element);
  if (key === null) return inside(element, COMMENT);
  const all = (selector: string): Element[] =>
    selectAll(element, selector, 300).filter((part) => {
      const nearest = closestTo(part, KEYED);
      return nearest !== null && keyOf(nearest) === key;
    });
  return { ...inside(element, ''), all, first: (selector) => all(selector)[0] ?? null };
}

/**
 * The comments below a card, each once.
 * @param page Where the page is about this post alone: comments that stand in no card are below it too.
 */
export function commentElements(card: Element, page: Document | null, cards: string): Element[] {
  const found = selectAll(page ?? card, COMMENT, COMMENTS_MAX).filter((one) => !isRepeated(one));
  return page === null
    ? found
    : found.filter((one) => [card, null].includes(closestTo(one, cards)));
}

/** The post's number as its comments tell it; null where they disagree or name another kind of number. */
export function numberInComments(comments: readonly Element[]): string | null {
  const numbers = new Set(
    comments.flatMap((one) => {
      const key = keyOf(one);
      return key === null ? [] : [/\((?:urn:li:)?activity:(\d{15,20}),/.exec(key)?.[1] ?? null];
    }),
  );
  const [number = null] = numbers;
  return numbers.size === 1 ? number : null;
}

export function commentsOf(
  post: FoundPost,
  comments: readonly Element[],
  named: LinkedinAddress,
  data: JsonObject | null,
): FoundPost[] {
  const elements = shownOf(comments);
  return elements.map((element): FoundPost => {
    const own = insideComment(element);
    const urn = urnOf(element, own);
    const number = /^urn:li:comment:\(.+,(\d{15,20})\)$/.exec(urn ?? '')?.[1] ?? null;
    const text = own.first(
      keyOf(element) === null ? '.comment__text, .comments-comment-item__main-content' : TEXT_BOX,
    );
    const words = text === null ? null : exactText(text, undefined, isHidden);
    const author = keyOf(element) === null ? authorOf(own) : onlyPerson(own, text);
    const name = author?.name?.[0]?.value ?? null;
    const draft: PostDraft = {
      kind: 'comment',
      id: [told(number === null ? null : urn, 'dom')],
      author,
      text: [toldExactly(words, 'dom')],
      time: [told(timeOf(data, name, words), 'structured-data')],
      timeShown: [told(own.words('.comment__duration-since, time') ?? ageIn(own, text), 'dom')],
      idTimeMs: number === null ? null : linkedinIdTime(number),
      replyTo: { ...post.draft.author, permalink: post.draft.permalink ?? [] },
      mentions: text === null ? [] : mentionsIn(text),
    };
    const isNamed = number !== null && number === named.comment;
    return { draft, element, isNamed, relation: { type: 'reply-to', to: post } };
  });
}

function authorOf(own: Inside): AccountDraft {
  const link = own.first(
    'a.comment__author, .comments-comment-meta__description-container, a[href*="/in/"], a[href*="/company/"]',
  );
  const name = own.words('.comment__author, .comments-comment-meta__description-title');
  return { ...(link === null ? {} : profileIn(link)), name: [told(name, 'dom')] };
}

/** JSON-LD gives comments no number: author and text have to be the same, once. */
function timeOf(data: JsonObject | null, name: string | null, text: string | null): string | null {
  const comments = at(data, 'comment');
  const alike = (Array.isArray(comments) ? comments : []).filter((one: unknown) => {
    const author = textAt(one, 'author', 'name') ?? textAt(one, 'creator', 'name');
    return (
      author === name && text !== null && compared(textAt(one, 'text') ?? '') === compared(text)
    );
  });
  return alike.length === 1 ? textAt(alike[0], 'datePublished') : null;
}
