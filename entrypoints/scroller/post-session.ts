/** One piece of scrolling work: over one element, and no further. */
import { nameOf, parentOf, isElement, reader, textContentOf } from '@/utils/platforms/dom';
import { ELEMENT_PATH_MAX_LENGTH, type ChosenElement } from '@/utils/evidence/post-picture-schema';
import type { PostFacts } from '@/utils/platforms/scroller-script';
import { wordsFor } from './every-element';
import {
  drawnParent,
  numberOf,
  scrollElement,
  scrollingElement,
  shared,
  type Box,
} from './geometry';
import { createCovering } from './hold-covering';
import { scrollerOf, seenPartOf, seenViewOf } from './seen-part';
import { remember, waitingIn, type Session } from './session';
import { painted, waitFor } from './waiting';

const isConnected = reader('Node', 'isConnected');
const scrollIntoView = reader('Element', 'scrollIntoView');
const siblingBefore = reader('Element', 'previousElementSibling');

/** @param target stays the same element, whatever the page does with it. */
export function createPostSession(target: Element): Session {
  const scroller = scrollerOf(target);
  const scrolled = scroller ?? scrollingElement(document);
  const words: ChosenElement = { ...wordsFor(target), path: pathOf(target) };
  const text = textContentOf(target);
  const before = around(target).map(remember);
  const isThere = (): boolean => isConnected(target) === true;
  const seen = (): Box => shared(seenPartOf(target, scroller), seenViewOf(scroller));
  const covering = createCovering(document, target, seen);

  const look = (): PostFacts | null => {
    const identity = globalThis.getuige?.identity();
    if (scrolled === null || identity === undefined) return null;
    const view = seenViewOf(scroller);
    const box = isThere() ? seenPartOf(target, scroller) : null;
    return {
      ...identity,
      at: { x: numberOf(scrolled, 'scrollLeft'), y: numberOf(scrolled, 'scrollTop') },
      view: { width: view.width, height: view.height },
      length: {
        width: Math.max(view.width, numberOf(scrolled, 'scrollWidth')),
        height: Math.max(view.height, numberOf(scrolled, 'scrollHeight')),
      },
      left: 0,
      sideways: 0,
      box: view,
      ratio: devicePixelRatio,
      sticking: covering.list(),
      imagesWaiting: waitingIn(seen()).length,
      target: {
        element: words,
        box,
        sameText: textContentOf(target) === text,
        covered: covering.isCovered(),
      },
      scroller: scroller === null ? null : { element: wordsFor(scroller), box: view },
      window: { width: innerWidth, height: innerHeight },
      pinch: visualViewport?.scale ?? 1,
    };
  };

  return {
    async stop({ y, imagesMs }) {
      if (scrolled === null || !isThere()) return look();
      // The part that scrolls must be in the window itself, and the element beside nothing.
      if (scroller !== null) scrollIntoView(scroller, [NEAREST]);
      scrollElement(scrolled, leftFor(scrolled, seenPartOf(target, scroller), scroller), y);
      await painted();
      covering.uncover();
      await painted();
      const waited = await waitFor(() => waitingIn(seen()).length === 0, imagesMs);
      if (waited) await painted();
      return look();
    },
    walk: () => Promise.resolve(look()),
    look,
    end() {
      covering.putBack();
      for (const { element, left, top } of before) scrollElement(element, left, top);
    },
  };
}

const NEAREST = { block: 'nearest', inline: 'nearest', behavior: 'instant' } as const;

/** How far to scroll sideways: not at all where that shows no more of the element. */
function leftFor(scrolled: Element, box: Box, scroller: Element | null): number {
  const left = numberOf(scrolled, 'scrollLeft');
  const view = seenViewOf(scroller);
  const [before, behind] = [view.x - box.x, box.x + box.width - view.x - view.width];
  if (before > 0) return left - before;
  return behind > 0 ? left + Math.min(behind, box.x - view.x) : left;
}

/** Everything around it that can be scrolled, so that all of it can be put back. */
function around(target: Element): Element[] {
  const root = scrollingElement(document);
  const all = root === null ? [] : [root];
  for (let at = drawnParent(target); at !== null; at = drawnParent(at)) {
    const isFull = numberOf(at, 'scrollHeight') > numberOf(at, 'clientHeight');
    const isWide = numberOf(at, 'scrollWidth') > numberOf(at, 'clientWidth');
    if (at !== root && (isFull || isWide)) all.push(at);
  }
  return all;
}

/** From the root to the element, for somebody who has the saved source before them. */
function pathOf(target: Element): string {
  const steps: string[] = [];
  let length = 0;
  for (let at: Node | null = target; at !== null && isElement(at); at = drawnParent(at)) {
    const step = stepOf(at);
    length += step.length + 1;
    if (length > ELEMENT_PATH_MAX_LENGTH) break;
    steps.unshift(step);
  }
  return steps.join('>');
}

function stepOf(element: Element): string {
  const name = nameOf(element).slice(0, 60).toWellFormed();
  const parent = parentOf(element);
  if (parent === null || !isElement(parent)) return name;
  let place = 1;
  for (
    let other: unknown = siblingBefore(element);
    other instanceof Element;
    other = siblingBefore(other)
  ) {
    place += 1;
  }
  return `${name}:nth-child(${place})`;
}
