/**
 * Telegram: public channels (t.me/s, t.me/CHANNEL/ID) and web.telegram.org/k, which
 * no real page has confirmed. Places: RSS-Bridge (2026-03), real pages of t.me.
 */
import { parseAddress } from '@/utils/platforms/address';
import { hostOf, platformOf } from '@/utils/platforms/platform-of';
import { attributeOf, closestTo, selectAll, selectFirst } from '@/utils/platforms/dom';
import { fromBase64 } from '@/utils/platforms/kit/base64';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { headOf } from '@/utils/platforms/kit/head';
import { inside, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { parseJson, textAt } from '@/utils/platforms/kit/island';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly, toldMoment } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const telegramReader: PlatformReader = {
  id: 'telegram',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'telegram' && !isWebClient(address),
  read,
};

/** No real page was to be had. */
export const telegramWebReader: PlatformReader = {
  id: 'telegram-web',
  confirmedOnRealPage: false,
  matches: (address) => platformOf(address) === 'telegram' && isWebClient(address),
  read: readWebClient,
};

const ROOT = 'https://t.me/';
const QUOTED = '.tgme_widget_message_reply';
/** Channels may show which of their members wrote a message: a name only, without an account. */
const SIGNER = '.tgme_widget_message_from_author';
const SIGNER_OF_FORWARDED = '.tgme_widget_message_forwarded_from_author';

function isWebClient(address: URL): boolean {
  return hostOf(address).startsWith('web');
}

export interface TelegramAddress {
  readonly channel: string | null;
  readonly number: string | null;
}

/**
 * `/CHANNEL/ID`, `/s/CHANNEL/ID`, `/s/CHANNEL`, `/GROUP/TOPIC/ID`. With `comment`
 * the address names a comment below the message, which no page of the channel holds.
 */
export function parseTelegramAddress({ pathname, searchParams }: URL): TelegramAddress {
  const [channel = '', first = '', second = ''] = pathname
    .replace(/^\/s(?=\/)/, '')
    .slice(1)
    .split('/');
  const isChannel =
    /^[a-z]\w{3,31}$/i.test(channel) &&
    !/^(?:joinchat|share|proxy|addstickers|addemoji|addlist|login|contact|invoice|boost|giftcode)$/.test(
      channel,
    );
  const number = second === '' ? first : second;
  return {
    channel: isChannel ? channel : null,
    number: isChannel && /^\d{1,12}$/.test(number) && !searchParams.has('comment') ? number : null,
  };
}

function read(input: ReadInput): ReadResult | null {
  const named = parseTelegramAddress(input.address);
  const wanted =
    named.number === null ? null : `${named.channel ?? ''}/${named.number}`.toLowerCase();
  const found = selectAll(input.document, '.tgme_widget_message[data-post]').flatMap((element) =>
    messageOf(element, wanted),
  );
  const isRead = found.some(({ isNamed }) => isNamed === true);
  const extra = isRead || wanted === null ? [] : messageOfHead(input.document, named);
  const isComment = input.address.searchParams.has('comment');
  const profile = found.length > 0 || wanted !== null || isComment ? [] : profileOf(input, named);
  return resultOf(
    { found: [...found, ...extra, ...profile], addressNames: wanted !== null || isComment },
    input,
  );
}

/** The page of a channel, group or person. */
function profileOf({ document }: ReadInput, { channel }: TelegramAddress): FoundPost[] {
  const head = headOf(document);
  const target = /^tg:\/\/resolve\?domain=(\w+)$/.exec(head.meta('al:ios:url') ?? '')?.[1];
  const title = selectFirst(document, '.tgme_page_title');
  const isOwn = channel !== null && target?.toLowerCase() === channel.toLowerCase();
  if (!isOwn || title === null) return [];
  const about = selectFirst(document, '.tgme_page_description');
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(channel, 'address', ROOT)],
    author: {
      name: [told(wordsIn(title), 'dom')],
      handle: [told(channel, 'address')],
      address: [toldAddress(channel, 'address', ROOT)],
    },
    text: [about === null ? null : toldExactly(exactText(about), 'dom')],
  };
  return [{ draft, element: null, isNamed: true }];
}

