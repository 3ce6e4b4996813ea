/**
 * Threads. Places: DOM of a feed and of a post page (browsertrix-behaviors
 * 2026-08), a real logged-out page (2026-06) which holds only page data. On the
 * page of a reply the head describes the post above it.
 */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import {
  attributeOf,
  closestTo,
  holds,
  isElement,
  parentOf,
  selectAll,
} from '@/utils/platforms/dom';
import { instagramIdTime, instagramMediaId } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { textAt } from '@/utils/platforms/kit/island';
import { keptData } from '@/utils/platforms/kit/page-data';
import { bothAccounts, type AccountDraft, type PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import { exactText } from '@/utils/platforms/kit/exact-text';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { draftOfMedia, keptOf, metaMedia, type MetaMedia } from './meta-media';
import { threadsProfile } from './threads-profile';

export const threadsReader: PlatformReader = {
  id: 'threads',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'threads',
  read,
};

const ROOT = 'https://www.threads.com/';
const POST = '[data-pressable-container]';

export interface ThreadsAddress {
  readonly handle: string | null;
  readonly code: string | null;
}

/** `/@HANDLE/post/CODE…`, `/t/CODE`, `/@HANDLE`. */
export function parseThreadsAddress({ pathname }: URL): ThreadsAddress {
  const [first = '', second = '', third = ''] = pathname.replaceAll('%40', '@').slice(1).split('/');
  const handle = /^@([\w.]{1,30})$/.exec(first)?.[1] ?? null;
  const code = first === 't' ? second : handle !== null && second === 'post' ? third : '';
  return { handle, code: /^[\w-]{8,40}$/.test(code) ? code : null };
}

function read(input: ReadInput): ReadResult | null {
  const named = parseThreadsAddress(input.address);
  const containers = shownOf(selectAll(input.document, POST));
  const parts = containers.flatMap((element) => partOf(element, containers) ?? []);
  const codes = new Set(
    [...parts.map(({ code }) => code), named.code].filter((one) => one !== null),
  );
  const media = metaMedia(input.document, codes);
  const found = parts.map((part) => postOf(part, media, named));
  const isRead = found.some(({ isNamed }) => isNamed === true);
  const extra = isRead ? [] : postOfData(media, named);
  const { handle, code } = named;
  const isProfile = handle !== null && code === null && /^\/[^/]+\/?$/.test(input.address.pathname);
  const profile = isProfile ? threadsProfile(input, handle) : null;
  return resultOf(
    {
      found: [
        ...withParent(linked(found, parts), named),
        ...extra,
        ...(profile === null ? [] : [profile.post]),
      ],
      addressNames: named.code !== null || named.handle !== null,
      pageData: keptData('threads', [...(profile?.data ?? []), ...keptOf(media)]),
    },
    input,
  );
}

interface Part {
  readonly element: Element;
  readonly own: Inside;
  readonly code: string | null;
  readonly handle: string | null;
  readonly time: Element | null;
  /** The post that quotes this one. */
  readonly outer: Element | null;
}

function partOf(element: Element, all: readonly Element[]): Part | null {
  const own = inside(element, POST);
  const time = own.all('time[datetime]').find((one) => addressAround(one) !== null) ?? null;
  const address = time === null ? null : addressAround(time);
  const handle = address?.handle ?? null;
  if (handle === null) return null;
  const outer = all.find((other) => other !== element && holds(other, element)) ?? null;
  return { element, own, code: address?.code ?? null, handle, time, outer };
}

function addressAround(time: Element): ThreadsAddress | null {
  const link = closestTo(time, 'a[href]');
  const address = link === null ? null : parseAddress(attributeOf(link, 'href') ?? '', ROOT);
  const parsed = address === null ? null : parseThreadsAddress(address);
  return parsed?.code ? parsed : null;
}

function postOf(part: Part, media: MetaMedia, named: ThreadsAddress): FoundPost {
  const { element, own, code, handle, time } = part;
  const data = code === null ? undefined : media.get(code);
  const fromData = draftOfMedia(data, `${ROOT}@`);
  const text = textIn(own, handle);
  const shown = text === null ? null : toldExactly(exactText(text), 'dom');
  const author: AccountDraft = {
    handle: [told(handle, 'dom')],
    address: [toldAddress(`@${handle ?? ''}`, 'dom', ROOT)],
  };
  const draft: PostDraft = {
    ...fromData,
    ...identityOf(code, handle, 'dom'),
    kind:
      textAt(data, 'text_post_app_info', 'reply_to_author', 'username') === null ? 'post' : 'reply',
    author: bothAccounts(fromData.author ?? {}, author),
    text: [...(fromData.text ?? []), shown],
    time: [
      time === null ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time)),
      ...(fromData.time ?? []),
    ],
    mentions: text === null ? [] : mentionsIn(text),
    replyTo: repliedTo(data),
    media: fromData.media ?? picturesIn(own),
  };
  return { draft, element, isNamed: code !== null && code === named.code };
}

