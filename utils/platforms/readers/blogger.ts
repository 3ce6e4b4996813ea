/**
 * Blogger (Blogspot, also under names of their own): the comments below a post, in
 * threads (`li.comment`) and in the older list (`.comment-author`, `.comment-body`). The post itself says who
 * wrote it in its markup, which the reader for all pages reads.
 * Places: saved pages of four blogs (2021–2026); a comment's own link holds the
 * milliseconds of its moment, which agree there with the moments that are shown.
 */
import {
  attributeOf,
  closestTo,
  hasAny,
  isElement,
  parentOf,
  selectAll,
  selectFirst,
  textContentOf,
  wordsOf,
} from '@/utils/platforms/dom';
import { linkOf, picturesIn, toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, toldMoment } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const bloggerReader: PlatformReader = {
  id: 'blogger',
  confirmedOnRealPage: true,
  readsComments: 'threaded',
  matches: (_, document) =>
    hasAny(document, [THREADED, LISTED]) &&
    selectFirst(
      document,
      'meta[name="generator"][content="blogger" i], link[href*="blogger.com/"], link[href*="blogblog.com/"], a[href*="blogger.com/delete-comment.g"]',
    ) !== null,
  read,
};

const THREADED = 'li.comment .comment-block';
const LISTED = '.comment-author[id^="c"]';
const COMMENTS_MAX = 300;
const ID = /^c(\d{5,25})$/;

/** `#c1234`. */
export function parseBloggerAddress(address: URL): string | null {
  return ID.exec(address.hash.slice(1))?.[1] ?? null;
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const threaded = shownOf(selectAll(document, THREADED, COMMENTS_MAX));
  const listed = shownOf(selectAll(document, LISTED, COMMENTS_MAX));
  const posts = [
    ...threaded.flatMap((block) => threadedComment(block, address)),
    ...(listed.length === 0 ? [] : listedComments(listed, input)),
  ];
  return resultOf({ found: threadOf(posts), addressNames: true }, input);
}

function threadedComment(block: Element, address: URL): ThreadPost[] {
  const item = parentOf(block);
  if (item === null || !isElement(item) || !wordsOf(item, 'class').includes('comment')) return [];
  const id = idOf(item) ?? idOf(block);
  if (id === null) return [];
  const own = inside(block, 'li');
  const name = own.first('.comment-header cite.user');
  const stamp = own.first('.comment-header .datetime a[href]');
  const author = { words: name === null ? null : wordsIn(name), link: own.first('cite.user a') };
  const text = own.first('.comment-content');
  return [
    {
      key: id,
      parent: parentOfComment(item),
      element: item,
      isNamed: id === parseBloggerAddress(address),
      draft: draftOf(id, { author, stamp, text }, address),
    },
  ];
}

/** Every part of a comment of the list has its number, so that none has to stand beside another. */
function listedComments(heads: readonly Element[], { document, address }: ReadInput): ThreadPost[] {
  const texts = byNumber(
    selectAll(document, '.comment-body[id*="_cmt-"]', COMMENTS_MAX),
    (one) => /_cmt-(\d{5,25})$/.exec(attributeOf(one, 'id') ?? '')?.[1],
  );
  const stamps = byNumber(
    selectAll(document, '.comment-timestamp a[href*="#c"]', COMMENTS_MAX),
    (one) => numberOf(linkOf(one, address.href)),
  );
  return heads.flatMap((head) => {
    const id = idOf(head);
    const text = id === null ? undefined : texts.get(id);
    if (id === null || text === undefined) return [];
    const parts = { author: nameIn(head), stamp: stamps.get(id) ?? null, text };
    return [
      {
        key: id,
        parent: null,
        element: text,
        isNamed: id === parseBloggerAddress(address),
        draft: draftOf(id, parts, address),
      },
    ];
  });
}

