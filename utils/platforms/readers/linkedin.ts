/**
 * LinkedIn in its three forms: the public page of a post, the feed of its older
 * client, and the client of 2026, in which only comments hold the number of a post;
 * and messages. Places: real public pages (2025-11); published selectors of the
 * older client (2024), public parsers of the client of 2026 (2026-10).
 */
import { parseAddress, platformOf, samePage } from '@/utils/platforms/address';
import { attributeOf, closestTo, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { linkedinIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { at, islandsIn, numberAt, textAt, type JsonObject } from '@/utils/platforms/kit/island';
import { keptData, pick } from '@/utils/platforms/kit/page-data';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { parseLinkedinAddress, profileIn, ROOT, type LinkedinAddress } from './linkedin-address';
import { COMMENT, commentElements, commentsOf, numberInComments } from './linkedin-comments';
import { messagesIn } from './linkedin-messages';
import { ageIn, isHidden, mentionsIn, onlyPerson, TEXT_BOX } from './linkedin-parts';
import { profileOf } from './linkedin-profile';

export const linkedinReader: PlatformReader = {
  id: 'linkedin',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'linkedin',
  read,
};

const POST =
  '[data-activity-urn], .feed-shared-update-v2[data-urn], [data-testid="mainFeed"] [role="listitem"], [role="listitem"][componentkey*="FeedType_"], [role="listitem"][componentkey^="update-card-focus"]';
/** The post on its own page, in the client of 2026. */
const DETAIL = '[role="listitem"][componentkey$="FeedType_FEED_DETAIL"]';
const RESHARED = '[data-test-id="feed-reshare-content"], .update-components-mini-update-v2';
const BOUNDARY = `${POST}, ${RESHARED}, ${COMMENT}`;
const ACTOR =
  '[data-tracking-control-name$="feed-actor-name"], a.update-components-actor__meta-link, .update-components-actor__title a';
const NAME = '.update-components-actor__title span[aria-hidden="true"]';
const OTHER_NAME = '.update-components-actor__name';
const TEXT = `${TEXT_BOX}, [data-test-id="main-feed-activity-card__commentary"], .update-components-update-v2__commentary`;

function read(input: ReadInput): ReadResult | null {
  const named = parseLinkedinAddress(input.address);
  const data = named.number === null ? null : dataOf(input.document, named.number);
  const elements = shownOf(selectAll(input.document, POST)).filter((one) => !isNested(one));
  const details = selectAll(input.document, DETAIL, 2);
  const found = elements.flatMap((element): FoundPost[] => {
    const isAlone = details.length === 1 && details[0] === element;
    const comments = commentElements(element, isAlone ? input.document : null, POST);
    const place = isAlone && isLoadedHere(input) ? input.address.href : null;
    const post = postOf(element, comments, { named, data, place });
    return post === null ? [] : [post, ...commentsOf(post, comments, named, data)];
  });
  return resultOf(
    {
      found: [...found, ...messagesIn(input), ...profileOf(input, named)],
      addressNames: named.number !== null || named.profile !== null,
      pageData: keptData(
        'json-ld',
        data === null
          ? null
          : pick(data, [
              '@type',
              '@id',
              'datePublished',
              'articleBody',
              'description',
              'author',
              'creator',
              'comment',
            ]),
      ),
    },
    input,
  );
}

function isLoadedHere({ address, loadedAddress }: ReadInput): boolean {
  return samePage(address.href, loadedAddress);
}

function isNested(element: Element): boolean {
  return closestTo(element, RESHARED) === element;
}

/** JSON-LD of the post that the address names. */
function dataOf(document: Document, number: string): JsonObject | null {
  for (const { value } of islandsIn(document, 'script[type="application/ld+json"]', [number])) {
    const address = parseAddress(textAt(value, '@id') ?? textAt(value, 'url') ?? '');
    if (address !== null && parseLinkedinAddress(address).number === number)
      return value as JsonObject;
  }
  return null;
}

interface Around {
  readonly named: LinkedinAddress;
  readonly data: JsonObject | null;
  /** Address of the page, where it was loaded for this post alone. */
  readonly place: string | null;
}

function postOf(
  element: Element,
  comments: readonly Element[],
  { named, data, place }: Around,
): FoundPost | null {
  const own = inside(element, BOUNDARY);
  const written = attributeOf(element, 'data-activity-urn') ?? attributeOf(element, 'data-urn');
  const shared = /\d{15,20}$/.exec(attributeOf(element, 'data-attributed-urn') ?? '')?.[0];
  const below = written === null ? numberInComments(comments) : null;
  const urn = written ?? (below === null ? null : `urn:li:activity:${below}`);
  const number = /^urn:li:(?:activity|share|ugcPost):(\d{15,20})$/.exec(urn ?? '')?.[1] ?? null;
  const isNamed =
    number === null
      ? place !== null && named.number !== null
      : number === named.number || shared === named.number;
  const text = own.first(TEXT);
  const author = authorOf(own, text);
  if (author === null && number === null) return null;
  const mine = isNamed ? data : null;
  const isFilm = mine !== null && textAt(mine, '@type') === 'VideoObject';
  const label = labelOf(own, text);
  const draft: PostDraft = {
    kind: isFilm ? 'video' : 'post',
    id: [told(number === null ? null : urn, 'dom')],
    permalink: [
      toldAddress(textAt(mine, '@id'), 'structured-data'),
      mine !== null || number === null
        ? null
        : toldAddress(`feed/update/${urn ?? ''}`, 'dom', ROOT),
      isNamed && number === null ? toldAddress(place?.replace(/[?#].*$/, ''), 'address') : null,
    ],
    author: authorWithData(author, mine),
    text: [
      text === null ? null : toldExactly(exactText(text, undefined, isHidden), 'dom'),
      toldExactly(textAt(mine, 'articleBody'), 'structured-data'),
    ],
    time: [told(textAt(mine, 'datePublished'), 'structured-data', label.label)],
    timeShown: [told(label.label, 'dom')],
    idTimeMs: idTimeOf(number ?? (isNamed ? named.number : null)),
    edited: label.edited === null ? null : { source: 'dom', asShown: label.edited },
    mentions: text === null ? [] : mentionsIn(text),
    media: picturesIn(own),
    counts: { replies: countOf(mine) },
  };
  return { draft, element, isNamed: isNamed && named.comment === null };
}

function idTimeOf(number: string | null): number | null {
  return number === null ? null : linkedinIdTime(number);
}

/** "X commented on this" stands above and is never the author. */
function authorOf(own: Inside, text: Element | null): AccountDraft | null {
  const link = own.first(ACTOR);
  if (link !== null) {
    return {
      ...profileIn(link),
      name: [told(own.words(NAME) ?? own.words(OTHER_NAME) ?? wordsIn(link), 'dom')],
    };
  }
  return onlyPerson(own, text);
}

function authorWithData(author: AccountDraft | null, data: JsonObject | null): AccountDraft {
  const person = at(data, 'author') ?? at(data, 'creator');
  return {
    ...author,
    name: [told(textAt(person, 'name'), 'structured-data'), ...(author?.name ?? [])],
    address: [toldAddress(textAt(person, 'url'), 'structured-data'), ...(author?.address ?? [])],
  };
}

/** "2mo" and, behind it, "Edited" in the viewer's language. */
function labelOf(
  own: Inside,
  text: Element | null,
): { label: string | null; edited: string | null } {
  const time = own.first('time');
  if (time !== null) {
    const [edited = ''] = selectAll(time, 'span', 5)
      .map(wordsIn)
      .filter((words) => words !== '');
    const label = wordsIn(time)
      .slice(0, wordsIn(time).length - edited.length)
      .trim();
    return { label: label === '' ? null : label, edited: edited === '' ? null : edited };
  }
  const line = own.words('.update-components-actor__sub-description [aria-hidden="true"]') ?? '';
  const [label = '', edited = ''] = line.split('•').map((part) => part.trim());
  const age = label === '' ? ageIn(own, text) : label;
  return { label: age, edited: edited === '' ? null : edited };
}

function picturesIn(own: Inside): NonNullable<PostDraft['media']> {
  const images = own.all('[data-test-id^="feed-images-content"] img, .update-components-image img');
  return images.map((image) => ({
    address: [
      toldAddress(attributeOf(image, 'data-delayed-url') ?? attributeOf(image, 'src'), 'dom', ROOT),
    ],
    description: [told(attributeOf(image, 'alt'), 'dom')],
  }));
}

function countOf(data: JsonObject | null): { value: number; source: 'structured-data' } | null {
  const value = numberAt(data, 'commentCount');
  return value === null ? null : { value, source: 'structured-data' };
}
