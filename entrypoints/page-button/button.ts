/**
 * One button, in a closed shadow root of its own inside the post: it moves with the post without
 * any work of ours. Styles are set one by one and outweigh the page's; no content policy of a
 * page can forbid that.
 */
import { reader } from '@/utils/platforms/dom';
import type { PressOutcome } from '@/utils/platforms/page-button-script';
import type { Language } from '@/utils/texts/language';
import { pageButtonTexts } from '@/utils/texts/page-button';
import { coloursFor, setStyles, type Colours, type Styles } from '../picker/look';
import { createMark } from './mark';
import type { Size } from './spot';

/** `gone`: Getuige itself is, as after an update. `cut-off`: it gave no answer. */
export type ButtonState = 'ready' | 'saving' | 'gone' | 'cut-off' | PressOutcome;

export interface PostButton {
  readonly host: HTMLElement;
  state(): ButtonState;
  /** @param compact without words, as long as there is nothing to tell. */
  show(state: ButtonState, compact: boolean): void;
  /** From where it stands. CSS pixels. */
  moveBy(dx: number, dy: number): void;
  hasFocus(): boolean;
  focus(): void;
}

/** Of the button at rest, in CSS pixels: a finger needs more room than a mouse. */
export interface ButtonSizes {
  readonly words: Size;
  readonly compact: Size;
}

export interface ButtonEvents {
  /** A person pressed it; a page cannot. */
  readonly press: (button: PostButton, repeated: boolean) => void;
  /** It has more or fewer words than before. */
  readonly resized: (button: PostButton) => void;
}

const createElement = reader('Document', 'createElement');

/** A page hears nothing of what is done with the button: many open the post at a click or a key. */
const KEPT_BACK = [
  ...['click', 'dblclick', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'keydown', 'keyup', 'keypress'],
];

const SAVED: readonly ButtonState[] = ['saved', 'already-saved', 'page-saved'];

const HOST = {
  all: 'initial',
  position: 'absolute',
  display: 'block',
  'align-self': 'start',
  'justify-self': 'start',
  margin: '0',
  width: 'max-content',
  height: 'max-content',
  'z-index': '1',
  'color-scheme': 'light dark',
  cursor: 'pointer',
} as const;

const UNSEEN = {
  all: 'initial',
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
} as const;

export function isForFingers(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

export function createButton(language: Language, isDark: boolean, on: ButtonEvents): PostButton {
  const host = element('div');
  for (const [name, value] of Object.entries(HOST)) {
    host.style.setProperty(name, value, 'important');
  }
  const side = isForFingers() ? 44 : 30;
  const look = coloursFor(isDark);
  const button = element('button');
  button.setAttribute('type', 'button');
  button.lang = language;
  setStyles(button, buttonStyle(look, side));
  const words = element('span');
  const mark = createMark();
  button.append(mark, words);
  // What changes in a button is not read aloud by itself.
  const told = element('span');
  told.setAttribute('role', 'status');
  told.lang = language;
  setStyles(told, { ...UNSEEN });
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.append(button, told);

  let state: ButtonState = 'ready';
  let isCompact = false;
  let isLookedAt = false;
  let place = { x: 0, y: 0 };
  const texts = pageButtonTexts[language];
  const made: PostButton = {
    host,
    state: () => state,
    show(next, compact) {
      state = next;
      isCompact = compact;
      const isQuiet = next === 'ready' && compact && !isLookedAt;
      words.textContent = texts[next];
      setStyles(words, { display: isQuiet ? 'none' : 'inline' });
      setStyles(button, {
        ...stateStyle(next, look, isLookedAt),
        padding: isQuiet ? '0' : '0 10px 0 8px',
        width: isQuiet ? `${side}px` : 'auto',
      });
      setStyles(mark, { color: SAVED.includes(next) ? look.onAccent : look.accent });
      button.setAttribute('aria-label', texts[next]);
      button.title = texts[next];
      button.setAttribute('aria-disabled', String(next === 'saving'));
      told.textContent = next === 'ready' ? '' : texts[next];
    },
    moveBy(dx, dy) {
      const { x, y } = (place = { x: place.x + dx, y: place.y + dy });
      host.style.setProperty('transform', `translate(${x}px, ${y}px)`, 'important');
    },
    hasFocus: () => shadow.activeElement === button,
    focus: () => {
      button.focus({ preventScroll: true });
    },
  };
  listen(button, look, {
    press: (repeated) => {
      on.press(made, repeated);
    },
    lookedAt: (isNow) => {
      isLookedAt = isNow;
      made.show(state, isCompact);
      on.resized(made);
    },
  });
  made.show('ready', false);
  return made;
}

interface Listening {
  readonly press: (repeated: boolean) => void;
  /** Pointer or focus is on it: then it says what it does. */
  readonly lookedAt: (isNow: boolean) => void;
}

function listen(button: HTMLElement, look: Colours, { press, lookedAt }: Listening): void {
  for (const name of KEPT_BACK) {
    button.addEventListener(name, (event) => {
      event.stopPropagation();
    });
  }
  button.addEventListener('click', (event) => {
    event.preventDefault();
    // A page can make a click, but none that the browser vouches for.
    if (event.isTrusted) press(event.detail > 1);
  });
  const ring = (isShown: boolean) => () => {
    const isSeen = isShown && button.matches(':focus-visible');
    setStyles(button, { outline: isSeen ? `3px solid ${look.accent}` : 'none' });
    lookedAt(isSeen || button.matches(':hover'));
  };
  button.addEventListener('focus', ring(true));
  button.addEventListener('blur', ring(false));
  const under = (isUnder: boolean) => () => {
    lookedAt(isUnder || button.matches(':focus-visible'));
  };
  button.addEventListener('pointerenter', under(true));
  button.addEventListener('pointerleave', under(false));
}

/** Whoever comes back to a post sees from afar that it is saved. */
function stateStyle(state: ButtonState, look: Colours, isLookedAt: boolean): Styles {
  const isSaved = SAVED.includes(state);
  const isAmiss = state === 'failed' || state === 'gone';
  return {
    background: isSaved ? look.accent : look.ground,
    color: isSaved ? look.onAccent : look.text,
    'border-color': isSaved || isLookedAt ? look.accent : isAmiss ? look.text : look.line,
    'font-weight': state === 'ready' || state === 'saving' ? '500' : '600',
  };
}

function buttonStyle({ ground, text, line }: Colours, side: number): Styles {
  return {
    all: 'initial',
    display: 'inline-flex',
    'align-items': 'center',
    'justify-content': 'center',
    gap: '6px',
    'box-sizing': 'border-box',
    height: `${side}px`,
    'min-width': `${side}px`,
    'border-radius': `${side / 2}px`,
    border: `1px solid ${line}`,
    background: ground,
    color: text,
    font: '500 13px/1 system-ui, sans-serif',
    'white-space': 'nowrap',
    cursor: 'pointer',
    'outline-offset': '2px',
    'user-select': 'none',
    '-webkit-tap-highlight-color': 'transparent',
  };
}

/** A page can put an element of its own in the way of `document.createElement`. */
function element(name: 'div' | 'button' | 'span'): HTMLElement {
  return createElement(document, [name]) as HTMLElement;
}