function messageOf(element: Element, wanted: string | null): FoundPost[] {
  const id = attributeOf(element, 'data-post') ?? '';
  const channel = /^(\w+)\/\d+$/.exec(id)?.[1];
  if (channel === undefined) return [];
  const own = inside(element, '');
  const text = own.all('.js-message_text').find((one) => closestTo(one, QUOTED) === null);
  const time = own.first('.tgme_widget_message_date time[datetime]');
  const owner = ownerOf(own, element, channel);
  const writer = owner.handle?.[0]?.value.toLowerCase();
  const isChannel = writer === channel.toLowerCase();
  const forwarded = forwardedFrom(own);
  const isEdited = /\bedited\b/.test(own.words('.tgme_widget_message_meta') ?? '');
  const draft: PostDraft = {
    kind: forwarded === null ? 'message' : 'repost',
    id: [told(id, 'dom')],
    permalink: [toldAddress(id, 'dom', ROOT)],
    author: forwarded ?? owner,
    signedBy: { name: [told(own.words(forwarded === null ? SIGNER : SIGNER_OF_FORWARDED), 'dom')] },
    repostedBy: forwarded === null ? null : owner,
    text: [text === undefined ? null : toldExactly(exactText(text), 'dom')],
    time: [time === null ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time))],
    edited: isEdited ? { source: 'dom', asShown: 'edited' } : null,
    place: {
      kind: [writer === undefined ? null : told(isChannel ? 'channel' : 'group', 'dom')],
      name: isChannel ? (owner.name ?? []) : [],
      address: [toldAddress(channel, 'dom', ROOT)],
      audience: [told('public', 'dom')],
    },
    replyTo: repliedTo(own),
    media: picturesIn(own),
    counts: { views: viewsIn(own) },
  };
  return [{ draft, element, isNamed: id.toLowerCase() === wanted }];
}

/** In a group the name above a message is that of a member, not of the group. */
function ownerOf(own: Inside, element: Element, channel: string): AccountDraft {
  const holder = own.first('.tgme_widget_message_owner_name');
  const href = holder === null ? null : attributeOf(holder, 'href');
  const named = href === null ? null : channelAt(href);
  const isChannel = named?.toLowerCase() === channel.toLowerCase();
  return {
    name: [told(own.words('.tgme_widget_message_owner_name'), 'dom')],
    handle: [told(isChannel ? channel : named, 'dom')],
    address: [named === null ? null : toldAddress(isChannel ? channel : named, 'dom', ROOT)],
    accountId: [isChannel ? told(channelId(element), 'page-data') : null],
  };
}

/** `data-view` is base64 of `{"c": -channel number, "p": post, "t": when the server drew it}`. */
function channelId(element: Element): string | null {
  const view = parseJson(fromBase64(attributeOf(element, 'data-view') ?? '') ?? '');
  return textAt(view, 'c')?.replace(/^-/, '') ?? null;
}

/** Whoever wrote it first; a person without a public name has no link. */
function forwardedFrom(own: Inside): AccountDraft | null {
  const name = own.first('.tgme_widget_message_forwarded_from_name');
  if (name === null) return null;
  const href = attributeOf(name, 'href');
  const channel = href === null ? null : channelAt(href);
  return {
    name: [told(wordsIn(name), 'dom')],
    handle: [told(channel, 'dom')],
    address: [channel === null ? null : toldAddress(channel, 'dom', ROOT)],
  };
}

function channelAt(href: string): string | null {
  const address = parseAddress(href, ROOT);
  return address === null ? null : parseTelegramAddress(address).channel;
}

function repliedTo(own: Inside): NonNullable<PostDraft['replyTo']> | null {
  const reply = own.first(`a${QUOTED}[href]`);
  if (reply === null) return null;
  const [name] = selectAll(reply, '.tgme_widget_message_author_name', 1);
  return {
    name: [name === undefined ? null : told(wordsIn(name), 'dom')],
    permalink: [toldAddress(attributeOf(reply, 'href'), 'dom', ROOT)],
  };
}

