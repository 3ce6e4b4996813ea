/** A record against the truth about its page: field by field right, missing or wrong. */
import type { Account, Post } from '../../utils/evidence/post-schema';
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import { sameAddress } from '../../utils/platforms/address';
import { momentOf } from '../../utils/platforms/time';
import type { Expected, TruthValue } from './truth';

export interface Verdict {
  /** `author_name`, `comments[0].timestamp`. */
  readonly field: string;
  readonly verdict: 'right' | 'missing' | 'wrong';
  readonly expected: TruthValue;
  readonly got: string | null;
}

type Judge = (truth: TruthValue) => Pick<Verdict, 'verdict' | 'got'>;

/** Told of the page for people, or the same as another field. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  ...['platform', 'id_timestamp_iso', 'id_vs_page_seconds', 'dom_time_label_tz', 'epoch'],
  ...['author_secuid', 'self_reply', 'topic_id', 'editor', 'share_urn', 'media_id', 'kind'],
  ...['parent_post_id', 'social_context', 'direction', 'comment_id_b64', 'at_uri', 'urn'],
  // A week ago from when? A label of the page as it was; the post's own is `time_label`.
  'relative_label',
]);

export function compareRecord(record: EvidenceRecord, expected: Expected): readonly Verdict[] {
  const main = mainPost(record, expected);
  const page = pageVerdicts(record, expected);
  return [...page, ...comparePost(record.posts, main, expected, '')];
}

/** The subject; on a page without one the post that has the id, else the first. */
function mainPost({ posts, subject }: EvidenceRecord, expected: Expected): Post {
  const id = expected['post_id'] ?? expected['comment_id'];
  const byId = posts.find((post) => post.id !== undefined && post.id.value === id);
  return (subject === null ? (byId ?? posts[0]) : posts[subject]) ?? {};
}

function pageVerdicts(record: EvidenceRecord, expected: Expected): Verdict[] {
  const verdicts: Verdict[] = [];
  const own = (field: string, got: string | undefined): void => {
    const truth = expected[field];
    if (typeof truth !== 'string') return;
    verdicts.push({ field, expected: truth, ...judged(got ?? null, got === truth) });
  };
  own('site_name', record.page.siteName?.value);
  return verdicts;
}

function comparePost(
  posts: readonly Post[],
  post: Post,
  expected: Expected,
  prefix: string,
): Verdict[] {
  return Object.entries(expected).flatMap(([field, truth]) => {
    const name = `${prefix}${field}`;
    if (NOT_COMPARED.has(field) || field === 'site_name') return [];
    if (isNested(field)) return compareNested(posts, post, field, truth, name);
    const judge = judgesOf(post)[field];
    if (judge === undefined) throw new Error(`Nothing compares "${name}" of truth.json.`);
    return [{ field: name, expected: truth, ...judge(truth) }];
  });
}

function isNested(field: string): boolean {
  return /^(?:comments?|comments_contains|first_comment|first_answer|quoted|replies|posts|messages)$/.test(
    field,
  );
}

function compareNested(
  posts: readonly Post[],
  main: Post,
  field: string,
  truth: TruthValue,
  name: string,
): Verdict[] {
  const all = (Array.isArray(truth) ? truth : [truth]) as readonly Expected[];
  return all.flatMap((expected, index) => {
    const others = posts.filter(
      (post) => post !== main || field === 'posts' || field === 'messages',
    );
    const post = others.find((other) => isMeant(other, expected)) ?? {};
    return comparePost(posts, post, expected, `${name}[${String(index)}].`);
  });
}

/** What tells a post from every other one. */
const IDENTITY: readonly string[] = [
  ...['post_id', 'comment_id', 'message_id', 'permalink', 'permalink_in_page', 'permalink_path'],
  ...['author_name', 'author_handle', 'author_id', 'title', 'text_contains', 'text_excludes'],
];

/** Whether this is exactly the post that the truth names. */
export function isSamePost(post: Post, expected: Expected): boolean {
  const judges = judgesOf(post);
  return IDENTITY.every((field) => {
    const truth = expected[field];
    return truth === undefined || judges[field]?.(truth).verdict === 'right';
  });
}

/** Of a page with messages, the fields above them tell of the place where they stand. */
const OF_A_POST: readonly string[] = [
  ...['post_id', 'comment_id', 'permalink', 'permalink_in_page', 'permalink_path', 'text_contains'],
];

/** The post of the page and those beside it; one that is quoted is a part of another. */
export function truePosts(expected: Expected): readonly Expected[] {
  const beside = Object.entries(expected).flatMap(([field, truth]) =>
    isNested(field) && field !== 'quoted'
      ? ((Array.isArray(truth) ? truth : [truth]) as readonly Expected[])
      : [],
  );
  const isPost = OF_A_POST.some((field) => (expected[field] ?? null) !== null);
  return isPost ? [expected, ...beside] : beside;
}

/** By id where the truth names one, else by what the person is called. */
function isMeant(post: Post, expected: Expected): boolean {
  const ids = ['post_id', 'comment_id', 'message_id', 'urn'].flatMap(
    (name) => expected[name] ?? [],
  );
  if (ids.length > 0) return ids.some((id) => typeof id === 'string' && idsOf(post).includes(id));
  const { author } = post;
  return [author?.name?.value, author?.handle?.value].some(
    (one) =>
      one !== undefined && (one === expected['author_name'] || one === expected['author_handle']),
  );
}

