/** What a reader found of one post, as tellings; and the post of the record that it makes. */
import type { Account, Place, Post, PostKind } from '@/utils/evidence/post-schema';
import type { Source, SourcedFlag, SourcedNumber, SourcedText } from '@/utils/evidence/values';
import {
  ADDRESS_MAX_LENGTH,
  NAME_MAX_LENGTH,
  POST_TEXT_MAX_LENGTH,
  TITLE_MAX_LENGTH,
} from '@/utils/platforms/limits';
import { withField } from '@/utils/platforms/sourced';
import { isIsoTime, sameTime } from '@/utils/platforms/time';
import {
  choose,
  sameLetters,
  samePlace,
  sameWords,
  toldMoment,
  type IsSame,
  type Tellings,
} from './told';

export interface AccountDraft {
  readonly name?: Tellings;
  /** Without `@`. */
  readonly handle?: Tellings;
  readonly address?: Tellings;
  readonly accountId?: Tellings;
}

/** One person as two places tell; the first is trusted more. */
export function bothAccounts(first: AccountDraft, second: AccountDraft): AccountDraft {
  const names = ['name', 'handle', 'address', 'accountId'] as const;
  return Object.fromEntries(
    names.map((name) => [name, [...(first[name] ?? []), ...(second[name] ?? [])]]),
  );
}

export interface PlaceDraft {
  readonly kind?: Tellings;
  readonly name?: Tellings;
  readonly address?: Tellings;
  readonly id?: Tellings;
  readonly audience?: Tellings;
}

export interface PostDraft {
  readonly kind: PostKind;
  /** Where the kind follows from. */
  readonly kindSource?: Source;
  readonly id?: Tellings;
  readonly permalink?: Tellings;
  readonly title?: Tellings;
  readonly text?: Tellings;
  /** Where the page says that it shows only a part. */
  readonly truncatedBy?: Source | null;
  /** Where the page says that it shows a translation. */
  readonly translatedBy?: Source | null;
  readonly textOriginal?: Tellings;
  readonly language?: Tellings;
  readonly author?: AccountDraft | null;
  /** Who signed a message whose author is a channel. */
  readonly signedBy?: AccountDraft | null;
  /** ISO 8601; what is not, is left out. */
  readonly time?: Tellings;
  /** A label only ("2 d"). */
  readonly timeShown?: Tellings;
  /** Milliseconds since 1970, by `id-time.ts`. */
  readonly idTimeMs?: number | null;
  readonly edited?: { readonly source: Source; readonly asShown?: string } | null;
  readonly editedTime?: Tellings;
  /** Of a profile: when the account was made. ISO 8601, or as shown. */
  readonly joined?: Tellings;
  readonly place?: PlaceDraft | null;
  readonly replyTo?: (AccountDraft & { readonly permalink?: Tellings }) | null;
  readonly repostedBy?: AccountDraft | null;
  readonly recipients?: readonly AccountDraft[];
  readonly mentions?: readonly AccountDraft[];
  readonly media?: readonly { readonly address: Tellings; readonly description?: Tellings }[];
  /** `likes`, `replies`, `shares`, `views`, …; null where the page does not say it exactly. */
  readonly counts?: Readonly<Record<string, CountDraft | null>>;
}

export interface CountDraft {
  readonly value: number;
  readonly source: Source;
  readonly asShown?: string;
}

const TIME_MAX_LENGTH = 100;
const ID_MAX_LENGTH = 300;
const LIST_MAX = 100;

const sameId: IsSame = (a, b) => a === b;

/** The post of the record. Empty beats wrong: what nobody tells is left out. */
export function buildPost(draft: PostDraft): Post {
  const text = choose(draft.text, POST_TEXT_MAX_LENGTH, sameWords);
  return {
    kind: { value: draft.kind, source: draft.kindSource ?? 'dom' },
    ...withField('id', choose(draft.id, ID_MAX_LENGTH, sameId)),
    ...withField('permalink', choose(draft.permalink, ADDRESS_MAX_LENGTH, samePlace)),
    ...withField('title', choose(draft.title, TITLE_MAX_LENGTH, sameWords)),
    ...withField('text', text),
    ...(text === null ? {} : textFlags(draft)),
    ...withField('language', choose(draft.language, ID_MAX_LENGTH, sameLetters)),
    ...withField('author', accountOf(draft.author)),
    ...withField('signedBy', accountOf(draft.signedBy)),
    ...timesOf(draft),
    ...withField('place', placeOf(draft.place)),
    ...withField('replyTo', replyToOf(draft.replyTo)),
    ...withField('repostedBy', accountOf(draft.repostedBy)),
    ...withField('recipients', listOf(draft.recipients, accountOf)),
    ...withField('mentions', listOf(draft.mentions, accountOf)),
    ...withField('media', listOf(draft.media, mediaOf)),
    ...withField('counts', countsOf(draft.counts)),
  };
}

