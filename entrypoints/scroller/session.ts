/** One piece of scrolling work: the page itself, or one part of it that scrolls. */
import { bodyOf, selectAll } from '@/utils/platforms/dom';
import type {
  PostFacts,
  ScrollFacts,
  StopRequest,
  WalkRequest,
} from '@/utils/platforms/scroller-script';
import {
  boxOf,
  clientBoxOf,
  numberOf,
  scrollElement,
  scrollingElement,
  shared,
  type Box,
} from './geometry';
import { createHolding } from './hold-sticking';
import { isComplete } from './images';
import { painted, seen, waitFor } from './waiting';

export interface Session {
  stop(request: StopRequest): Promise<ScrollFacts | PostFacts | null>;
  walk(request: WalkRequest): Promise<ScrollFacts | PostFacts | null>;
  look(): ScrollFacts | PostFacts | null;
  end(): void;
}

/** How often a page that scrolls back is asked again. */
const SCROLL_TRIES = 3;
const IMAGES_MAX = 2_000;
/** How much of a screen is walked over at a time. */
const WALK_SHARE = 0.9;

/** @param inner null for the page. */
export function createSession(inner: Element | null): Session {
  const scrolled = inner ?? scrollingElement(document);
  const before = [
    ...(scrolled === null ? [] : [remember(scrolled)]),
    ...(inner === null ? [] : ancestorsOf(inner).map(remember)),
  ];
  const holding = createHolding(document, inner);

  const look = (): ScrollFacts | null => {
    const identity = globalThis.getuige?.identity();
    if (scrolled === null || identity === undefined) return null;
    const box = viewOf(inner, scrolled);
    const width = Math.max(box.width, numberOf(scrolled, 'scrollWidth'));
    return {
      ...identity,
      at: { x: numberOf(scrolled, 'scrollLeft'), y: numberOf(scrolled, 'scrollTop') },
      view: { width: box.width, height: box.height },
      length: {
        width,
        height: Math.max(box.height, lengthOf(inner, scrolled, box)),
      },
      left: beginsAtRight(inner, scrolled) ? box.width - width : 0,
      sideways: sidewaysOf(inner, scrolled),
      box,
      ratio: devicePixelRatio,
      sticking: holding.list(),
      imagesWaiting: waitingIn(box).length,
    };
  };

  // Asked again and again on the way down, so nothing but the geometry is looked at.
  const isAtEnd = (): boolean => {
    if (scrolled === null) return true;
    const box = viewOf(inner, scrolled);
    const end = Math.max(box.height, lengthOf(inner, scrolled, box));
    return numberOf(scrolled, 'scrollTop') + box.height >= end - 1.5;
  };

  return {
    async stop({ x, y, beside, first, last, imagesMs, growthMs }) {
      if (scrolled === null) return null;
      const hold = (): void => {
        holding.apply(first && !beside, (last || isAtEnd()) && !beside);
      };
      await scrollTo(scrolled, x, y);
      hold();
      await painted();
      const box = viewOf(inner, scrolled);
      const waited = await waitFor(() => waitingIn(box).length === 0, imagesMs);
      if (isAtEnd() && growthMs > 0) {
        await waitFor(() => !isAtEnd(), growthMs);
        hold();
      }
      if (waited || growthMs > 0) await painted();
      return look();
    },
    async walk({ toY, ms, growthMs }) {
      if (scrolled === null) return null;
      const begin = performance.now();
      while (performance.now() - begin < ms) {
        if (isAtEnd()) await waitFor(() => !isAtEnd(), growthMs);
        const at = numberOf(scrolled, 'scrollTop');
        if (at >= toY || isAtEnd()) break;
        const step = viewOf(inner, scrolled).height * WALK_SHARE;
        scrollElement(scrolled, 0, Math.min(toY, at + step));
        await seen();
        if (numberOf(scrolled, 'scrollTop') <= at) break;
      }
      return look();
    },
    look,
    end() {
      holding.putBack();
      for (const { element, left, top } of before) scrollElement(element, left, top);
    },
  };
}

export function remember(element: Element) {
  return {
    element,
    left: numberOf(element, 'scrollLeft'),
    top: numberOf(element, 'scrollTop'),
  };
}

function ancestorsOf(element: Element): Element[] {
  const root = scrollingElement(document);
  return root === null || root === element ? [] : [root];
}

async function scrollTo(element: Element, x: number, y: number): Promise<void> {
  const isThere = (): boolean =>
    Math.abs(numberOf(element, 'scrollTop') - y) < 1 &&
    Math.abs(numberOf(element, 'scrollLeft') - x) < 1;
  for (let tries = 0; tries < SCROLL_TRIES; tries++) {
    scrollElement(element, x, y);
    await painted();
    if (isThere()) return;
  }
}

/** The window takes over from the body how it reads (CSS Writing Modes 4, 8) and what it cuts off. */
function styleOf(inner: Element | null, scrolled: Element): CSSStyleDeclaration {
  return getComputedStyle(inner ?? bodyOf(document) ?? scrolled);
}

function beginsAtRight(inner: Element | null, scrolled: Element): boolean {
  const { direction, writingMode } = styleOf(inner, scrolled);
  return writingMode.startsWith('horizontal') ? direction === 'rtl' : writingMode.endsWith('-rl');
}

function sidewaysOf(inner: Element | null, scrolled: Element): number {
  const hidden = numberOf(scrolled, 'scrollWidth') - numberOf(scrolled, 'clientWidth');
  const own = getComputedStyle(scrolled).overflowX;
  const overflow = own === 'visible' && inner === null ? styleOf(null, scrolled).overflowX : own;
  return /hidden|clip/.test(overflow) ? 0 : Math.max(0, hidden);
}

/** What is seen of what scrolls, in the window and without scrollbars. */
function viewOf(inner: Element | null, scrolled: Element): Box {
  const wide = innerWidth - numberOf(scrolled, 'clientWidth');
  const high = innerHeight - numberOf(scrolled, 'clientHeight');
  // The window's own size is exact where the element's is rounded: only a scrollbar counts.
  const window: Box = {
    x: 0,
    y: 0,
    width: inner === null && wide > 2 ? innerWidth - wide : innerWidth,
    height: inner === null && high > 2 ? innerHeight - high : innerHeight,
  };
  return inner === null ? window : shared(clientBoxOf(inner), window);
}

/** An inner part whose lower end is outside of the window cannot show that end by scrolling. */
function lengthOf(inner: Element | null, scrolled: Element, box: Box): number {
  const length = numberOf(scrolled, 'scrollHeight');
  if (inner === null) return length;
  return length - (numberOf(inner, 'clientHeight') - box.height);
}

/** Pictures that stand in a box of the window and have not loaded. */
export function waitingIn(view: Box): Element[] {
  return selectAll(document, 'img', IMAGES_MAX).filter((image) => {
    if (isComplete(image)) return false;
    const { width, height } = shared(boxOf(image), view);
    return width > 0 && height > 0;
  });
}
