/** Pictures of the page, taken from what the browser has shown already: nothing is fetched. */
import { boxOf, nameOf, reader } from '@/utils/platforms/dom';
import { PICTURES_MAX_LENGTH, type Counted } from './counted';

const PIXELS_MAX = 4_000_000;

const size = {
  img: [reader('HTMLImageElement', 'naturalWidth'), reader('HTMLImageElement', 'naturalHeight')],
  canvas: [reader('HTMLCanvasElement', 'width'), reader('HTMLCanvasElement', 'height')],
} as const;

/** A data address of an `img` or `canvas`; null, and counted, where the browser shields it. */
export function pictureOf(element: Element, counted: Counted): string | null {
  const name = nameOf(element);
  const [width, height] = name === 'img' || name === 'canvas' ? size[name] : [];
  const sides = [width?.(element), height?.(element)].map((side) => Number(side ?? 0));
  const address = draw(element, sides[0] ?? 0, sides[1] ?? 0);
  if (address === null || counted.picturesLength + address.length > PICTURES_MAX_LENGTH) {
    counted.leave('picture');
    return null;
  }
  counted.picturesLength += address.length;
  return address;
}

function draw(element: Element, width: number, height: number): string | null {
  if (!(width > 0 && height > 0)) return null;
  const scale = Math.min(1, Math.sqrt(PIXELS_MAX / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  try {
    canvas
      .getContext('2d')
      ?.drawImage(element as CanvasImageSource & Element, 0, 0, canvas.width, canvas.height);
    // Throws where a picture of another site has been drawn.
    return canvas.toDataURL('image/png');
  } catch {
    return null;
  }
}

/** A grey box of the same size, for what cannot be drawn. */
export function boxFor(element: Element, into: Document): HTMLElement {
  const box = into.createElement('div');
  const { width = 0, height = 0 } = boxOf(element) ?? {};
  box.setAttribute(
    'style',
    `display:inline-block;box-sizing:border-box;inline-size:${Math.round(width)}px;block-size:${Math.round(height)}px;background:#dcdcdc;border:1px solid #9a9a9a`,
  );
  return box;
}
