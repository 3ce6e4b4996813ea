/**
 * Pixelfed, on any server: posts in its web app and on the page of one post, as drawn and
 * as the server writes them. Where comments of people elsewhere are shown without their
 * server, the name is no handle. Places: pixelfed/pixelfed, TimelineStatus.vue,
 * PostHeader.vue, PostContent.vue, PostComponent.vue, status/show.blade.php (2025); no real
 * page was to be had.
 */
import { attributeOf, closestTo, hasAny, selectAll, selectFirst } from '@/utils/platforms/dom';
import { linkOf, mediaIn, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft, PlaceDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { commentsOf } from './pixelfed-comments';
import {
  agreedId,
  handleOf,
  idFrom,
  idOfLink,
  PARTS,
  parsePixelfedAddress,
  personIn,
} from './pixelfed-parts';

export const pixelfedReader: PlatformReader = {
  id: 'pixelfed',
  confirmedOnRealPage: false,
  matches: (_, document) =>
    hasAny(document, [CARD, `${PAGE} .status-container`, 'post-component[status-id]', REMOTE]),
  read,
};

const CARD = '.timeline-status-component';
const PAGE = '.postComponent';
const REMOTE = 'remote-post[status-id]';

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const wanted = parsePixelfedAddress(address);
  const posts = [
    ...shownOf(selectAll(document, CARD, 200)).flatMap((one) => cardOf(one, wanted, address)),
    ...shownOf(selectAll(document, PAGE, 5)).flatMap((one) => pageOf(one, address)),
    ...selectAll(document, `post-component[status-id], ${REMOTE}`, 5).flatMap((one) =>
      undrawnOf(one, address),
    ),
  ];
  const comments = commentsOf(document, address, posts);
  const found = [...posts, ...comments].map((post) => ({ ...post, isNamed: post.key === wanted }));
  return resultOf({ found: threadOf(found), addressNames: wanted !== null }, input);
}

/** A post in the web app. */
function cardOf(element: Element, wanted: string | null, page: URL): ThreadPost[] {
  const own = inside(element, PARTS);
  const person = own.first('.username a[href]');
  const time = own.first('a.timestamp[href]');
  const id = agreedId([idFrom(person, /^apop_(\d{1,20})$/), idOfLink(time, page)]);
  if (id === null) return [];
  const edited = own.first('.media-body span > a.text-lighter[href="#"]:not(.timestamp)');
  const booster = own.first('.card-header.bg-light a.text-dark[href]');
  const answered = id === wanted ? answeredBy(element, page) : null;
  return [
    {
      key: id,
      parent: null,
      element,
      draft: {
        kind: answered === null ? 'post' : 'reply',
        id: [told(id, 'dom')],
        permalink: [toldAddress(linkOf(time, page.href)?.href, 'dom')],
        author: personIn(person, page),
        text: [toldWritten(own.first('.status-text .read-more-component'))],
        ...momentIn(time),
        edited: edited === null ? null : { source: 'dom', asShown: wordsIn(edited) },
        place: placeOf(own.first('.visibility'), page),
        repostedBy: booster === null ? null : personIn(booster, page),
        replyTo: answered,
        media: mediaOf(own, '.timeline-status-component-content', page),
      },
    },
  ];
}

/** The page of one post; its name stands there twice, once for small windows. */
function pageOf(element: Element, page: URL): ThreadPost[] {
  const own = inside(element, PARTS);
  const caption = own.first('[id$="-status-readmore"]');
  const time = own.first('.timestamp a[href]');
  const id = agreedId([idFrom(caption, /^(\d{1,20})-status-readmore$/), idOfLink(time, page)]);
  const names = new Map(own.all('.username-link').map((one) => [wordsIn(one), one]));
  const [name = null] = names.size === 1 ? names.values() : [];
  if (id === null) return [];
  const profile = own.all('.status-comment a[href]').find((link) => names.has(wordsIn(link)));
  return [
    {
      key: id,
      parent: null,
      element,
      draft: {
        kind: 'post',
        id: [told(id, 'dom')],
        permalink: [toldAddress(linkOf(time, page.href)?.href, 'dom')],
        author: {
          ...personIn(name, page),
          address: [toldAddress(linkOf(profile ?? null, page.href)?.href, 'dom')],
        },
        text: [toldWritten(caption ?? own.first('.postPresenterContainer p.text-break'))],
        ...momentIn(time),
        place: placeOf(null, page),
        media: mediaOf(own, '.postPresenterContainer', page),
      },
    },
  ];
}

/** Before its scripts ran, a page tells in attributes whose post it is. */
function undrawnOf(element: Element, page: URL): ThreadPost[] {
  const value = (name: string): string | null => attributeOf(element, `status-${name}`);
  const address = linkOf(element, page.href, 'status-url');
  const inLink = address?.origin === page.origin ? parsePixelfedAddress(address) : null;
  const id = agreedId([/^\d{1,20}$/.exec(value('id') ?? '')?.[0] ?? null, inLink]);
  if (id === null) return [];
  return [
    {
      key: id,
      parent: null,
      element,
      draft: {
        kind: 'post',
        id: [told(id, 'dom')],
        permalink: [toldAddress(address?.href, 'dom')],
        author: {
          handle: [told(handleOf(value('username'), page), 'dom')],
          address: [toldAddress(linkOf(element, page.href, 'status-profile-url')?.href, 'dom')],
          accountId: [told(value('profile-id'), 'dom')],
        },
        place: placeOf(null, page),
      },
    },
  ];
}

/** The title is the moment, the words how long ago. */
function momentIn(link: Element | null): Pick<PostDraft, 'time' | 'timeShown'> {
  const label = link === null ? null : wordsIn(link);
  const moment = link === null ? null : attributeOf(link, 'title');
  return { time: [told(moment, 'dom', label)], timeShown: [told(label, 'dom')] };
}

/** The globe also stands for what the app does not know: then it has no title. */
function placeOf(visibility: Element | null, page: URL): PlaceDraft {
  const icon = visibility === null ? null : selectFirst(visibility, 'i[class]');
  const drawn = / fa-(globe|lock-open|lock)(?: |$)/.exec(
    icon === null ? '' : (attributeOf(icon, 'class') ?? ''),
  )?.[1];
  const title = visibility === null ? null : attributeOf(visibility, 'title');
  return {
    kind: [told('server', 'address')],
    name: [told(page.host, 'address')],
    audience: [
      drawn === undefined || (title ?? '') === ''
        ? null
        : told(drawn === 'lock' ? 'closed' : 'public', 'dom', title),
    ],
  };
}

/** Above the post that has the page to itself. */
function answeredBy(element: Element, page: URL): AccountDraft | null {
  const around = closestTo(element, '.post-timeline-component');
  const links = around === null ? [] : selectAll(around, '.rounded-top a.primary[href]', 2);
  const [link] = links.length === 1 ? links : [];
  const person = link === undefined ? {} : personIn(link, page);
  return person.handle === undefined ? null : person;
}

/** Each picture once: a blurred copy without words stands behind it. */
function mediaOf(own: Inside, within: string, page: URL): NonNullable<PostDraft['media']> {
  const parts = ['img', 'video', 'video source'].map((name) => `${within} ${name}[src]`);
  const found = own
    .all(parts.join(', '))
    .filter((one) => closestTo(one, '.status-text, .card-header') === null);
  const bySource = new Map<string | null, Element>();
  for (const one of found) {
    const source = attributeOf(one, 'src');
    const known = bySource.get(source);
    if (known === undefined || attributeOf(known, 'alt') === null) bySource.set(source, one);
  }
  return mediaIn([...bySource.values()], page.href);
}
