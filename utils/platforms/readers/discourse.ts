/**
 * Discourse: posts of a topic, as its scripts draw them, as it writes them for
 * search engines, and from the data that it brings along for its scripts.
 * Places: discourse/discourse (2026); the view for search engines as saved 2020.
 * While somebody scrolls, the address counts along: only a number that was
 * loaded names a post.
 */
import type { Account } from '@/utils/evidence/post-schema';
import { parseAddress } from '@/utils/platforms/address';
import { attributeOf, hasAny, selectAll, selectFirst, wordsOf } from '@/utils/platforms/dom';
import { picturesIn, toldWritten, linkOf } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { at, textAt, parseJson } from '@/utils/platforms/kit/island';
import { markupText } from '@/utils/platforms/kit/markup';
import { accountOf, type AccountDraft, type PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, NO_POSTS } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import {
  told,
  toldAddress,
  toldExactly,
  toldMoment,
  type Told,
  type Tellings,
} from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const discourseReader: PlatformReader = {
  id: 'discourse',
  confirmedOnRealPage: true,
  matches: (_, document) =>
    hasAny(document, [
      'meta[name="generator"][content^="Discourse"]',
      '#data-discourse-setup',
      '.crawler-post',
      'article[data-topic-id]',
    ]),
  read,
};

const POST = '.topic-post, .crawler-post';

export interface DiscourseAddress {
  readonly topicId: string | null;
  /** Null where the address names the topic only. */
  readonly postNumber: string | null;
}

/** `/t/slug/TOPIC/NUMBER`, `/t/TOPIC/NUMBER`, also below a folder. */
export function parseDiscourseAddress(address: URL): DiscourseAddress {
  const [, topicId, postNumber] =
    /\/t\/(?:[^/]*[^/\d][^/]*\/)?(\d+)(?:\/(\d+))?\/?$/.exec(address.pathname) ?? [];
  return { topicId: topicId ?? null, postNumber: postNumber ?? null };
}

interface Page {
  readonly input: ReadInput;
  readonly topicId: string;
  /** Address of the topic without a post. */
  readonly topic: string;
  readonly title: string | null;
  /** Number of the post that was asked for. */
  readonly wanted: string | null;
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const { topicId, postNumber } = parseDiscourseAddress(address);
  if (topicId === null) return null;
  const loaded = parseAddress(input.loadedAddress);
  const first = loaded === null ? null : parseDiscourseAddress(loaded);
  const isAsked = first?.topicId === topicId && first.postNumber === postNumber;
  const title = selectFirst(
    document,
    '#topic-title .fancy-title, h1.crawler-topic-title a, h1[data-topic-id]',
  );
  const page: Page = {
    input,
    topicId,
    topic: `${address.origin}${address.pathname.replace(/\/$/, '')}`.replace(
      postNumber === null ? /$/ : /\/\d+$/,
      '',
    ),
    title: title === null ? null : wordsIn(title),
    wanted: isAsked ? (postNumber ?? '1') : null,
  };
  const shown = shownOf(selectAll(document, POST)).flatMap((element) => postOf(element, page));
  const data = topicData(document, topicId);
  const numbers = new Set(shown.map(({ key }) => key));
  const kept = data === null ? [] : postsOfData(data, page).filter(({ key }) => !numbers.has(key));
  // Data names posts that nobody sees: of these only the one that was asked for.
  const fromData = shown.length > 0 ? [] : kept.filter(({ key }) => key === page.wanted);
  // A topic in its markup for others looks like the work of whoever opened it.
  const result = resultOf(
    {
      found: threadOf([...shown, ...fromData.map(({ post }) => post)]),
      addressNames: postNumber !== null,
      viewerAccount: viewerOf(document, address.origin),
      pageData: fromData.map(({ data: used }) => ({
        kind: 'discourse',
        text: JSON.stringify(used).slice(0, 200_000),
      })),
    },
    input,
  );
  return result ?? NO_POSTS;
}

