/** Which fields of record and post answer who, what, where and when. */
import type { Account, Place, Post } from '@/utils/evidence/post-schema';
import type { Page } from '@/utils/evidence/record-schema';
import { audienceText, postKindText, remarkTexts } from '@/utils/texts/fields';
import type { Language } from '@/utils/texts/language';
import { platformName } from '@/utils/texts/platforms';
import type { Field } from './field';

const MAX_LISTED = 10;

/** One person that the page names as author. */
export interface Person {
  readonly fields: readonly Field[];
}

/** Every author of a post as a person apart; the first where nobody is named, too. */
export function authorsOf(post: Post, pointer: string): Person[] {
  const first = post.author ?? {};
  const others = (post.coAuthors ?? []).flatMap((account, at) =>
    JSON.stringify(account) === JSON.stringify(first)
      ? []
      : [{ fields: accountFields(account, `${pointer}/coAuthors/${at}`) }],
  );
  return [{ fields: accountFields(first, `${pointer}/author`) }, ...others];
}

function accountFields(account: Account, pointer: string): Field[] {
  return [
    { name: 'name', pointer: `${pointer}/name`, value: account.name, look: 'line', expected: true },
    {
      name: 'handle',
      pointer: `${pointer}/handle`,
      value: account.handle,
      look: 'line',
      expected: true,
    },
    {
      name: 'accountAddress',
      pointer: `${pointer}/address`,
      value: account.address,
      look: 'address',
      expected: true,
    },
    { name: 'accountId', pointer: `${pointer}/accountId`, value: account.accountId, look: 'line' },
  ];
}

/** What was said. */
export function whatFields(post: Post, pointer: string, language: Language): Field[] {
  const kind = post.kind;
  const base: Field[] = [
    {
      name: 'kind',
      pointer: `${pointer}/kind`,
      value: kind,
      look: 'line',
      ...(kind === undefined ? {} : { words: postKindText(kind.value, language) }),
    },
    { name: 'title', pointer: `${pointer}/title`, value: post.title, look: 'line' },
    textField(post, pointer, language),
    {
      name: 'textOriginal',
      pointer: `${pointer}/textOriginal`,
      value: post.textOriginal,
      look: 'text',
    },
    { name: 'language', pointer: `${pointer}/language`, value: post.language, look: 'line' },
  ];
  return [...base, ...aroundFields(post, pointer)];
}

function textField(post: Post, pointer: string, language: Language): Field {
  const texts = remarkTexts[language];
  return {
    name: 'text',
    pointer: `${pointer}/text`,
    value: post.text,
    look: 'text',
    expected: true,
    ...(post.language === undefined ? {} : { language: post.language.value }),
    remarks: [
      ...(post.textTruncated?.value === true ? [texts.textTruncated] : []),
      ...(post.textTranslated?.value === true ? [texts.textTranslated] : []),
      ...(post.edited?.value === true ? [texts.edited] : []),
    ],
  };
}

/** Whom it answers, names and shows. */
function aroundFields(post: Post, pointer: string): Field[] {
  const named = (account: Account | undefined, at: string, name: Field['name']): Field[] =>
    account === undefined
      ? []
      : (['name', 'handle'] as const).map((part) => ({
          name,
          pointer: `${at}/${part}`,
          value: account[part],
          look: 'line' as const,
        }));
  return [
    ...named(post.signedBy, `${pointer}/signedBy`, 'signedBy'),
    ...named(post.replyTo, `${pointer}/replyTo`, 'replyTo'),
    ...named(post.repostedBy, `${pointer}/repostedBy`, 'repostedBy'),
    ...(post.recipients ?? [])
      .slice(0, MAX_LISTED)
      .flatMap((account, at) => named(account, `${pointer}/recipients/${at}`, 'recipients')),
    ...(post.mentions ?? [])
      .slice(0, MAX_LISTED)
      .flatMap((account, at) => named(account, `${pointer}/mentions/${at}`, 'mentions')),
    ...(post.media ?? []).slice(0, MAX_LISTED).map((media, at) => ({
      name: 'media' as const,
      pointer: `${pointer}/media/${at}/address`,
      value: media.address,
      look: 'address' as const,
      ...(media.description === undefined ? {} : { remarks: [media.description.value] }),
    })),
    ...Object.entries(post.counts ?? {})
      .slice(0, MAX_LISTED)
      .map(([what, count]) => ({
        name: 'counts' as const,
        pointer: `${pointer}/counts/${pointerPart(what)}`,
        value: count,
        look: 'line' as const,
        words: `${what}: ${count.value}`,
      })),
  ];
}

/** A key as a part of a JSON Pointer (RFC 6901, 3). */
function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Where it stood. */
export function whereFields(
  page: Page,
  post: Post | null,
  pointer: string,
  language: Language,
): Field[] {
  const platform = page.platform && platformName(page.platform.value);
  return [
    {
      name: 'platform',
      pointer: '/page/platform',
      value: typeof platform === 'string' ? page.platform : undefined,
      look: 'line',
      ...(typeof platform === 'string' ? { words: platform } : {}),
    },
    { name: 'siteName', pointer: '/page/siteName', value: page.siteName, look: 'line' },
    ...(post === null
      ? []
      : [...placeFields(post.place, `${pointer}/place`, language), permalinkField(post, pointer)]),
    { name: 'address', pointer: '/page/address', value: page.address, look: 'address' },
    {
      name: 'canonicalAddress',
      pointer: '/page/canonicalAddress',
      value: page.canonicalAddress,
      look: 'address',
    },
    { name: 'pageTitle', pointer: '/page/title', value: page.title, look: 'line' },
    { name: 'referrer', pointer: '/page/referrer', value: page.referrer, look: 'address' },
  ];
}

function permalinkField(post: Post, pointer: string): Field {
  return {
    name: 'permalink',
    pointer: `${pointer}/permalink`,
    value: post.permalink,
    look: 'address',
    expected: true,
  };
}

function placeFields(place: Place | undefined, pointer: string, language: Language): Field[] {
  const audience = place?.audience;
  return [
    { name: 'place', pointer: `${pointer}/name`, value: place?.name, look: 'line' },
    { name: 'placeKind', pointer: `${pointer}/kind`, value: place?.kind, look: 'line' },
    { name: 'placeAddress', pointer: `${pointer}/address`, value: place?.address, look: 'address' },
    { name: 'placeId', pointer: `${pointer}/id`, value: place?.id, look: 'line' },
    {
      name: 'audience',
      pointer: `${pointer}/audience`,
      value: audience,
      look: 'line',
      ...(audience === undefined ? {} : { words: audienceText(audience.value, language) }),
    },
  ];
}

/** When, according to the page. */
export function whenFields(page: Page, post: Post | null, pointer: string): Field[] {
  const modified: Field = {
    name: 'modified',
    pointer: '/page/modified',
    value: page.modified,
    look: 'time',
  };
  if (post === null) return [modified];
  return [
    {
      name: 'time',
      pointer: `${pointer}/time`,
      value: post.time,
      look: 'time',
      expected: post.timeShown === undefined,
    },
    { name: 'timeShown', pointer: `${pointer}/timeShown`, value: post.timeShown, look: 'line' },
    { name: 'idTime', pointer: `${pointer}/idTime`, value: post.idTime, look: 'time' },
    { name: 'editedTime', pointer: `${pointer}/editedTime`, value: post.editedTime, look: 'time' },
    { name: 'joined', pointer: `${pointer}/joined`, value: post.joined, look: 'time' },
    modified,
  ];
}
