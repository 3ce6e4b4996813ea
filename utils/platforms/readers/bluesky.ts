/**
 * Bluesky. The exact time stands only in the head, and only of the post that the
 * page was loaded for; other posts show a label in the viewer's own zone.
 * Places: a real page (2026-01), kepano/defuddle bluesky.ts (2026-04).
 */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import { attributeOf, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { headOf, type Head } from '@/utils/platforms/kit/head';
import { blueskyIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft, CountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { profileData } from '@/utils/platforms/kit/profile-data';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const blueskyReader: PlatformReader = {
  id: 'bluesky',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'bluesky',
  read,
};

const ROOT = 'https://bsky.app/';
const POST = '[data-testid^="postThreadItem-by-"], [data-testid^="feedItem-by-"]';
/** A quoted post is a link that is no `<a>`. */
const QUOTE = 'div[role="link"]';
const BOUNDARY = `${POST}, ${QUOTE}`;

export interface BlueskyAddress {
  /** Handle or DID. */
  readonly actor: string | null;
  readonly rkey: string | null;
}

/** The head, and the record that it names: `at://DID/app.bsky.feed.post/RKEY`. */
type BlueskyHead = Head & { readonly record: string };

/** `/profile/HANDLE-OR-DID/post/RKEY…`, `/profile/HANDLE-OR-DID`. */
export function parseBlueskyAddress({ pathname }: URL): BlueskyAddress {
  const [first = '', actor = '', second = '', rkey = ''] = pathname
    .slice(1)
    .replaceAll('%3A', ':')
    .split('/');
  const isActor =
    first === 'profile' && /^(?:did:[a-z]+:[\w.:%-]{3,200}|[\w-]+(?:\.[\w-]+)+)$/i.test(actor);
  return {
    actor: isActor ? actor : null,
    rkey: isActor && second === 'post' && /^[\w~.:-]{1,100}$/.test(rkey) ? rkey : null,
  };
}

function read(input: ReadInput): ReadResult | null {
  const named = parseBlueskyAddress(input.address);
  const [record] = selectAll(input.document, 'link[rel="alternate"][href^="at://"]', 1);
  const head = {
    ...headOf(input.document),
    record: record === undefined ? '' : (attributeOf(record, 'href') ?? ''),
  };
  const containers = shownOf(selectAll(input.document, POST));
  const found = containers.flatMap((element) => postsIn(element, named, head));
  const isRead = found.some(({ isNamed }) => isNamed === true);
  const extra = isRead ? [] : postOfHead(head, named);
  const usesHead = found.some(({ draft }) => draft.time?.some((one) => one !== null));
  return resultOf(
    {
      found: [...found, ...extra, ...profileOf(input.document, head, named)],
      addressNames: named.actor !== null,
      pageData: usesHead || extra.length > 0 ? [{ kind: 'meta', text: head.text }] : [],
    },
    input,
  );
}

function postsIn(element: Element, named: BlueskyAddress, head: BlueskyHead): FoundPost[] {
  const handle = /-by-(.+)$/.exec(attributeOf(element, 'data-testid') ?? '')?.[1] ?? null;
  const post = postOf(inside(element, BOUNDARY), element, handle, named, head);
  const quotes = selectAll(element, QUOTE, 5).flatMap((quote): FoundPost[] => {
    const own = inside(quote, BOUNDARY);
    const actor = own.all('a[href^="/profile/"]').flatMap((link) => addressAt(link).actor ?? [])[0];
    if (actor === undefined) return [];
    const quoted = postOf(own, quote, actor, named, head);
    return [{ ...quoted, relation: { type: 'quoted-by', to: post } }];
  });
  if (quotes.length === 0) return [post];
  const main: FoundPost = { ...post, draft: { ...post.draft, kind: 'quote' } };
  return [
    main,
    ...quotes.map((quote) => ({ ...quote, relation: { type: 'quoted-by', to: main } as const })),
  ];
}

function addressAt(link: Element): BlueskyAddress {
  const address = parseAddress(attributeOf(link, 'href') ?? '', ROOT);
  return address === null ? { actor: null, rkey: null } : parseBlueskyAddress(address);
}

function postOf(
  own: Inside,
  element: Element,
  actor: string | null,
  named: BlueskyAddress,
  head: BlueskyHead,
): FoundPost {
  const links = own.all('a[href*="/post/"]').filter((link) => addressAt(link).actor === actor);
  const keys = new Set(links.flatMap((link) => addressAt(link).rkey ?? []));
  const [rkey = null] = keys.size === 1 ? keys : [];
  const text = own.first('[data-testid="postText"], [data-word-wrap="1"]');
  // What everybody is called whose name could not be checked is nobody's.
  const isHandle = actor?.startsWith('did:') === false && actor !== 'handle.invalid';
  const did = didIn(own, head, rkey);
  const draft: PostDraft = {
    kind: 'post',
    id: [told(rkey, 'dom')],
    permalink: [
      rkey === null || actor === 'handle.invalid'
        ? null
        : toldAddress(`profile/${actor ?? ''}/post/${rkey}`, 'dom', ROOT),
    ],
    author: {
      name: [told(nameIn(own, actor), 'dom')],
      handle: [isHandle ? told(actor, 'dom') : null],
      address: [
        actor === null || actor === 'handle.invalid'
          ? null
          : toldAddress(`profile/${actor}`, 'dom', ROOT),
      ],
      accountId: [did],
    },
    text: [text === null ? null : toldExactly(exactText(text), 'dom')],
    time: [
      isHeadOf(head, rkey)
        ? told(head.meta('article:published_time'), 'structured-data', labelIn(own))
        : null,
    ],
    timeShown: [told(labelIn(own), 'dom')],
    idTimeMs: rkey === null ? null : blueskyIdTime(rkey),
    mentions: text === null ? [] : mentionsIn(text),
    media: own.all('[data-expoimage] img[src*="/feed_"]').map((image) => ({
      address: [toldAddress(attributeOf(image, 'src'), 'dom', ROOT)],
      description: [told(attributeOf(image, 'alt'), 'dom')],
    })),
    counts: { replies: countIn(own, 'replyBtn'), likes: countIn(own, 'likeBtn') },
  };
  const isOwnActor = named.actor === actor || named.actor === did?.value;
  return { draft, element, isNamed: rkey !== null && rkey === named.rkey && isOwnActor };
}

function isHeadOf(head: BlueskyHead, rkey: string | null): boolean {
  return (
    rkey !== null &&
    head.own.length > 0 &&
    head.own.every((address) => parseBlueskyAddress(address).rkey === rkey)
  );
}

/** From the head where it names this post; else from the address of the person's own picture. */
function didIn(own: Inside, head: BlueskyHead, rkey: string | null): ReturnType<typeof told> {
  const match = /^at:\/\/(did:[a-z]+:[^/]+)\/app\.bsky\.feed\.post\/(.+)$/.exec(head.record);
  if (rkey !== null && match?.[2] === rkey) return told(match[1], 'structured-data');
  const picture = own.attribute('img[src*="/avatar"][src*="did:"]', 'src') ?? '';
  return told(/\/(did:[a-z]+:[^/]+)\//.exec(picture)?.[1], 'dom');
}

function nameIn(own: Inside, actor: string | null): string | null {
  const links = own.all('a[href^="/profile/"]').filter((link) => {
    const address = addressAt(link);
    return address.actor === actor && address.rkey === null;
  });
  for (const link of links) {
    const lines = [...selectAll(link, '[dir="auto"]', 5), link].map(wordsIn);
    const name = lines.find(
      (line) => line !== '' && !line.startsWith('@') && !line.includes(` @${actor ?? ''}`),
    );
    if (name !== undefined)
      return name.replace(new RegExp(`@${(actor ?? '').replaceAll('.', '\\.')}$`), '');
  }
  return null;
}

/** The whole date of a link's label, else the line of the focal post ("12:55 · 27 jan 2026"). */
function labelIn(own: Inside): string | null {
  const spoken = own.attribute('a[href*="/post/"][data-tooltip]', 'data-tooltip');
  if (spoken !== null) return spoken;
  const lines = own.all('div[dir="auto"]').map(wordsIn);
  return (
    lines.find((line) =>
      /^\d{1,2}[:.]\d{2}.{0,8} · .{4,30}$|^.{4,30} · \d{1,2}[:.]\d{2}.{0,8}$/.test(line),
    ) ?? null
  );
}

function mentionsIn(text: Element): AccountDraft[] {
  return selectAll(text, 'a[href^="/profile/"]', 50).flatMap((link) => {
    const { actor } = addressAt(link);
    const words = wordsIn(link);
    if (actor === null || !words.startsWith('@')) return [];
    return [
      {
        handle: [told(words.slice(1), 'dom')],
        address: [toldAddress(`profile/${actor}`, 'dom', ROOT)],
        accountId: [actor.startsWith('did:') ? told(actor, 'dom') : null],
      },
    ];
  });
}

/** The label holds the exact number: "Like (3,121 likes)". */
function countIn(own: Inside, id: string): CountDraft | null {
  const label = own.attribute(`[data-testid="${id}"]`, 'aria-label') ?? '';
  const digits = /\((\d{1,3}(?:[.,\u00A0\u202F ]?\d{3})*)(?:\s|\))/
    .exec(label)?.[1]
    ?.replace(/\D/g, '');
  return digits === undefined ? null : { value: Number(digits), source: 'dom' };
}

/** `NAME (@handle)`. */
function headAuthor(head: BlueskyHead, actor: string | null): AccountDraft | null {
  const title = /^(.*) \(@([^()\s]+)\)$/.exec(head.meta('og:title') ?? '');
  if (title === null || (actor?.startsWith('did:') !== true && title[2] !== actor)) return null;
  return {
    name: [told(title[1], 'structured-data')],
    handle: [told(title[2], 'structured-data')],
    address: [toldAddress(`profile/${title[2] ?? ''}`, 'structured-data', ROOT)],
  };
}

function postOfHead(head: BlueskyHead, { actor, rkey }: BlueskyAddress): FoundPost[] {
  const author = headAuthor(head, actor);
  if (rkey === null || author === null || !isHeadOf(head, rkey)) return [];
  const draft: PostDraft = {
    kind: 'post',
    kindSource: 'address',
    id: [told(rkey, 'address')],
    permalink: [toldAddress(`profile/${actor ?? ''}/post/${rkey}`, 'address', ROOT)],
    author,
    text: [toldExactly(head.meta('og:description'), 'structured-data')],
    time: [told(head.meta('article:published_time'), 'structured-data')],
    idTimeMs: blueskyIdTime(rkey),
  };
  return [{ draft, element: null, isNamed: true }];
}

/** After a step to another profile the head still describes the one before. */
function profileOf(
  document: Document,
  head: BlueskyHead,
  { actor, rkey }: BlueskyAddress,
): FoundPost[] {
  if (actor === null || rkey !== null) return [];
  const isDid = actor.startsWith('did:');
  const isOwnHead = !isDid || head.record.startsWith(`at://${actor}/`);
  const fromHead = isOwnHead ? headAuthor(head, actor) : null;
  const data = profileData(document, ({ handle, id }) => (isDid ? id : handle) === actor);
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(`profile/${actor}`, 'address', ROOT)],
    text: data?.text ?? [],
    counts: data?.counts ?? {},
    joined: data?.joined ?? [],
    author: {
      name: [...(data?.author.name ?? []), ...(fromHead?.name ?? [])],
      handle: [isDid ? null : told(actor, 'address'), ...(data?.author.handle ?? [])],
      address: [toldAddress(`profile/${actor}`, 'address', ROOT)],
      accountId: [isDid ? told(actor, 'address') : null, ...(data?.author.accountId ?? [])],
    },
  };
  return [{ draft, element: null, isNamed: true }];
}