function permalinkOf(number: string, { topic }: Page): Tellings {
  return [toldAddress(number === '1' ? topic : `${topic}/${number}`, 'dom')];
}

function placeOf({ title, topic, topicId }: Page): NonNullable<PostDraft['place']> {
  return {
    kind: [told('thread', 'dom')],
    name: [told(title, 'dom')],
    address: [toldAddress(topic, 'address')],
    id: [told(topicId, 'address')],
  };
}

function postOf(element: Element, page: Page): ThreadPost[] {
  const own = inside(element, POST);
  const isCrawler = wordsOf(element, 'class').includes('crawler-post');
  const number = isCrawler ? own.words('[itemprop="position"]') : numberOf(element, own);
  const digits = /^#?(\d{1,9})$/.exec(number ?? '')?.[1];
  const article = own.first('article[data-topic-id]');
  const topic = article === null ? null : attributeOf(article, 'data-topic-id');
  if (digits === undefined || (topic !== null && topic !== page.topicId)) return [];
  const text = own.first('.cooked, [itemprop="articleBody"], .post[itemprop="text"]');
  const answers = own.words('.reply-to-tab span');
  return [
    {
      key: digits,
      parent: null,
      element,
      isNamed: digits === page.wanted,
      draft: {
        kind: digits === '1' ? 'post' : 'reply',
        id: [told(digits, 'dom')],
        permalink: permalinkOf(digits, page),
        title: [digits === '1' ? told(page.title, 'dom') : null],
        text: [toldWritten(text, isNoText)],
        author: isCrawler ? crawlerAuthor(own) : authorOf(own, article, page),
        time: [isCrawler ? crawlerTime(own) : timeOf(own)],
        edited: own.first('.post-info.edits') === null ? null : { source: 'dom' },
        replyTo: answers === null ? null : { handle: [told(answers, 'dom')] },
        place: placeOf(page),
        media: picturesIn(text, page.input.address.href),
      },
    },
  ];
}

/** Sizes and names of pictures below them. */
function isNoText(element: Element): boolean {
  return wordsOf(element, 'class').includes('meta');
}

function numberOf(element: Element, own: Inside): string | null {
  const article = own.first('article[id^="post_"]');
  const inId = /^post_(\d+)$/.exec(article === null ? '' : (attributeOf(article, 'id') ?? ''))?.[1];
  const given = attributeOf(element, 'data-post-number');
  return given !== null && inId !== undefined && given !== inId ? null : (inId ?? given);
}

function authorOf(own: Inside, article: Element | null, page: Page): AccountDraft {
  const head = '.topic-meta-data .names';
  const link = own.first(`${head} a[data-user-card]`);
  const address = linkOf(link, page.input.address.origin);
  const card = link === null ? null : attributeOf(link, 'data-user-card');
  const linked = /\/u\/([^/]+)\/?$/.exec(address?.pathname ?? '')?.[1];
  // The two say the same, else neither is sure.
  const handle = card?.toLowerCase() === linked?.toLowerCase() ? card : null;
  const id = article === null ? null : attributeOf(article, 'data-user-id');
  return {
    name: [told(own.words(`${head} .full-name a, ${head} .full-name`), 'dom')],
    handle: [told(handle, 'dom')],
    address: [toldAddress(address?.href, 'dom')],
    accountId: [told(/^-?\d+$/.exec(id ?? '')?.[0], 'dom')],
  };
}

function timeOf(own: Inside): Told | null {
  const stamp = own.first('.post-date .relative-date[data-time]');
  const ms = stamp === null ? null : attributeOf(stamp, 'data-time');
  return stamp === null || !/^\d{12,13}$/.test(ms ?? '')
    ? null
    : toldMoment(Number(ms), 'dom', wordsIn(stamp));
}

