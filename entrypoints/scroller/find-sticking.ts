/** Elements that stay in the window while the page scrolls, so that they would be in every frame. */
import { isShown, nameOf } from '@/utils/platforms/dom';
import { everyElement } from './every-element';
import { boxOf, drawnParent, scrollingElement, shared, type Box } from './geometry';

export interface Sticking {
  readonly element: Element;
  readonly how: 'fixed' | 'sticky';
}

/** What makes an element the frame of fixed ones inside it (CSS Positioned Layout 3, 2.1). */
function holdsFixed(style: CSSStyleDeclaration): boolean {
  return (
    [style.transform, style.perspective, style.filter, style.translate, style.scale, style.rotate]
      .concat(style.getPropertyValue('backdrop-filter'))
      .some((value) => value !== '' && value !== 'none') ||
    /paint|layout|strict|content/.test(style.contain) ||
    /transform|perspective|filter/.test(style.willChange)
  );
}

/**
 * Elements that stick to `scroller`'s view.
 * @param scroller null for the window.
 */
export function findSticking(document: Document, scroller: Element | null): Sticking[] {
  const found: Sticking[] = [];
  for (const element of everyElement(document)) {
    const { position } = getComputedStyle(element);
    if (position === 'fixed' && scroller === null) {
      if (sticksToWindow(element) && isSeen(element)) found.push({ element, how: 'fixed' });
    } else if (position === 'sticky' && scrollerAround(element) === scroller && isShown(element)) {
      found.push({ element, how: 'sticky' });
    }
  }
  return found.filter(({ element }) => !isInside(element, found));
}

function sticksToWindow(element: Element): boolean {
  for (let at = drawnParent(element); at !== null; at = drawnParent(at)) {
    if (holdsFixed(getComputedStyle(at))) return false;
  }
  return true;
}

/** The element that scrolls it; null for the window. */
export function scrollerAround(element: Element): Element | null {
  const root = scrollingElement(document);
  for (let at = drawnParent(element); at !== null; at = drawnParent(at)) {
    if (at === root || /^(?:html|body)$/.test(nameOf(at))) return null;
    const { overflowX, overflowY } = getComputedStyle(at);
    if (/auto|scroll|hidden/.test(`${overflowX} ${overflowY}`)) return at;
  }
  return null;
}

function isSeen(element: Element): boolean {
  const window: Box = { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const box = shared(boxOf(element), window);
  return (box.width > 0 && box.height > 0 && isShown(element)) || nameOf(element) === 'dialog';
}

/** What is inside a fixed element goes with it; what sticks inside its place keeps its own. */
function isInside(element: Element, found: readonly Sticking[]): boolean {
  const fixed = new Set(found.filter(({ how }) => how === 'fixed').map((other) => other.element));
  for (let at = drawnParent(element); at !== null; at = drawnParent(at)) {
    if (fixed.has(at)) return true;
  }
  return false;
}
