/**
 * What Facebook's page data says. One story is spread over many objects that
 * share its `id`; a page holds several stories, so nothing is read without one.
 * Shapes: a real logged-out page (2025-06); films have not been seen on one.
 */
import { parseAddress } from '@/utils/platforms/address';
import { fromBase64 } from '@/utils/platforms/kit/base64';
import {
  at,
  islandsIn,
  isObject,
  numberAt,
  objectsIn,
  textAt,
  type JsonObject,
} from '@/utils/platforms/kit/island';
import { pick } from '@/utils/platforms/kit/page-data';
import { parseFacebookAddress } from './facebook-address';

export interface FacebookPerson {
  readonly id: string | null;
  readonly name: string | null;
  readonly address: string | null;
}

export interface FacebookStory {
  readonly id: string;
  /** Every id by which an address may name it: number, `pfbid…`. */
  readonly names: ReadonlySet<string>;
  readonly address: string | null;
  /** Seconds since 1970. */
  readonly createdSeconds: number | null;
  readonly author: FacebookPerson | null;
  readonly text: string | null;
  /** Where shown in translation. */
  readonly original: string | null;
  readonly mentions: readonly FacebookPerson[];
  readonly audience: { readonly name: string; readonly label: string | null } | null;
  readonly group: FacebookPerson | null;
  readonly isAd: boolean;
  readonly counts: Readonly<Record<string, { value: number; asShown: string | null } | null>>;
  /** Number of the comment that this comment answers. */
  readonly parentId: string | null;
  /** What the values came from. */
  readonly raw: readonly JsonObject[];
}

export interface FacebookData {
  readonly stories: readonly FacebookStory[];
  readonly comments: ReadonlyMap<string, FacebookStory>;
}

const ISLANDS = 'script[type="application/json"]';
const TELLING = /"(?:creation_time|publish_time|created_time|legacy_fbid|privacy_scope)":/;
const STORY_FIELDS = [
  ...['id', 'post_id', 'url', 'creation_time', 'actors', 'message', 'privacy_scope', 'to'],
  ...['legacy_fbid', 'created_time', 'author', 'body', 'preferred_body', 'owner', 'publish_time'],
  ...['reaction_count', 'share_count', 'videoId', 'short_form_video_context', 'creation_story'],
];

/** @param mediaId Film or picture that the address names: such pages keep no story of their own. */
export function facebookData(document: Document, mediaId: string | null): FacebookData {
  const fragments = new Map<string, JsonObject[]>();
  const feedback = new Map<string, JsonObject[]>();
  const comments: JsonObject[] = [];
  const media: JsonObject[] = [];
  for (const { value } of islandsIn(document, ISLANDS, [TELLING])) {
    for (const object of objectsIn(value, isTelling, 5_000)) {
      const id = textAt(object, 'id') ?? '';
      if (isObject(object['author']) && 'legacy_fbid' in object) comments.push(object);
      else if (id.startsWith('Uzpf')) add(fragments, id, object);
      else if (id.startsWith('ZmVlZGJhY2s6')) add(feedback, id, object);
      const names = [id, textAt(object, 'videoId'), textAt(object, 'video', 'id')];
      if (mediaId !== null && names.includes(mediaId)) media.push(object);
    }
  }
  const stories = [...fragments].flatMap(([id, parts]) => storyOf(id, parts, feedback) ?? []);
  const film = mediaId === null || media.length === 0 ? [] : [mediaOf(mediaId, media)];
  return { stories: [...stories, ...film], comments: commentsOf(comments) };
}

function add(map: Map<string, JsonObject[]>, id: string, object: JsonObject): void {
  const parts = map.get(id);
  if (parts === undefined) map.set(id, [object]);
  else parts.push(object);
}

function isTelling(object: JsonObject): boolean {
  return typeof object['id'] === 'string' || typeof object['videoId'] === 'string';
}

function first<T>(parts: readonly JsonObject[], read: (part: JsonObject) => T | null): T | null {
  for (const part of parts) {
    const value = read(part);
    if (value !== null) return value;
  }
  return null;
}

function storyOf(
  id: string,
  parts: readonly JsonObject[],
  feedback: ReadonlyMap<string, JsonObject[]>,
): FacebookStory | null {
  const number = first(parts, (part) => textAt(part, 'post_id')) ?? numberIn(id);
  if (number === null) return null;
  const address = first(parts, (part) => textAt(part, 'url'));
  const message = first(parts, (part) => objectAt(part, 'message', 'text'));
  const sums = feedback.get(btoa(`feedback:${number}`)) ?? [];
  return {
    id: number,
    names: new Set([number, ...namesIn(address)]),
    address,
    createdSeconds: first(parts, (part) => numberAt(part, 'creation_time')),
    author: first(parts, (part) => personOf(at(part, 'actors', 0))),
    text: textAt(message, 'text'),
    original: null,
    mentions: mentionsIn(message),
    audience: first(parts, audienceOf),
    group: first(parts, (part) => groupOf(part['to'])),
    isAd: parts.some((part) => isObject(part['sponsored_data'])),
    counts: countsOf(sums),
    parentId: null,
    raw: [...parts, ...sums].map((part) => pick(part, STORY_FIELDS)).filter(saysMore),
  };
}

/** `S:_I<owner>:<post>:<post>`. */
function numberIn(id: string): string | null {
  return /^S:_I\d+:(\d{1,25}):\1$/.exec(fromBase64(id) ?? '')?.[1] ?? null;
}

