/**
 * WordPress: the comments below a post, in classic and in block themes. The post
 * itself says who wrote it in its markup, which the reader for all pages reads.
 * Places: WordPress core, class-walker-comment.php and the comment blocks (2026).
 */
import {
  attributeOf,
  nameOf,
  selectAll,
  hasAny,
  holds,
  selectFirst,
  parentOf,
  isElement,
  wordsOf,
} from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { picturesIn, toldTime, toldWords, toldWritten, linkOf } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import { isIsoTime } from '@/utils/platforms/time';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const wordpressReader: PlatformReader = {
  id: 'wordpress',
  confirmedOnRealPage: true,
  readsComments: 'threaded',
  matches: (_, document) =>
    hasAny(document, COMMENTS) &&
    selectFirst(
      document,
      'meta[name="generator"][content^="WordPress"], link[href*="/wp-content/"], link[href*="/wp-json/"], link[href*="/wp-includes/"], #wp-block-library-css, .wp-block-comments',
    ) !== null,
  read,
};

const COMMENTS = [
  'li[id^="comment-"]',
  'div.comment[id^="comment-"]',
  'article.comment[id^="comment-"]',
  'li[id^="li-comment-"] > [id^="comment-"]',
  '.wp-block-comment-template > li[id^="comment-"]',
];
const COMMENT = COMMENTS.join(', ');
const CONTENT =
  '.comment-content, .commentcontent, .wp-block-comment-content, .comment-text, .comment_text, [itemprop="text"]';
/** Where themes write the name, the surest first. Nobody can write a class into a comment. */
const AUTHORS = [
  '.comment-author .fn, .wp-block-comment-author-name, .comment-author cite, cite.fn, .fn, .comment-author [itemprop="name"]',
  '.comment-author-name, .comment-author__name, .comment-author-link, .comment-meta strong, .commentmeta strong',
  '.comment-author, .author, cite:not(p cite, blockquote cite)',
];
const LABELS = [
  '.comment-metadata a, .commentmetadata a, .wp-block-comment-date',
  'a[href*="#comment-"]:not(.comment-reply-link)',
  'time, .comment-time, .comment-date, .comment_date, .comment__date, .date',
];

/** `#comment-12`. */
export function parseWordpressAddress(address: URL): string | null {
  return /^#comment-(\d{1,20})$/.exec(address.hash)?.[1] ?? null;
}

function read(input: ReadInput): ReadResult | null {
  const elements = new Map<string, Element>();
  for (const element of shownOf(selectAll(input.document, COMMENT))) {
    const id = attributeOf(element, 'id') ?? '';
    const outer = elements.get(id);
    // Some themes give a comment's number to its list item and to what stands in it.
    if (outer === undefined || holds(outer, element)) elements.set(id, element);
  }
  const posts = [...elements.values()].flatMap((element) => commentOf(element, input.address));
  return resultOf({ found: threadOf(posts), addressNames: true }, input);
}

function commentOf(element: Element, address: URL): ThreadPost[] {
  const id = /^comment-(\d{1,20})$/.exec(attributeOf(element, 'id') ?? '')?.[1];
  const kinds = [...wordsOf(element, 'class'), ...wordsOf(itemOf(element), 'class')];
  if (id === undefined || kinds.includes('pingback') || kinds.includes('trackback')) return [];
  const own = inside(element, COMMENT);
  const content = own.first(CONTENT);
  const text = content ?? own.first('.comment-body');
  const isApart = (one: Element): boolean =>
    content === null || !holds(content, one) || attributeOf(one, 'class') !== null;
  const isOwnDate = (one: Element): boolean =>
    isApart(one) &&
    isDate(wordsIn(one)) &&
    (attributeOf(one, 'href') ?? `#comment-${id}`).endsWith(`#comment-${id}`);
  const author = firstOf(own, AUTHORS, (one) => isApart(one) && isName(nameIn(one)));
  const time = own.all('time[datetime]').find(isMachineTime) ?? null;
  const label = time === null ? firstOf(own, LABELS, isOwnDate) : null;
  const link = own
    .all('a[href*="#comment-"]')
    .map((one) => linkOf(one, address.href))
    .find((one) => one !== null && parseWordpressAddress(one) === id);
  return [
    {
      key: id,
      parent: parentOfComment(element),
      element,
      isNamed: id === parseWordpressAddress(address),
      draft: {
        kind: 'comment',
        id: [told(id, 'dom')],
        permalink: [toldAddress(link?.href, 'dom')],
        text: [
          text === null
            ? toldExactly(plainTextOf(element, own), 'dom')
            : toldWritten(text, (part) => part === author || part === label || isNotice(part)),
        ],
        author: { name: [author === null ? null : told(nameIn(author), 'dom')] },
        time: [toldTime(time)],
        timeShown: [toldWords(label)],
        media: picturesIn(text, address.href),
      },
    },
  ];
}

function firstOf(
  own: Inside,
  places: readonly string[],
  counts: (element: Element) => boolean,
): Element | null {
  for (const place of places) {
    const found = own.all(place).find((one) => wordsIn(one) !== '' && counts(one));
    if (found !== undefined) return found;
  }
  return null;
}

/** Without "says" after it. */
function nameIn(element: Element): string {
  const isOther = (part: Element): boolean =>
    nameOf(part) === 'img' || wordsOf(part, 'class').includes('says');
  return exactText(element, { nodesLeft: 100 }, isOther).replace(/\s+/g, ' ').trim();
}

/** A line that tells more than who: "Bas K on March 2, 2026 at 10:00". */
function isName(words: string): boolean {
  return words !== '' && words.length < 100 && !/\d:\d\d|\b\d{4}\b/.test(words);
}

function isMachineTime(time: Element): boolean {
  return isIsoTime(attributeOf(time, 'datetime')?.trim() ?? '');
}

/** A number of the comment, and an hour whose day stands elsewhere, are none. */
function isDate(words: string): boolean {
  return /\d/.test(words) && !/^#?\d+$|^\d{1,2}[:.]\d{2}\D*$/.test(words);
}

/** Its own paragraphs, in themes without an element around all of the text. */
function plainTextOf(element: Element, own: Inside): string {
  const parts = own
    .all('p, blockquote, pre')
    .filter((part) => parentOf(part) === element && attributeOf(part, 'class') === null);
  return parts.flatMap((part) => toldWritten(part)?.value ?? []).join('\n\n');
}

function isNotice(element: Element): boolean {
  return wordsOf(element, 'class').some((name) =>
    /^(?:comment-awaiting-moderation|reply|comment-likes|sharedaddy|comment-author|comment-meta|commentmetadata|comment-metadata)$/.test(
      name,
    ),
  );
}

/** The list item of a comment; older themes give its number to what stands in the item. */
function itemOf(element: Element): Element {
  const around = parentOf(element);
  if (around === null || !isElement(around)) return element;
  const outer = attributeOf(around, 'id') ?? '';
  return outer.startsWith('li-comment-') || outer === attributeOf(element, 'id') ? around : element;
}

/** Only where list follows list: a comment that was not found must not lend its answers to the one above. */
function parentOfComment(element: Element): string | null {
  const list = parentOf(itemOf(element));
  const outer =
    list === null || !isElement(list) || !/^(?:ol|ul|div)$/.test(nameOf(list))
      ? null
      : parentOf(list);
  if (outer === null || !isElement(outer)) return null;
  return /^(?:li-)?comment-(\d{1,20})$/.exec(attributeOf(outer, 'id') ?? '')?.[1] ?? null;
}
