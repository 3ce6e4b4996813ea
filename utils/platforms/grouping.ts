/**
 * Which of the found items are about the posts of the page that is shown, and
 * which of them are about the same one. Data in a page can describe another
 * post: the parent, a suggestion, what was shown before a step inside the page.
 * So an item counts where its own address is the address of the page; without
 * any address only where it is the only one and the page was loaded here.
 */
import { fragmentOf, pageKey } from './address';
import { holds, isShown } from './dom';
import type { FoundItem, Origin } from './found-item';
import { agree, shareText, shareTime, shareTitle } from './likeness';
import { POSTS_MAX } from './limits';

export interface PageFacts {
  /** As shown now. */
  readonly address: string;
  /** Whether the document was loaded at this address, without a step inside the page since. */
  readonly isLoadedHere: boolean;
  /** The head names another page: its parent, or what was shown before. */
  readonly isHeadElsewhere: boolean;
  /** A platform whose pages are known to describe other posts: only own addresses count. */
  readonly isStrict: boolean;
}

/** Items about one post, in the order in which they are believed. */
export interface Group {
  readonly items: FoundItem[];
  readonly parent: Group | null;
  /** Its own address is that of the page. */
  readonly isHere: boolean;
}

export interface Grouping {
  readonly groups: Group[];
  /** More than one thing claims to be the page: nothing says which. */
  readonly isAmbiguous: boolean;
  /** There were more posts than are kept. */
  readonly isCut: boolean;
}

type Found = Pick<Grouping, 'groups' | 'isAmbiguous'>;
/** One place is left for a post that was pointed at. */
const GROUPS_MAX = POSTS_MAX - 1;

type Place = 'here' | 'elsewhere' | 'unsaid';

/** Groups the items that count. */
export function groupItems(items: readonly FoundItem[], page: PageFacts): Grouping {
  const key = pageKey(page.address);
  const top = items.filter(({ parent }) => parent === null);
  const placed = top.map((item) => ({ item, place: placeOf(item, key) }));
  const here = placed.filter(({ place }) => place === 'here').map(({ item }) => item);
  const found = groupsHere(here);
  const unsaid = placed.filter(({ place }) => place === 'unsaid').map(({ item }) => item);
  const { groups, isAmbiguous } = page.isStrict
    ? { groups: found, isAmbiguous: false }
    : withUnsaid(found, unsaid, top, page);
  const kept = groups.slice(0, GROUPS_MAX);
  const hasAll = page.isStrict || addComments(kept, items);
  return { groups: kept, isAmbiguous, isCut: !hasAll || groups.length > GROUPS_MAX };
}

function placeOf({ addresses }: FoundItem, key: string | null): Place {
  if (addresses.length === 0) return 'unsaid';
  return addresses.every((address) => pageKey(address) === key) ? 'here' : 'elsewhere';
}

/** Items that give the page's address: one group for each thing that the address can name. */
function groupsHere(here: readonly FoundItem[]): Group[] {
  const isTold = here.some(({ weight, origin }) => weight !== 'media' && origin !== 'opengraph');
  const buckets = new Map<string, FoundItem[]>();
  for (const item of here.filter(({ weight }) => !isTold || weight !== 'media')) {
    const name = bucketOf(item);
    buckets.set(name, [...(buckets.get(name) ?? []), item]);
  }
  return [...buckets.values()].flatMap(groupsOfBucket);
}

function bucketOf({ addresses, kind, weight }: FoundItem): string {
  const fragment = weight === 'article' ? '' : fragmentOf(addresses[0] ?? '');
  return JSON.stringify([isHanging(kind), fragment]);
}

function isHanging(kind: FoundItem['kind']): boolean {
  return kind === 'comment' || kind === 'reply';
}

/** One source can hold twenty posts that all give the address of their thread: those are not one post. */
function groupsOfBucket(items: readonly FoundItem[]): Group[] {
  const distinct: FoundItem[] = [];
  const duplicates: FoundItem[] = [];
  for (const item of items) {
    const isDuplicate = distinct.some(
      (other) => other.origin === item.origin && isAlike(other, item) && agree(other, item),
    );
    (isDuplicate ? duplicates : distinct).push(item);
  }
  const crowded = new Set(distinct.map(({ origin }) => origin)).size < distinct.length;
  if (!crowded) return [{ items: [...distinct, ...duplicates], parent: null, isHere: true }];
  return distinct
    .filter(({ origin }) => origin !== 'opengraph')
    .map((item) => ({ items: [item], parent: null, isHere: true }));
}

function isAlike(a: FoundItem, b: FoundItem): boolean {
  return shareText(a, b) || shareTime(a, b) || shareTitle(a, b);
}

