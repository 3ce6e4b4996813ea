/**
 * Which post is meant. What the user pointed at comes first, then what the
 * address names; a page with a single post leaves no doubt. Else none: choosing
 * the wrong person's post is worse than asking.
 */
import { fragmentOf, sameAddress } from './address';
import { elementById, holds } from './dom';
import { elementsOf, innermost, type Group, type Grouping, type PageFacts } from './grouping';
import { isPointing, pointedGroup } from './pointing';
import type { ReadInput, ReadResult } from './types';

export type Subject = Pick<ReadResult, 'subject' | 'subjectReason'>;
const NONE: Subject = { subject: null };

/** A fragment that counts things: `post-12`, `comment_3`, `p453`, `c9`. */
const NAMES_A_POST = /^(?:!?\/?)[a-z_-]*\d+$/i;

/** The subject among the groups of a page. */
export function subjectOf(
  { groups, isAmbiguous }: Grouping,
  input: ReadInput,
  { isStrict }: PageFacts,
): Subject {
  if (isPointing(input)) return named(groups, pointedGroup(groups, input), 'pointed-at');
  const fragment = fragmentOf(input.address.href);
  if (fragment !== '') {
    const match = namedByFragment(groups, fragment, input);
    if (match !== null) return named(groups, match, 'address');
    if (NAMES_A_POST.test(fragment)) return NONE;
  }
  const [single] = groups;
  if (single === undefined || groups.length > 1 || isAmbiguous) return NONE;
  // A forum may mark up the first post of a thread and none of the others.
  if (!isStrict && single.items.some(({ weight }) => weight === 'discussion')) return NONE;
  return { subject: 0, subjectReason: single.isHere ? 'address' : 'only-one' };
}

function named(
  groups: readonly Group[],
  match: Group | null,
  subjectReason: 'address' | 'pointed-at',
): Subject {
  return match === null ? NONE : { subject: groups.indexOf(match), subjectReason };
}

/** By its own address, else by the element that the fragment leads to. */
function namedByFragment(
  groups: readonly Group[],
  fragment: string,
  { document, address }: ReadInput,
): Group | null {
  const own = groups.filter(({ items }) =>
    items.some(({ addresses }) => addresses.some((own) => sameAddress(own, address.href))),
  );
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  const target = elementById(document, fragment);
  if (target === null) return null;
  const around = groups.filter((group) => elementsOf(group).some((part) => holds(part, target)));
  const nearest = innermost(around);
  if (nearest !== null && isHangingOrOnly(nearest, groups)) return nearest;
  const inside = groups.filter((group) => elementsOf(group).some((part) => holds(target, part)));
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

/** An anchor somewhere inside an article names a heading or an unmarked comment, not the article. */
function isHangingOrOnly(group: Group, groups: readonly Group[]): boolean {
  const isArticle = group.items.some(({ weight }) => weight === 'article');
  return !isArticle && groups.includes(group);
}
