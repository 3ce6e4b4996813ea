/**
 * Trustpilot: reviews, of a list and of their own page. The page's data tell the
 * same as the cards, and exactly: they count for the review with the same id.
 * Places: published scrapers (2025); the answer of the company stands in the card.
 */
import { platformOf } from '@/utils/platforms/address';
import { attributeOf, selectAll } from '@/utils/platforms/dom';
import { exactCount, toldTime, toldWords, toldWritten, linkOf } from '@/utils/platforms/kit/fields';
import { objectIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import {
  islandsIn,
  isObject,
  at,
  textAt,
  objectsIn,
  type JsonObject,
} from '@/utils/platforms/kit/island';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const trustpilotReader: PlatformReader = {
  id: 'trustpilot',
  confirmedOnRealPage: false,
  matches: (address) => platformOf(address) === 'trustpilot',
  read,
};

const CARD = 'article[data-service-review-card-paper], [data-service-review-card-paper]';
const ID = /^[0-9a-f]{24}$/;

/** `/reviews/ID` names a review; `/review/COMPANY` none. */
export function parseTrustpilotAddress(address: URL): string | null {
  const id = /^\/reviews\/([^/]+)\/?$/.exec(address.pathname)?.[1] ?? '';
  return ID.test(id) ? id : null;
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const wanted = parseTrustpilotAddress(address);
  const state = islandsIn(document, 'script#__NEXT_DATA__')[0]?.value;
  const reviews = objectsIn(
    at(state, 'props', 'pageProps'),
    (one) => ID.test(textAt(one, 'id') ?? '') && isObject(one['consumer']),
  );
  const dataOf = (id: string): JsonObject | undefined =>
    reviews.find((one) => textAt(one, 'id') === id);
  const cards = shownOf(selectAll(document, CARD)).flatMap((element): ThreadPost[] => {
    const own = inside(element, CARD);
    const links = own
      .all('a[href*="/reviews/"]')
      .flatMap((link) => linkOf(link, address.href) ?? []);
    const ids = new Set(links.flatMap((link) => parseTrustpilotAddress(link) ?? []));
    const [id = wanted] = ids;
    return ids.size > 1 || id === null ? [] : [reviewOf(id, own, element, dataOf(id), input)];
  });
  const isRead = cards.some(({ isNamed }) => isNamed === true);
  const data = wanted === null || isRead ? undefined : dataOf(wanted);
  const alone =
    data === undefined || wanted === null ? [] : [reviewOf(wanted, null, null, data, input)];
  const used = [...cards, ...alone].flatMap(({ key }) => dataOf(key) ?? []);
  return resultOf(
    {
      found: threadOf([...cards, ...alone]),
      addressNames: wanted !== null,
      pageData:
        used.length === 0
          ? []
          : [{ kind: 'trustpilot', text: JSON.stringify(used).slice(0, 200_000) }],
    },
    input,
  );
}

function reviewOf(
  id: string,
  own: Inside | null,
  element: Element | null,
  data: JsonObject | undefined,
  { address }: ReadInput,
): ThreadPost {
  const link = own?.first('a[href*="/users/"]') ?? null;
  const shownId = /\/users\/([0-9a-f]{24})/.exec(
    link === null ? '' : (attributeOf(link, 'href') ?? ''),
  )?.[1];
  const consumer = textAt(data, 'consumer', 'id');
  const user = consumer ?? shownId ?? null;
  const text = own?.first('[data-service-review-text-typography]') ?? null;
  const time = own?.first('time[datetime]') ?? null;
  return {
    key: id,
    parent: null,
    element,
    isNamed: id === parseTrustpilotAddress(address),
    draft: {
      kind: 'review',
      id: [told(id, own === null ? 'page-data' : 'dom')],
      permalink: [
        toldAddress(`/reviews/${id}`, own === null ? 'page-data' : 'dom', address.origin),
      ],
      title: [
        told(textAt(data, 'title'), 'page-data'),
        toldWords(own?.first('[data-service-review-title-typography]') ?? null),
      ],
      text: [toldExactly(textAt(data, 'text'), 'page-data'), toldWritten(text)],
      language: [told(textAt(data, 'language'), 'page-data')],
      author: {
        name: [
          told(textAt(data, 'consumer', 'displayName'), 'page-data'),
          toldWords(own?.first('[data-consumer-name-typography]') ?? null),
        ],
        address: [
          user === null
            ? null
            : toldAddress(
                `/users/${user}`,
                consumer === null ? 'dom' : 'page-data',
                address.origin,
              ),
        ],
        accountId: [told(consumer, 'page-data'), told(shownId, 'dom')],
      },
      time: [
        told(
          textAt(data, 'dates', 'publishedDate'),
          'page-data',
          time === null ? null : wordsIn(time),
        ),
        toldTime(time),
      ],
      editedTime: [told(textAt(data, 'dates', 'updatedDate'), 'page-data')],
      idTimeMs: objectIdTime(id),
      counts: {
        stars: exactCount(
          textAt(data, 'rating') ??
            own?.attribute('[data-service-review-rating]', 'data-service-review-rating'),
          data === undefined ? 'dom' : 'page-data',
        ),
      },
    },
  };
}
