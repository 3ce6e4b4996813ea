/**
 * Hacker News: stories and comments, alone and in lists. The moment stands in UTC in a
 * title, since 2024 also in seconds since 1970; the label beside it may be that of a
 * second chance on the front page. A comment links to what it answers. Places: pages
 * saved in public tests (mattrighetti/HNScraper 2022-03, jblanava/hackernewsScrapper
 * 2023-10), excerpts in public scrapers (2024-06, 2025-11, 2026-02).
 */
import {
  attributeOf,
  closestTo,
  holds,
  selectAll,
  selectFirst,
  wordsOf,
} from '@/utils/platforms/dom';
import { linkOf, toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { accountOf, type AccountDraft, type CountDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, toldMoment, type Tellings } from '@/utils/platforms/kit/told';
import { POSTS_MAX } from '@/utils/platforms/limits';
import { hostOf } from '@/utils/platforms/platform-of';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const hackernewsReader: PlatformReader = {
  id: 'hackernews',
  confirmedOnRealPage: false,
  matches: (address) => hostOf(address) === 'news.ycombinator.com',
  read,
};

const ROOT = 'https://news.ycombinator.com/';
const ITEM = 'tr.athing[id]';
/** A few more than are kept: a page may have a thousand comments. */
const ITEMS_MAX = POSTS_MAX + 10;
/** The item that a page is about, and what is said of it. */
const MAIN = 'table.fatitem';

export interface HackernewsAddress {
  readonly itemId: string | null;
  /** A comment on the page of its item. */
  readonly commentId: string | null;
}

/** `/item?id=ID`, `/item?id=ID#COMMENT`. */
export function parseHackernewsAddress(address: URL): HackernewsAddress {
  const id = /^\d{1,12}$/.exec(address.searchParams.get('id') ?? '')?.[0];
  if (address.pathname !== '/item' || id === undefined) return { itemId: null, commentId: null };
  return { itemId: id, commentId: /^#(\d{1,12})$/.exec(address.hash)?.[1] ?? null };
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const { itemId, commentId } = parseHackernewsAddress(address);
  const named = commentId ?? itemId;
  const lines = linesById(document);
  const elements = new Set([...selectAll(document, ITEM, ITEMS_MAX), ...meantIn(input, named)]);
  const found = [...elements].flatMap((element) => {
    const id = /^\d{1,12}$/.exec(attributeOf(element, 'id') ?? '')?.[0];
    if (id === undefined) return [];
    const story = storyOf(element, id, lines);
    const post = story ?? commentOf(element, id, itemId);
    return post === null ? [] : [{ ...post, isNamed: id === named }];
  });
  const keys = new Set(found.map(({ key }) => key));
  const viewer = selectFirst(document, '.pagetop a#me[href]');
  return resultOf(
    {
      found: threadOf(found.map((post) => withParentElsewhere(post, keys))),
      addressNames: named !== null,
      viewerAccount: viewer === null ? null : accountOf(accountIn(viewer)),
    },
    input,
  );
}

/** What is meant is read also where more stands before it. */
function meantIn({ document, pointedAt }: ReadInput, named: string | null): Element[] {
  const { element } = pointedAt ?? {};
  const pointed = element === undefined ? null : closestTo(element, ITEM);
  const inAddress = named === null ? null : selectFirst(document, `tr.athing[id="${named}"]`);
  return [pointed, inAddress].filter((one) => one !== null);
}

/** What is said of a story stands in another row: its time links to the story. */
function linesById(document: Document): ReadonlyMap<string, Element> {
  const lines = new Map<string, Element>();
  const repeated = new Set<string>();
  for (const line of selectAll(document, '.subtext', 200)) {
    const id = idIn(selectFirst(line, '.age a[href]'));
    if (id === null) continue;
    if (lines.has(id)) repeated.add(id);
    lines.set(id, line);
  }
  for (const id of repeated) lines.delete(id);
  return lines;
}

function storyOf(
  element: Element,
  id: string,
  lines: ReadonlyMap<string, Element>,
): ThreadPost | null {
  if (wordsOf(element, 'class').includes('comtr')) return null;
  const title = selectFirst(element, '.titleline > a, a.storylink, a.titlelink');
  const line = lines.get(id);
  if (title === null || line === undefined) return null;
  const own = inside(line, '');
  const around = closestTo(element, MAIN);
  const isMain = around !== null && holds(around, line);
  return {
    key: id,
    parent: null,
    element: isMain ? around : element,
    draft: {
      kind: 'post',
      id: [told(id, 'dom')],
      permalink: [permalinkOf(id)],
      title: [toldWords(title)],
      text: [isMain ? toldWritten(selectFirst(around, '.toptext')) : null],
      author: accountIn(own.first('a.hnuser')),
      ...timesOf(own),
      counts: { score: pointsOf(own.words(`.score[id="score_${id}"]`)) },
    },
  };
}

/** Poll choices and deleted comments say neither who nor what. */
function commentOf(element: Element, id: string, itemId: string | null): ThreadPost | null {
  const own = inside(element, ITEM);
  const heading = own.first('.comhead');
  const head = heading === null ? null : inside(heading, '');
  if (head === null || idIn(head.first('.age a[href]')) !== id) return null;
  const text = own.first('.commtext');
  const author = accountIn(head.first('a.hnuser'));
  if (text === null && author.handle === undefined) return null;
  const isFirst = own.attribute('td.ind[indent]', 'indent') === '0';
  const parent = parentOfComment(head, id, isFirst ? itemId : null);
  const story = head.first('.onstory a[href]');
  return {
    key: id,
    parent,
    element,
    draft: {
      kind: 'comment',
      id: [told(id, 'dom')],
      permalink: [permalinkOf(id)],
      author,
      text: [toldWritten(text, (part) => wordsOf(part, 'class').includes('reply'))],
      ...timesOf(head),
      place: {
        kind: [story === null ? null : told('thread', 'dom')],
        name: [story === null ? null : told(attributeOf(story, 'title') ?? wordsIn(story), 'dom')],
        address: [permalinkOf(idIn(story))],
      },
    },
  };
}

function withParentElsewhere(post: ThreadPost, keys: ReadonlySet<string>): ThreadPost {
  if (post.parent === null || keys.has(post.parent)) return post;
  return { ...post, draft: { ...post.draft, replyTo: { permalink: [permalinkOf(post.parent)] } } };
}

/** It links to the comment that it answers; without indentation it answers the item of the page. */
function parentOfComment(head: Inside, id: string, item: string | null): string | null {
  const links = head.all('.navs a[href]').filter((link) => wordsIn(link) === 'parent');
  const ids = new Set(links.map(idIn));
  const [linked = null] = ids.size === 1 ? ids : [];
  const parent = links.length === 0 ? item : linked;
  return parent === id ? null : parent;
}

/** `item?id=ID`, on the same page `#ID`. */
function idIn(link: Element | null): string | null {
  const address = linkOf(link, ROOT);
  const inPage = /^#(\d{1,12})$/.exec(link === null ? '' : (attributeOf(link, 'href') ?? ''))?.[1];
  return inPage ?? (address === null ? null : parseHackernewsAddress(address).itemId);
}

function permalinkOf(id: string | null): ReturnType<typeof toldAddress> {
  return id === null ? null : toldAddress(`item?id=${id}`, 'dom', ROOT);
}

/** The name in the link has to be the one that is shown. */
function accountIn(link: Element | null): AccountDraft {
  const address = linkOf(link, ROOT);
  const handle = address?.pathname === '/user' ? address.searchParams.get('id') : null;
  if (link === null || address === null || handle === null || wordsIn(link) !== handle) return {};
  return { handle: [told(handle, 'dom')], address: [toldAddress(address.href, 'dom')] };
}

function timesOf(own: Inside): { time: Tellings; timeShown: Tellings } {
  const label = own.words('.age');
  const [, moment, seconds] =
    /^(\d{4}-\d\d-\d\dT[\d:]{8})(?: (\d{9,11}))?$/.exec(own.attribute('.age', 'title') ?? '') ?? [];
  const ms = seconds === undefined ? null : Number(seconds) * 1000;
  return {
    time: [toldMoment(ms, 'dom', label), told(moment, 'dom', label)],
    timeShown: [told(label, 'dom')],
  };
}

function pointsOf(words: string | null): CountDraft | null {
  const points = /^(\d{1,9}) points?$/.exec(words ?? '')?.[1];
  return points === undefined
    ? null
    : { value: Number(points), source: 'dom', asShown: words ?? points };
}
