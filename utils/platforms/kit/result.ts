/**
 * From the posts that a reader found to its answer: which one is meant, and how
 * they hang together. What the user pointed at comes first, then the post that
 * the address names; else none, unless the page holds a single post.
 */
import type { Account, Post } from '@/utils/evidence/post-schema';
import type { SourcedText } from '@/utils/evidence/values';
import { isTranslatedByBrowser } from '@/utils/platforms/browser-translation';
import { holds } from '@/utils/platforms/dom';
import type { FoundItem } from '@/utils/platforms/found-item';
import type { Group } from '@/utils/platforms/grouping';
import { POSTS_MAX } from '@/utils/platforms/limits';
import { isPointing, pointedGroup } from '@/utils/platforms/pointing';
import { withField } from '@/utils/platforms/sourced';
import type { ReadInput, ReadPost, ReadResult } from '@/utils/platforms/types';
import { buildPost, type PostDraft } from './post-draft';

export interface FoundPost {
  readonly draft: PostDraft;
  /** Its container; null for data without an element. */
  readonly element: Element | null;
  /** The address names this post. */
  readonly isNamed?: boolean;
  /** How it hangs on another found post. */
  readonly relation?: {
    readonly type: NonNullable<Post['relation']>['type'];
    readonly to: FoundPost;
  };
}

export interface Findings {
  readonly found: readonly FoundPost[];
  /** The address names one post, found or not: then no other is meant. */
  readonly addressNames: boolean;
  readonly viewerAccount?: Account | null;
  readonly siteName?: SourcedText | null;
  readonly pageData?: ReadResult['pageData'];
}

/** The answer where a page holds no post and the reader for all pages would take it for something else. */
export const NO_POSTS: ReadResult = { posts: [], subject: null, pageData: [], notCaptured: [] };

/** The answer of a reader; null where it found nothing, so that another one may read. */
export function resultOf(findings: Findings, input: ReadInput): ReadResult | null {
  const found = keptOf(findings.found, input);
  if (found.length === 0) return null;
  const isTranslated = isTranslatedByBrowser(input.document);
  const posts = found.map((one) => readPostOf(one, found, isTranslated));
  return {
    posts,
    ...subjectOf(found, posts, findings.addressNames, input),
    ...withField('siteName', findings.siteName),
    ...withField('viewerAccount', findings.viewerAccount),
    pageData: findings.pageData ?? [],
    notCaptured:
      findings.found.length > POSTS_MAX ? [{ what: 'page-data', reason: 'too-large' }] : [],
  };
}

/** The first of too many, and with them those that are meant. */
function keptOf(found: readonly FoundPost[], { pointedAt }: ReadInput): readonly FoundPost[] {
  if (found.length <= POSTS_MAX) return found;
  const pointed = pointedAt?.element;
  const isMeant = ({ isNamed, element }: FoundPost): boolean =>
    isNamed === true || (pointed !== undefined && element !== null && holds(element, pointed));
  const meant = found.filter((post, index) => index >= POSTS_MAX && isMeant(post));
  return [...found.slice(0, Math.max(0, POSTS_MAX - meant.length)), ...meant.slice(0, POSTS_MAX)];
}

function readPostOf(one: FoundPost, all: readonly FoundPost[], isTranslated: boolean): ReadPost {
  const post = buildPost(one.draft);
  const index = one.relation === undefined ? -1 : all.indexOf(one.relation.to);
  const isShownTranslated =
    isTranslated && post.text?.source === 'dom' && post.textTranslated === undefined;
  return {
    post: {
      ...post,
      ...(isShownTranslated ? { textTranslated: { value: true, source: 'dom' } } : {}),
      ...(one.relation === undefined || index < 0
        ? {}
        : { relation: { type: one.relation.type, post: index } }),
    },
    element: one.element,
  };
}

function subjectOf(
  found: readonly FoundPost[],
  posts: readonly ReadPost[],
  addressNames: boolean,
  input: ReadInput,
): Pick<ReadResult, 'subject' | 'subjectReason'> {
  if (isPointing(input)) {
    const groups = posts.map(groupOf);
    const pointed = pointedGroup(groups, input);
    if (pointed === null) return { subject: null };
    return { subject: groups.indexOf(pointed), subjectReason: 'pointed-at' };
  }
  const named = found.flatMap(({ isNamed }, index) => (isNamed === true ? [index] : []));
  if (named.length === 1) return { subject: named[0] ?? null, subjectReason: 'address' };
  const single = found.length === 1 && !addressNames;
  return single ? { subject: 0, subjectReason: 'only-one' } : { subject: null };
}

function groupOf({ post, element }: ReadPost): Group {
  const item: FoundItem = {
    origin: 'microdata',
    kind: null,
    weight: 'discussion',
    parent: null,
    block: null,
    element,
    addresses: post.permalink === undefined ? [] : [post.permalink.value],
    authors: [],
    ...(post.text === undefined ? {} : { text: { value: post.text.value } }),
  };
  return { items: [item], parent: null, isHere: true };
}
