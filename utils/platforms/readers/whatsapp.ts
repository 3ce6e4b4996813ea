/**
 * WhatsApp Web: the messages of the open chat. The date stands in the viewer's
 * own order and zone, to the minute, so it stays a label. Places: published
 * extensions (2026-06 to 2026-09); no real page was to be had.
 */
import { platformOf } from '@/utils/platforms/address';
import { attributeOf, closestTo, holds, selectAll, selectFirst } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { inside, shownOf, type Inside } from '@/utils/platforms/kit/inside';
import { accountOf, type PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const whatsappReader: PlatformReader = {
  id: 'whatsapp',
  confirmedOnRealPage: false,
  matches: (address) => platformOf(address) === 'whatsapp',
  read,
};

export interface WhatsappId {
  readonly isOwn: boolean;
  readonly chat: string;
  /** Account of whoever wrote it; null for one's own. */
  readonly sender: string | null;
}

/** `true|false_CHAT_MESSAGE[_SENDER]`; in a chat of two the chat is the other person. */
export function parseWhatsappId(id: string): WhatsappId | null {
  const match = /^(true|false)_([^_]+@[a-z.]+)_([^_]+)(?:_([^_]+@[a-z.]+))?$/.exec(id);
  if (match === null) return null;
  const [, own, chat = '', , member] = match;
  const isOwn = own === 'true';
  const other = chat.endsWith('@g.us') ? null : chat;
  return { isOwn, chat, sender: isOwn ? null : (member ?? other) };
}

/** `[20:13, 29/08/2026] Alice: `. */
export function parsePrefix(raw: string): { readonly label: string; readonly name: string } | null {
  const match = /^\[([^\]]{3,40})\] ([\s\S]{1,200}): ?$/.exec(raw);
  return match === null ? null : { label: match[1] ?? '', name: match[2] ?? '' };
}

function read(input: ReadInput): ReadResult | null {
  const main = selectFirst(input.document, '#main');
  if (main === null) return null;
  const title = inside(main, '').attribute('header span[title]', 'title');
  const rows = shownOf(selectAll(main, '[role="row"]'));
  const messages = rows.flatMap((row) => messageOf(row, title) ?? []);
  const own = messages.find(({ isOwn }) => isOwn);
  return resultOf(
    {
      found: messages.map(({ found }) => found),
      addressNames: false,
      viewerAccount: own === undefined ? null : accountOf(own.found.draft.author),
    },
    input,
  );
}

function messageOf(
  row: Element,
  title: string | null,
): { found: FoundPost; isOwn: boolean } | null {
  const own = inside(row, '');
  const id = attributeOf(row, 'data-id') ?? own.attribute('[data-id]', 'data-id');
  const parsed = id === null ? null : parseWhatsappId(id);
  const raw = own.attribute('[data-pre-plain-text]', 'data-pre-plain-text');
  const prefix = raw === null ? null : parsePrefix(raw);
  if (parsed === null && prefix === null) return null;
  const text = textIn(own);
  const isGroup = parsed?.chat.endsWith('@g.us') ?? false;
  const draft: PostDraft = {
    kind: 'message',
    id: [told(id, 'dom')],
    author: {
      name: [told(prefix?.name, 'dom')],
      accountId: [told(parsed?.sender, 'dom')],
    },
    text: [text === undefined ? null : toldExactly(exactText(text), 'dom')],
    timeShown: [told(prefix?.label, 'dom')],
    place: {
      kind: [isGroup ? told('group', 'dom') : null],
      name: [told(title, 'dom')],
      id: [told(parsed?.chat, 'dom')],
      audience: [parsed === null || isGroup ? null : told('direct', 'dom')],
    },
    media: own.all('img[src^="https:"]:not([alt])').map((image) => ({
      address: [toldAddress(attributeOf(image, 'src'), 'dom')],
    })),
  };
  const isOwn = parsed?.isOwn ?? own.first('.message-out') !== null;
  return { found: { draft, element: row }, isOwn };
}

/** The one text that is not quoted; where two could be it, none. */
function textIn(own: Inside): Element | undefined {
  const texts = own
    .all('.selectable-text')
    .filter((one) => closestTo(one, '[role="button"], .quoted-mention') === null);
  const outer = texts.filter((one) => !texts.some((other) => other !== one && holds(other, one)));
  return outer.length === 1 ? outer[0] : undefined;
}
