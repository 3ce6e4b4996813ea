/**
 * Discord: the messages of a channel. Of several messages in a row only the first
 * shows its author; the others name it by id. Places: published extensions
 * (2026); no real page was to be had.
 */
import { platformOf } from '@/utils/platforms/address';
import {
  attributeOf,
  closestTo,
  documentText,
  elementById,
  selectAll,
} from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { discordIdTime } from '@/utils/platforms/kit/id-time';
import { inside, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft, PlaceDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const discordReader: PlatformReader = {
  id: 'discord',
  confirmedOnRealPage: false,
  matches: (address) => platformOf(address) === 'discord',
  read,
};

const ROOT = 'https://discord.com/';
const MESSAGE = 'li[id^="chat-messages-"]';

export interface DiscordAddress {
  /** Number of the server, or `@me` for direct messages. */
  readonly server: string | null;
  readonly channel: string | null;
  readonly message: string | null;
}

/** `/channels/SERVER/CHANNEL/MESSAGE`. */
export function parseDiscordAddress({ pathname }: URL): DiscordAddress {
  const match = /^\/channels\/(@me|\d{15,20})(?:\/(\d{15,20}))?(?:\/(\d{15,20}))?\/?$/.exec(
    pathname.replaceAll('%40', '@'),
  );
  return { server: match?.[1] ?? null, channel: match?.[2] ?? null, message: match?.[3] ?? null };
}

function read(input: ReadInput): ReadResult | null {
  const named = parseDiscordAddress(input.address);
  const found = selectAll(input.document, MESSAGE).flatMap((element) =>
    messageOf(element, input.document, named),
  );
  return resultOf({ found, addressNames: named.message !== null }, input);
}

function messageOf(element: Element, document: Document, named: DiscordAddress): FoundPost[] {
  const match = /^chat-messages-(\d{15,20})-(\d{15,20})$/.exec(attributeOf(element, 'id') ?? '');
  const [, channel = '', id = ''] = match ?? [];
  if (match === null || (named.channel !== null && named.channel !== channel)) return [];
  const own = inside(element, '');
  const text = own.first(`[id="message-content-${id}"]`);
  const time = own.first(`time[id="message-timestamp-${id}"]`) ?? onlyTime(own);
  const edited = text === null ? undefined : selectAll(text, '[class*="edited"] time, time', 1)[0];
  const server = named.server ?? '';
  const draft: PostDraft = {
    kind: 'message',
    id: [told(id, 'dom')],
    permalink: [
      server === '' ? null : toldAddress(`channels/${server}/${channel}/${id}`, 'dom', ROOT),
    ],
    author: authorOf(own, element, document),
    text: [text === null ? null : toldExactly(exactText(text, undefined, isMark), 'dom')],
    time: [time === null ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time))],
    idTimeMs: discordIdTime(id),
    edited: edited === undefined ? null : { source: 'dom' },
    editedTime: [edited === undefined ? null : told(attributeOf(edited, 'datetime'), 'dom')],
    place: placeOf(document, channel, server),
    media: own.all('a[href*="/attachments/"]').map((link) => ({
      address: [toldAddress(attributeOf(link, 'href'), 'dom', ROOT)],
    })),
  };
  return [{ draft, element, isNamed: id === named.message }];
}

/** "(edited)" stands inside the text. */
function isMark(part: Element): boolean {
  return closestTo(part, 'time, [class*="edited"], [class*="timestamp"]') === part;
}

/** Where the time has no id: the only one outside text and answered message. */
function onlyTime(own: Inside): Element | null {
  const times = own
    .all('time[datetime]')
    .filter(
      (time) =>
        closestTo(time, '[id^="message-content-"], [id^="message-reply-context-"]') === null,
    );
  return times.length === 1 ? (times[0] ?? null) : null;
}

/** `aria-labelledby` of a later message names the author's place in the first one. */
function authorOf(own: Inside, element: Element, document: Document): AccountDraft | null {
  const labels = own.attribute('[aria-labelledby*="message-username-"]', 'aria-labelledby') ?? '';
  const id = /message-username-\d{15,20}/.exec(labels)?.[0] ?? null;
  const holder =
    id === null ? own.first('h3 [id^="message-username-"]') : elementById(document, id);
  if (holder === null) return null;
  const [username = holder] = selectAll(holder, '[class*="username"]', 1);
  const message = closestTo(holder, MESSAGE) ?? element;
  const pictures = selectAll(message, 'img[src*="/avatars/"]', 10).filter(
    (image) => closestTo(image, '[id^="message-reply-context-"]') === null,
  );
  const account = /\/avatars\/(\d{15,20})\//.exec(
    pictures[0] === undefined ? '' : (attributeOf(pictures[0], 'src') ?? ''),
  )?.[1];
  return {
    name: [told(wordsIn(username).replace(/^@/, ''), 'dom')],
    accountId: [told(account, 'dom')],
  };
}

/** The title: `Discord | #channel | Server`, or `Discord | @person`. */
function placeOf(document: Document, channel: string, server: string): PlaceDraft {
  const parts = documentText(document, 'title')
    .replace(/^\(\d+\) |^• /, '')
    .split(' | ')
    .slice(1);
  return {
    kind: [told(server === '@me' ? null : 'channel', 'address')],
    name: [told(parts.join(' | '), 'dom')],
    id: [told(channel, 'dom')],
    address: [server === '' ? null : toldAddress(`channels/${server}/${channel}`, 'address', ROOT)],
    audience: [server === '@me' ? told('direct', 'address') : null],
  };
}
