/**
 * X (Twitter): posts with their quotes, reposters and counts, and profiles.
 * Places: kepano/defuddle twitter.ts (2026-07), insin/control-panel-for-twitter
 * (2026-08). A quoted post has no links in its name, and its id stands only in
 * the address of its pictures.
 */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import { attributeOf, closestTo, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { headOf, type Head } from '@/utils/platforms/kit/head';
import { xIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type {
  AccountDraft,
  CountDraft,
  PlaceDraft,
  PostDraft,
} from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly, type Told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { isProfile, parseXAddress, ROOT, type XAddress } from './x-address';
import { profileOf, viewerOf } from './x-account';
import { articleIn, isTranslated } from './x-article';
import { messagesIn } from './x-messages';
import { oldPostsIn } from './x-old';

export const xReader: PlatformReader = {
  id: 'x',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'x',
  read,
};

const POST = 'article[data-testid="tweet"]';
/** A quoted post: a link of its own that holds a name. Not the article, which a feed makes one too. */
const LINK = '[role="link"]:not(a, article)';
const QUOTE = `${POST} ${LINK}`;
const BOUNDARY = `${POST}, ${QUOTE}`;

function read(input: ReadInput): ReadResult | null {
  const named = parseXAddress(input.address);
  const head = headOf(input.document);
  const articles = shownOf(selectAll(input.document, POST)).filter((article) => !isAd(article));
  const drawn = articles.flatMap((article) => postsIn(article, named.postId));
  const found = drawn.length > 0 ? drawn : oldPostsIn(input.document, named.postId);
  const isRead = found.some(({ isNamed }) => isNamed === true);
  const fromHead = isRead || named.postId === null ? null : postOfHead(head, named.postId);
  const all = fromHead === null ? found : [...found, fromHead];
  return resultOf(
    {
      found: [...all, ...profileOf(input, named, head), ...messagesIn(input.document)],
      addressNames: named.postId !== null || isProfile(input.address, named),
      viewerAccount: viewerOf(input.document),
      pageData: fromHead === null ? [] : [{ kind: 'meta', text: head.text }],
    },
    input,
  );
}

function isAd(article: Element): boolean {
  const holder = closestTo(article, '[data-testid="placementTracking"]');
  return (
    holder !== null || selectAll(article, '[data-testid="placementTracking"] time', 1).length > 0
  );
}

function postsIn(article: Element, wantedId: string | null): FoundPost[] {
  const own = inside(article, BOUNDARY);
  const post: FoundPost = postOf(own, article, 'post', wantedId);
  const quotes = selectAll(article, LINK, 20)
    .filter((element) => selectAll(element, '[data-testid="User-Name"]', 1).length > 0)
    .slice(0, 1)
    .map((element): FoundPost => ({
      ...postOf(inside(element, BOUNDARY), element, 'post', wantedId),
      relation: { type: 'quoted-by', to: post },
    }));
  const kind = quotes.length > 0 ? 'quote' : 'post';
  const main: FoundPost = {
    ...post,
    draft: { ...post.draft, kind: post.draft.title?.[0] ? 'article' : kindOf(own, kind) },
  };
  return [
    main,
    ...quotes.map((quote) => ({ ...quote, relation: { type: 'quoted-by', to: main } as const })),
  ];
}

/** "Replying to" holds links to the people that are answered, outside the text. */
function kindOf(own: Inside, otherwise: PostDraft['kind']): PostDraft['kind'] {
  return repliedTo(own) === null ? otherwise : 'reply';
}

function repliedTo(own: Inside): AccountDraft | null {
  const link = own
    .all('div[dir] > a[href^="/"], div > span > a[href^="/"]')
    .find(
      (element) =>
        /^@\w{1,15}$/.test(wordsIn(element)) &&
        closestTo(element, '[data-testid="tweetText"], [data-testid="User-Name"]') === null,
    );
  return link === undefined ? null : accountByHandle(wordsIn(link).slice(1));
}

function accountByHandle(handle: string): AccountDraft {
  return { handle: [told(handle, 'dom')], address: [toldAddress(handle, 'dom', ROOT)] };
}

function postOf(
  own: Inside,
  element: Element,
  kind: PostDraft['kind'],
  wantedId: string | null,
): FoundPost {
  const author = authorOf(own);
  const link = permalinkIn(own);
  const id = link?.postId ?? null;
  const text = own.first('[data-testid="tweetText"]');
  const article = text === null ? articleIn(own) : null;
  const time = timeIn(own, id);
  const handle = author.handle?.[0]?.value ?? link?.handle;
  const isCut = own.first('[data-testid="tweet-text-show-more-link"]') !== null;
  const draft: PostDraft = {
    kind,
    id: [told(id, 'dom')],
    permalink: [id === null || !handle ? null : toldAddress(`${handle}/status/${id}`, 'dom', ROOT)],
    author,
    title: article?.title ?? [],
    text: article?.text ?? [text === null ? null : toldExactly(exactText(text), 'dom')],
    truncatedBy: isCut ? 'dom' : null,
    translatedBy: text !== null && isTranslated(own) ? 'dom' : null,
    language: [text === null ? null : told(attributeOf(text, 'lang'), 'dom')],
    time: [time === null ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time))],
    idTimeMs: id === null ? null : xIdTime(id),
    replyTo: repliedTo(own),
    repostedBy: reposterOf(own),
    edited: editedOf(own, id),
    place: communityOf(own),
    mentions: text === null ? [] : mentionsIn(text),
    media: mediaOf(own),
    counts: countsOf(own),
  };
  return { draft, element, isNamed: id !== null && id === wantedId };
}

