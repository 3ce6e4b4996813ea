/**
 * Mastodon and its forks, on any server: posts, boosts, quotes and replies in
 * the web client, posts as the server writes them, and the head alone.
 * Places: glitch-soc/mastodon (2026-08). A local address of a remote post is
 * kept as it stands; the id counts on this server only.
 */
import type { Account } from '@/utils/evidence/post-schema';
import {
  attributeOf,
  closestTo,
  selectAll,
  hasAny,
  selectFirst,
  parentOf,
  isElement,
  holds,
  wordsOf,
} from '@/utils/platforms/dom';
import {
  exactCount,
  toldTime,
  toldWords,
  toldWritten,
  linkOf,
  mediaIn,
} from '@/utils/platforms/kit/fields';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { headOf, type Head } from '@/utils/platforms/kit/head';
import { mastodonIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { islandsIn, at, textAt } from '@/utils/platforms/kit/island';
import {
  accountOf,
  type AccountDraft,
  type PlaceDraft,
  type PostDraft,
} from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { parseMastodonAddress } from './mastodon-address';
import { profileOf } from './mastodon-profile';

export const mastodonReader: PlatformReader = {
  id: 'mastodon',
  confirmedOnRealPage: false,
  matches: (_, document) =>
    hasAny(document, ['script#initial-state', '#mastodon', '.detailed-status']),
  read,
};

const STATUS = '.detailed-status, .status';

interface Server {
  readonly base: string;
  readonly host: string;
  /** What follows a local name; null where the page does not say it. */
  readonly domain: string | null;
  readonly state: unknown;
  readonly wantedId: string | null;
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const wantedId = parseMastodonAddress(address).statusId;
  const state = islandsIn(document, 'script#initial-state')[0]?.value;
  const server: Server = {
    base: address.origin,
    host: address.host,
    domain: textAt(state, 'meta', 'domain'),
    state,
    wantedId,
  };
  const head = headOf(document);
  const headId = head.own.map((own) => parseMastodonAddress(own).statusId);
  const ownHead =
    wantedId !== null && headId.length > 0 && headId.every((id) => id === wantedId) ? head : null;
  const found = shownOf(selectAll(document, STATUS)).flatMap((element) =>
    statusOf(element, server, ownHead),
  );
  const isRead = found.some(({ isNamed }) => isNamed === true);
  const fromHead = isRead || ownHead === null ? null : statusOfHead(ownHead, server);
  const profile = profileOf(input, head);
  const thread = threadOf(fromHead === null ? found : [...found, fromHead]);
  return resultOf(
    {
      found: [...thread.map((post) => withQuoted(post, thread)), ...profile],
      addressNames: wantedId !== null || profile.length > 0,
      viewerAccount: viewerOf(server),
      pageData: ownHead === null ? [] : [{ kind: 'meta', text: ownHead.text }],
    },
    input,
  );
}

function statusOf(element: Element, server: Server, head: Head | null): ThreadPost[] {
  const own = inside(element, STATUS);
  const isDetailed = wordsOf(element, 'class').includes('detailed-status');
  const link = linkOf(
    own.first('a.detailed-status__datetime[href], a.status__relative-time[href]'),
    server.base,
  );
  const linked = link?.host === server.host ? parseMastodonAddress(link).statusId : null;
  const id = attributeOf(element, 'data-id') ?? linked ?? (isDetailed ? server.wantedId : null);
  if (id === null || (linked !== null && linked !== id)) return [];
  const isNamed = id === server.wantedId;
  const text = own.first('.status__content__text, .status__content .e-content');
  const time = own.first('time[datetime]');
  const label = own.first('.detailed-status__datetime');
  const edited = own.first('.edited-timestamp, .status__relative-time abbr[title]');
  const wrapper = closestTo(element, '.detailed-status__wrapper, .status__wrapper');
  const names = `${wrapper === null ? '' : (attributeOf(wrapper, 'class') ?? '')} ${attributeOf(element, 'class') ?? ''}`;
  const published = isNamed ? head?.meta('og:published_time') : null;
  return [
    {
      key: id,
      parent: null,
      element,
      isNamed,
      draft: {
        kind: /-reply\b/.test(names) ? 'reply' : 'post',
        id: [told(id, linked === null && isDetailed ? 'address' : 'dom')],
        permalink: [link === null ? null : toldAddress(link.href, 'dom')],
        author: authorOf(own, server, isNamed ? head : null),
        text: [toldWritten(text)],
        translatedBy: own.first('.translate-button__meta') === null ? null : 'dom',
        language: [text === null ? null : told(attributeOf(text, 'lang'), 'dom')],
        time: [
          edited !== null && time !== null && closestTo(time, '.edited-timestamp') !== null
            ? null
            : toldTime(time),
          told(published, 'structured-data', label === null ? null : wordsIn(label)),
        ],
        timeShown: [toldWords(label)],
        idTimeMs: mastodonIdTime(id),
        edited: edited === null ? null : { source: 'dom', asShown: wordsIn(edited) },
        place: placeOf(names, server),
        repostedBy: boosterOf(wrapper, element, server),
        mentions: mentionsIn(text, server),
        media: mediaOf(own, server),
        counts: {
          shares: exactCount(own.words('.detailed-status__reblogs'), 'dom'),
          likes: exactCount(own.words('.detailed-status__favorites'), 'dom'),
        },
      },
    },
  ];
}

/** A local name is shown without its server. */
function fullHandle(shown: string | null, server: Server): string | null {
  const name = /^@?(\w[\w.-]*(?:@[\w.-]+)?)$/.exec(shown ?? '')?.[1];
  if (name === undefined) return null;
  return name.includes('@') || server.domain === null ? name : `${name}@${server.domain}`;
}

function authorOf(own: Inside, server: Server, head: Head | null): AccountDraft {
  const name = own.first('.display-name__html, .display-name > bdi');
  const shown = fullHandle(own.words('.display-name__account'), server);
  const link = linkOf(
    own.first('a.detailed-status__display-name[href], a.status__display-name[href]'),
    server.base,
  );
  const fromHead = head?.meta('profile:username') ?? null;
  const agrees =
    fromHead !== null && shown !== null && fromHead.split('@')[0] === shown.split('@')[0];
  return {
    name: [name === null ? null : told(exactText(name).replace(/\s+/g, ' '), 'dom')],
    handle: [
      agrees && !shown.includes('@') ? told(fromHead, 'structured-data') : told(shown, 'dom'),
    ],
    address: [link === null ? null : toldAddress(link.href, 'dom')],
  };
}

const AUDIENCES: Readonly<Record<string, string>> = {
  public: 'public',
  unlisted: 'public',
  private: 'closed',
  direct: 'direct',
};

/** Who may read it stands in a class. */
function placeOf(names: string, server: Server): PlaceDraft {
  const audience = /status(?:__wrapper)?-(public|unlisted|private|direct)\b/.exec(names)?.[1] ?? '';
  return {
    kind: [told('server', 'dom')],
    name: [told(server.domain, 'page-data'), told(server.host, 'address')]
      .filter((one) => one !== null)
      .slice(0, 1),
    audience: [told(AUDIENCES[audience], 'dom', audience)],
  };
}

/** "X boosted" stands before the post, in the same wrapper. */
function boosterOf(wrapper: Element | null, status: Element, server: Server): AccountDraft | null {
  if (wrapper === null) return null;
  const line = selectFirst(wrapper, '.status__prepend a[href*="/@"]');
  if (line === null || holds(status, line) || closestTo(line, '.status') !== null) return null;
  const link = linkOf(line, server.base);
  const handle = link === null ? null : parseMastodonAddress(link).handle;
  if (handle === null || link === null) return null;
  return {
    name: [toldWords(line)],
    handle: [told(fullHandle(handle, server), 'dom')],
    address: [toldAddress(link.href, 'dom')],
  };
}

function mentionsIn(text: Element | null, server: Server): AccountDraft[] {
  const links = text === null ? [] : selectAll(text, 'a.mention[href]', 50);
  return links.flatMap((element) => {
    const link = linkOf(element, server.base);
    const name = link === null ? null : parseMastodonAddress(link).handle;
    if (link === null || name === null) return [];
    const handle = link.host === server.host || name.includes('@') ? name : `${name}@${link.host}`;
    return [
      {
        handle: [told(fullHandle(handle, server), 'dom')],
        address: [toldAddress(link.href, 'dom')],
      },
    ];
  });
}

function mediaOf(own: Inside, server: Server): NonNullable<PostDraft['media']> {
  const pictures = own.all('a.media-gallery__item-thumbnail[href]').map((link) => {
    const image = selectFirst(link, 'img');
    return {
      address: [toldAddress(attributeOf(link, 'href'), 'dom', server.base)],
      description: [image === null ? null : told(attributeOf(image, 'alt'), 'dom')],
    };
  });
  return [...pictures, ...mediaIn(own.all('video[src], audio[src]'), server.base)];
}

/** A quoted post stands inside the one that quotes it. */
function withQuoted(post: FoundPost, all: readonly FoundPost[]): FoundPost {
  const outer = post.element === null ? null : parentOf(post.element);
  const around = outer !== null && isElement(outer) ? closestTo(outer, STATUS) : null;
  const to = around === null ? undefined : all.find(({ element }) => element === around);
  return to === undefined ? post : { ...post, relation: { type: 'quoted-by', to } };
}

function viewerOf({ state, base }: Server): Account | null {
  const me = textAt(state, 'meta', 'me');
  if (me === null) return null;
  const account = at(state, 'accounts', me);
  return accountOf({
    name: [told(textAt(account, 'display_name'), 'page-data')],
    handle: [told(textAt(account, 'acct'), 'page-data')],
    address: [toldAddress(textAt(account, 'url'), 'page-data', base)],
    accountId: [told(me, 'page-data')],
  });
}

/** Before its scripts ran, a page tells the post in its head. */
function statusOfHead(head: Head, server: Server): ThreadPost | null {
  const [, name] = /^(.*) \(@[^()]+\)$/s.exec(head.meta('og:title') ?? '') ?? [];
  const handle = head.meta('profile:username');
  const [link] = head.own;
  if (server.wantedId === null || handle === null || link === undefined) return null;
  const text = head.meta('og:description');
  return {
    key: server.wantedId,
    parent: null,
    element: null,
    isNamed: true,
    draft: {
      kind: 'post',
      kindSource: 'address',
      id: [told(server.wantedId, 'address')],
      permalink: [toldAddress(link.href, 'structured-data')],
      author: { name: [told(name, 'structured-data')], handle: [told(handle, 'structured-data')] },
      // What it says of attached files stands before the text.
      text: [/^Attached: /.test(text ?? '') ? null : toldExactly(text, 'structured-data')],
      time: [told(head.meta('og:published_time'), 'structured-data')],
      idTimeMs: mastodonIdTime(server.wantedId),
    },
  };
}