function idsOf(post: Post): string[] {
  return [post.id?.value ?? '', `comment-${post.id?.value ?? ''}`];
}

/** Reddit's `t3_` and `t1_` say what an id names; the truth leaves them out here and there. */
function bareId(id: string): string {
  return id.replace(/^t[13]_/, '');
}

function judged(got: string | null, isRight: boolean): Pick<Verdict, 'verdict' | 'got'> {
  return { got, verdict: got === null ? 'missing' : isRight ? 'right' : 'wrong' };
}

/** `null` in the truth: the page does not hold it, so anything is wrong. */
function value(got: string | undefined, same: (a: string, b: string) => boolean = equal): Judge {
  return (truth) => {
    if (truth === null) return { got: got ?? null, verdict: got === undefined ? 'right' : 'wrong' };
    return judged(got ?? null, got !== undefined && same(got, plain(truth)));
  };
}

function plain(truth: TruthValue): string {
  return typeof truth === 'string' ? truth : JSON.stringify(truth);
}

function equal(a: string, b: string): boolean {
  return a === b;
}

/** As exactly as the truth tells it. */
function sameMoment(a: string, b: string): boolean {
  const [first, second] = [momentOf(a), momentOf(b)];
  if (first === null || second === null) return false;
  const isExact = /\d[.,]\d+/.test(b);
  return isExact ? first === second : Math.floor(first / 1000) === Math.floor(second / 1000);
}

function sameEnding(a: string, b: string): boolean {
  return a.endsWith(b);
}

/** Every part of a list has to be there. */
function every(got: readonly string[], same: (a: string, b: string) => boolean = equal): Judge {
  return (truth) => {
    const wanted = (Array.isArray(truth) ? truth : [truth]) as readonly string[];
    const isRight = wanted.every((one) => got.some((other) => same(other, one)));
    const none = wanted.length === 0 && got.length > 0;
    return {
      got: got.length === 0 ? null : got.join(' | '),
      verdict: none ? 'wrong' : isRight ? 'right' : got.length === 0 ? 'missing' : 'wrong',
    };
  };
}

function judgesOf(post: Post): Readonly<Record<string, Judge | undefined>> {
  const author: Account = post.author ?? {};
  const text = post.text?.value;
  const id = value(post.id?.value, (a, b) => bareId(a) === bareId(b) || `comment-${a}` === b);
  const mentions = (post.mentions ?? []).flatMap(({ name, handle }) => [
    ...(name === undefined ? [] : [name.value]),
    ...(handle === undefined ? [] : [handle.value]),
  ]);
  const label = post.timeShown?.value ?? post.time?.asShown;
  const holds = (parts: readonly string[]): boolean =>
    parts.every((part) => text?.includes(part) ?? false);
  return {
    permalink: value(post.permalink?.value),
    permalink_in_page: value(post.permalink?.value, sameAddress),
    permalink_path: value(post.permalink?.value, sameEnding),
    post_id: id,
    comment_id: id,
    message_id: id,
    title: value(post.title?.value),
    author_name: value(author.name?.value ?? author.handle?.value),
    author_handle: value(author.handle?.value),
    author_id: value(author.accountId?.value),
    author_url: value(author.address?.value),
    author_url_path: value(author.address?.value, sameEnding),
    timestamp: value(post.time?.value, sameMoment),
    time_label: value(label),
    date_label: value(label),
    dom_time_label: value(label),
    id_timestamp: (truth) =>
      value(
        post.idTime?.value,
        sameMoment,
      )(typeof truth === 'number' ? new Date(truth).toISOString() : truth),
    text_contains: (truth) => judged(text ?? null, holds(truth as readonly string[])),
    text_excludes: (truth) => ({
      got: text ?? null,
      verdict: (truth as readonly string[]).some((part) => text?.includes(part))
        ? 'wrong'
        : 'right',
    }),
    full_text_only_in_json: (truth) => judged(text ?? null, text?.includes(plain(truth)) ?? false),
    text_truncated_in_dom: () => ({ got: null, verdict: 'right' }),
    mentions: every(mentions),
    hashtags: (truth) => judged(text ?? null, holds((truth as string[]).map((tag) => `#${tag}`))),
    media_urls: every((post.media ?? []).map(({ address }) => address.value)),
    edited: value(post.edited === undefined ? undefined : String(post.edited.value)),
    audience: value(post.place?.audience?.asShown ?? post.place?.audience?.value),
    subreddit: value(post.place?.name?.value, (a, b) => a === b || a === `r/${b}`),
    chat_name: value(post.place?.name?.value),
    post_number: (truth) =>
      value(post.permalink?.value, (a, b) => a.endsWith(`/${b}`))(plain(truth)),
    reply_to: (truth) => {
      const { permalink, handle } = post.replyTo ?? {};
      const got = [permalink?.value, handle?.value].filter((one) => one !== undefined).join(' ');
      const parts = typeof truth === 'string' ? [truth] : Object.values(truth as Expected);
      return judged(
        got === '' ? null : got,
        parts.every((part) => got.includes(bareId(plain(part)))),
      );
    },
  };
}