function namesIn(address: string | null): string[] {
  const parsed = address === null ? null : parseAddress(address);
  const id = parsed === null ? null : parseFacebookAddress(parsed).postId;
  return id === null ? [] : [id];
}

function saysMore(part: JsonObject): boolean {
  return Object.keys(part).length > 1;
}

function objectAt(part: JsonObject, name: string, holding: string): JsonObject | null {
  const value = part[name];
  return isObject(value) && typeof value[holding] === 'string' ? value : null;
}

function personOf(value: unknown): FacebookPerson | null {
  const name = textAt(value, 'name');
  if (name === null || name === '') return null;
  return {
    name,
    id: textAt(value, 'id'),
    address: textAt(value, 'url') ?? textAt(value, 'profile_url'),
  };
}

function groupOf(value: unknown): FacebookPerson | null {
  return textAt(value, '__typename') === 'Group' ? personOf(value) : null;
}

/** Offsets count characters, not code units. A pasted address of a page is no mention. */
function mentionsIn(message: unknown): FacebookPerson[] {
  const ranges = at(message, 'ranges');
  const text = Array.from(textAt(message, 'text') ?? '');
  return (Array.isArray(ranges) ? ranges : []).slice(0, 100).flatMap((range) => {
    const entity = at(range, 'entity');
    if (!/^(?:User|Page|Group)$/.test(textAt(entity, '__typename') ?? '')) return [];
    const offset = numberAt(range, 'offset') ?? text.length;
    const name = text.slice(offset, offset + (numberAt(range, 'length') ?? 0)).join('');
    if (name === '' || name.includes('://')) return [];
    return [{ name, id: textAt(entity, 'id'), address: textAt(entity, 'url') }];
  });
}

function audienceOf(part: JsonObject): FacebookStory['audience'] {
  const name = textAt(part, 'privacy_scope', 'icon_image', 'name');
  return name === null ? null : { name, label: textAt(part, 'privacy_scope', 'description') };
}

function countsOf(sums: readonly JsonObject[]): FacebookStory['counts'] {
  const count = (name: string, ...ways: string[][]) =>
    first(sums, (part) => {
      const value = ways.map((way) => numberAt(part, ...way)).find((one) => one !== null) ?? null;
      return value === null ? null : { value, asShown: textAt(part, `i18n_${name}_count`) };
    });
  const total = ['comment_rendering_instance', 'comments', 'total_count'];
  return {
    reactions: count('reaction', ['reaction_count', 'count']),
    shares: count('share', ['share_count', 'count']),
    comments: count('comment', total, ['comments_count_summary_renderer', 'feedback', ...total]),
  };
}

function commentsOf(objects: readonly JsonObject[]): ReadonlyMap<string, FacebookStory> {
  const comments = new Map<string, FacebookStory>();
  for (const object of objects) {
    const id = textAt(object, 'legacy_fbid');
    if (id !== null && !comments.has(id)) comments.set(id, commentOf(id, object));
  }
  return comments;
}

function commentOf(id: string, object: JsonObject): FacebookStory {
  const [stamp] = objectsIn(
    object['comment_action_links'] ?? null,
    (one) => one['id'] === object['id'] && numberAt(one, 'created_time') !== null,
    1,
  );
  const address = textAt(stamp, 'url') ?? textAt(object, 'feedback', 'url');
  const parsed = address === null ? null : parseAddress(address);
  const body = at(object, 'body');
  const shown = at(object, 'preferred_body') ?? body;
  const isTranslated = /^(?:AUTO_)?TRANSLAT/i.test(textAt(shown, 'translation_type') ?? '');
  return {
    id,
    names: new Set([id]),
    address,
    createdSeconds: numberAt(object, 'created_time') ?? numberAt(stamp, 'created_time'),
    author: personOf(object['author']),
    text: textAt(shown, 'text') ?? textAt(body, 'text'),
    original: isTranslated ? textAt(body, 'text') : null,
    mentions: mentionsIn(shown),
    audience: null,
    group: null,
    isAd: false,
    counts: {},
    parentId: parsed === null ? null : parseFacebookAddress(parsed).parentCommentId,
    raw: [{ ...pick(object, STORY_FIELDS), ...(stamp === undefined ? {} : { stamp }) }],
  };
}

/** A film or picture by its own number. */
function mediaOf(id: string, parts: readonly JsonObject[]): FacebookStory {
  const stories = parts.flatMap((part) =>
    ['creation_story', 'container_story'].flatMap((name) =>
      isObject(part[name]) ? [part[name]] : [],
    ),
  );
  const all = [...parts, ...stories];
  const person = (part: JsonObject): FacebookPerson | null =>
    personOf(part['owner']) ??
    personOf(at(part, 'short_form_video_context', 'video_owner')) ??
    personOf(at(part, 'actors', 0));
  const message = first(all, (part) => objectAt(part, 'message', 'text'));
  return {
    id,
    names: new Set([id]),
    address: null,
    createdSeconds: first(
      all,
      (part) =>
        numberAt(part, 'publish_time') ??
        numberAt(part, 'created_time') ??
        numberAt(part, 'creation_time'),
    ),
    author: first(all, person),
    text:
      textAt(message, 'text') ?? first(all, (part) => textAt(part, 'savable_description', 'text')),
    original: null,
    mentions: mentionsIn(message),
    audience: first(all, audienceOf),
    group: null,
    isAd: false,
    counts: {},
    parentId: null,
    raw: all.map((part) => pick(part, STORY_FIELDS)).filter(saysMore),
  };
}
