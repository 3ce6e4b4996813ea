/** The bar with what to do, what is chosen, and a button for each key. */
import type { Language } from '@/utils/texts/language';
import { pickerTexts } from '@/utils/texts/picker';
import { barStyle, buttonStyle, colours, made, setStyles } from './look';

export interface BarActions {
  readonly onWider: () => void;
  readonly onNarrower: () => void;
  readonly onSave: () => void;
  readonly onStop: () => void;
}

export interface Bar {
  readonly element: HTMLElement;
  readonly title: string;
  readonly instructions: string;
  readonly buttons: readonly HTMLElement[];
  /** What is chosen, in words; read aloud where it changed. */
  say(words: string): void;
  /** Out of the way of what is chosen. */
  place(side: 'top' | 'bottom'): void;
}

export function buildBar(document: Document, language: Language, actions: BarActions): Bar {
  const texts = pickerTexts[language];
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const hint = isTouch ? texts.hintTouch : texts.hint;
  const bar = made(document, 'div', { ...barStyle(), bottom: '12px' });
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', texts.title);
  const button = (name: string, act: () => void, isMain = false): HTMLElement => {
    const element = made(document, 'button', buttonStyle(isMain));
    element.setAttribute('type', 'button');
    element.textContent = name;
    element.addEventListener('click', (event) => {
      if (event.isTrusted) act();
    });
    return element;
  };
  const buttons = [
    button(texts.save, actions.onSave, true),
    button(texts.wider, actions.onWider),
    button(texts.narrower, actions.onNarrower),
    button(texts.stop, actions.onStop),
  ];
  const row = made(document, 'div', { display: 'flex', 'flex-wrap': 'wrap', gap: '8px' });
  row.append(...buttons);
  const title = line(document, texts.title, { 'font-weight': '600', margin: '0 0 2px' });
  const keys = line(document, texts.keys, { color: colours().quiet, 'font-size': '13px' });
  const live = line(document, texts.none, LIVE);
  live.setAttribute('aria-live', 'polite');
  live.setAttribute('role', 'status');
  // Words of the page may be written from right to left in a bar that is not.
  live.dir = 'auto';
  bar.append(title, line(document, hint, {}), ...(isTouch ? [] : [keys]), live, row);
  return {
    element: bar,
    title: texts.title,
    instructions: `${texts.title}. ${hint} ${texts.keys}`,
    buttons,
    say(words) {
      if (live.textContent !== words) live.textContent = words;
    },
    place(side) {
      setStyles(
        bar,
        side === 'top' ? { top: '12px', bottom: 'auto' } : { top: 'auto', bottom: '12px' },
      );
    },
  };
}

const LIVE = {
  'font-weight': '600',
  'white-space': 'nowrap',
  overflow: 'hidden',
  'text-overflow': 'ellipsis',
  margin: '6px 0 10px',
} as const;

function line(
  document: Document,
  text: string,
  styles: Readonly<Record<string, string>>,
): HTMLElement {
  const element = made(document, 'p', { margin: '0', ...styles });
  element.textContent = text;
  return element;
}
