/** The mark that stands in the picture itself: a band above the drawing, in both languages. */
import { followUpTexts } from '@/utils/texts/follow-up';

const LINE_HEIGHT = 24;
const FONT_SIZE = 15;
const PADDING = 12;

/** @param scale Pixels for one CSS pixel. */
export function withBand(
  drawing: HTMLCanvasElement,
  scale: number,
): { readonly canvas: HTMLCanvasElement; readonly bandHeight: number } {
  const lines = [followUpTexts.nl.mark, followUpTexts.en.mark];
  const bandHeight = Math.ceil((lines.length * LINE_HEIGHT + 2 * PADDING) * scale);
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width;
  canvas.height = drawing.height + bandHeight;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#8a3b12';
  context.fillRect(0, 0, canvas.width, bandHeight);
  context.fillStyle = '#ffffff';
  context.textBaseline = 'middle';
  for (const [at, line] of lines.entries()) {
    context.font = `bold ${FONT_SIZE * scale}px sans-serif`;
    const room = canvas.width - 2 * PADDING * scale;
    context.fillText(line, PADDING * scale, (PADDING + (at + 0.5) * LINE_HEIGHT) * scale, room);
  }
  context.drawImage(drawing, 0, bandHeight);
  return { canvas, bandHeight };
}
