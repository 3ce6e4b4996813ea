/**
 * The profile of Threads: the title of the page, and the page data of the one account that
 * is shown. The page holds data of other accounts too, so the handle has to be its own.
 * Shape: `data.user` of a real page (soxoj/socid-extractor 2026-08).
 */
import { headOf } from '@/utils/platforms/kit/head';
import {
  at,
  islandsIn,
  numberAt,
  objectsIn,
  textAt,
  type JsonObject,
} from '@/utils/platforms/kit/island';
import { pick } from '@/utils/platforms/kit/page-data';
import type { PostDraft } from '@/utils/platforms/kit/post-draft';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';

const ROOT = 'https://www.threads.com/';
const FIELDS = [
  ...['pk', 'id', 'username', 'full_name', 'biography', 'text_app_biography'],
  ...['follower_count', 'is_verified', 'text_post_app_is_private', 'bio_links'],
];

export interface FoundProfile {
  readonly post: FoundPost;
  /** Page data of this account, for keeping it. */
  readonly data: readonly JsonObject[];
}

/** The account at `/@HANDLE`. */
export function threadsProfile({ document, address }: ReadInput, handle: string): FoundProfile {
  // `NAME (@handle)`, where the head is about this profile.
  const title = /^(.+) \(@([\w.]+)\)/.exec(headOf(document).meta('og:title') ?? '');
  const isOwn = title?.[2]?.toLowerCase() === handle.toLowerCase();
  const person = personOf(document, handle);
  const followers = numberAt(person, 'follower_count');
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(address.href, 'address')],
    text: [toldExactly(textOf(person), 'page-data')],
    author: {
      name: [
        told(textAt(person, 'full_name'), 'page-data'),
        isOwn ? told(title[1], 'structured-data') : null,
      ],
      handle: [told(handle, 'address')],
      address: [toldAddress(`@${handle}`, 'address', ROOT)],
      accountId: [told(textAt(person, 'pk'), 'page-data')],
    },
    counts: { followers: followers === null ? null : { value: followers, source: 'page-data' } },
  };
  return {
    post: { draft, element: null, isNamed: true },
    data: person === null ? [] : [pick(person, FIELDS)],
  };
}

/** Nobody where two accounts claim the handle. */
function personOf(document: Document, handle: string): JsonObject | null {
  const isWanted = (object: JsonObject): boolean =>
    textAt(object, 'username')?.toLowerCase() === handle.toLowerCase() &&
    textAt(object, 'pk') !== null &&
    typeof object['biography'] === 'string';
  const holdsHandle = new RegExp(`"username":\\s*"${handle.replaceAll('.', '\\.')}"`, 'i');
  const people = islandsIn(document, 'script[type="application/json"]', [
    '"biography"',
    holdsHandle,
  ]).flatMap(({ value }) => objectsIn(value, isWanted));
  const [person = null] = people;
  return new Set(people.map((one) => textAt(one, 'pk'))).size === 1 ? person : null;
}

/** In parts where somebody is mentioned in it. */
function textOf(person: JsonObject | null): string | null {
  const text = textAt(person, 'biography') ?? '';
  const parts = at(person, 'text_app_biography', 'text_fragments', 'fragments');
  if (text !== '' || !Array.isArray(parts)) return text;
  return parts
    .slice(0, 200)
    .map((part) => textAt(part, 'plaintext') ?? '')
    .join('');
}
