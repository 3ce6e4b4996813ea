/** Places and sizes, read through prototypes that the page cannot reach. CSS pixels. */
import { parentOf, reader, rootOf } from '@/utils/platforms/dom';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const read = {
  rect: reader('Element', 'getBoundingClientRect'),
  scrollTo: reader('Element', 'scrollTo'),
  scrolling: reader('Document', 'scrollingElement'),
  host: reader('ShadowRoot', 'host'),
  slot: reader('Element', 'assignedSlot'),
};
const numbers = {
  scrollTop: reader('Element', 'scrollTop'),
  scrollLeft: reader('Element', 'scrollLeft'),
  scrollWidth: reader('Element', 'scrollWidth'),
  scrollHeight: reader('Element', 'scrollHeight'),
  clientWidth: reader('Element', 'clientWidth'),
  clientHeight: reader('Element', 'clientHeight'),
  clientLeft: reader('Element', 'clientLeft'),
  clientTop: reader('Element', 'clientTop'),
} as const;

export function numberOf(element: Element, name: keyof typeof numbers): number {
  const value = numbers[name](element);
  return typeof value === 'number' ? value : 0;
}

export function boxOf(element: Element): Box {
  const box = read.rect(element);
  if (!(box instanceof DOMRectReadOnly)) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.x, y: box.y, width: box.width, height: box.height };
}

/** Inside of the border and the scrollbars. */
export function clientBoxOf(element: Element): Box {
  const { x, y } = boxOf(element);
  return {
    x: x + numberOf(element, 'clientLeft'),
    y: y + numberOf(element, 'clientTop'),
    width: numberOf(element, 'clientWidth'),
    height: numberOf(element, 'clientHeight'),
  };
}

/** The element whose scrolling is the window's own. */
export function scrollingElement(document: Document): Element | null {
  const element = read.scrolling(document);
  return element instanceof Element ? element : rootOf(document);
}

/** Scrolls at once, whatever the page's styles say. */
export function scrollElement(element: Element, left: number, top: number): void {
  read.scrollTo(element, [{ left, top, behavior: 'instant' }]);
}

/** The element around it as it is drawn: through slots and out of shadow roots. */
export function drawnParent(element: Element): Element | null {
  const slot = read.slot(element);
  if (slot instanceof Element) return slot;
  const parent = parentOf(element);
  if (parent === null) return null;
  if (parent instanceof Element) return parent;
  const host = read.host(parent);
  return host instanceof Element ? host : null;
}

/** The part of a box that lies in another. */
export function shared(one: Box, other: Box): Box {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}
