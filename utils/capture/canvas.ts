/** Canvases whose pixels are copied and read, never blended. */
import type { Rows } from './overlap';
import type { Box } from './stops';

export type Context = OffscreenCanvasRenderingContext2D;

export function contextOf(canvas: OffscreenCanvas): Context {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context;
}

export function rowsOf(context: Context, { x, y, width, height }: Box): Rows {
  const { data } = context.getImageData(x, y, width, height);
  return { width, height, pixels: new Uint32Array(data.buffer) };
}