function textFlags({ truncatedBy, translatedBy, textOriginal }: PostDraft): Partial<Post> {
  return {
    ...withField('textTruncated', flag(truncatedBy)),
    ...withField('textTranslated', flag(translatedBy)),
    ...withField('textOriginal', choose(textOriginal, POST_TEXT_MAX_LENGTH, sameWords)),
  };
}

function flag(source: Source | null | undefined): SourcedFlag | null {
  return source ? { value: true, source } : null;
}

function isoOf(tellings: Tellings | undefined): SourcedText | null {
  const iso = (tellings ?? []).filter((one) => one !== null && isIsoTime(one.value));
  return choose(iso, TIME_MAX_LENGTH, sameTime);
}

function timesOf(draft: PostDraft): Partial<Post> {
  const time = isoOf(draft.time);
  const idTime = toldMoment(draft.idTimeMs ?? null, 'id-time');
  const { edited } = draft;
  return {
    ...withField('time', time),
    ...(time === null ? withField('timeShown', choose(draft.timeShown, 500, sameWords)) : {}),
    ...withField('idTime', choose([idTime], TIME_MAX_LENGTH, sameTime)),
    ...(edited ? { edited: { value: true, ...edited } } : {}),
    ...withField('editedTime', isoOf(draft.editedTime)),
    ...withField('joined', choose(draft.joined, TIME_MAX_LENGTH, sameTime)),
  };
}

/** Null where nothing is known. */
export function accountOf(draft: AccountDraft | null | undefined): Account | null {
  if (!draft) return null;
  const account: Account = {
    ...withField('name', choose(draft.name, NAME_MAX_LENGTH, sameWords)),
    ...withField('handle', choose(draft.handle, NAME_MAX_LENGTH, sameLetters)),
    ...withField('address', choose(draft.address, ADDRESS_MAX_LENGTH, samePlace)),
    ...withField('accountId', choose(draft.accountId, ID_MAX_LENGTH, sameId)),
  };
  return Object.keys(account).length === 0 ? null : account;
}

function placeOf(draft: PlaceDraft | null | undefined): Place | null {
  if (!draft) return null;
  const place: Place = {
    ...withField('kind', choose(draft.kind, ID_MAX_LENGTH, sameLetters)),
    ...withField('name', choose(draft.name, NAME_MAX_LENGTH, sameWords)),
    ...withField('address', choose(draft.address, ADDRESS_MAX_LENGTH, samePlace)),
    ...withField('id', choose(draft.id, ID_MAX_LENGTH, sameId)),
    ...withField('audience', choose(draft.audience, ID_MAX_LENGTH, sameLetters)),
  };
  return Object.keys(place).some((name) => name !== 'kind') ? place : null;
}

function replyToOf(draft: PostDraft['replyTo']): Post['replyTo'] | null {
  if (!draft) return null;
  const replyTo = {
    ...accountOf(draft),
    ...withField('permalink', choose(draft.permalink, ADDRESS_MAX_LENGTH, samePlace)),
  };
  return Object.keys(replyTo).length === 0 ? null : replyTo;
}

function mediaOf({
  address,
  description,
}: NonNullable<PostDraft['media']>[number]): NonNullable<Post['media']>[number] | null {
  const chosen = choose(address, ADDRESS_MAX_LENGTH, samePlace);
  if (chosen === null) return null;
  const told = choose(description, TITLE_MAX_LENGTH, sameWords);
  return { address: chosen, ...withField('description', told) };
}

/** Null for an empty list; twice the same counts once. */
function listOf<D, V>(drafts: readonly D[] | undefined, build: (draft: D) => V | null): V[] | null {
  const seen = new Map<string, V>();
  for (const draft of drafts ?? []) {
    const value = seen.size < LIST_MAX ? build(draft) : null;
    if (value !== null) seen.set(JSON.stringify(value), value);
  }
  return seen.size === 0 ? null : [...seen.values()];
}

function countsOf(drafts: PostDraft['counts']): Record<string, SourcedNumber> | null {
  const told = Object.entries(drafts ?? {}).filter(
    (entry): entry is [string, CountDraft] =>
      entry[1] !== null && Number.isSafeInteger(entry[1].value) && entry[1].value >= 0,
  );
  if (told.length === 0) return null;
  return Object.fromEntries(told.map(([name, count]) => [name, { ...count }]));
}
