/**
 * Posts as Instagram and Threads keep them in their page data: objects with a
 * `code` (older: `shortcode`) and a `user` (`owner`). A page holds related posts
 * of other people, one of them first, so nothing is read without the code.
 * Shapes: real pages of Threads (2026-06) and Instagram (2019).
 */
import {
  assignedIn,
  at,
  islandsIn,
  isObject,
  numberAt,
  objectsIn,
  textAt,
  type JsonObject,
} from '@/utils/platforms/kit/island';
import { pick } from '@/utils/platforms/kit/page-data';
import type { AccountDraft, CountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import { told, toldAddress, toldExactly, toldMoment } from '@/utils/platforms/kit/told';

const FIELDS = [
  ...['code', 'shortcode', 'pk', 'id', 'user', 'owner', 'caption', 'edge_media_to_caption'],
  ...['taken_at', 'taken_at_timestamp', 'like_count', 'comment_count', 'caption_is_edited'],
  ...['accessibility_caption', 'text_post_app_info', 'location'],
];
const HANDLE = /^[\w.]{1,30}$/;

export type MetaMedia = ReadonlyMap<string, JsonObject>;

/** Everything that the page data says of these codes, by code. */
export function metaMedia(document: Document, codes: ReadonlySet<string>): MetaMedia {
  const media = new Map<string, JsonObject>();
  if (codes.size === 0) return media;
  const holdsCode = new RegExp(
    `"(?:code|shortcode)":\\s*"(?:${[...codes].slice(0, 100).join('|')})"`,
  );
  const shared = assignedIn(document, 'window._sharedData');
  const islands = [
    ...islandsIn(document, 'script[type="application/json"]', [holdsCode]),
    ...(shared !== null && holdsCode.test(shared.text) ? [shared] : []),
  ];
  for (const { value } of islands) {
    for (const object of objectsIn(value, isMedia)) {
      const code = codeOf(object);
      if (code !== null && codes.has(code)) media.set(code, { ...object, ...media.get(code) });
    }
  }
  return media;
}

function codeOf(object: JsonObject): string | null {
  return textAt(object, 'code') ?? textAt(object, 'shortcode');
}

function isMedia(object: JsonObject): boolean {
  const person = object['user'] ?? object['owner'];
  return codeOf(object) !== null && textAt(person, 'username') !== null;
}

export function personOf(value: unknown, root: string): AccountDraft {
  const handle = textAt(value, 'username');
  const isHandle = handle !== null && HANDLE.test(handle);
  return {
    name: [told(textAt(value, 'full_name'), 'page-data')],
    handle: [isHandle ? told(handle, 'page-data') : null],
    address: [isHandle ? toldAddress(`${root}${handle}`, 'page-data') : null],
    accountId: [told(textAt(value, 'pk') ?? textAt(value, 'id'), 'page-data')],
  };
}

/** @param root What stands before a handle in an address: `https://www.threads.com/@`. */
export function draftOfMedia(media: JsonObject | undefined, root: string): Partial<PostDraft> {
  if (media === undefined) return {};
  const seconds = numberAt(media, 'taken_at') ?? numberAt(media, 'taken_at_timestamp');
  return {
    author: personOf(media['user'] ?? media['owner'], root),
    text: [toldExactly(captionOf(media), 'page-data')],
    translatedBy: textAt(media, 'caption', 'text_translation') === null ? null : 'page-data',
    time: [toldMoment(seconds === null ? null : seconds * 1000, 'page-data')],
    edited: media['caption_is_edited'] === true ? { source: 'page-data' } : null,
    media: picturesOf(media, root),
    counts: countsOf(media),
  };
}

function captionOf(media: JsonObject): string | null {
  const way = ['edge_media_to_caption', 'edges', 0, 'node', 'text'] as const;
  return textAt(media, 'caption', 'text') ?? textAt(media, ...way);
}

function picturesOf(media: JsonObject, root: string): NonNullable<PostDraft['media']> {
  const parts = at(media, 'carousel_media');
  const all: readonly unknown[] = Array.isArray(parts) && parts.length > 0 ? parts : [media];
  return all.slice(0, 30).flatMap((part) => {
    const address =
      textAt(part, 'image_versions2', 'candidates', 0, 'url') ?? textAt(part, 'display_url');
    return address === null
      ? []
      : [
          {
            address: [toldAddress(address, 'page-data', root)],
            description: [told(textAt(part, 'accessibility_caption'), 'page-data')],
          },
        ];
  });
}

function countsOf(media: JsonObject): Record<string, CountDraft | null> {
  const hidden = media['like_and_view_counts_disabled'] === true;
  const count = (...ways: (readonly string[])[]): CountDraft | null => {
    const [value] = ways.flatMap((way) => numberAt(media, ...way) ?? []);
    return value === undefined ? null : { value, source: 'page-data' };
  };
  const post = 'text_post_app_info';
  return {
    likes: hidden ? null : count(['like_count'], ['edge_media_preview_like', 'count']),
    replies: count(
      [post, 'direct_reply_count'],
      ['comment_count'],
      ['edge_media_to_parent_comment', 'count'],
    ),
    reposts: count([post, 'repost_count']),
    quotes: count([post, 'quote_count']),
    shares: count([post, 'reshare_count']),
    views: hidden ? null : count(['view_count'], ['video_view_count']),
  };
}

/** What is kept of it beside the record. */
export function keptOf(media: MetaMedia): JsonObject[] {
  return [...media.values()].filter(isObject).map((one) => pick(one, FIELDS));
}
