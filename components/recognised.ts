/** Who, what, where and when of one exhibit, as far as the page said. Pure. */
import type { Post } from '@/utils/evidence/post-schema';
import type { Page } from '@/utils/evidence/record-schema';
import { formatInZone, formatPageTime } from '@/utils/texts/format';
import { platformName } from '@/utils/texts/platforms';
import type { Language } from '@/utils/texts/language';

/** The post that is meant; with a single post on the page, that one. */
export function meantPost(posts: readonly Post[], subject: number | null): Post | null {
  if (subject !== null) return posts[subject] ?? null;
  return posts.length === 1 ? (posts[0] ?? null) : null;
}

/** `@name`; what already has its sign stays as it is. */
export function withSign(handle: string): string {
  return handle.startsWith('@') ? handle : `@${handle}`;
}

/** `X`, not `X (Twitter)`: for lines that must stay short. Null for sites in general. */
export function shortPlatformName(id: string | null): string | null {
  return id === null ? null : (platformName(id)?.replace(/ \(.*\)$/, '') ?? null);
}

/** `forum.example`; null where there is no host. */
export function hostOf(address: string): string | null {
  try {
    const { hostname } = new URL(address);
    return hostname === '' ? null : hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

/** The address as people read it: without `https://` and a last slash. */
export function readableAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/** Platform, else site: something short that tells where a page is. Null where nothing does. */
export function siteOf(summary: {
  readonly platform: string | null;
  readonly address: string;
}): string | null {
  const { platform, address } = summary;
  return shortPlatformName(platform) ?? hostOf(address) ?? (address === '' ? null : address);
}

/** Where the post stands: its own address, else that of the page. Null where neither is known. */
export function whereOf(page: Page, post: Post | null): string | null {
  return post?.permalink?.value ?? page.address?.value ?? null;
}

export interface PostTime {
  /** On this computer's clock, or as the page gave it; null where only a label was shown. */
  readonly time: string | null;
  /** As people saw it on the page ("2 d"). */
  readonly shown: string | null;
}

/** When the post was placed, according to the page; null where it does not say. */
export function timeOf(post: Post | null, zone: string, language: Language): PostTime | null {
  const { time, timeShown } = post ?? {};
  if (time !== undefined) {
    const local = formatInZone(time.value, zone, language) ?? formatPageTime(time.value, language);
    return { time: local, shown: time.asShown ?? timeShown?.value ?? null };
  }
  return timeShown === undefined ? null : { time: null, shown: timeShown.value };
}
