/**
 * PeerTube, on any server: a film, whose it is, and the comments below it. After a step
 * inside the page its head is that of the film before, and until the next one has come its
 * body too: links that hold the film's id tell whose it is. The head's `uploadDate` is when
 * the file came to the server, often before the film was published: it is kept and is no
 * time of the film. Answers have no number of their own on the page. Places:
 * Chocobozzz/PeerTube, client +video-watch and server lib/html (2025); no real page was to
 * be had.
 */
import { parseAddress } from '@/utils/platforms/address';
import { attributeOf, hasAny, selectAll, selectFirst } from '@/utils/platforms/dom';
import { linkOf, toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { headOf, type Head } from '@/utils/platforms/kit/head';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { islandsIn, isObject, textAt, type JsonObject } from '@/utils/platforms/kit/island';
import { keptData } from '@/utils/platforms/kit/page-data';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { sameWords, told, toldAddress } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { parsePeertubeAddress, shortId } from './peertube-address';
import { commentsOf } from './peertube-comments';
import { channelIn, ownerIn } from './peertube-people';

export const peertubeReader: PlatformReader = {
  id: 'peertube',
  confirmedOnRealPage: false,
  matches: (_, document) =>
    hasAny(document, ['meta[property="og:platform"][content="PeerTube"]', 'my-video-watch']),
  read,
};

/** Comments and films of others. */
const NOT_OF_THE_FILM = 'my-video-comments, my-recommended-videos, my-video-watch-playlist';

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  if (!/^\/(?:w|videos\/watch)\//.test(address.pathname)) return null;
  const named = parsePeertubeAddress(address);
  const ids = idsInBody(document, address);
  const [idInBody = null] = ids.size === 1 ? ids : [];
  // In a playlist, the address names the list.
  const id = named.videoId ?? idInBody;
  if (id === null) return null;
  const head = headOf(document);
  const headIds = head.own.map((own) => parsePeertubeAddress(own).videoId);
  const ownHead = headIds.length > 0 && headIds.every((own) => own === id) ? head : null;
  const isOwnBody = ids.size === 0 ? isAsLoaded(input, id, ownHead) : idInBody === id;
  const film = filmOf(input, id, ownHead, isOwnBody);
  const comments = isOwnBody ? commentsOf(document, address, id) : [];
  const found = [film, ...comments].map((post) => ({
    ...post,
    isNamed: post.key === (named.threadId ?? id),
  }));
  return resultOf(
    {
      found: threadOf(found),
      addressNames: true,
      pageData: keptData('json-ld', ownHead === null ? null : dataOf(document, id)),
    },
    input,
  );
}

/** What tells whose the body is: links of its comments, and the feed of the comments. */
function idsInBody(document: Document, address: URL): ReadonlySet<string> {
  const dates = selectAll(document, 'my-video-comment a.comment-date[href]', 300);
  const feeds = selectAll(document, 'link[rel~="alternate"][href*="videoId="]', 20);
  const ids = [
    ...dates.map((link) => linkOf(link, address.href)).map((link) => link && idOf(link)),
    ...feeds
      .map((link) => linkOf(link, address.href)?.searchParams.get('videoId'))
      .map((id) => shortId(id ?? '')),
  ];
  return new Set(ids.filter((id) => id !== null));
}

function idOf(link: URL): string | null {
  return parsePeertubeAddress(link).videoId;
}

/** No step inside the page, and the title of the head above the film. */
function isAsLoaded(
  { document, loadedAddress }: ReadInput,
  id: string,
  head: Head | null,
): boolean {
  const loaded = parseAddress(loadedAddress);
  const shown = selectFirst(document, TITLE);
  const title = head?.meta('og:title') ?? null;
  const isSame = shown !== null && title !== null && sameWords(wordsIn(shown), title);
  return isSame && loaded !== null && idOf(loaded) === id;
}

const TITLE = 'my-video-watch h1.video-info-name';

function filmOf(
  { document, address }: ReadInput,
  id: string,
  head: Head | null,
  isOwnBody: boolean,
): ThreadPost {
  const [element = null] = isOwnBody
    ? shownOf(selectAll(document, 'my-video-watch .video-info', 2))
    : [];
  const own = element === null ? null : inside(element, NOT_OF_THE_FILM);
  const links = own?.all('.video-info-channel-left-links a[href]') ?? [];
  const source = parsePeertubeAddress(address).videoId === null ? 'dom' : 'address';
  return {
    key: id,
    parent: null,
    element,
    draft: {
      kind: 'video',
      kindSource: 'address',
      id: [told(id, source)],
      permalink: [toldAddress(`/w/${id}`, source, address.origin)],
      title: [
        toldWords(own?.first('h1.video-info-name') ?? null),
        told(head?.meta('og:title'), 'structured-data'),
      ],
      text: [toldWritten(own?.first('.video-info-description-html') ?? null)],
      author: ownerIn(links, address),
      timeShown: [told(publishedIn(own?.first('.date-toggle') ?? null), 'dom')],
      place: channelIn(links, address),
    },
  };
}

/** It shows how long ago, and the day in its title; or the other way round after a click. */
function publishedIn(toggle: Element | null): string | null {
  if (toggle === null) return null;
  const words = wordsIn(toggle);
  const quoted = /["“„«]\s*([^"“”„«»]+?)\s*["“”»]/.exec(attributeOf(toggle, 'title') ?? '')?.[1];
  const day = [words, quoted ?? ''].find((one) => /\d{4}/.test(one));
  return day ?? words;
}

/** What the server wrote of this film for search engines. */
function dataOf(document: Document, id: string): JsonObject | null {
  const blocks = islandsIn(document, 'script[type="application/ld+json"]', ['VideoObject']);
  for (const { value } of blocks) {
    const address = parseAddress(textAt(value, 'url') ?? '');
    if (isObject(value) && address !== null && idOf(address) === id) return value;
  }
  return null;
}