function authorOf(own: Inside): AccountDraft {
  const name = own.first('[data-testid="User-Name"]');
  if (name === null) return {};
  const lines = selectAll(name, '[dir]', 30).map(wordsIn);
  const handle = lines
    .map((line) => /^@(\w{1,15})$/.exec(line)?.[1])
    .find((one) => one !== undefined);
  const shown = selectAll(name, '[dir]', 30).find((line) => isName(line, handle));
  const account = /^(\d+)-(?:un)?follow$/.exec(
    own.attribute('button[data-testid$="follow"]', 'data-testid') ?? '',
  )?.[1];
  return {
    name: [shown === undefined ? null : told(exactText(shown).replace(/\s+/g, ' '), 'dom')],
    handle: [told(handle, 'dom')],
    address: [handle === undefined ? null : toldAddress(handle, 'dom', ROOT)],
    accountId: [told(account, 'dom')],
  };
}

/** Neither the handle nor what stands between name, handle and time. */
function isName(line: Element, handle: string | undefined): boolean {
  const words = exactText(line).trim();
  const hasTime = selectAll(line, 'time', 1).length > 0;
  return words !== '' && words !== '·' && words !== `@${handle ?? ''}` && !hasTime;
}

/** The time whose link leads to this post; in a quote there are no links. */
function timeIn(own: Inside, id: string | null): Element | null {
  const times = own.all('time[datetime]');
  const linked = times.filter((time) => closestTo(time, 'a[href*="/status/"]') !== null);
  const isOwn = (time: Element): boolean => {
    const link = closestTo(time, 'a[href]');
    const address = link === null ? null : parseAddress(attributeOf(link, 'href') ?? '', ROOT);
    return address !== null && parseXAddress(address).postId === id;
  };
  return (linked.length === 0 ? times[0] : linked.find(isOwn)) ?? null;
}

/** The link around the post's own time; in a quote only the address of a picture tells. */
function permalinkIn(own: Inside): XAddress | null {
  const times = own.all('time[datetime]').flatMap((time) => closestTo(time, 'a[href]') ?? []);
  const pictures = own.all(
    'a[href*="/status/"][href*="/photo/"], a[href*="/status/"][href*="/video/"]',
  );
  const addresses = [...times, ...(times.length > 0 ? [] : pictures)].map((link) =>
    parseAddress(attributeOf(link, 'href') ?? '', ROOT),
  );
  const ids = addresses.flatMap((address) => (address === null ? [] : parseXAddress(address)));
  const [first] = ids.filter(({ postId }) => postId !== null);
  const isOne = ids.every(({ postId }) => postId === null || postId === first?.postId);
  return first !== undefined && isOne ? first : null;
}

/** "X reposted": the account is the one that the line links to, never the author. */
function reposterOf(own: Inside): AccountDraft | null {
  const line = own.first('[data-testid="socialContext"]');
  const link = line === null ? null : closestTo(line, 'a[href^="/"]');
  const handle = link === null ? null : /^\/(\w{1,15})$/.exec(attributeOf(link, 'href') ?? '')?.[1];
  return !handle ? null : accountByHandle(handle);
}