/** "codinghorror (Jeff Atwood)": the link holds the account, the brackets the name. */
function crawlerAuthor(own: Inside): AccountDraft {
  const creator = own.first('.creator');
  const handle = own.words('[itemprop="author"] [itemprop="name"], .creator [itemprop="name"]');
  const name = /\(([^()]{1,200})\)$/.exec(creator === null ? '' : wordsIn(creator))?.[1];
  return {
    name: [told(name, 'structured-data')],
    handle: [told(handle, 'structured-data')],
    address: [toldAddress(own.attribute('.creator a[itemprop="url"]', 'href'), 'structured-data')],
  };
}

function crawlerTime(own: Inside): Told | null {
  const published = own.first('[itemprop="datePublished"]');
  if (published === null) return null;
  const raw = attributeOf(published, 'datetime') ?? attributeOf(published, 'content');
  return told(raw, 'structured-data', wordsIn(published));
}

/**
 * One entry of the data that was loaded: a string that holds JSON again. Taken out
 * by itself, so that neither the size nor an error of the others matters.
 */
function preloaded(document: Document, name: string): unknown {
  const holder = selectFirst(document, '#data-preloaded[data-preloaded]');
  const raw = holder === null ? '' : (attributeOf(holder, 'data-preloaded') ?? '');
  const start = raw.indexOf(`"${name}":"`);
  if (raw.length > 5_000_000 || start < 0) return null;
  const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
  STRING.lastIndex = start + name.length + 3;
  const text = parseJson(STRING.exec(raw)?.[0] ?? '');
  return typeof text === 'string' ? parseJson(text) : null;
}

/** The data of this topic, as it was loaded. */
function topicData(document: Document, topicId: string): unknown {
  const data = preloaded(document, `topic_${topicId}`);
  return textAt(data, 'id') === topicId ? data : null;
}

function postsOfData(
  topic: unknown,
  page: Page,
): { key: string; post: ThreadPost; data: unknown }[] {
  const posts = at(topic, 'post_stream', 'posts');
  const title = textAt(topic, 'title');
  return (Array.isArray(posts) ? posts.slice(0, 100) : []).flatMap((data: unknown) => {
    const number = textAt(data, 'post_number');
    if (number === null || textAt(data, 'topic_id') !== page.topicId) return [];
    return [
      {
        key: number,
        post: postOfData(data, number, { ...page, title: page.title ?? title }),
        data,
      },
    ];
  });
}

function postOfData(data: unknown, number: string, page: Page): ThreadPost {
  const handle = textAt(data, 'username');
  const cooked = textAt(data, 'cooked');
  return {
    key: number,
    parent: null,
    element: null,
    isNamed: number === page.wanted,
    draft: {
      kind: number === '1' ? 'post' : 'reply',
      kindSource: 'page-data',
      id: [told(number, 'page-data')],
      permalink: permalinkOf(number, page),
      title: [number === '1' ? told(page.title, 'page-data') : null],
      text: [toldExactly(cooked === null ? null : markupText(cooked), 'page-data')],
      author: {
        name: [told(textAt(data, 'name'), 'page-data')],
        handle: [told(handle, 'page-data')],
        address: [
          handle === null
            ? null
            : toldAddress(`/u/${handle}`, 'page-data', page.input.address.origin),
        ],
        accountId: [told(textAt(data, 'user_id'), 'page-data')],
      },
      time: [told(textAt(data, 'created_at'), 'page-data')],
      place: placeOf(page),
    },
  };
}

function viewerOf(document: Document, base: string): Account | null {
  const user = preloaded(document, 'currentUser');
  const handle = textAt(user, 'username');
  return accountOf({
    name: [told(textAt(user, 'name'), 'page-data')],
    handle: [told(handle, 'page-data')],
    address: [handle === null ? null : toldAddress(`/u/${handle}`, 'page-data', base)],
    accountId: [told(textAt(user, 'id'), 'page-data')],
  });
}