/** Items without an address join the post they resemble, stand alone as the only one, or beside each other. */
function withUnsaid(
  groups: Group[],
  unsaid: readonly FoundItem[],
  top: readonly FoundItem[],
  page: PageFacts,
): Found {
  const mains = groups.filter(({ items }) => items.some(({ kind }) => !isHanging(kind)));
  const candidates = unsaid.filter(
    (item) => item.weight !== 'media' && (item.element !== null || isOnly(item, top, page)),
  );
  const main = mains.length === 1 ? (mains[0] ?? null) : null;
  if (main !== null) return joined(groups, main, candidates);
  if (mains.length > 1) return { groups, isAmbiguous: true };
  const only = candidates.filter((item) => isOnly(item, top, page));
  return only.length === candidates.length
    ? alone(groups, only)
    : { groups: [...groups, ...besideEachOther(candidates)], isAmbiguous: false };
}

function isOnly(item: FoundItem, top: readonly FoundItem[], page: PageFacts): boolean {
  const others = top.filter(
    ({ origin, weight }) =>
      origin === item.origin && (weight !== 'media' || item.weight === 'media'),
  );
  const isTrusted = item.element !== null || !page.isHeadElsewhere;
  return page.isLoadedHere && isTrusted && others.length === 1;
}

function joined(groups: Group[], main: Group, candidates: readonly FoundItem[]): Found {
  const rest: FoundItem[] = [];
  for (const origin of ['json-ld', 'microdata', 'microformats', 'opengraph'] as const) {
    const ofOrigin = candidates.filter((item) => item.origin === origin);
    const match = hasOrigin(main, origin) ? null : matchOf(main, ofOrigin);
    if (match !== null) main.items.push(match);
    rest.push(...ofOrigin.filter((item) => item !== match));
  }
  const beside = besideEachOther(rest.filter(({ weight }) => weight === 'discussion'));
  // What the head says of a thread is about no post of it in particular.
  const isThread = beside.length > 0 && main.items.every(({ origin }) => origin === 'opengraph');
  const kept = isThread ? groups.filter((group) => group !== main) : groups;
  return { groups: [...kept, ...beside], isAmbiguous: false };
}

function hasOrigin(group: Group, origin: Origin): boolean {
  return group.items.some((item) => item.origin === origin);
}

/** The one candidate that shares text or moment; the title tells only where there is one candidate. */
function matchOf(main: Group, candidates: readonly FoundItem[]): FoundItem | null {
  const close = candidates.filter((item) =>
    main.items.some((other) => shareText(other, item) || shareTime(other, item)),
  );
  if (close.length === 1) return close[0] ?? null;
  const [single] = candidates;
  if (single === undefined || candidates.length > 1) return null;
  return main.items.some((other) => isAlike(other, single)) ? single : null;
}

/** One item of each source at most, and nothing with an address: the page is about one thing, or it is unclear. */
function alone(groups: Group[], only: readonly FoundItem[]): Found {
  const [first, ...others] = only;
  if (first === undefined) return { groups, isAmbiguous: false };
  const isOne = others.every(
    (item) =>
      item.origin === 'opengraph' || only.some((other) => other !== item && isAlike(other, item)),
  );
  if (isOne) {
    return {
      groups: [...groups, { items: [...only], parent: null, isHere: false }],
      isAmbiguous: false,
    };
  }
  return { groups: [...groups, ...besideEachOther(only)], isAmbiguous: true };
}

/** Posts in view. Where a page marks them up twice, one of the two is enough. */
function besideEachOther(candidates: readonly FoundItem[]): Group[] {
  const inView = candidates.filter(
    ({ element, authors, text }) =>
      element !== null && isShown(element) && (authors.length > 0 || text !== undefined),
  );
  const origin = inView[0]?.origin;
  return inView
    .filter((item) => item.origin === origin)
    .map((item) => ({ items: [item], parent: null, isHere: false }));
}

/**
 * Comments that hang under the posts that count. The same comment in two sources is one.
 * @returns false where there were more than are kept.
 */
function addComments(groups: Group[], items: readonly FoundItem[]): boolean {
  const groupOf = new Map(groups.flatMap((group) => group.items.map((item) => [item, group])));
  for (const item of items) {
    const parent = item.parent === null ? undefined : groupOf.get(item.parent);
    if (parent === undefined || groupOf.has(item)) continue;
    const twin = groups.find(
      (group) => group.parent === parent && !hasOrigin(group, item.origin) && isTwin(group, item),
    );
    if (twin === undefined && groups.length >= GROUPS_MAX) return false;
    const group = twin ?? { items: [], parent, isHere: false };
    group.items.push(item);
    groupOf.set(item, group);
    if (twin === undefined) groups.push(group);
  }
  return true;
}

function isTwin(group: Group, item: FoundItem): boolean {
  return group.items.some(
    (other) => agree(other, item) && (shareText(other, item) || shareTime(other, item)),
  );
}

/** The containers of a post. */
export function elementsOf({ items }: Group): Element[] {
  return items.flatMap(({ element }) => element ?? []);
}

/** Of posts that stand inside each other the one inside all others; null where two stand apart. */
export function innermost(groups: readonly Group[]): Group | null {
  const inner = groups.filter((group) =>
    groups.every((other) => other === group || isWithin(group, other)),
  );
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

function isWithin(group: Group, other: Group): boolean {
  for (let up = group.parent; up !== null; up = up.parent) if (up === other) return true;
  return elementsOf(group).some((inner) => elementsOf(other).some((outer) => holds(outer, inner)));
}