/** None of a number that stands on two elements. */
function byNumber(
  elements: readonly Element[],
  numberIn: (element: Element) => string | null | undefined,
): Map<string, Element> {
  const found = new Map<string, Element>();
  const twice = new Set<string>();
  for (const element of shownOf(elements)) {
    const number = numberIn(element);
    if (number === null || number === undefined) continue;
    if (found.has(number)) twice.add(number);
    found.set(number, element);
  }
  for (const number of twice) found.delete(number);
  return found;
}

interface Parts {
  readonly author: { readonly words: string | null; readonly link: Element | null };
  readonly stamp: Element | null;
  readonly text: Element | null;
}

function draftOf(id: string, { author, stamp, text }: Parts, address: URL): PostDraft {
  const link = linkOf(stamp, address.href);
  const isOwn = link !== null && (link.hash === '' || numberOf(link) === id);
  const ms = isOwn ? millisecondsOf(link) : null;
  return {
    kind: 'comment',
    id: [told(id, 'dom')],
    permalink: [isOwn && link.hash !== '' ? toldAddress(link.href, 'dom') : null],
    // "This comment has been removed" is nothing that somebody wrote.
    text: [toldWritten(text, (part) => wordsOf(part, 'class').includes('deleted-comment'))],
    author: { name: [told(author.words, 'dom')], ...profileOf(linkOf(author.link, address.href)) },
    time: [toldMoment(ms, 'dom', stamp === null ? null : wordsIn(stamp))],
    timeShown: [ms === null && isOwn ? toldWords(stamp) : null],
    media: picturesIn(text, address.href),
  };
}

/** `?showComment=1622030680443`: when the comment was made. */
function millisecondsOf(link: URL): number | null {
  const raw = link.searchParams.get('showComment') ?? '';
  return /^\d{12,13}$/.test(raw) ? Number(raw) : null;
}

/** Any other address is one that the commenter gave. */
function profileOf(link: URL | null): AccountDraft {
  const isBlogger = link !== null && /^(?:www\.)?blogger\.com$/.test(link.hostname);
  const id = isBlogger ? /^\/profile\/(\d{1,25})$/.exec(link.pathname)?.[1] : undefined;
  if (link === null || id === undefined) return {};
  return { address: [toldAddress(link.href, 'dom')], accountId: [told(id, 'dom')] };
}

/** The name in "Name said…": the link, or the first of two lines. */
function nameIn(head: Element): Parts['author'] {
  const links = selectAll(head, 'a[href]', 10).filter((link) => wordsIn(link) !== '');
  const [link = null] = links;
  if (link !== null) return { words: links.length === 1 ? wordsIn(link) : null, link };
  const lines = textContentOf(head)
    .slice(0, 1_000)
    .split('\n')
    .flatMap((line) => line.trim() || []);
  return { words: lines.length === 2 ? (lines[0] ?? null) : null, link };
}

function idOf(element: Element): string | null {
  return ID.exec(attributeOf(element, 'id') ?? '')?.[1] ?? null;
}

function numberOf(link: URL | null): string | null {
  return link === null ? null : parseBloggerAddress(link);
}

/** The list of answers says whose it is: `c1234-ra`; in older pages it stands in the comment. */
function parentOfComment(item: Element): string | null {
  const list = outside(item, 'ol, ul');
  const listId = list === null ? '' : (attributeOf(list, 'id') ?? '');
  const named = /^c(\d{5,25})-ra$/.exec(listId)?.[1];
  if (named !== undefined || list === null) return named ?? null;
  const comment = outside(list, 'li');
  const block = comment === null ? undefined : selectAll(comment, '.comment-block', 1)[0];
  const isBlockOwn = block !== undefined && parentOf(block) === comment;
  return comment === null ? null : (idOf(comment) ?? (isBlockOwn ? idOf(block) : null));
}

function outside(element: Element, selector: string): Element | null {
  const around = parentOf(element);
  return around !== null && isElement(around) ? closestTo(around, selector) : null;
}
