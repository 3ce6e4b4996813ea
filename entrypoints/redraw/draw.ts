/** From the page to a picture that says in itself that it is a drawing. */
import html2canvas from 'html2canvas';
import { bodyOf, rootOf } from '@/utils/platforms/dom';
import type { Drawing } from '@/utils/services/redraw-port';
import { withBand } from './band';
import { copyPage } from './copy-page';
import { textOfSheet } from './clean-styles';
import { Counted } from './counted';
import { fillStage, openStage, type Stage } from './stage';

/** The program is asked to stop after this time; what it is in the middle of it ends first. */
const DRAWING_MAX_MS = 30_000;
/** CSS pixels; and pixels of the picture. */
const HEIGHT_MAX = 16_000;
const PIXELS_MAX = 24_000_000;
const SCALE_MAX = 2;

/** Draws the page as it is now. Rejects where that does not work; the page is as before in both cases. */
export async function drawThisPage(): Promise<Omit<Drawing, 'documentId' | 'address'>> {
  const root = rootOf(document);
  if (root === null) throw new Error('no page');
  const counted = new Counted();
  const inert = document.implementation.createHTMLDocument('');
  const copy = copyPage(root, inert, counted);
  for (const sheet of document.adoptedStyleSheets) {
    const style = inert.createElement('style');
    style.textContent = textOfSheet(sheet, counted);
    copy.append(style);
  }
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  const timer = setTimeout(stop, DRAWING_MAX_MS);
  addEventListener('pagehide', stop, { once: true });
  const stage = await openStage(Math.max(1, innerWidth), Math.max(1, innerHeight));
  try {
    fillStage(stage, copy);
    return await drawStage(stage, counted, backgroundOf(root), stopping.signal);
  } finally {
    clearTimeout(timer);
    removeEventListener('pagehide', stop);
    stage.remove();
  }
}

async function drawStage(
  stage: Stage,
  counted: Counted,
  backgroundColor: string,
  signal: AbortSignal,
): Promise<Omit<Drawing, 'documentId' | 'address'>> {
  const root = stage.document.documentElement;
  const width = Math.max(1, innerWidth);
  const whole = Math.max(root.scrollHeight, heightOf(bodyOf(stage.document)), 1);
  const height = Math.min(HEIGHT_MAX, whole);
  const scale = Math.min(SCALE_MAX, devicePixelRatio, Math.sqrt(PIXELS_MAX / (width * height)));
  const canvas = await html2canvas(root, {
    // A second door to the network is shut by the copy itself: it holds no address.
    allowTaint: false,
    useCORS: false,
    foreignObjectRendering: false,
    logging: false,
    imageTimeout: 3_000,
    backgroundColor,
    scale,
    x: 0,
    y: 0,
    width,
    height,
    windowWidth: width,
    windowHeight: Math.max(1, innerHeight),
    scrollX: 0,
    scrollY: 0,
    signal,
  });
  signal.throwIfAborted();
  const { canvas: marked, bandHeight } = withBand(canvas, scale);
  const png = marked.toDataURL('image/png');
  return {
    png: png.slice(png.indexOf(',') + 1),
    bandHeight,
    drawn: { width, height },
    scale,
    elements: counted.elements,
    opened: { folded: counted.folded, scrolling: counted.scrolling },
    notDrawnBelow: whole - height,
    leftOut: counted.leftOut(),
  };
}

function heightOf(element: Element | null): number {
  return element?.scrollHeight ?? 0;
}

/** Of the page as the browser shows it, where the page sets one. */
function backgroundOf(root: Element): string {
  const colours = [root, bodyOf(document)].map((one) =>
    one === null ? 'transparent' : getComputedStyle(one).backgroundColor,
  );
  return colours.find((colour) => !/^(?:transparent|rgba\(.*, 0\))$/.test(colour)) ?? '#ffffff';
}
