/** Sees to it that nothing that sticks to the window or to a scroller lies over one element. */
import { holds, isShown } from '@/utils/platforms/dom';
import { STICKING_MAX, type ScrollFacts } from '@/utils/platforms/scroller-script';
import { everyElement, wordsFor } from './every-element';
import { boxOf, drawnParent, shared, type Box } from './geometry';
import { HIDDEN, holdStyle, UNSTUCK, type StyleHold } from './styles';

interface Held {
  readonly id: number;
  readonly words: ScrollFacts['sticking'][number]['element'];
  readonly hold: StyleHold;
  readonly how: 'hidden' | 'unstuck';
}

export interface Covering {
  /** Whether anything lies over it now. */
  isCovered(): boolean;
  /** Hides what is fixed and lies over it; puts what is sticky in its own place in the text. */
  uncover(): void;
  list(): ScrollFacts['sticking'];
  putBack(): void;
}

/** @param seen the part of the target in the window that is to be free. */
export function createCovering(document: Document, target: Element, seen: () => Box): Covering {
  const held = new Map<Element, Held>();

  const covering = (): { element: Element; how: 'fixed' | 'sticky' }[] => {
    const free = seen();
    return everyElement(document).flatMap((element) => {
      const how = getComputedStyle(element).position;
      if (how !== 'fixed' && how !== 'sticky') return [];
      // What holds the element goes with it: without it, there is nothing to see.
      if (held.has(element) || isAround(element, target) || !isShown(element)) return [];
      const { width, height } = shared(boxOf(element), free);
      return width > 0 && height > 0 ? [{ element, how }] : [];
    });
  };

  return {
    isCovered: () => covering().length > 0,
    uncover() {
      for (const { element, how } of covering()) {
        if (held.size >= STICKING_MAX) return;
        held.set(element, {
          id: held.size,
          words: wordsFor(element),
          hold: holdStyle(element, how === 'fixed' ? HIDDEN : UNSTUCK),
          how: how === 'fixed' ? 'hidden' : 'unstuck',
        });
      }
    },
    list: () => [...held.values()].map(({ id, words, how }) => ({ id, element: words, how })),
    putBack() {
      for (const { hold } of held.values()) hold.putBack();
      held.clear();
    },
  };
}

function isAround(outer: Element, inner: Element): boolean {
  if (holds(outer, inner)) return true;
  for (let at = drawnParent(inner); at !== null; at = drawnParent(at)) {
    if (at === outer) return true;
  }
  return false;
}
