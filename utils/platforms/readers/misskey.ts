/**
 * Misskey and its forks (Sharkey, Firefish): the note that the address names, from
 * the data that its server writes into the page. The names of its classes are
 * scrambled, so other notes on the page are left to the user. Places:
 * misskey-dev/misskey, views and server-context.ts (2026); no real page was to be had.
 */
import { hasAny } from '@/utils/platforms/dom';
import { exactCount } from '@/utils/platforms/kit/fields';
import { headOf, type Head } from '@/utils/platforms/kit/head';
import { at, islandsIn, isObject, textAt, type JsonObject } from '@/utils/platforms/kit/island';
import { keptData, pick } from '@/utils/platforms/kit/page-data';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const misskeyReader: PlatformReader = {
  id: 'misskey',
  confirmedOnRealPage: false,
  matches: (_, document) =>
    hasAny(document, ['#misskey_meta', '#misskey_clientCtx', 'meta[name="misskey:note-id"]']),
  read,
};

/** `/notes/ID`. */
export function parseMisskeyAddress(address: URL): string | null {
  return /^\/notes\/([a-z0-9]{8,40})\/?$/i.exec(address.pathname)?.[1] ?? null;
}

const AUDIENCES: Readonly<Record<string, string>> = {
  public: 'public',
  home: 'public',
  followers: 'closed',
  specified: 'direct',
};
const FIELDS = ['id', 'createdAt', 'text', 'cw', 'user', 'userId', 'visibility', 'uri', 'url'];

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const id = parseMisskeyAddress(address);
  if (id === null) return null;
  const data = at(islandsIn(document, 'script#misskey_clientCtx', [id])[0]?.value, 'note');
  const note = isObject(data) && textAt(data, 'id') === id ? data : null;
  const head = headOf(document);
  const isOwnHead = head.meta('misskey:note-id') === id;
  const found = note !== null ? noteOf(note, address) : isOwnHead ? noteOfHead(head, address) : [];
  return resultOf(
    {
      found,
      addressNames: true,
      pageData: keptData('misskey', note === null ? null : pick(note, FIELDS)),
    },
    input,
  );
}

function noteOf(note: JsonObject, address: URL): FoundPost[] {
  const renote = at(note, 'renote');
  const isRenote = isObject(renote) && textAt(note, 'text') === null;
  const shown = isRenote ? renote : note;
  const main: FoundPost = {
    ...draftOf(note, address),
    element: null,
    isNamed: true,
  };
  if (!isObject(renote)) return [main];
  const kind = isRenote ? ('repost' as const) : ('quote' as const);
  const own: FoundPost = { ...main, draft: { ...main.draft, kind } };
  const type = isRenote ? ('reposted-by' as const) : ('quoted-by' as const);
  return [own, { ...draftOf(isRenote ? shown : renote, address), relation: { type, to: own } }];
}

function draftOf(note: unknown, { origin }: URL): FoundPost {
  const id = textAt(note, 'id') ?? '';
  const words = [textAt(note, 'cw'), textAt(note, 'text')].filter((part) => part !== null);
  const draft: PostDraft = {
    kind: textAt(note, 'replyId') === null ? 'post' : 'reply',
    kindSource: 'page-data',
    id: [told(id, 'page-data')],
    permalink: [id === '' ? null : toldAddress(`/notes/${id}`, 'page-data', origin)],
    author: authorOf(at(note, 'user'), origin),
    text: [toldExactly(words.join('\n\n'), 'page-data')],
    time: [told(textAt(note, 'createdAt'), 'page-data')],
    editedTime: [told(textAt(note, 'updatedAt'), 'page-data')],
    place: {
      kind: [told('server', 'address')],
      name: [told(new URL(origin).host, 'address')],
      audience: [told(AUDIENCES[textAt(note, 'visibility') ?? ''], 'page-data')],
    },
    counts: {
      replies: exactCount(textAt(note, 'repliesCount'), 'page-data'),
      reposts: exactCount(textAt(note, 'renoteCount'), 'page-data'),
    },
  };
  return { draft, element: null };
}

/** A person of another server is called `name@server`. */
function authorOf(user: unknown, origin: string): AccountDraft {
  const name = textAt(user, 'username');
  if (name === null || !/^[\w.-]{1,128}$/.test(name)) return {};
  const host = textAt(user, 'host');
  const handle = host === null ? name : `${name}@${host}`;
  return {
    name: [told(textAt(user, 'name'), 'page-data')],
    handle: [told(`${name}@${host ?? new URL(origin).host}`, 'page-data')],
    address: [toldAddress(`/@${handle}`, 'page-data', origin)],
    accountId: [told(textAt(user, 'id'), 'page-data')],
  };
}

/** The head shortens the text and leaves out the server of a person from elsewhere. */
function noteOfHead(head: Head, address: URL): FoundPost[] {
  const id = head.meta('misskey:note-id');
  const account = head.meta('misskey:user-id');
  const [, name] = /^(.+) \(@[\w.-]+\)$/s.exec(head.meta('og:title') ?? '') ?? [];
  const draft: PostDraft = {
    kind: 'post',
    kindSource: 'address',
    id: [told(id, 'structured-data')],
    permalink: [toldAddress(`/notes/${id ?? ''}`, 'address', address.origin)],
    author: {
      name: [told(name, 'structured-data')],
      accountId: [told(account, 'structured-data')],
    },
  };
  return [{ draft, element: null, isNamed: true }];
}
