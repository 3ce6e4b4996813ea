/** What a page draws: boxes of elements, as long as they are in it. CSS pixels. */
import { vi } from 'vitest';

export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const drawn = new Map<Element, DrawnBox>();

/**
 * Draws what it is told, in a window of this size.
 * @param others where everything else stands that is in the page; without it, that is not drawn.
 */
export function startDrawing(innerWidth = 1_280, innerHeight = 800, others?: DrawnBox): void {
  drawn.clear();
  vi.stubGlobal('innerWidth', innerWidth);
  vi.stubGlobal('innerHeight', innerHeight);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const box = this.isConnected ? (drawn.get(this) ?? others) : undefined;
    return new DOMRect(box?.x, box?.y, box?.width, box?.height);
  });
}

export function draw<E extends Element>(element: E, box: DrawnBox): E {
  drawn.set(element, box);
  return element;
}