function picturesIn(own: Inside): NonNullable<PostDraft['media']> {
  const pictures = own
    .all('.tgme_widget_message_photo_wrap[style]')
    .map((element) => /url\(["']?([^"')]+)/.exec(attributeOf(element, 'style') ?? '')?.[1]);
  const films = own.all('video[src]').map((film) => attributeOf(film, 'src'));
  return [...pictures, ...films].map((address) => ({
    address: [toldAddress(address, 'dom', ROOT)],
  }));
}

/** "18.9M" is no exact number. */
function viewsIn(own: Inside): { value: number; source: 'dom' } | null {
  const words = own.words('.tgme_widget_message_views') ?? '';
  return /^\d{1,3}$/.test(words) ? { value: Number(words), source: 'dom' } : null;
}

/** The page around a message shows it in a frame; its head tells whose it is. */
function messageOfHead(document: Document, { channel, number }: TelegramAddress): FoundPost[] {
  const head = headOf(document);
  const target = /^tg:\/\/resolve\?domain=(\w+)&post=(\d+)/.exec(head.meta('al:ios:url') ?? '');
  if (channel === null || number === null || target?.[2] !== number) return [];
  if (target[1]?.toLowerCase() !== channel.toLowerCase()) return [];
  const draft: PostDraft = {
    kind: 'message',
    kindSource: 'address',
    id: [told(`${channel}/${number}`, 'address')],
    permalink: [toldAddress(`${channel}/${number}`, 'address', ROOT)],
    author: {
      name: [told(head.meta('og:title'), 'structured-data')],
      handle: [told(channel, 'address')],
      address: [toldAddress(channel, 'address', ROOT)],
    },
    text: [toldExactly(head.meta('og:description'), 'structured-data')],
    place: {
      kind: [told('channel', 'address')],
      address: [toldAddress(channel, 'address', ROOT)],
      audience: [told('public', 'address')],
    },
  };
  return [{ draft, element: null, isNamed: true }];
}

function readWebClient(input: ReadInput): ReadResult | null {
  const title = selectFirst(input.document, '.chat-info .peer-title, .chat-info .title');
  const found = selectAll(input.document, '.bubble[data-mid][data-peer-id]').map(
    (element): FoundPost => {
      const own = inside(element, '.bubble');
      const text = own
        .all('.translatable-message, .message')
        .find((one) => closestTo(one, '.reply') === null);
      const skip = (part: Element): boolean =>
        closestTo(part, '.time, .reply, reactions-element') !== null;
      const seconds = attributeOf(element, 'data-timestamp') ?? '';
      const time = own.first('.time');
      const peer = attributeOf(element, 'data-peer-id');
      const draft: PostDraft = {
        kind: 'message',
        id: [told(attributeOf(element, 'data-mid'), 'dom')],
        author: nameOf(own, element),
        text: [text === undefined ? null : toldExactly(exactText(text, undefined, skip), 'dom')],
        time: [/^\d{9,11}$/.test(seconds) ? toldMoment(Number(seconds) * 1000, 'dom') : null],
        timeShown: [time === null ? null : told(wordsIn(time), 'dom')],
        place: {
          name: [title === null ? null : told(wordsIn(title), 'dom')],
          id: [told(peer, 'dom')],
        },
      };
      return { draft, element };
    },
  );
  return resultOf({ found, addressNames: false }, input);
}

/** Several bubbles in a row share the name above the first; one's own have none. */
function nameOf(own: Inside, element: Element): AccountDraft | null {
  const group = closestTo(element, '.bubbles-group');
  const isOwnMessage = (attributeOf(element, 'class') ?? '').split(/\s+/).includes('is-out');
  const shared =
    group === null || isOwnMessage ? [] : selectAll(group, '.bubble .name .peer-title', 20);
  const names = new Set(shared.map(wordsIn));
  const name = own.first('.name .peer-title') ?? (names.size === 1 ? (shared[0] ?? null) : null);
  return name === null
    ? null
    : {
        name: [told(wordsIn(name), 'dom')],
        accountId: [told(attributeOf(name, 'data-peer-id'), 'dom')],
      };
}
