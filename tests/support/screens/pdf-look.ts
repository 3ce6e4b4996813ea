/** Looking at an added PDF in the dossier, as a person does it. */
import type { Surface } from '../browsers/types';
import { SQUARE_SIDE, type Square } from '../made-pdfs';
import { PDF_PAGE } from '../pdf-file';
import { button } from './names';

export async function showPdf(view: Surface): Promise<void> {
  await view.click(button('Show PDF'));
}

/** Waits until a page is drawn whole. */
export async function waitForPage(view: Surface, number: number, total: number): Promise<void> {
  await view.waitForText(new RegExp(`^Page ${number} of ${total}$`), { css: '.pdf-turner p' });
  await view.find({ role: 'img', name: `Page ${number} of ${total}` });
}

/** Red, green and blue in the middle of a square of the page that is shown. */
export async function colourAt(view: Surface, square: Square): Promise<readonly number[]> {
  const pixels = await pixelsOf(view, square);
  const side = Math.sqrt(pixels.length / 4);
  const middle = 4 * (Math.floor(side / 2) * side + Math.floor(side / 2));
  return [...pixels.subarray(middle, middle + 3)];
}

/** How many pixels of a square are not white. */
export async function markedPixels(view: Surface, square: Square): Promise<number> {
  const pixels = await pixelsOf(view, square);
  let marked = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (Math.min(...pixels.subarray(at, at + 3)) < 250) marked += 1;
  }
  return marked;
}

/** Four numbers a pixel, of the page that is shown. */
async function pixelsOf(view: Surface, { x, y }: Square): Promise<Buffer> {
  const base64 = await view.evaluate(
    (left, below, side, width) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.pdf-page');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) throw new Error('No page is shown');
      const scale = canvas.width / width;
      const pixels = Math.floor(side * scale);
      const top = Math.round(canvas.height - (below + side) * scale);
      const { data } = context.getImageData(Math.round(left * scale), top, pixels, pixels);
      let text = '';
      for (const value of data) text += String.fromCharCode(value);
      return btoa(text);
    },
    x,
    y,
    SQUARE_SIDE,
    PDF_PAGE.width,
  );
  return Buffer.from(base64, 'base64');
}
