/**
 * TikTok: films and comments. The page data of one film stays in the page after a
 * step to the next one, and two players stand in the page: ids decide.
 * Places: a real page (2025-12), browsertrix-behaviors (2026-08).
 */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import { attributeOf, closestTo, isElement, parentOf, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { tiktokIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import {
  at,
  islandsIn,
  isObject,
  numberAt,
  objectsIn,
  textAt,
  type JsonObject,
} from '@/utils/platforms/kit/island';
import { keptData, pick } from '@/utils/platforms/kit/page-data';
import type { AccountDraft, CountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly, toldMoment } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { parseTiktokAddress, type TiktokAddress } from './tiktok-address';

export const tiktokReader: PlatformReader = {
  id: 'tiktok',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'tiktok',
  read,
};

const ROOT = 'https://www.tiktok.com/';
const IN_FEED = '[data-e2e="recommend-list-item-container"]';
const COMMENT = '[data-e2e^="comment-level-"]';

function read(input: ReadInput): ReadResult | null {
  const named = parseTiktokAddress(input.address);
  const item = named.videoId === null ? null : itemOf(input.document, named.videoId);
  const player = playerOf(input.document, named);
  const film = named.videoId === null ? null : filmOf(item, player, named);
  // On the page of one film, others follow below it.
  const others = inFeed(input.document, named.videoId);
  const films = film === null ? others : [film, ...others];
  const comments = film === null ? [] : commentsOf(input.document, film);
  return resultOf(
    {
      found: [...films, ...comments, ...profileOf(input, named)],
      addressNames: named.videoId !== null || named.handle !== null,
      pageData: keptData(
        'tiktok',
        item === null
          ? null
          : pick(item, ['id', 'desc', 'createTime', 'author', 'stats', 'textExtra']),
      ),
    },
    input,
  );
}

function itemOf(document: Document, id: string): JsonObject | null {
  const scripts = '#__UNIVERSAL_DATA_FOR_REHYDRATION__, #SIGI_STATE, #__NEXT_DATA__';
  for (const { value } of islandsIn(document, scripts, [id])) {
    const [item] = objectsIn(
      value,
      (one) => textAt(one, 'id') === id && 'createTime' in one && 'author' in one,
      1,
    );
    if (item !== undefined) return item;
  }
  return null;
}

/** The part of the page that shows the film of the address, as far as it says so. */
function playerOf(document: Document, { videoId, handle }: TiktokAddress): Inside | null {
  if (videoId === null) return null;
  const [wrapper] = selectAll(document, `[id^="xgwrapper-"][id$="-${videoId}"]`, 1);
  let node = wrapper === undefined ? null : parentOf(wrapper);
  while (node !== null && isElement(node)) {
    if (selectAll(node, '[data-e2e$="video-desc"]', 1).length > 0) return inside(node, '');
    node = parentOf(node);
  }
  const [username] = shownOf(selectAll(document, '[data-e2e="browse-username"]', 5));
  const isOwn = username !== undefined && wordsIn(username) === handle;
  const body = isOwn ? selectAll(document, 'body', 1)[0] : undefined;
  return body === undefined ? null : inside(body, '');
}

function filmOf(item: JsonObject | null, player: Inside | null, named: TiktokAddress): FoundPost {
  const { videoId, handle } = named;
  const id = videoId ?? '';
  const seconds = numberAt(item, 'createTime');
  const author = at(item, 'author');
  const uniqueId = textAt(author, 'uniqueId') ?? (typeof author === 'string' ? author : null);
  const shown = player?.first('[data-e2e="browse-video-desc"], [data-e2e="video-desc"]') ?? null;
  const nickname = player?.words('[data-e2e="browser-nickname"] > :first-child') ?? null;
  const draft: PostDraft = {
    kind: 'video',
    kindSource: 'address',
    id: [told(id, 'address')],
    permalink: [
      toldAddress(
        `@${uniqueId ?? handle ?? ''}/video/${id}`,
        item === null ? 'address' : 'page-data',
        ROOT,
      ),
    ],
    author: {
      name: [told(textAt(author, 'nickname'), 'page-data'), told(nickname, 'dom')],
      handle: [told(uniqueId, 'page-data'), told(handle, 'address')],
      address: [
        toldAddress(`@${uniqueId ?? handle ?? ''}`, item === null ? 'address' : 'page-data', ROOT),
      ],
      accountId: [told(textAt(author, 'id'), 'page-data')],
    },
    text: [
      toldExactly(textAt(item, 'desc'), 'page-data'),
      shown === null || item !== null ? null : toldExactly(exactText(shown), 'dom'),
    ],
    time: [toldMoment(seconds === null ? null : seconds * 1000, 'page-data')],
    idTimeMs: tiktokIdTime(id),
    mentions: mentionsOf(item),
    counts: countsOf(item),
  };
  const element =
    shown === null ? null : (closestTo(shown, IN_FEED) ?? (parentOf(shown) as Element | null));
  return { draft, element, isNamed: true };
}

function countsOf(item: JsonObject | null): Record<string, CountDraft | null> {
  const count = (field: string): CountDraft | null => {
    const value = numberAt(item, 'statsV2', field) ?? numberAt(item, 'stats', field);
    return value === null ? null : { value, source: 'page-data' };
  };
  return {
    likes: count('diggCount'),
    replies: count('commentCount'),
    shares: count('shareCount'),
    views: count('playCount'),
  };
}

function mentionsOf(item: JsonObject | null): AccountDraft[] {
  const extra = at(item, 'textExtra');
  return (Array.isArray(extra) ? extra : []).slice(0, 100).flatMap((one: unknown) => {
    const handle = textAt(one, 'userUniqueId');
    return !isObject(one) || handle === null || handle === ''
      ? []
      : [accountOf(handle, 'page-data', textAt(one, 'userId'))];
  });
}

function accountOf(
  handle: string,
  source: 'page-data' | 'dom',
  id: string | null = null,
): AccountDraft {
  return {
    handle: [told(handle, source)],
    address: [toldAddress(`@${handle}`, source, ROOT)],
    accountId: [told(id, source)],
  };
}

function handleAt(link: Element): string | null {
  const address = parseAddress(attributeOf(link, 'href') ?? '', ROOT);
  return address === null ? null : parseTiktokAddress(address).handle;
}

/** Of a comment; since 2025 the first words of the line below it. */
const TIME =
  '[data-e2e^="comment-time-"], [class*="DivCommentSubContentWrapper"] > span:first-child';

function commentsOf(document: Document, film: FoundPost): FoundPost[] {
  return shownOf(selectAll(document, COMMENT, 200)).flatMap((text): FoundPost[] => {
    const element = commentAround(text);
    if (element === null) return [];
    const own = inside(element, '');
    const [link] = own.all('a[href*="/@"]').filter((one) => handleAt(one) !== null);
    const handle = link === undefined ? null : handleAt(link);
    if (handle === null) return [];
    const name = own.words('[data-e2e^="comment-username-"]');
    const account = accountOf(handle, 'dom');
    const draft: PostDraft = {
      kind: attributeOf(text, 'data-e2e') === 'comment-level-1' ? 'comment' : 'reply',
      author: { ...account, name: [told(name, 'dom')] },
      text: [toldExactly(exactText(text), 'dom')],
      timeShown: [told(own.words(TIME), 'dom')],
      replyTo: { ...film.draft.author, permalink: film.draft.permalink ?? [] },
    };
    return [{ draft, element, relation: { type: 'reply-to', to: film } }];
  });
}

/** The smallest element around the text that names somebody, and only once. */
function commentAround(text: Element): Element | null {
  let node = parentOf(text);
  for (let steps = 0; node !== null && isElement(node) && steps < 6; steps += 1) {
    const names = selectAll(node, '[data-e2e^="comment-username-"]', 2).length;
    if (names > 0) return names === 1 && selectAll(node, COMMENT, 2).length === 1 ? node : null;
    node = parentOf(node);
  }
  return null;
}

/** @param named the film of the address: beside it, only films that say which they are. */
function inFeed(document: Document, named: string | null): FoundPost[] {
  return shownOf(selectAll(document, IN_FEED, 50)).flatMap((element): FoundPost[] => {
    const own = inside(element, '');
    const link = own.first('a[data-e2e="video-author-avatar"]');
    const handle = link === null ? null : handleAt(link);
    const isAd = own.first('[data-e2e="sponsored-tag"]') !== null;
    if (handle === null || isAd) return [];
    const id = /-(\d{10,20})$/.exec(own.attribute('[id^="xgwrapper-"]', 'id') ?? '')?.[1] ?? null;
    if (named !== null && (id === null || id === named)) return [];
    const text = own.first('[data-e2e="video-desc"]');
    const draft: PostDraft = {
      kind: 'video',
      id: [told(id, 'dom')],
      permalink: [id === null ? null : toldAddress(`@${handle}/video/${id}`, 'dom', ROOT)],
      author: accountOf(handle, 'dom'),
      text: [text === null ? null : toldExactly(exactText(text), 'dom')],
      idTimeMs: id === null ? null : tiktokIdTime(id),
    };
    return [{ draft, element }];
  });
}

function profileOf({ document }: ReadInput, { handle, videoId }: TiktokAddress): FoundPost[] {
  const [shown] = shownOf(selectAll(document, '[data-e2e="user-title"]', 2));
  if (handle === null || videoId !== null) return [];
  const isOwn = shown !== undefined && wordsIn(shown).toLowerCase() === handle.toLowerCase();
  const [name] = isOwn ? selectAll(document, '[data-e2e="user-subtitle"]', 1) : [];
  const [about] = isOwn ? selectAll(document, '[data-e2e="user-bio"]', 1) : [];
  const data = userData(document, handle);
  const user = at(data, 'user');
  const count = (field: string): CountDraft | null => {
    const value = numberAt(data, 'stats', field);
    return value === null ? null : { value, source: 'page-data' };
  };
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(`@${handle}`, 'address', ROOT)],
    author: {
      name: [
        told(textAt(user, 'nickname'), 'page-data'),
        name === undefined ? null : told(wordsIn(name), 'dom'),
      ],
      handle: [told(handle, 'address')],
      address: [toldAddress(`@${handle}`, 'address', ROOT)],
      accountId: [told(textAt(user, 'id'), 'page-data')],
    },
    text: [
      toldExactly(textAt(user, 'signature'), 'page-data'),
      about === undefined ? null : toldExactly(exactText(about), 'dom'),
    ],
    counts: {
      followers: count('followerCount'),
      following: count('followingCount'),
      likes: count('heartCount'),
      posts: count('videoCount'),
    },
  };
  return [{ draft, element: null, isNamed: true }];
}

/** `webapp.user-detail.userInfo`, of the profile that the page was loaded for. */
function userData(document: Document, handle: string): JsonObject | null {
  const scripts = '#__UNIVERSAL_DATA_FOR_REHYDRATION__, #SIGI_STATE, #__NEXT_DATA__';
  const isIt = (one: JsonObject): boolean =>
    'stats' in one && textAt(one, 'user', 'uniqueId')?.toLowerCase() === handle.toLowerCase();
  for (const { value } of islandsIn(document, scripts, ['"followerCount"'])) {
    const [found] = objectsIn(value, isIt, 1);
    if (found !== undefined) return found;
  }
  return null;
}
