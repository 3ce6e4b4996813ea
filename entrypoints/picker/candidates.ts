/** Which elements of a page somebody may mean: posts that a reader knows, else parts that hang together. */
import {
  bodyOf,
  closestTo,
  holds,
  isShown,
  nameOf,
  rootOf,
  selectAll,
} from '@/utils/platforms/dom';
import { boxOf, drawnParent, type Box } from '../scroller/geometry';

/** What pages call one thing that somebody wrote. */
const PARTS = 'article, [role="article"], [role="listitem"], [itemscope], li, blockquote, figure';
const CANDIDATES_MAX = 200;
/** Smaller is a word or a button. CSS pixels. */
const SIDE_MIN = { width: 80, height: 24 } as const;
/** Boxes that differ by less look the same. */
const SAME_WITHIN = 3;

export interface Candidates {
  /** In the order of the page. */
  list(): readonly Element[];
  /** What is meant where this is pointed at. */
  around(pointed: Element): Element;
}

/** @param readPosts containers of the posts that a reader knows; may be slow. */
export function createCandidates(
  document: Document,
  readPosts: () => readonly Element[],
): Candidates {
  const posts = readPosts().filter((element) => isLargeEnough(boxOf(element)));
  const known = new Set(posts);
  const list = (): readonly Element[] => {
    const all = posts.length > 0 ? posts : selectAll(document, PARTS, 5 * CANDIDATES_MAX);
    return all
      .filter((element) => isShown(element) && isLargeEnough(boxOf(element)))
      .slice(0, CANDIDATES_MAX);
  };
  return {
    list,
    around(pointed) {
      for (let at: Element | null = pointed; at !== null; at = drawnParent(at)) {
        if (known.has(at)) return at;
      }
      const part = closestTo(pointed, PARTS);
      if (part !== null && isLargeEnough(boxOf(part))) return part;
      for (let at: Element | null = pointed; at !== null; at = drawnParent(at)) {
        if (isWholePage(at, document)) break;
        if (isLargeEnough(boxOf(at))) return at;
      }
      return pointed;
    },
  };
}

/** The next element around it that looks larger; itself where only the page is. */
export function widerThan(element: Element, document: Document): Element {
  const box = boxOf(element);
  for (let at = drawnParent(element); at !== null; at = drawnParent(at)) {
    if (isWholePage(at, document)) return element;
    if (!looksSame(box, boxOf(at)) && isShown(at)) return at;
  }
  return element;
}

/** The largest part in it that looks smaller; itself where there is none. */
export function narrowerThan(element: Element): Element {
  const box = boxOf(element);
  const parts = selectAll(element, '*', 2_000)
    .map((part) => ({ part, box: boxOf(part) }))
    .filter(({ part, box: own }) => !looksSame(box, own) && isLargeEnough(own) && isShown(part));
  const largest = parts.reduce((most, one) => Math.max(most, areaOf(one.box)), 0);
  return parts.find(({ box: own }) => areaOf(own) === largest)?.part ?? element;
}

/** Whether the page as a whole is meant by it, which is saved otherwise. */
export function isWholePage(element: Element, document: Document): boolean {
  const isOuter = element === rootOf(document) || element === bodyOf(document);
  return isOuter || /^(?:html|body)$/.test(nameOf(element));
}

/** Which of them it is; -1 where it is none. */
export function indexIn(list: readonly Element[], element: Element | null): number {
  if (element === null) return -1;
  const own = list.indexOf(element);
  return own >= 0 ? own : list.findLastIndex((one) => holds(one, element));
}

function isLargeEnough({ width, height }: Box): boolean {
  return width >= SIDE_MIN.width && height >= SIDE_MIN.height;
}

function looksSame(one: Box, other: Box): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < SAME_WITHIN;
  return near(one.width, other.width) && near(one.height, other.height);
}

function areaOf({ width, height }: Box): number {
  return width * height;
}
