/**
 * From a group of found items to one post of the record. Each field comes from
 * the first source that has it; where another says something else, that is kept
 * beside it.
 */
import { keepText } from '@/utils/evidence/text';
import type { Account, Post } from '@/utils/evidence/post-schema';
import type { SourcedText } from '@/utils/evidence/values';
import { cleanAddress } from './address';
import { ORIGINS, type FoundAuthor, type FoundItem, type FoundValue } from './found-item';
import type { Group } from './grouping';
import { compared, isSamePerson } from './likeness';
import {
  ADDRESS_MAX_LENGTH,
  NAME_MAX_LENGTH,
  POST_TEXT_MAX_LENGTH,
  TITLE_MAX_LENGTH,
} from './limits';
import { sourced, withField } from './sourced';
import { sameTime } from './time';

/** Markup that a page makes for machines to read. */
const FROM_PAGE = 'structured-data' as const;
const AUTHORS_MAX = 20;
const TIME_MAX_LENGTH = 100;
const MARKUP = /<\/?[a-z][^<>]*>/i;

export interface MergeContext {
  /** Of the page, for a post that has no address of its own but is the only one. */
  readonly pageAddress: string | null;
  /** The words on the page are a translation by the browser. */
  readonly isTranslated: boolean;
  readonly isStrict: boolean;
  /** Place of the post that it hangs under. */
  readonly parentIndex: number | null;
}

/** One post from everything that speaks of it. */
export function mergeGroup(group: Group, context: MergeContext): Post {
  const items = [...group.items].sort(byOrigin);
  const time = firstOf(items, 'time', TIME_MAX_LENGTH, sameTime);
  return {
    ...withField('kind', kindOf(items, context)),
    ...withField('permalink', permalinkOf(items, context)),
    ...withField('title', titleOf(items, context)),
    ...textOf(items, context),
    ...withField('language', firstOf(items, 'language', NAME_MAX_LENGTH, sameWords)),
    ...authorsOf(items),
    ...withField('time', time),
    ...withField(
      'timeShown',
      time === null ? firstOf(items, 'timeShown', NAME_MAX_LENGTH, sameWords) : null,
    ),
    ...withField('editedTime', editedTimeOf(items, time)),
    ...(context.parentIndex === null
      ? {}
      : { relation: { type: 'reply-to' as const, post: context.parentIndex } }),
  };
}

function byOrigin(a: FoundItem, b: FoundItem): number {
  return ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin);
}

function sameWords(a: string, b: string): boolean {
  return compared(a) === compared(b);
}

type ValueField = 'title' | 'text' | 'time' | 'timeShown' | 'modified' | 'language';

/** The first item's value, with what later ones say otherwise. */
function firstOf(
  items: readonly FoundItem[],
  field: ValueField,
  maxLength: number,
  isSame: (a: string, b: string) => boolean,
): SourcedText | null {
  const [first, ...others] = items.flatMap((item) => item[field] ?? []);
  if (first === undefined) return null;
  const value = sourced(first.value, FROM_PAGE, maxLength, first.asShown);
  return value === null ? null : withAlternatives(value, others, maxLength, isSame);
}

function withAlternatives(
  value: SourcedText,
  others: readonly FoundValue[],
  maxLength: number,
  isSame: (a: string, b: string) => boolean,
): SourcedText {
  const different: string[] = [];
  for (const other of others) {
    const kept = keepText(other.value, maxLength).value;
    if (![value.value, ...different].some((known) => isSame(known, kept))) different.push(kept);
  }
  return different.length === 0
    ? value
    : { ...value, alternatives: different.map((text) => ({ value: text, source: FROM_PAGE })) };
}

function kindOf(items: readonly FoundItem[], { isStrict }: MergeContext): SourcedText | null {
  const told = items.find(
    ({ kind, origin }) => kind !== null && !(isStrict && origin === 'opengraph'),
  );
  return told?.kind ? { value: told.kind, source: FROM_PAGE } : null;
}

