/**
 * Google Maps: reviews of a place. Names of classes change often, so what
 * carries the id of the review or of the account comes first; times are relative.
 * Places: published scrapers (2025 and 2026).
 */
import { platformOf } from '@/utils/platforms/address';
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import { toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, type Told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const googleMapsReader: PlatformReader = {
  id: 'google-maps',
  confirmedOnRealPage: false,
  matches: (address) => platformOf(address) === 'google-maps',
  read,
};

const REVIEW = 'div[data-review-id][aria-label], div[data-review-id].jftiEf';

function read(input: ReadInput): ReadResult | null {
  const { document } = input;
  const place = selectFirst(document, 'h1');
  const posts = shownOf(selectAll(document, REVIEW)).flatMap((element) =>
    reviewOf(element, place === null ? null : wordsIn(place), input),
  );
  return resultOf({ found: threadOf(posts), addressNames: false }, input);
}

function reviewOf(element: Element, place: string | null, { address }: ReadInput): ThreadPost[] {
  const id = attributeOf(element, 'data-review-id') ?? '';
  if (!/^[\w-]{10,200}$/.test(id)) return [];
  const own = inside(element, REVIEW);
  const text = own.all('[lang][id]').find((one) => attributeOf(one, 'id') === id) ?? null;
  const isCut =
    own.first(
      'button[aria-expanded="false"][jsaction*="expandReview"], button[aria-expanded="false"][data-review-id]',
    ) !== null;
  return [
    {
      key: id,
      parent: null,
      element,
      draft: {
        kind: 'review',
        id: [told(id, 'dom')],
        text: [toldWritten(text)],
        truncatedBy: isCut ? 'dom' : null,
        language: [text === null ? null : told(attributeOf(text, 'lang'), 'dom')],
        author: authorOf(own, element),
        timeShown: [toldWords(own.first('.rsqaWe, .xRkPPb'))],
        place: {
          kind: [told('page', 'dom')],
          name: [told(place, 'dom')],
          address: [placeAddress(address)],
        },
      },
    },
  ];
}

/** The place without what the viewer did with it. */
function placeAddress(address: URL): Told | null {
  const path = /^\/maps\/place\/[^/]+/.exec(address.pathname)?.[0];
  return path === undefined ? null : toldAddress(path, 'address', address.origin);
}

/** The card is called after its author; a link that says another name is somebody else's. */
function authorOf(own: Inside, element: Element): AccountDraft {
  const name = attributeOf(element, 'aria-label');
  const holder = own
    .all('[data-href*="/maps/contrib/"], a[href*="/maps/contrib/"]')
    .find((one) => name !== null && wordsIn(one).startsWith(name.trim()));
  const raw =
    holder === undefined
      ? ''
      : (attributeOf(holder, 'data-href') ?? attributeOf(holder, 'href') ?? '');
  const account = /\/maps\/contrib\/(\d{10,30})/.exec(raw)?.[1];
  if (account === undefined) return {};
  return {
    name: [told(name, 'dom')],
    address: [toldAddress(`https://www.google.com/maps/contrib/${account}`, 'dom')],
    accountId: [told(account, 'dom')],
  };
}