function identityOf(
  code: string | null,
  handle: string | null,
  source: 'dom' | 'address' | 'page-data',
): Partial<PostDraft> {
  const id = code === null ? null : instagramMediaId(code);
  return {
    id: [told(code, source)],
    permalink: [
      code === null || handle === null
        ? null
        : toldAddress(`@${handle}/post/${code}`, source, ROOT),
    ],
    idTimeMs: id === null ? null : instagramIdTime(id),
  };
}

function repliedTo(data: unknown): AccountDraft | null {
  const handle = textAt(data, 'text_post_app_info', 'reply_to_author', 'username');
  return handle === null
    ? null
    : {
        handle: [told(handle, 'page-data')],
        address: [toldAddress(`@${handle}`, 'page-data', ROOT)],
      };
}

/** The first words that are neither name, label, count nor button, and not in a line with name and time. */
function textIn(own: Inside, handle: string | null): Element | null {
  const links = own.all(`a[href$="/@${handle ?? ''}"]`);
  if (links.length === 0) return null;
  const lines = own.all('time[datetime]').flatMap((time) => lineOf(time, links) ?? []);
  const isText = (span: Element): boolean =>
    closestTo(span, 'a, button, [role="button"], time, h1, h2') === null &&
    !lines.some((line) => holds(line, span));
  return own.all('span[dir="auto"]').find((span) => isText(span) && wordsIn(span) !== '') ?? null;
}

/** The innermost element around a time and a name; null where that is the whole post. */
function lineOf(time: Element, links: readonly Element[]): Element | null {
  let node = parentOf(time);
  while (node !== null && isElement(node) && closestTo(node, POST) !== node) {
    const line = node;
    if (links.some((link) => holds(line, link))) return line;
    node = parentOf(node);
  }
  return null;
}

function mentionsIn(text: Element): AccountDraft[] {
  return selectAll(text, 'a[href]', 50).flatMap((link) => {
    const address = parseAddress(attributeOf(link, 'href') ?? '', ROOT);
    const handle = address === null ? null : parseThreadsAddress(address).handle;
    return handle === null || !wordsIn(link).startsWith('@')
      ? []
      : [{ handle: [told(handle, 'dom')], address: [toldAddress(`@${handle}`, 'dom', ROOT)] }];
  });
}

function picturesIn(own: Inside): NonNullable<PostDraft['media']> {
  return own.all('picture img[src]').map((image) => ({
    address: [toldAddress(attributeOf(image, 'src'), 'dom', ROOT)],
    description: [told(attributeOf(image, 'alt'), 'dom')],
  }));
}

/** A post within a post is quoted by it. */
function linked(found: readonly FoundPost[], parts: readonly Part[]): FoundPost[] {
  return found.map((post, index) => {
    const outer = parts[index]?.outer ?? null;
    const to = found.find(({ element }) => element !== null && element === outer);
    return to === undefined ? post : { ...post, relation: { type: 'quoted-by', to } };
  });
}

/** On the page of a reply the post above it is the one that it answers. */
function withParent(found: readonly FoundPost[], named: ThreadsAddress): FoundPost[] {
  const top = found.filter(({ relation }) => relation === undefined);
  const index = top.findIndex(({ isNamed }) => isNamed === true);
  const [post, parent] = [top[index], top[index - 1]];
  if (post === undefined || parent === undefined || named.code === null) return [...found];
  const claimed = post.draft.replyTo?.handle?.[0]?.value;
  const handle = parent.draft.author?.handle?.[0]?.value;
  if (claimed !== undefined && claimed !== handle) return [...found];
  const reply: FoundPost = {
    ...post,
    draft: {
      ...post.draft,
      kind: 'reply',
      replyTo: { ...parent.draft.author, permalink: parent.draft.permalink ?? [] },
    },
    relation: { type: 'reply-to', to: parent },
  };
  return found.map((one) => (one === post ? reply : one));
}

function postOfData(media: MetaMedia, { code }: ThreadsAddress): FoundPost[] {
  const data = code === null ? undefined : media.get(code);
  const draft = draftOfMedia(data, `${ROOT}@`);
  const handle = draft.author?.handle?.[0]?.value ?? null;
  if (data === undefined || handle === null) return [];
  const replyTo = repliedTo(data);
  const kind = replyTo === null ? 'post' : 'reply';
  return [
    {
      draft: {
        ...draft,
        ...identityOf(code, handle, 'page-data'),
        kind,
        kindSource: 'page-data',
        replyTo,
      },
      element: null,
      isNamed: true,
    },
  ];
}
