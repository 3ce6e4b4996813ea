/**
 * What is drawn over a page while somebody points at a part of it. It stands in a frame of its
 * own, in a closed shadow root, in the top layer: keys and pointer go to that frame's document,
 * so that the page's own handlers neither see nor stop them. Styles are set one by one, which no
 * content policy of a page can forbid. Nothing moves by itself.
 */
import { reader, rootOf, selectAll } from '@/utils/platforms/dom';
import type { Language } from '@/utils/texts/language';
import { boxOf, type Box } from '../scroller/geometry';
import { buildBar, type Bar, type BarActions } from './bar';
import { made, outlineStyle, setStyles } from './look';

const createElement = reader('Document', 'createElement');
const showPopover = reader('HTMLElement', 'showPopover');

export interface StageActions extends BarActions {
  readonly onMove: (x: number, y: number) => void;
  readonly onPress: (x: number, y: number, by: 'mouse' | 'touch') => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

export interface Stage {
  /** Draws the outline around a place in the window, and says in words what it is. */
  show(box: Box | null, words: string): void;
  bar(): Bar | null;
  /** Whether the page took it away. */
  isGone(): boolean;
  /** Puts it back where the page took it away. */
  restore(): void;
  focus(): void;
  readonly host: Element;
  close(): void;
}

/** Puts it over the page. */
export function openStage(language: Language, actions: StageActions): Stage {
  const host = createElement(document, ['div']) as HTMLElement;
  setStyles(host, COVER);
  host.setAttribute('popover', 'manual');
  const frame = createElement(document, ['iframe']) as HTMLIFrameElement;
  setStyles(frame, { ...COVER, position: 'absolute' });
  host.attachShadow({ mode: 'closed' }).append(frame);

  let drawn: Drawn | null = null;
  const draw = (): void => {
    const { contentDocument } = frame;
    // A frame gets its document now (Chromium) or a moment later (Firefox).
    if (!contentDocument?.body || drawn?.document === contentDocument) return;
    drawn = drawInto(contentDocument, language, actions);
    frame.title = drawn.title;
    frame.contentWindow?.focus();
    drawn.surface.focus({ preventScroll: true });
  };
  frame.addEventListener('load', draw);
  const put = (): void => {
    parentFor(document)?.append(host);
    showPopover(host, []);
    draw();
  };
  put();
  return {
    host,
    bar: () => drawn?.bar ?? null,
    isGone: () => !host.isConnected,
    restore: put,
    focus() {
      frame.contentWindow?.focus();
      drawn?.surface.focus({ preventScroll: true });
    },
    show(box, words) {
      if (drawn === null) return;
      drawn.bar.say(words);
      const cover = boxOf(host);
      const scale = cover.width / Math.max(1, frame.contentWindow?.innerWidth ?? cover.width);
      placeOutline(drawn.outline, box, cover, scale === 0 ? 1 : scale);
    },
    close() {
      frame.removeEventListener('load', draw);
      host.remove();
    },
  };
}

const COVER = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  display: 'block',
  overflow: 'hidden',
  background: 'transparent',
  'color-scheme': 'light',
  'z-index': '2147483647',
} as const;

/** Outside of an open dialog, nothing can be pressed. */
function parentFor(document: Document): Element | null {
  return selectAll(document, ':modal').at(-1) ?? rootOf(document);
}

interface Drawn {
  readonly document: Document;
  readonly title: string;
  readonly outline: HTMLElement;
  readonly surface: HTMLElement;
  readonly bar: Bar;
}

function drawInto(inside: Document, language: Language, actions: StageActions): Drawn {
  const { documentElement: root, body } = inside;
  root.lang = language;
  setStyles(root, { background: 'transparent', 'color-scheme': 'light', height: '100%' });
  setStyles(body, { margin: '0', background: 'transparent', height: '100%', overflow: 'hidden' });
  const surface = made(inside, 'div', {
    position: 'fixed',
    inset: '0',
    cursor: 'crosshair',
    outline: 'none',
  });
  surface.tabIndex = -1;
  surface.setAttribute('role', 'application');
  const outline = made(inside, 'div', outlineStyle());
  const bar = buildBar(inside, language, actions);
  surface.setAttribute('aria-label', bar.instructions);
  body.replaceChildren(surface, outline, bar.element);
  listen(inside, surface, actions);
  return { document: inside, title: bar.title, outline, surface, bar };
}

function listen(inside: Document, surface: HTMLElement, actions: StageActions): void {
  let by: 'mouse' | 'touch' = 'mouse';
  surface.addEventListener('pointermove', (event) => {
    if (event.isTrusted && event.pointerType !== 'touch')
      actions.onMove(event.clientX, event.clientY);
  });
  surface.addEventListener('pointerdown', (event) => {
    by = event.pointerType === 'touch' ? 'touch' : 'mouse';
    // The focus stays where keys are heard.
    event.preventDefault();
  });
  surface.addEventListener('click', (event) => {
    if (event.isTrusted) actions.onPress(event.clientX, event.clientY, by);
  });
  inside.addEventListener('keydown', (event) => {
    if (event.isTrusted) actions.onKey(event);
  });
}

function placeOutline(outline: HTMLElement, box: Box | null, cover: Box, scale: number): void {
  setStyles(outline, { display: box === null ? 'none' : 'block' });
  if (box === null) return;
  const px = (value: number): string => `${value / scale}px`;
  setStyles(outline, {
    left: px(box.x - cover.x),
    top: px(box.y - cover.y),
    width: px(box.width),
    height: px(box.height),
  });
}
