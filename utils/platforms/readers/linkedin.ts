/**
 * LinkedIn in its three forms: the public page of a post, the feed of its older
 * client, and the feed of 2026, whose page holds no number of a post; and
 * messages. Places: real public pages (2025-11); published selectors of the
 * older client (2024) and of 2026.
 */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import { attributeOf, closestTo, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { linkedinIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { at, islandsIn, numberAt, textAt, type JsonObject } from '@/utils/platforms/kit/island';
import { keptData, pick } from '@/utils/platforms/kit/page-data';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import { compared } from '@/utils/platforms/likeness';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { parseLinkedinAddress, profileIn, ROOT, type LinkedinAddress } from './linkedin-address';
import { messagesIn } from './linkedin-messages';

export const linkedinReader: PlatformReader = {
  id: 'linkedin',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'linkedin',
  read,
};

const POST =
  '[data-activity-urn], .feed-shared-update-v2[data-urn], [data-testid="mainFeed"] [role="listitem"]';
const RESHARED = '[data-test-id="feed-reshare-content"], .update-components-mini-update-v2';
const COMMENT = 'section.comment, article.comments-comment-entity';
const BOUNDARY = `${POST}, ${RESHARED}, ${COMMENT}`;
const ACTOR =
  '[data-tracking-control-name$="feed-actor-name"], a.update-components-actor__meta-link, .update-components-actor__title a';
const NAME = '.update-components-actor__title span[aria-hidden="true"]';
const OTHER_NAME = '.update-components-actor__name';
const TEXT =
  '[data-test-id="main-feed-activity-card__commentary"], .update-components-update-v2__commentary, [data-testid="expandable-text-box"]';

function read(input: ReadInput): ReadResult | null {
  const named = parseLinkedinAddress(input.address);
  const data = named.number === null ? null : dataOf(input.document, named.number);
  const elements = shownOf(selectAll(input.document, POST)).filter((one) => !isNested(one));
  const posts = elements.flatMap((element) => postOf(element, named, data) ?? []);
  const found = posts.flatMap((post) => [post, ...commentsOf(post, named, data)]);
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

function postOf(
  element: Element,
  named: LinkedinAddress,
  data: JsonObject | null,
): FoundPost | null {
  const own = inside(element, BOUNDARY);
  const urn = attributeOf(element, 'data-activity-urn') ?? attributeOf(element, 'data-urn');
  const shared = /\d{15,20}$/.exec(attributeOf(element, 'data-attributed-urn') ?? '')?.[0];
  const number = /^urn:li:(?:activity|share|ugcPost):(\d{15,20})$/.exec(urn ?? '')?.[1] ?? null;
  const isNamed = number !== null && (number === named.number || shared === named.number);
  const text = own.first(TEXT);
  const author = authorOf(own, text);
  if (author === null && number === null) return null;
  const mine = isNamed ? data : null;
  const isFilm = mine !== null && textAt(mine, '@type') === 'VideoObject';
  const label = labelOf(own);
  const draft: PostDraft = {
    kind: isFilm ? 'video' : 'post',
    id: [told(number === null ? null : urn, 'dom')],
    permalink: [
      toldAddress(textAt(mine, '@id'), 'structured-data'),
      mine !== null || number === null
        ? null
        : toldAddress(`feed/update/${urn ?? ''}`, 'dom', ROOT),
    ],
    author: authorWithData(author, mine),
    text: [
      text === null ? null : toldExactly(exactText(text, undefined, isHidden), 'dom'),
      toldExactly(textAt(mine, 'articleBody'), 'structured-data'),
    ],
    time: [told(textAt(mine, 'datePublished'), 'structured-data', label.label)],
    timeShown: [told(label.label, 'dom')],
    idTimeMs: number === null ? null : linkedinIdTime(number),
    edited: label.edited === null ? null : { source: 'dom', asShown: label.edited },
    mentions: text === null ? [] : mentionsIn(text),
    media: picturesIn(own),
    counts: { replies: countOf(mine) },
  };
  return { draft, element, isNamed: isNamed && named.comment === null };
}

/** Words for screen readers ("hashtag") are not part of the text. */
function isHidden(part: Element): boolean {
  return closestTo(part, '.visually-hidden, .sr-only') === part;
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
  const parts = own.all(`a[href*="/in/"], a[href*="/company/"], ${TEXT}`);
  const before = text === null ? [] : parts.slice(0, Math.max(0, parts.indexOf(text)));
  const people = new Set(before.flatMap((one) => profileIn(one).handle?.[0]?.value ?? []));
  const named = before.find((one) => wordsIn(one) !== '');
  if (people.size !== 1 || named === undefined) return null;
  const [line = named] = selectAll(named, 'p, span', 1);
  return { ...profileIn(named), name: [told(wordsIn(line), 'dom')] };
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
function labelOf(own: Inside): { label: string | null; edited: string | null } {
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
  return { label: label === '' ? null : label, edited: edited === '' ? null : edited };
}

function mentionsIn(text: Element): AccountDraft[] {
  return selectAll(text, 'a[href*="/in/"], a[href*="/company/"]', 50).map((link) => ({
    ...profileIn(link),
    name: [told(wordsIn(link), 'dom')],
  }));
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

function commentsOf(post: FoundPost, named: LinkedinAddress, data: JsonObject | null): FoundPost[] {
  const elements = post.element === null ? [] : shownOf(selectAll(post.element, COMMENT, 200));
  return elements.map((element): FoundPost => {
    const own = inside(element, COMMENT);
    const urn =
      attributeOf(element, 'data-id') ??
      own.attribute('[data-semaphore-content-urn]', 'data-semaphore-content-urn');
    const number = /^urn:li:comment:\(.+,(\d{15,20})\)$/.exec(urn ?? '')?.[1] ?? null;
    const link = own.first(
      'a.comment__author, .comments-comment-meta__description-container, a[href*="/in/"], a[href*="/company/"]',
    );
    const name = own.words('.comment__author, .comments-comment-meta__description-title');
    const text = own.first('.comment__text, .comments-comment-item__main-content');
    const words = text === null ? null : exactText(text, undefined, isHidden);
    const draft: PostDraft = {
      kind: 'comment',
      id: [told(number === null ? null : urn, 'dom')],
      author: { ...(link === null ? {} : profileIn(link)), name: [told(name, 'dom')] },
      text: [toldExactly(words, 'dom')],
      time: [told(timeOf(data, name, words), 'structured-data')],
      timeShown: [told(own.words('.comment__duration-since, time'), 'dom')],
      idTimeMs: number === null ? null : linkedinIdTime(number),
      replyTo: { ...post.draft.author, permalink: post.draft.permalink ?? [] },
      mentions: text === null ? [] : mentionsIn(text),
    };
    const isNamed = number !== null && number === named.comment;
    return { draft, element, isNamed, relation: { type: 'reply-to', to: post } };
  });
}

/** JSON-LD gives comments no number: author and text have to be the same, once. */
function timeOf(data: JsonObject | null, name: string | null, text: string | null): string | null {
  const comments = at(data, 'comment');
  const alike = (Array.isArray(comments) ? comments : []).filter((one: unknown) => {
    const author = textAt(one, 'author', 'name') ?? textAt(one, 'creator', 'name');
    return (
      author === name && text !== null && compared(textAt(one, 'text') ?? '') === compared(text)
    );
  });
  return alike.length === 1 ? textAt(alike[0], 'datePublished') : null;
}

function profileOf({ document, address }: ReadInput, { profile }: LinkedinAddress): FoundPost[] {
  if (profile === null) return [];
  const [heading] = shownOf(selectAll(document, 'main h1', 3));
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(address.href, 'address')],
    author: {
      name: [heading === undefined ? null : told(wordsIn(heading), 'dom')],
      handle: [told(profile, 'address')],
      address: [toldAddress(address.href, 'address')],
    },
  };
  return [{ draft, element: null, isNamed: true }];
}
