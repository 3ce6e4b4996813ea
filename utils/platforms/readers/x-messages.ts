/**
 * Direct messages of X in its classic client and in the chat that took its place.
 * Between two people only the side of a message tells who wrote it, and a side is no
 * name: the page's words tell with whom somebody spoke. In a group the picture beside
 * a message leads to its author. Places: published extensions (2025 to 2026-10); no
 * real page was to be had.
 */
import { parseAddress } from '@/utils/platforms/address';
import {
  attributeOf,
  closestTo,
  holds,
  isElement,
  parentOf,
  selectAll,
  selectFirst,
} from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import type { FoundPost } from '@/utils/platforms/kit/result';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import { isProfile, parseXAddress, ROOT } from './x-address';

const MESSAGE = '[data-testid="messageEntry"]';
const TEXT = '[data-testid="tweetText"], [data-testid="messageEntryText"]';

const CHAT = '[data-testid="dm-message-list"], [data-testid="dm-message-scroller"]';
const HEADER = '[data-testid="dm-conversation-header"]';
const CLOCK = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?$/i;

/** Messages in view, in their order. */
export function messagesIn(document: Document): FoundPost[] {
  return [...classicMessages(document), ...chatMessages(document)];
}

function classicMessages(document: Document): FoundPost[] {
  return shownOf(selectAll(document, MESSAGE, 300)).flatMap((element): FoundPost[] => {
    const around = parentOf(element);
    const isPart = around !== null && isElement(around) && closestTo(around, MESSAGE) !== null;
    const own = inside(element, '');
    const texts = own.all(TEXT);
    const [text] = texts;
    const time = own.first('time[datetime]');
    if (isPart || text === undefined || texts.length > 1) return [];
    return [
      {
        element,
        draft: {
          kind: 'message',
          text: [toldExactly(exactText(text), 'dom')],
          time: [time === null ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time))],
          place: { audience: [told('direct', 'dom')] },
        },
      },
    ];
  });
}

function chatMessages(document: Document): FoundPost[] {
  const place = placeOf(document);
  const elements = shownOf(selectAll(document, '[data-testid^="message-"]', 1_000));
  return elements.flatMap((element): FoundPost[] => {
    const id = /^message-([0-9a-f]{8}-[0-9a-f-]{27})$/i.exec(
      attributeOf(element, 'data-testid') ?? '',
    )?.[1];
    if (id === undefined || closestTo(element, CHAT) === null) return [];
    const own = inside(element, '');
    const holder = own.first(`[data-testid="message-text-${id}"]`);
    const [text] = holder === null ? [] : selectAll(holder, 'span[dir="auto"]', 1);
    const clock = own
      .all('span, time')
      .find((part) => (text === undefined || !holds(text, part)) && CLOCK.test(wordsIn(part)));
    return [
      {
        element,
        draft: {
          kind: 'message',
          id: [told(id, 'dom')],
          author: authorIn(element),
          text: [text === undefined ? null : toldExactly(exactText(text), 'dom')],
          timeShown: [clock === undefined ? null : told(wordsIn(clock), 'dom')],
          place,
        },
      },
    ];
  });
}

/** Whose picture stands beside the message; not that of somebody whose post is shown in it. */
function authorIn(element: Element): AccountDraft | null {
  const [link, ...others] = selectAll(element, 'a[href]', 50).filter((one) => {
    const slot = closestTo(one, '[style*="grid-area"]');
    const style = slot === null ? '' : (attributeOf(slot, 'style') ?? '');
    const isInside = closestTo(one, 'article, [data-testid="card.wrapper"]') === null;
    return /grid-area:\s*avatar/.test(style) && isInside;
  });
  return link === undefined || others.length > 0 ? null : accountAt(link);
}

function accountAt(link: Element): AccountDraft | null {
  const address = parseAddress(attributeOf(link, 'href') ?? '', ROOT);
  const named = address === null ? null : parseXAddress(address);
  if (address === null || named === null || !isProfile(address, named)) return null;
  return { handle: [told(named.handle, 'dom')], address: [toldAddress(named.handle, 'dom', ROOT)] };
}

/** With whom: the heading above the messages. */
function placeOf(document: Document): NonNullable<PostDraft['place']> {
  const name = selectFirst(document, '[data-testid="dm-conversation-username"]');
  const header = selectFirst(document, HEADER);
  const [link] = header === null ? [] : selectAll(header, 'a[href]', 1);
  const partner = link === undefined ? null : accountAt(link);
  return {
    name: [name === null ? null : told(wordsIn(name), 'dom')],
    address: partner?.address ?? [],
    audience: [told('direct', 'dom')],
  };
}
