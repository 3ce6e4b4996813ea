/** Which part of an element can be seen by scrolling, and what scrolls it. */
import { nameOf } from '@/utils/platforms/dom';
import {
  boxOf,
  clientBoxOf,
  drawnParent,
  numberOf,
  scrollingElement,
  shared,
  type Box,
} from './geometry';

/** The rounding of a box is no scrolling. CSS pixels. */
const HIDDEN_MIN = 2;

/** Whether there is more in it than it shows, and a person can scroll there. */
function scrolls(element: Element): boolean {
  const hidden = numberOf(element, 'scrollHeight') - numberOf(element, 'clientHeight');
  return hidden >= HIDDEN_MIN && /auto|scroll/.test(getComputedStyle(element).overflowY);
}

/** The nearest element around it that scrolls; null for the page. */
export function scrollerOf(target: Element): Element | null {
  for (const { element } of framesOf(target)) {
    if (scrolls(element)) return element;
  }
  return null;
}

/** What is seen of the element once it is scrolled to: not what a box around it cuts off. */
export function seenPartOf(target: Element, scroller: Element | null): Box {
  let seen = boxOf(target);
  for (const { element } of framesOf(target)) {
    if (element === scroller) break;
    seen = shared(seen, clientBoxOf(element));
  }
  return seen;
}

/** What is seen of a scroller itself, in the window. */
export function seenViewOf(scroller: Element | null): Box {
  const root = scrollingElement(document);
  const width =
    root === null ? innerWidth : innerWidth - scrollbarOf(innerWidth, root, 'clientWidth');
  const height =
    root === null ? innerHeight : innerHeight - scrollbarOf(innerHeight, root, 'clientHeight');
  const left = root === null || !isScrollbarLeft(root) ? 0 : innerWidth - width;
  const window: Box = { x: left, y: 0, width, height };
  if (scroller === null) return window;
  let seen = clientBoxOf(scroller);
  for (const { element } of framesOf(scroller)) seen = shared(seen, clientBoxOf(element));
  return shared(seen, window);
}

/** The window's own size is exact where the element's is rounded: only a scrollbar counts. */
function scrollbarOf(whole: number, root: Element, name: 'clientWidth' | 'clientHeight'): number {
  const rest = whole - numberOf(root, name);
  return rest > 2 && rest < whole / 2 ? rest : 0;
}

function isScrollbarLeft(root: Element): boolean {
  return numberOf(root, 'clientLeft') > 0;
}

/** Elements around it that cut off what does not fit in them, from the inside out. */
function* framesOf(target: Element): Generator<{ readonly element: Element }> {
  const root = scrollingElement(document);
  let { position } = getComputedStyle(target);
  for (let at = drawnParent(target); at !== null; at = drawnParent(at)) {
    if (at === root || /^(?:html|body)$/.test(nameOf(at))) return;
    const style = getComputedStyle(at);
    const holds = style.position !== 'static' || style.transform !== 'none';
    // What is placed absolutely hangs on the nearest positioned element, past those in between.
    if (position === 'absolute' && !holds) continue;
    if (position === 'fixed' && style.transform === 'none') continue;
    if (holds) position = style.position === 'static' ? 'relative' : style.position;
    const clips = `${style.overflowX} ${style.overflowY}`;
    if (/auto|scroll|hidden|clip/.test(clips)) yield { element: at };
  }
}
