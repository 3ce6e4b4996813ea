/**
 * Drupal 7 and later: the comments below a page. The page itself says who wrote it in
 * its markup, which the reader for all pages reads. Places: Drupal core, comment
 * templates of Bartik, Olivero, Stable and Starterkit and the RDF module (2010–2026);
 * saved pages of three sites (2018–2021).
 */
import {
  attributeOf,
  closestTo,
  hasAny,
  holds,
  isElement,
  nameOf,
  parentOf,
  selectAll,
  selectFirst,
  wordsOf,
} from '@/utils/platforms/dom';
import { linkOf, picturesIn, toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import { isIsoTime } from '@/utils/platforms/time';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const drupalReader: PlatformReader = {
  id: 'drupal',
  confirmedOnRealPage: true,
  readsComments: 'threaded',
  matches: (_, document) =>
    hasAny(document, COMMENTS) &&
    selectFirst(
      document,
      'meta[name="Generator"][content^="Drupal "], meta[name="generator"][content^="Drupal "], script[data-drupal-selector], link[href*="/sites/default/files/"], link[href*="/sites/all/"], script[src*="/core/misc/drupal"], script[src*="/misc/drupal.js"], [data-comment-user-id][id^="comment-"], [typeof~="sioct:Comment"]',
    ) !== null,
  read,
};

const COMMENTS = [
  '.comment',
  '[data-comment-user-id]',
  '[typeof~="sioct:Comment"]',
  '[typeof~="schema:Comment"]',
];
const COMMENT = COMMENTS.join(', ');
/** Where an answer says what it answers, with the name of somebody else. */
const ANSWERED =
  '.parent, .comment-parent, .in-reply-to, p.visually-hidden, p.element-invisible, p.hidden';
const TITLES =
  'h2[property~="schema:name"], h3[property~="schema:name"], [property~="dc:title"], h2 a.permalink, h3 a.permalink, h4 a.permalink, h3 a[rel~="bookmark"]';
const PERMALINKS = 'a.permalink, a[rel~="bookmark"], .comment-permalink a';
const TEXTS = [
  '[property~="schema:text"], [property~="content:encoded"]',
  '.field--name-comment-body .field__item, .field-name-comment-body .field-item',
  '.field--name-comment-body, .field-name-comment-body',
  '.comment__content, .comment-content, .content, .commentContent',
];
/** The surest first. */
const AUTHORS = [
  '[typeof~="schema:Person"][property~="schema:name"], [property~="foaf:name"], [typeof~="sioc:UserAccount"][property~="schema:name"]',
  '.username',
  '.comment__author, .commenter-name, .comment-author, .author',
];
const MOMENTS = ['[property~="schema:dateCreated"], [property~="dc:created"]', 'time'];
const LABELS = '.comment__time, .comment-time, .comment-date, .comment__date, .created, time';

/** `#comment-12`, `/comment/12`. */
export function parseDrupalAddress({ hash, pathname }: URL): string | null {
  const number = hash === '' ? /\/comment\/(\d{1,20})\/?$/.exec(pathname) : ID.exec(hash);
  return number?.[1] ?? null;
}
const ID = /^#?comment-(\d{1,20})$/;

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const elements = new Map<string, Element>();
  for (const element of shownOf(selectAll(document, COMMENT, 500))) {
    const id = idOf(element, address);
    const outer = id === null ? undefined : elements.get(id);
    if (id !== null && (outer === undefined || holds(element, outer))) elements.set(id, element);
  }
  const comments = [...elements].map(([id, element]) => commentOf(id, element, address));
  const wanted = parseDrupalAddress(address);
  const posts = comments.map(({ id, element, draft, answers }): ThreadPost => {
    const parent = numberOf(answers);
    const isElsewhere = answers !== null && parent !== null && !elements.has(parent);
    const replyTo = isElsewhere ? { permalink: [toldAddress(answers.href, 'dom')] } : null;
    return { key: id, parent, element, isNamed: id === wanted, draft: { ...draft, replyTo } };
  });
  return resultOf({ found: threadOf(posts), addressNames: true }, input);
}

interface Comment {
  readonly id: string;
  readonly element: Element;
  readonly draft: PostDraft;
  /** What it says that it answers. */
  readonly answers: URL | null;
}

/** Of its own attributes; in Drupal 7 without RDF only its own links have the number. */
function idOf(element: Element, page: URL): string | null {
  const about = linkOf(element, page.href, 'about');
  const told = ID.exec(attributeOf(element, 'id') ?? '')?.[1] ?? numberOf(about);
  if (told !== null) return told;
  const links = inside(element, COMMENT)
    .all(PERMALINKS)
    .filter((link) => closestTo(link, ANSWERED) === null);
  const numbers = new Set(links.map((link) => numberOf(linkOf(link, page.href))));
  const [number = null] = numbers;
  return numbers.size === 1 ? number : null;
}

function numberOf(link: URL | null): string | null {
  return link === null ? null : parseDrupalAddress(link);
}

