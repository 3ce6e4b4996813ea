/** The page as the reader for all pages reads it, and below it what a reader of comments found. */
import { samePage } from './address';
import { closestTo, holds, isElement, parentOf } from './dom';
import { isPointing } from './pointing';
import type { ReadInput, ReadPost, ReadResult } from './types';

/** @param comments Relations within it count from its own first post. */
export function withComments(
  page: ReadResult,
  comments: ReadResult,
  input: ReadInput,
  form: 'threaded' | 'flat',
): ReadResult {
  // What the page marks up of the comments is the same comments once more.
  const kept = page.posts.flatMap((one, index) => (isAmong(one, comments) ? [] : [index]));
  const told = kept.flatMap((index) => page.posts[index] ?? []);
  const own = told.length === 0 ? pageItself(page, input) : told;
  const mains = own.flatMap(({ post }, index) => (post.relation === undefined ? [index] : []));
  const [main] = mains.length === 1 && form === 'threaded' ? mains : [];
  const moved = own.map((one) => related(one, (index) => kept.indexOf(index)));
  const hanging = comments.posts.map((one) =>
    one.post.relation !== undefined
      ? related(one, (index) => index + own.length)
      : main === undefined || isNested(one) || one.post.replyTo !== undefined
        ? one
        : { ...one, post: { ...one.post, relation: { type: 'reply-to' as const, post: main } } },
  );
  return {
    ...page,
    posts: [...moved, ...hanging],
    ...subjectOf(page, comments, input, { kept, ownCount: own.length }),
    pageData: [...page.pageData, ...comments.pageData],
    notCaptured: [...page.notCaptured, ...comments.notCaptured],
  };
}

/** What the comments stand below, where it says nothing but its address. */
function pageItself({ canonicalAddress }: ReadResult, { address }: ReadInput): ReadPost[] {
  const isHere = canonicalAddress !== undefined && samePage(canonicalAddress.value, address.href);
  return isHere ? [{ post: { permalink: canonicalAddress }, element: null }] : [];
}

function isAmong({ element }: ReadPost, { posts }: ReadResult): boolean {
  return (
    element !== null && posts.some((one) => one.element !== null && holds(one.element, element))
  );
}

/** In the list of another comment that was not found: what it answers is not known. Drupal indents. */
function isNested({ element }: ReadPost): boolean {
  const around = element === null ? null : parentOf(element);
  return around !== null && isElement(around) && closestTo(around, 'li, .indented') !== null;
}

function related(one: ReadPost, moved: (index: number) => number): ReadPost {
  const { relation, ...post } = one.post;
  const to = relation === undefined ? -1 : moved(relation.post);
  return relation === undefined || to < 0
    ? { ...one, post }
    : { ...one, post: { ...post, relation: { ...relation, post: to } } };
}

function subjectOf(
  page: ReadResult,
  comments: ReadResult,
  input: ReadInput,
  { kept, ownCount }: { readonly kept: readonly number[]; readonly ownCount: number },
): Pick<ReadResult, 'subject' | 'subjectReason'> {
  const reason = (from: ReadResult): Pick<ReadResult, 'subjectReason'> =>
    from.subjectReason === undefined ? {} : { subjectReason: from.subjectReason };
  if (comments.subject !== null) {
    return { subject: ownCount + comments.subject, ...reason(comments) };
  }
  const own = page.subject === null ? -1 : kept.indexOf(page.subject);
  const isElsewhere = own < 0 || (isPointing(input) && page.subjectReason !== 'pointed-at');
  return isElsewhere ? { subject: null } : { subject: own, ...reason(page) };
}
