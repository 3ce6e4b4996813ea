/**
 * Lemmy: a post with its comments. Times stand there as a label only. Places:
 * LemmyNet/lemmy-ui, comment-node.tsx, person-listing.tsx, moment-time.tsx (2026);
 * no real page was to be had.
 */
import {
  attributeOf,
  selectAll,
  selectFirst,
  parentOf,
  isElement,
  nameOf,
} from '@/utils/platforms/dom';
import { linkOf, toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const lemmyReader: PlatformReader = {
  id: 'lemmy',
  confirmedOnRealPage: false,
  matches: (_, document) => selectFirst(document, '#app.lemmy-site') !== null,
  read,
};

const COMMENT = 'article[id^="comment-"]';
const POST = '.post-listing';

export interface LemmyAddress {
  readonly postId: string | null;
  readonly commentId: string | null;
}

/** `/post/ID`, `/post/ID/COMMENT`, `/comment/ID`, `/post/ID#comment-ID`. */
export function parseLemmyAddress({ pathname, hash }: URL): LemmyAddress {
  const [, post, inPath] = /^\/post\/(\d{1,12})(?:\/(\d{1,12}))?\/?$/.exec(pathname) ?? [];
  const alone = /^\/comment\/(\d{1,12})\/?$/.exec(pathname)?.[1];
  const inHash = /^#comment-(\d{1,12})$/.exec(hash)?.[1];
  return { postId: post ?? null, commentId: alone ?? inPath ?? inHash ?? null };
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const named = parseLemmyAddress(address);
  const posts = shownOf(selectAll(document, POST, 100)).flatMap((one) =>
    postOf(one, named, address),
  );
  const [opening] = posts.length === 1 ? posts : [];
  const comments = shownOf(selectAll(document, COMMENT, 300)).flatMap((one) =>
    commentOf(one, named, address, opening?.key ?? null),
  );
  const addressNames = named.postId !== null || named.commentId !== null;
  return resultOf({ found: threadOf([...posts, ...comments]), addressNames }, input);
}

function postOf(element: Element, named: LemmyAddress, address: URL): ThreadPost[] {
  const own = inside(element, COMMENT);
  const links = own.all('a[href*="/post/"]').flatMap((link) => linkOf(link, address.href) ?? []);
  const ids = new Set(
    links
      .filter(({ host }) => host === address.host)
      .flatMap((link) => parseLemmyAddress(link).postId ?? []),
  );
  const [linked] = ids.size === 1 ? ids : [];
  const id = linked ?? (ids.size === 0 ? named.postId : null);
  if (id === null) return [];
  const title = own.first('h1, h5');
  return [
    {
      key: `p${id}`,
      parent: null,
      element,
      isNamed: id === named.postId && named.commentId === null,
      draft: {
        kind: 'post',
        id: [told(id, linked === undefined ? 'address' : 'dom')],
        permalink: [toldAddress(`/post/${id}`, 'dom', address.origin)],
        title: [toldWords(title)],
        author: authorOf(own, address),
        text: [toldWritten(own.first('#postContent .md-div, #postContent'))],
        timeShown: [labelOf(own)],
        place: communityOf(own, address),
      },
    },
  ];
}

function commentOf(
  element: Element,
  named: LemmyAddress,
  address: URL,
  opening: string | null,
): ThreadPost[] {
  const id = /^comment-(\d{1,12})$/.exec(attributeOf(element, 'id') ?? '')?.[1];
  if (id === undefined) return [];
  const own = inside(element, COMMENT);
  const parent = parentOfComment(element);
  return [
    {
      key: id,
      parent: parent.isFirst ? opening : parent.id,
      element,
      isNamed: id === named.commentId,
      draft: {
        kind: 'comment',
        id: [told(id, 'dom')],
        permalink: [toldAddress(`/comment/${id}`, 'dom', address.origin)],
        author: authorOf(own, address),
        text: [toldWritten(own.first('.comment-content .md-div, .comment-content'))],
        timeShown: [labelOf(own)],
      },
    },
  ];
}

/** The list item around stands in the list of the item above; something unknown in between tells nothing. */
function parentOfComment(element: Element): { id: string | null; isFirst: boolean } {
  const item = above(element, 'li');
  const list = item === null ? null : above(item, 'ul');
  const outer = list === null ? null : above(list, 'li');
  const [first] = outer === null ? [] : selectAll(outer, COMMENT, 1);
  const id = first === undefined ? undefined : attributeOf(first, 'id');
  return { id: id?.replace('comment-', '') ?? null, isFirst: list !== null && outer === null };
}

function above(element: Element, name: string): Element | null {
  const outer = parentOf(element);
  return outer !== null && isElement(outer) && nameOf(outer) === name ? outer : null;
}

/** The first person that the heading links to; links in what was written come later. */
function authorOf(own: Inside, { href }: URL): AccountDraft {
  const link = own
    .all('a[href^="/u/"], .md-div, .comment-content, #postContent')
    .slice(0, 1)
    .find((one) => nameOf(one) === 'a');
  const address = linkOf(link ?? null, href);
  const handle = /^\/u\/([\w.-]{1,60}(?:@[\w.-]{1,200})?)\/?$/.exec(address?.pathname ?? '')?.[1];
  if (link === undefined || address === null || handle === undefined) return {};
  const shown = wordsIn(link).replace(/ \(@[^()]+\)$/, '');
  return {
    name: [shown.startsWith('@') ? null : told(shown, 'dom')],
    handle: [told(handle.includes('@') ? handle : `${handle}@${address.host}`, 'dom')],
    address: [toldAddress(address.href, 'dom')],
  };
}

function labelOf(own: Inside): ReturnType<typeof told> {
  return told(own.attribute('.moment-time[data-tippy-content]', 'data-tippy-content'), 'dom');
}

function communityOf(own: Inside, { href }: URL): Record<string, ReturnType<typeof told>[]> {
  const link = own.first('a[href^="/c/"]');
  return {
    kind: [link === null ? null : told('group', 'dom')],
    name: [toldWords(link)],
    address: [toldAddress(linkOf(link, href)?.href, 'dom')],
  };
}
