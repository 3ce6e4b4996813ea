/**
 * YouTube: films, Shorts, comments and live chat. The page data of the first film
 * stays after a step to the next one: its id has to be the one in the address.
 * Comments show a relative time only. Places: a real page (2024), comments
 * as published extensions select them (2025).
 */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import { attributeOf, closestTo, selectAll, selectFirst } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { headOf, type Head } from '@/utils/platforms/kit/head';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { assignedIn, at, numberAt, textAt } from '@/utils/platforms/kit/island';
import { keptData } from '@/utils/platforms/kit/page-data';
import type { AccountDraft, CountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly, type Told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import {
  handleIn,
  parseYoutubeAddress,
  parseYoutubePost,
  ROOT,
  type YoutubeAddress,
} from './youtube-address';
import { channelPosts, profileOf } from './youtube-channel';

export const youtubeReader: PlatformReader = {
  id: 'youtube',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'youtube',
  read,
};

const COMMENT = 'ytd-comment-view-model, ytd-comment-renderer';
const CHAT = 'yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer';

function read(input: ReadInput): ReadResult | null {
  const { document } = input;
  const named = parseYoutubeAddress(input.address);
  const head = headOf(document);
  const response = named.videoId === null ? null : playerData(document, named.videoId);
  const film = named.videoId === null ? null : filmOf(document, response, head, named);
  const comments = shownOf(selectAll(document, COMMENT, 300)).flatMap((element) =>
    commentOf(element, film, named),
  );
  const chat = shownOf(selectAll(document, CHAT, 300)).flatMap((element) => chatOf(element, film));
  return resultOf(
    {
      found: [
        ...(film === null ? [] : [film]),
        ...comments,
        ...chat,
        ...channelPosts(input),
        ...profileOf(input, head, named),
      ],
      addressNames:
        named.videoId !== null ||
        named.handle !== null ||
        named.channelId !== null ||
        parseYoutubePost(input.address) !== null,
      pageData: keptData('youtube', response),
    },
    input,
  );
}

/** Only what describes the film itself. */
function playerData(document: Document, id: string): Record<string, unknown> | null {
  const data = assignedIn(document, 'ytInitialPlayerResponse')?.value;
  if (textAt(data, 'videoDetails', 'videoId') !== id) return null;
  return {
    videoDetails: at(data, 'videoDetails'),
    microformat: at(data, 'microformat', 'playerMicroformatRenderer'),
  };
}

function filmOf(
  document: Document,
  data: Record<string, unknown> | null,
  head: Head,
  { videoId, isShort, commentId }: YoutubeAddress,
): FoundPost {
  const id = videoId ?? '';
  const details = at(data, 'videoDetails');
  const format = at(data, 'microformat');
  const isOwnHead = head.meta('identifier') === id;
  const element = playerOf(document, id, isShort);
  const own = element === null ? null : ownPart(element, id);
  const owner =
    own?.first(
      '#owner #channel-name a[href], ytd-video-owner-renderer #channel-name a[href], ytd-channel-name a[href], .ytReelChannelBarViewModelChannelName a[href]',
    ) ?? null;
  const shownName = owner === null ? '' : wordsIn(owner);
  const views = numberAt(details, 'viewCount');
  const draft: PostDraft = {
    kind: 'video',
    kindSource: 'address',
    id: [told(id, 'address')],
    permalink: [toldAddress(isShort ? `shorts/${id}` : `watch?v=${id}`, 'address', ROOT)],
    title: [
      told(textAt(details, 'title'), 'page-data'),
      told(isOwnHead ? head.meta('name') : null, 'structured-data'),
      told(
        own?.words(
          '#title h1, ytd-watch-metadata h1, h2.ytShortsVideoTitleViewModelShortsVideoTitle',
        ),
        'dom',
      ),
    ],
    text: [toldExactly(textAt(details, 'shortDescription'), 'page-data'), aboutIn(own)],
    author: {
      name: [
        told(textAt(details, 'author'), 'page-data'),
        told(shownName.startsWith('@') ? null : shownName, 'dom'),
      ],
      handle: [
        told(handleIn(textAt(format, 'ownerProfileUrl')), 'page-data'),
        told(handleIn(owner === null ? null : attributeOf(owner, 'href')), 'dom'),
      ],
      address: [
        toldAddress(textAt(format, 'ownerProfileUrl'), 'page-data'),
        toldAddress(owner === null ? null : attributeOf(owner, 'href'), 'dom', ROOT),
      ],
      accountId: [told(textAt(details, 'channelId'), 'page-data')],
    },
    time: [
      told(textAt(format, 'publishDate'), 'page-data'),
      told(isOwnHead ? head.meta('datepublished') : null, 'structured-data'),
    ],
    counts: { views: views === null ? null : { value: views, source: 'page-data' } },
  };
  return { draft, element, isNamed: commentId === null };
}

/** The description where it stands in full; what is shown folded is only its beginning. */
function aboutIn(own: Inside | null): Told | null {
  const about = own?.first('#description-inline-expander #expanded') ?? null;
  return about === null ? null : toldExactly(exactText(about), 'dom');
}

const SHORT = 'ytd-reel-video-renderer[is-active]';

/** Its picture, or a link to it. */
function ofFilm(id: string): string {
  return `[style*="/vi/${id}/"], [src*="/vi/${id}/"], a[href*="${id}"]`;
}

/** The part of the page that shows this film. */
function playerOf(document: Document, id: string, isShort: boolean): Element | null {
  const shorts = isShort ? shownOf(selectAll(document, SHORT, 1)) : [];
  // While one is swiped away, the one before it is still the active one.
  const [short] = shorts.filter((one) => selectFirst(one, ofFilm(id)) !== null);
  return short ?? selectFirst(document, `ytd-watch-flexy[video-id="${id}"]`);
}

/** Title and owner are drawn later than the film: those of the film before may still stand there. */
function ownPart(player: Element, id: string): Inside | null {
  const [details] = selectAll(player, 'ytd-watch-metadata[video-id]', 1);
  const isStale = details !== undefined && attributeOf(details, 'video-id') !== id;
  return isStale ? null : inside(player, 'ytd-comments, ytd-watch-next-secondary-results-renderer');
}

function commentOf(element: Element, film: FoundPost | null, named: YoutubeAddress): FoundPost[] {
  const own = inside(element, COMMENT);
  const link = own.first('#published-time-text a[href*="lc="]');
  const href = link === null ? null : parseAddress(attributeOf(link, 'href') ?? '', ROOT);
  const parsed = href === null ? null : parseYoutubeAddress(href);
  const author = own.first('#author-text[href]');
  const text = own.first('#content-text');
  if (author === null || parsed === null || parsed.videoId !== named.videoId) return [];
  const id = parsed.commentId;
  const label = link === null ? '' : wordsIn(link);
  const isEdited = /\(.+\)$/.test(label);
  const draft: PostDraft = {
    kind: id?.includes('.') === true ? 'reply' : 'comment',
    id: [told(id, 'dom')],
    permalink: [id === null || href === null ? null : toldAddress(href.href, 'dom')],
    author: authorOf(author),
    text: [text === null ? null : toldExactly(exactText(text), 'dom')],
    timeShown: [told(label, 'dom')],
    edited: isEdited ? { source: 'dom', asShown: label } : null,
    replyTo: film === null ? null : { ...film.draft.author, permalink: film.draft.permalink ?? [] },
    counts: { likes: exactCount(own.first('#vote-count-middle')) },
  };
  const isNamed = id !== null && id === named.commentId;
  return [
    {
      draft,
      element,
      isNamed,
      ...(film === null ? {} : { relation: { type: 'reply-to', to: film } as const }),
    },
  ];
}

function authorOf(link: Element): AccountDraft {
  const href = attributeOf(link, 'href') ?? '';
  const address = parseAddress(href, ROOT);
  const parsed = address === null ? null : parseYoutubeAddress(address);
  const words = wordsIn(link);
  return {
    name: [words.startsWith('@') ? null : told(words, 'dom')],
    handle: [told(parsed?.handle, 'dom')],
    address: [toldAddress(href, 'dom', ROOT)],
    accountId: [told(parsed?.channelId, 'dom')],
  };
}

/** "1.2K" is no exact number. */
function exactCount(element: Element | null): CountDraft | null {
  const words = element === null ? '' : wordsIn(element);
  return /^\d{1,3}$/.test(words) ? { value: Number(words), source: 'dom', asShown: words } : null;
}

/** Names only: live chat shows neither address nor date. */
function chatOf(element: Element, film: FoundPost | null): FoundPost[] {
  const own = inside(element, '');
  const name = own.words('#author-name');
  const text = own.first('#message');
  if (name === null) return [];
  const draft: PostDraft = {
    kind: 'message',
    id: [told(attributeOf(element, 'id'), 'dom')],
    author: {
      name: [name.startsWith('@') ? null : told(name, 'dom')],
      handle: [name.startsWith('@') ? told(name.slice(1), 'dom') : null],
    },
    text: [text === null ? null : toldExactly(exactText(text), 'dom')],
    timeShown: [told(own.words('#timestamp'), 'dom')],
    place: {
      kind: [told('channel', 'dom')],
      address: film?.draft.permalink ?? [],
      id: film?.draft.id ?? [],
    },
  };
  return [{ draft, element: closestTo(element, CHAT) }];
}
