/**
 * What forums have in common: a page of posts, each with a number, its author
 * beside it, and the words of others quoted within. Each forum software is a
 * table of the places where it keeps them.
 */
import { attributeOf, closestTo, selectAll, selectFirst, holds } from '@/utils/platforms/dom';
import { picturesIn, toldTime, toldWords, toldWritten, linkOf } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { accountOf, type AccountDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, NO_POSTS } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, toldMoment, type Told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export interface Forum {
  readonly id: string;
  readonly confirmedOnRealPage: boolean;
  /** Something that only this software writes. */
  readonly mark: string;
  /** Containers of posts. */
  readonly post: string;
  /** The post's number, from its container. */
  readonly numberOf: (post: Element) => string | null;
  /** Elements whose words are the author's name; the first that has any. */
  readonly author: string;
  /** Attribute of the container that holds the author's name. */
  readonly authorAttribute?: string;
  /** Attribute of the author's element, or the part of its link, that is the account's number. */
  readonly accountId: string | RegExp;
  /** Links to the post itself; only those that hold its number count. */
  readonly link: string;
  readonly time: string;
  /** Where the software writes its time for machines in another way than `datetime`. */
  readonly epochSeconds?: string;
  /** Attribute of the container with the moment, in seconds: `datetime` is in the zone of the forum then. */
  readonly postEpochSeconds?: string;
  /** Where it only writes a label. */
  readonly timeShown?: (own: Inside) => string | null;
  readonly text: string;
  /** In the text, and not of it: what others said, signatures, notices. */
  readonly quote: string;
  readonly edited: string;
  readonly title: string;
  /** The link to the account that is logged in. */
  readonly viewer: string;
}

/** Which post an address of a forum names: `#p12`, `#msg12`, `?p=12`, `?topic=3.msg12`, `/posts/12`, `/post-12`. */
export function parseForumAddress(address: URL): string | null {
  const inHash = /^#(?:p|pid|msg|post|post-|js-post-|comment-|findComment-)?(\d{1,12})$/.exec(
    address.hash,
  )?.[1];
  const inPath = /\/(?:posts\/|post-)(\d{1,12})(?:\/|$)/.exec(address.pathname)?.[1];
  const named = ['p', 'pid', 'comment'].map((name) => address.searchParams.get(name));
  const inQuery = /^\d{1,12}$/.exec(named.find((value) => value !== null) ?? '')?.[0];
  const inTopic = /\.msg(\d{1,12})$/.exec(address.searchParams.get('topic') ?? '')?.[1];
  return inHash ?? inPath ?? inQuery ?? inTopic ?? null;
}

export function forumReader(forum: Forum): PlatformReader {
  const { id, confirmedOnRealPage, mark } = forum;
  return {
    id,
    confirmedOnRealPage,
    matches: (_, document) => selectFirst(document, mark) !== null,
    // Its markup for others dates the topic and names who opened it, whichever post is meant.
    read: (input) => readForum(forum, input) ?? NO_POSTS,
  };
}

interface Page {
  readonly forum: Forum;
  readonly input: ReadInput;
  readonly wanted: string | null;
  readonly title: Element | null;
  readonly isOnly: boolean;
}

function readForum(forum: Forum, input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const wanted = parseForumAddress(address);
  const elements = shownOf(selectAll(document, forum.post));
  const page: Page = {
    forum,
    input,
    wanted,
    title: selectFirst(document, forum.title),
    isOnly: elements.length === 1 && wanted === null,
  };
  const viewer = selectFirst(document, forum.viewer);
  return resultOf(
    {
      found: threadOf(elements.flatMap((element) => postOf(element, page))),
      addressNames: wanted !== null,
      viewerAccount: viewer === null ? null : accountOf(accountIn(viewer, page)),
    },
    input,
  );
}