function permalinkOf(items: readonly FoundItem[], context: MergeContext): SourcedText | null {
  const own = items.flatMap(({ addresses }) => addresses)[0];
  if (own !== undefined) {
    const cleaned = cleanAddress(own);
    return cleaned === null ? null : sourced(cleaned, FROM_PAGE, ADDRESS_MAX_LENGTH);
  }
  const page = context.pageAddress === null ? null : cleanAddress(context.pageAddress);
  return page === null ? null : sourced(page.replace(/#.*$/, ''), 'address', ADDRESS_MAX_LENGTH);
}

/** On a platform the head's title is a sentence of the platform, not the post's. */
function titleOf(items: readonly FoundItem[], { isStrict }: MergeContext): SourcedText | null {
  const titled = isStrict ? items.filter(({ origin }) => origin !== 'opengraph') : items;
  return firstOf(titled, 'title', TITLE_MAX_LENGTH, sameWords);
}

/** Text with markup in it is not what was written: any other comes first. */
function textOf(
  items: readonly FoundItem[],
  { isTranslated }: MergeContext,
): Pick<Post, 'text' | 'textTranslated'> {
  const plain = items.filter(({ text }) => text !== undefined && !MARKUP.test(text.value));
  const ordered = [...plain, ...items.filter((item) => !plain.includes(item))];
  const text = firstOf(ordered, 'text', POST_TEXT_MAX_LENGTH, sameWords);
  const from = ordered.find((item) => item.text !== undefined);
  const isShown = isTranslated && from?.element !== null;
  return {
    ...withField('text', text),
    ...(text !== null && isShown ? { textTranslated: { value: true, source: 'dom' } } : {}),
  };
}

function editedTimeOf(items: readonly FoundItem[], time: SourcedText | null): SourcedText | null {
  const edited = firstOf(items, 'modified', TIME_MAX_LENGTH, sameTime);
  return edited !== null && time !== null && sameTime(edited.value, time.value) ? null : edited;
}

/** Author and co-authors of one source; another source only adds to the same person. */
function authorsOf(items: readonly FoundItem[]): Pick<Post, 'author' | 'coAuthors'> {
  const [first, ...others] = items.filter(({ authors }) =>
    authors.some(({ name, handle }) => name !== undefined || handle !== undefined),
  );
  if (first === undefined) return {};
  const known = items.flatMap(({ authors }) => authors);
  const once = first.authors.filter(
    (author, index) => !first.authors.slice(0, index).some((other) => isSamePerson(other, author)),
  );
  const accounts = once.slice(0, AUTHORS_MAX).map((author) => accountOf(author, known));
  const [main, ...rest] = accounts;
  if (main === undefined) return {};
  const strangers = others
    .flatMap(({ authors }) => authors)
    .filter((author) => !first.authors.some((own) => isSamePerson(own, author)))
    .flatMap(({ name }) => (name === undefined ? [] : { value: name }));
  const name = main.name && withAlternatives(main.name, strangers, NAME_MAX_LENGTH, sameWords);
  const author: Account = { ...main, ...withField('name', name) };
  return { author, ...(rest.length === 0 ? {} : { coAuthors: [author, ...rest] }) };
}

function accountOf(author: FoundAuthor, known: readonly FoundAuthor[]): Account {
  const same = [author, ...known.filter((other) => isSamePerson(author, other))];
  const value = (field: keyof FoundAuthor, maxLength: number): SourcedText | null => {
    const raw = same.map((one) => one[field]).find((one) => one !== undefined);
    const kept = raw !== undefined && field === 'address' ? cleanAddress(raw) : raw;
    return kept ? sourced(kept.trim(), FROM_PAGE, maxLength) : null;
  };
  return {
    ...withField('name', value('name', NAME_MAX_LENGTH)),
    ...withField('handle', value('handle', NAME_MAX_LENGTH)),
    ...withField('address', value('address', ADDRESS_MAX_LENGTH)),
  };
}
