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
  selectFirst,
  parentOf,
  isElement,
  wordsOf,
} from '@/utils/platforms/dom';
import { picturesIn, toldTime, toldWords, toldWritten, linkOf } from '@/utils/platforms/kit/fields';
import { inside, shownOf } from '@/utils/platforms/kit/inside';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress } from '@/utils/platforms/kit/told';
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
  'li.comment[id^="comment-"]',
  'div.comment[id^="comment-"]',
  'article.comment[id^="comment-"]',
  'li[id^="li-comment-"] > [id^="comment-"]',
  '.wp-block-comment-template > li[id^="comment-"]',
];
const COMMENT = COMMENTS.join(', ');

/** `#comment-12`. */
export function parseWordpressAddress(address: URL): string | null {
  return /^#comment-(\d{1,12})$/.exec(address.hash)?.[1] ?? null;
}

function read(input: ReadInput): ReadResult | null {
  const posts = shownOf(selectAll(input.document, COMMENT)).flatMap((element) =>
    commentOf(element, input.address),
  );
  return resultOf({ found: threadOf(posts), addressNames: true }, input);
}

function commentOf(element: Element, address: URL): ThreadPost[] {
  const id = /^comment-(\d{1,12})$/.exec(attributeOf(element, 'id') ?? '')?.[1];
  const kinds = [...wordsOf(element, 'class'), ...wordsOf(itemOf(element), 'class')];
  if (id === undefined || kinds.includes('pingback') || kinds.includes('trackback')) return [];
  const own = inside(element, COMMENT);
  const author = own.first(
    '.comment-author .fn, .wp-block-comment-author-name, .comment-author cite, cite.fn, .fn, .comment-author [itemprop="name"]',
  );
  const link = own
    .all('a[href*="#comment-"]')
    .map((one) => linkOf(one, address.href))
    .find((one) => one !== null && parseWordpressAddress(one) === id);
  const text =
    own.first('.comment-content, .wp-block-comment-content, .comment-text, .comment_text') ??
    own.first('.comment-body');
  const time = own.first('time[datetime]');
  const label = own.first('.comment-metadata a, .commentmetadata a, .wp-block-comment-date');
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
        text: [toldWritten(text, isNotice)],
        author: { name: [toldWords(author)] },
        time: [toldTime(time)],
        timeShown: [time === null ? toldWords(label) : null],
        media: picturesIn(text, address.href),
      },
    },
  ];
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
  const isInside =
    around !== null &&
    isElement(around) &&
    (attributeOf(around, 'id') ?? '').startsWith('li-comment-');
  return isInside ? around : element;
}

/** Only where list follows list: a comment that was not found must not lend its answers to the one above. */
function parentOfComment(element: Element): string | null {
  const list = parentOf(itemOf(element));
  const outer =
    list === null || !isElement(list) || !/^(?:ol|ul|div)$/.test(nameOf(list))
      ? null
      : parentOf(list);
  if (outer === null || !isElement(outer)) return null;
  return /^(?:li-)?comment-(\d{1,12})$/.exec(attributeOf(outer, 'id') ?? '')?.[1] ?? null;
}