function commentOf(id: string, element: Element, page: URL): Comment {
  const own = inside(element, COMMENT);
  const text = textOf(own);
  const answered = own.all(ANSWERED).filter((part) => answersIn(part, id, page).length > 0);
  const isOwn = (one: Element): boolean => !answered.some((part) => holds(part, one));
  const isApart = (one: Element): boolean => isOwn(one) && (text === null || !holds(text, one));
  const author = authorOf(own, isApart);
  const moment = momentOf(own, isApart);
  const label = own.all(LABELS).find((one) => isApart(one) && isDate(wordsIn(one))) ?? null;
  const shown = label === null ? afterName(author, element) : wordsIn(label);
  const title = own.all(TITLES).find((one) => isOwn(one) && wordsIn(one) !== '') ?? null;
  const links = own.all('a[href*="#comment-"]').map((one) => linkOf(one, page.href));
  const link = [...links, linkOf(element, page.href, 'about')].find(
    (one) => one !== null && one.hash !== '' && parseDrupalAddress(one) === id,
  );
  return {
    id,
    element,
    answers: answerOf(own, { id, page, answered }),
    draft: {
      kind: 'comment',
      id: [told(id, 'dom')],
      permalink: [toldAddress(link?.href, 'dom')],
      title: [toldWords(title)],
      text: [toldWritten(text, (part) => isNotice(part) || isHeading(part, title))],
      author: author === null ? null : accountOf(author, element, page),
      time: [told(moment, 'dom', shown)],
      timeShown: [moment === null ? told(shown, 'dom') : null],
      media: picturesIn(text, page.href),
    },
  };
}

/** The first place that is there, also where nothing stands in it. */
function textOf(own: Inside): Element | null {
  for (const place of TEXTS) {
    const found = own.all(place);
    if (found.length > 0) return found.find((one) => wordsIn(one) !== '') ?? null;
  }
  return null;
}

/** Nobody where one place names two. */
function authorOf(own: Inside, isApart: (one: Element) => boolean): Element | null {
  for (const place of AUTHORS) {
    const named = own.all(place).filter((one) => isApart(one) && isName(wordsIn(one)));
    if (named.length > 0) return new Set(named.map(wordsIn)).size === 1 ? (named[0] ?? null) : null;
  }
  return null;
}

/** A line that tells more than who: "Submitted by Bas K on 2 March 2026". */
function isName(words: string): boolean {
  return words !== '' && words.length < 100 && !/\d:\d\d|\b\d{4}\b/.test(words);
}

/** A long name is cut where it is shown, and whole beside it. */
function accountOf(name: Element, comment: Element, page: URL): AccountDraft {
  const shown = wordsIn(name);
  const whole = attributeOf(name, 'content')?.trim() ?? '';
  const isCut = whole.startsWith(shown.replace(/(?:…|\.{3})$/, ''));
  const id = attributeOf(comment, 'data-comment-user-id') ?? '';
  const link = linkOf(name, page.href) ?? linkOf(name, page.href, 'about');
  // Who has no account may name any address.
  const isAccount = link?.host === page.host && /\/users?\//.test(link.pathname);
  return {
    name: [told(isCut && whole !== '' ? whole : shown, 'dom', isCut ? shown : null)],
    address: [isAccount ? toldAddress(link.href, 'dom') : null],
    accountId: [/^[1-9]\d{0,19}$/.test(id) ? told(id, 'dom') : null],
  };
}

/** `data-comment-timestamp` is none: it tells of the last change. */
function momentOf(own: Inside, isApart: (one: Element) => boolean): string | null {
  for (const place of MOMENTS) {
    const told = own
      .all(place)
      .filter(isApart)
      .flatMap((one) => attributeOf(one, 'content') ?? attributeOf(one, 'datetime') ?? [])
      .filter(isIsoTime);
    if (told.length > 0) return new Set(told).size === 1 ? (told[0] ?? null) : null;
  }
  return null;
}

/** "on 2 March 2026 - 10:00", where one line holds name and moment. */
function afterName(name: Element | null, comment: Element): string | null {
  let line: Element | null = name;
  while (name !== null && line !== null && line !== comment) {
    const [before, ...after] = wordsIn(line).split(wordsIn(name));
    const words = after.join(wordsIn(name)).trim();
    if (`${before ?? ''}${words}`.trim() !== '') return isDate(words) ? words : null;
    const around = /^(?:p|div|li|footer|header)$/.test(nameOf(line)) ? null : parentOf(line);
    line = around !== null && isElement(around) ? around : null;
  }
  return null;
}

function isDate(words: string): boolean {
  return /\d/.test(words) && words.length < 80 && !/^#?\d+$|^\d{1,2}[:.]\d{2}\D*$/.test(words);
}

/**
 * Only where the page says so: below which comment it stands is no sign, because one
 * between may be hidden. The address of what it answers; that may be on another page.
 */
function answerOf(
  own: Inside,
  at: { readonly id: string; readonly page: URL; readonly answered: readonly Element[] },
): URL | null {
  const data = own
    .all('[rel~="sioc:reply_of"][resource]')
    .map((one) => linkOf(one, at.page.href, 'resource'))
    .filter((link) => numberOf(link) !== null);
  const links = [...data, ...at.answered.flatMap((part) => answersIn(part, at.id, at.page))];
  return new Set(links.map(numberOf)).size === 1 ? (links[0] ?? null) : null;
}

function answersIn(part: Element, id: string, page: URL): URL[] {
  return selectAll(part, 'a[href*="comment"]', 20)
    .flatMap((link) => linkOf(link, page.href) ?? [])
    .filter((link) => ![null, id].includes(parseDrupalAddress(link)));
}

function isHeading(part: Element, title: Element | null): boolean {
  return title !== null && /^h\d$/.test(nameOf(part)) && holds(part, title);
}

function isNotice(element: Element): boolean {
  return wordsOf(element, 'class').some((name) =>
    /^(?:links|user-signature|new|submitted|attribution|user-picture|rdf-meta|field__label|field-label)$/.test(
      name,
    ),
  );
}
