/** Parts of a page that scroll by themselves: chat windows, comment panes, dialogs. */
import type { ElementWords } from '@/utils/evidence/long-picture-schema';
import { isShown, nameOf } from '@/utils/platforms/dom';
import { SCROLLERS_MAX } from '@/utils/platforms/scroller-script';
import { everyElement, wordsFor } from './every-element';
import { clientBoxOf, numberOf, scrollingElement, shared, type Box } from './geometry';

/** Less to scroll than this is the rounding of a box, not a conversation. CSS pixels. */
const HIDDEN_ROWS_MIN = 24;
/** Smaller ones are lists to choose from. Share of the window. */
const AREA_SHARE_MIN = 0.08;
const SIDE_MIN = 120;

export interface Found {
  readonly element: Element;
  readonly words: ElementWords;
  /** What is seen of it, in the window. */
  readonly box: Box;
}

/** The largest first. */
export function findScrollers(document: Document): Found[] {
  const window: Box = { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const root = scrollingElement(document);
  const areaMin = window.width * window.height * AREA_SHARE_MIN;
  return everyElement(document)
    .filter((element) => element !== root && scrolls(element))
    .map((element) => ({ element, box: shared(clientBoxOf(element), window) }))
    .filter(
      ({ element, box }) =>
        box.width * box.height >= areaMin &&
        Math.min(box.width, box.height) >= SIDE_MIN &&
        isShown(element),
    )
    .sort((one, other) => other.box.width * other.box.height - one.box.width * one.box.height)
    .slice(0, SCROLLERS_MAX)
    .map(({ element, box }) => ({ element, box, words: wordsFor(element) }));
}

function scrolls(element: Element): boolean {
  const hidden = numberOf(element, 'scrollHeight') - numberOf(element, 'clientHeight');
  // What a person types is not for us (docs/decisions/0005-saved-source.md).
  const isOther = /^(?:html|body|textarea)$/.test(nameOf(element));
  if (hidden < HIDDEN_ROWS_MIN || isOther) return false;
  return /auto|scroll/.test(getComputedStyle(element).overflowY);
}
