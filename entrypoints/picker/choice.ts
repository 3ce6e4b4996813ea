/** What is chosen now, and how pointer and keys change it. Draws nothing. */
import { holds } from '@/utils/platforms/dom';
import type { ChosenBy } from '@/utils/platforms/picker-script';
import { boxOf } from '../scroller/geometry';
import { indexIn, isWholePage, narrowerThan, widerThan, type Candidates } from './candidates';

export interface Choice {
  current(): Element | null;
  /** Place among the candidates, and how many there are; null for anything else. */
  place(): { readonly number: number; readonly total: number } | null;
  by(): ChosenBy;
  /** The pointer stands on this. @returns whether anything changed. */
  pointAt(pointed: Element, by: ChosenBy): boolean;
  wider(): void;
  narrower(): void;
  /** To the next or the one before; null at the end of the list, where buttons come. */
  step(by: 1 | -1, from?: 'start' | 'end'): Element | null;
  isInside(x: number, y: number): boolean;
}

export function createChoice(
  document: Document,
  candidates: () => Candidates,
  first: Element | null,
): Choice {
  let current = first;
  let by: ChosenBy = 'mouse';
  /** What the pointer last stood on: only another one takes the place of what keys chose. */
  let pointedAt: Element | null = null;
  let narrowed: Element[] = [];

  const choose = (element: Element | null, how: ChosenBy): void => {
    current = element;
    by = how;
    narrowed = [];
  };

  return {
    current: () => current,
    by: () => by,
    place() {
      const list = candidates().list();
      const at = current === null ? -1 : list.indexOf(current);
      return at < 0 ? null : { number: at + 1, total: list.length };
    },
    pointAt(pointed, how) {
      if (isWholePage(pointed, document)) return false;
      const meant = candidates().around(pointed);
      if (meant === pointedAt && current !== null && holds(current, pointed)) return false;
      pointedAt = meant;
      choose(meant, how);
      return true;
    },
    wider() {
      if (current === null) return;
      const wide = widerThan(current, document);
      if (wide === current) return;
      narrowed.push(current);
      current = wide;
      by = 'keyboard';
    },
    narrower() {
      if (current === null) return;
      current = narrowed.pop() ?? narrowerThan(current);
      by = 'keyboard';
    },
    step(direction, from) {
      const list = candidates().list();
      const at = indexIn(list, current);
      const next =
        from === 'start' ? 0 : from === 'end' ? list.length - 1 : at < 0 ? 0 : at + direction;
      const element = list[next] ?? null;
      if (element !== null) choose(element, 'keyboard');
      return element;
    },
    isInside(x, y) {
      if (current === null) return false;
      const box = boxOf(current);
      return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
    },
  };
}
