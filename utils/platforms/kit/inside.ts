/**
 * What stands inside one post and not inside another post that it holds: a
 * quoted post, a reply, an advertisement in between.
 */
import {
  attributeOf,
  closestTo,
  holds,
  isShown,
  selectAll,
  textContentOf,
} from '@/utils/platforms/dom';
import { NAME_MAX_LENGTH } from '@/utils/platforms/limits';

/** Most elements looked at for one field. */
const FIELD_MAX = 300;

export interface Inside {
  /** Every own element that matches, in the order of the page. */
  all(selector: string): Element[];
  first(selector: string): Element | null;
  /** Attribute of the first own element that matches and has it. */
  attribute(selector: string, name: string): string | null;
  /** Words of the first own element that matches and has any, on one line. */
  words(selector: string): string | null;
}

/**
 * @param boundary Selector of everything that may hold another post; the container itself may match.
 */
export function inside(container: Element, boundary: string): Inside {
  const isOwn = (element: Element): boolean => {
    if (boundary === '') return true;
    const start = matchesSelf(element, boundary) ? element : closestTo(element, boundary);
    return start === null || start === container || !holds(container, start);
  };
  const all = (selector: string): Element[] =>
    selectAll(container, selector, FIELD_MAX).filter(isOwn);
  return {
    all,
    first: (selector) => all(selector)[0] ?? null,
    attribute: (selector, name) => {
      for (const element of all(selector)) {
        const value = attributeOf(element, name);
        if (value !== null && value.trim() !== '') return value;
      }
      return null;
    },
    words: (selector) => {
      for (const element of all(selector)) {
        const words = wordsIn(element);
        if (words !== '') return words;
      }
      return null;
    },
  };
}

function matchesSelf(element: Element, selector: string): boolean {
  return closestTo(element, selector) === element;
}

/** Characters without a width that only steer the direction or joining of words around names. */
const STEERING = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/g;

/** The words of a short element on one line, without what steers their direction. */
export function wordsIn(element: Element): string {
  return textContentOf(element)
    .slice(0, NAME_MAX_LENGTH * 4)
    .replace(STEERING, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Those that are shown; all of them where none is (a page without its styles). */
export function shownOf(elements: readonly Element[]): Element[] {
  const shown = elements.filter(isShown);
  return shown.length === 0 ? [...elements] : shown;
}