function postOf(element: Element, page: Page): ThreadPost[] {
  const { forum, input, title } = page;
  const own = inside(element, forum.post);
  const raw = forum.numberOf(element);
  const number = /\d{1,12}$/.exec(raw ?? '')?.[0];
  if (raw === null || number === undefined) return [];
  const text = own.first(forum.text);
  const author = authorOf(own, element, text, forum);
  const isQuote = (part: Element): boolean =>
    part !== text && closestTo(part, forum.quote) === part;
  const edited = own.first(forum.edited);
  const isOpening = page.isOnly;
  return [
    {
      key: number,
      parent: null,
      element,
      isNamed: number === page.wanted,
      draft: {
        kind: 'post',
        id: [told(raw, 'dom')],
        permalink: [
          isOpening ? toldAddress(input.address.href, 'address') : null,
          linkTo(own, number, page),
        ],
        title: [isOpening ? toldWords(title) : null],
        text: [toldWritten(text, isQuote)],
        author: author === null ? null : accountIn(author, page),
        time: [timeOf(own, element, forum, edited)],
        timeShown: [told(forum.timeShown?.(own), 'dom')],
        edited: edited === null ? null : { source: 'dom', asShown: wordsIn(edited).slice(0, 200) },
        editedTime: [edited === null ? null : toldTime(selectFirst(edited, 'time[datetime]'))],
        place: {
          kind: [told('thread', 'dom')],
          name: [toldWords(title)],
          address: [placeAddress(title, page)],
        },
        media: picturesIn(text, input.address.href),
      },
    },
  ];
}

/** Whoever is named in the text is not its author; nor is anybody whom the container calls otherwise. */
function authorOf(
  own: Inside,
  element: Element,
  text: Element | null,
  forum: Forum,
): Element | null {
  const named =
    forum.authorAttribute === undefined ? null : attributeOf(element, forum.authorAttribute);
  const isAuthor = (one: Element): boolean =>
    wordsIn(one) !== '' &&
    (text === null || !holds(text, one)) &&
    (named === null || wordsIn(one) === named.replace(/\s+/g, ' ').trim());
  return own.all(forum.author).find(isAuthor) ?? null;
}

/** A heading that is no link leads to the page without its post. */
function placeAddress(title: Element | null, { input }: Page): Told | null {
  const link =
    title === null ? null : (closestTo(title, 'a[href]') ?? selectFirst(title, 'a[href]'));
  return toldAddress(linkOf(link, input.address.href)?.href.replace(/#.*$/, ''), 'dom');
}

function linkTo(own: Inside, number: string, { forum, input }: Page): Told | null {
  const links = own.all(forum.link).flatMap((element) => linkOf(element, input.address.href) ?? []);
  const link = links.find(
    (one) =>
      parseForumAddress(one) === number && !/[?&]do=(?!findComment)|mode=|quote/.test(one.search),
  );
  return link === undefined ? null : toldAddress(link.href, 'dom');
}

function accountIn(element: Element, { forum, input }: Page): AccountDraft {
  const anchor = closestTo(element, 'a[href]') ?? selectFirst(element, 'a[href]');
  const link = linkOf(anchor, input.address.href);
  const { accountId } = forum;
  const id =
    typeof accountId === 'string'
      ? attributeOf(anchor ?? element, accountId)
      : accountId.exec(link?.href ?? '')?.[1];
  return {
    name: [toldWords(element)],
    address: [link === null ? null : toldAddress(link.href, 'dom')],
    accountId: [told(/^\d+$/.exec(id ?? '')?.[0], 'dom')],
  };
}

function timeOf(own: Inside, element: Element, forum: Forum, edited: Element | null): Told | null {
  const time = own.all(forum.time).find((one) => edited === null || !holds(edited, one));
  const ofPost = secondsIn(element, forum.postEpochSeconds);
  if (ofPost !== null) return toldMoment(ofPost * 1000, 'dom', time && wordsIn(time));
  if (time === undefined) return null;
  const seconds = secondsIn(time, forum.epochSeconds);
  return seconds === null ? toldTime(time) : toldMoment(seconds * 1000, 'dom', wordsIn(time));
}

function secondsIn(element: Element, attribute: string | undefined): number | null {
  const raw = attribute === undefined ? null : attributeOf(element, attribute);
  return /^\d{9,10}$/.test(raw ?? '') ? Number(raw) : null;
}
