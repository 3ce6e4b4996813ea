/** Sees to it that what sticks is in one frame only. */
import { STICKING_MAX, type ScrollFacts } from '@/utils/platforms/scroller-script';
import { wordsFor } from './every-element';
import { findSticking } from './find-sticking';
import { boxOf } from './geometry';
import { HIDDEN, holdStyle, UNSTUCK, type StyleHold } from './styles';

interface Known {
  readonly id: number;
  readonly element: Element;
  readonly words: ScrollFacts['sticking'][number]['element'];
  /** `top` is in the first frame, `bottom` in the last. */
  readonly side: 'top' | 'bottom';
  hold: StyleHold | null;
  how: 'shown' | 'hidden' | 'unstuck';
}

export interface Holding {
  /** Looks for what sticks, and hides or shows it for this frame. */
  apply(first: boolean, last: boolean): void;
  list(): ScrollFacts['sticking'];
  putBack(): void;
}

/** @param scroller null for the window. */
export function createHolding(document: Document, scroller: Element | null): Holding {
  const known = new Map<Element, Known>();

  const show = (one: Known): void => {
    one.hold?.putBack();
    one.hold = null;
    one.how = 'shown';
  };
  const hide = (one: Known): void => {
    one.hold ??= holdStyle(one.element, HIDDEN);
    one.how = 'hidden';
  };

  const learn = (): void => {
    for (const { element, how } of findSticking(document, scroller)) {
      if (known.has(element) || known.size >= STICKING_MAX) continue;
      const box = boxOf(element);
      const one: Known = {
        id: known.size,
        element,
        words: wordsFor(element),
        side: how === 'fixed' && box.y > innerHeight / 2 ? 'bottom' : 'top',
        hold: how === 'sticky' ? holdStyle(element, UNSTUCK) : null,
        how: how === 'sticky' ? 'unstuck' : 'shown',
      };
      known.set(element, one);
    }
  };

  return {
    apply(first, last) {
      learn();
      for (const one of known.values()) {
        if (one.how === 'unstuck') continue;
        const isItsFrame = one.side === 'top' ? first : last;
        // A page of one screen keeps everything as it is.
        if (isItsFrame || (first && last)) show(one);
        else hide(one);
      }
    },
    list: () =>
      [...known.values()].map(({ id, element, words, how }) => ({
        id,
        element: words,
        how,
        ...(how === 'shown' ? { box: boxOf(element) } : {}),
      })),
    putBack() {
      for (const one of known.values()) one.hold?.putBack();
      known.clear();
    },
  };
}
