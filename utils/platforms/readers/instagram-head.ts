/** What the head of a page of Instagram tells, where it is about the post or profile of the address. */
import type { Head } from '@/utils/platforms/kit/head';
import { instagramIdTime, instagramMediaId } from '@/utils/platforms/kit/id-time';
import { bothAccounts, type PostDraft } from '@/utils/platforms/kit/post-draft';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly, type Told } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import {
  parseInstagramAddress,
  parseInstagramStory,
  ROOT,
  type InstagramAddress,
} from './instagram-address';
import { draftOfMedia, type MetaMedia } from './meta-media';

export function identityOf(type: string, code: string, source: 'dom' | 'address'): PostDraft {
  const id = instagramMediaId(code);
  return {
    kind: type === 'reel' || type === 'tv' ? 'video' : 'post',
    kindSource: source,
    id: [told(code, source)],
    permalink: [toldAddress(`${type}/${code}/`, source, ROOT)],
    idTimeMs: id === null ? null : instagramIdTime(id),
  };
}

/** The words of the head are the platform's own, in the viewer's language; what it quotes is not. */
export function headDraft(head: Head, code: string): Partial<PostDraft> {
  const isOwn =
    head.own.length > 0 &&
    head.own.every((address) => parseInstagramAddress(address).code === code);
  if (!isOwn) return {};
  const title = /^(.+?) (?:on|op|sur|auf|en|su) Instagram(?:: ["“”]([\s\S]*)["”]\.?\s*)?$/.exec(
    head.meta('og:title') ?? '',
  );
  const byTitle = /\(@([\w.]{1,30})\)/.exec(head.meta('twitter:title') ?? '')?.[1];
  const about = /^[^"“]*? - ([\w.]{1,30}) (?:on|op) ([^:"“”]{4,30})(?::|$)/.exec(
    head.meta('og:description') ?? '',
  );
  const handle = byTitle ?? about?.[1];
  const isCut = /(?:…|\.\.\.)$/.test(title?.[2] ?? '');
  return {
    author: {
      name: [told(title?.[1], 'structured-data')],
      handle: [told(handle, 'structured-data')],
      address: [handle === undefined ? null : toldAddress(handle, 'structured-data', ROOT)],
    },
    text: [toldExactly(title?.[2], 'structured-data')],
    truncatedBy: isCut ? 'structured-data' : null,
    timeShown: [told(about?.[2]?.trim(), 'structured-data')],
  };
}

export function postOfHead(
  media: MetaMedia,
  head: Head,
  { type, code, handle }: InstagramAddress,
): FoundPost[] {
  const data = code === null ? undefined : media.get(code);
  const fromHead = code === null ? {} : headDraft(head, code);
  if (code === null || (data === undefined && fromHead.author === undefined)) return [];
  const fromData = draftOfMedia(data, ROOT);
  const ofAddress: (Told | null)[] = [told(handle, 'address')];
  const draft: PostDraft = {
    ...fromHead,
    ...fromData,
    ...identityOf(type ?? 'p', code, 'address'),
    author: bothAccounts(bothAccounts(fromData.author ?? {}, fromHead.author ?? {}), {
      handle: ofAddress,
    }),
    text: [...(fromData.text ?? []), ...(fromHead.text ?? [])],
  };
  return [{ draft, element: null, isNamed: true }];
}

/** `NAME (@handle) • Instagram…`, where the head is about this profile. */
export function profileOf(
  { address }: ReadInput,
  head: Head,
  { handle, code }: InstagramAddress,
): FoundPost[] {
  if (handle === null || code !== null) return [];
  const title = /^(.+?) \(@([\w.]+)\)/.exec(head.meta('og:title') ?? '');
  const isOwn = title?.[2]?.toLowerCase() === handle.toLowerCase();
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(address.href, 'address')],
    counts: isOwn ? countsOf(head.meta('og:description')) : {},
    author: {
      name: [isOwn ? told(title[1], 'structured-data') : null],
      handle: [told(handle, 'address')],
      address: [toldAddress(`${handle}/`, 'address', ROOT)],
    },
  };
  return [{ draft, element: null, isNamed: true }];
}

/** `2,362 Followers, 136 Following, 224 Posts - …`: only numbers that are written out. */
function countsOf(description: string | null): NonNullable<PostDraft['counts']> {
  const parts = (description ?? '').split(' - ')[0]?.split(/, (?=\d)/) ?? [];
  const names = ['followers', 'following', 'posts'];
  if (parts.length !== names.length) return {};
  const exact = parts.map((part) => /^(\d{1,3}(?:[.,]?\d{3})*) \p{L}+$/u.exec(part)?.[1]);
  return Object.fromEntries(
    names.map((name, index) => {
      const digits = exact[index]?.replace(/\D/g, '');
      return [
        name,
        digits === undefined
          ? null
          : { value: Number(digits), source: 'structured-data', asShown: exact[index] ?? '' },
      ];
    }),
  );
}

/** A story disappears after a day: the address tells whose it is, and its number when. */
export function storyOf({ address }: ReadInput): FoundPost[] {
  const story = parseInstagramStory(address);
  if (story === null) return [];
  const { handle, id } = story;
  const draft: PostDraft = {
    kind: 'post',
    kindSource: 'address',
    id: [told(id, 'address')],
    permalink: [toldAddress(`stories/${handle}/${id}/`, 'address', ROOT)],
    author: { handle: [told(handle, 'address')], address: [toldAddress(handle, 'address', ROOT)] },
    idTimeMs: instagramIdTime(id),
  };
  return [{ draft, element: null, isNamed: true }];
}