/** An edited post links to its versions. */
function editedOf(own: Inside, id: string | null): NonNullable<PostDraft['edited']> | null {
  const link = id === null ? null : own.first(`a[href$="/status/${id}/history"]`);
  return link === null ? null : { source: 'dom', asShown: wordsIn(link) };
}

function communityOf(own: Inside): PlaceDraft | null {
  const link = own
    .all('a[href^="/i/communities/"]')
    .find((one) => closestTo(one, '[data-testid="tweetText"]') === null && wordsIn(one) !== '');
  const href = link === undefined ? '' : (attributeOf(link, 'href') ?? '');
  const id = /^\/i\/communities\/(\d+)$/.exec(href)?.[1];
  if (link === undefined || id === undefined) return null;
  return {
    kind: [told('group', 'dom')],
    name: [told(wordsIn(link), 'dom')],
    address: [toldAddress(href, 'dom', ROOT)],
    id: [told(id, 'dom')],
  };
}

function mentionsIn(text: Element): AccountDraft[] {
  return selectAll(text, 'a[href^="/"]', 50)
    .map((link) => /^@(\w{1,15})$/.exec(wordsIn(link))?.[1])
    .flatMap((handle) => (handle === undefined ? [] : accountByHandle(handle)));
}

function mediaOf(own: Inside): NonNullable<PostDraft['media']> {
  const pictures = own.all('[data-testid="tweetPhoto"] img[src]').map((image) => ({
    address: [toldAddress(attributeOf(image, 'src'), 'dom', ROOT)],
    description: [descriptionOf(image)],
  }));
  const films = own.all('video[poster]').map((video) => ({
    address: [toldAddress(attributeOf(video, 'poster'), 'dom', ROOT)],
  }));
  return [...pictures, ...films];
}

/** "Image" is what X writes itself where nobody described the picture. */
function descriptionOf(image: Element): Told | null {
  const alt = attributeOf(image, 'alt');
  return alt === null || /^(?:image|afbeelding)$/i.test(alt.trim()) ? null : told(alt, 'dom');
}

const COUNTS = { replies: 'reply', reposts: 'retweet', likes: 'like', bookmarks: 'bookmark' };

/** The label says the exact number ("2534 Replies. Reply") where the screen says "2.5K". */
function countsOf(own: Inside): NonNullable<PostDraft['counts']> {
  const exact = (element: Element | null): CountDraft | null => {
    const label = element === null ? '' : (attributeOf(element, 'aria-label') ?? '');
    const digits = /^\d{1,12}(?=\s)/.exec(label)?.[0];
    if (element === null || digits === undefined) return null;
    const asShown = wordsIn(element);
    return { value: Number(digits), source: 'dom', ...(asShown === '' ? {} : { asShown }) };
  };
  const told = Object.entries(COUNTS).map(([name, id]) => [
    name,
    exact(own.first(`[data-testid="${id}"], [data-testid="un${id}"]`)),
  ]);
  return {
    ...(Object.fromEntries(told) as Record<string, CountDraft | null>),
    views: exact(own.first('a[href$="/analytics"]')),
  };
}

/** A page without its content (before its scripts ran) tells the post in its head only. */
function postOfHead(head: Head, postId: string): FoundPost | null {
  const isOwn =
    head.own.length > 0 && head.own.every((address) => parseXAddress(address).postId === postId);
  const title = /^(.+) \(@(\w{1,15})\) (?:on|op) (?:X|Twitter)$/.exec(head.meta('og:title') ?? '');
  if (!isOwn || title === null) return null;
  const [, name, handle = ''] = title;
  const draft: PostDraft = {
    kind: 'post',
    kindSource: 'address',
    id: [told(postId, 'address')],
    permalink: [toldAddress(`${handle}/status/${postId}`, 'structured-data', ROOT)],
    author: {
      name: [told(name, 'structured-data')],
      handle: [told(handle, 'structured-data')],
      address: [toldAddress(handle, 'structured-data', ROOT)],
    },
    text: [toldExactly(head.meta('og:description'), 'structured-data')],
    idTimeMs: xIdTime(postId),
  };
  return { draft, element: null, isNamed: true };
}
