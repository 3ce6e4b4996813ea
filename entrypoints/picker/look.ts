/** How the outline and the bar look: light or dark, and in the colours that a person forces. */

export type Styles = Readonly<Record<string, string>>;

export function setStyles(element: ElementCSSInlineStyle, styles: Styles): void {
  for (const [property, value] of Object.entries(styles))
    element.style.setProperty(property, value);
}

export function made(document: Document, name: string, styles: Styles): HTMLElement {
  const element = document.createElement(name);
  setStyles(element, styles);
  return element;
}

export interface Colours {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
}

const LIGHT: Colours = {
  ground: '#ffffff',
  text: '#1b211f',
  quiet: '#4d5854',
  line: '#8a9691',
  accent: '#17694a',
  onAccent: '#ffffff',
};
const DARK: Colours = {
  ground: '#1d2321',
  text: '#f1f4f2',
  quiet: '#b9c4bf',
  line: '#77827d',
  accent: '#8fd3b6',
  onAccent: '#10231b',
};
const FORCED: Colours = {
  ground: 'Canvas',
  text: 'CanvasText',
  quiet: 'CanvasText',
  line: 'CanvasText',
  accent: 'Highlight',
  onAccent: 'HighlightText',
};

export function colours(): Colours {
  return coloursFor(matchMedia('(prefers-color-scheme: dark)').matches);
}

/** The colours that a person forces come before both. */
export function coloursFor(isDark: boolean): Colours {
  if (matchMedia('(forced-colors: active)').matches) return FORCED;
  return isDark ? DARK : LIGHT;
}

/** Two lines, one dark and one light, so that it is seen on any page; what is outside is dimmed. */
export function outlineStyle(): Styles {
  const isForced = matchMedia('(forced-colors: active)').matches;
  return {
    position: 'fixed',
    display: 'none',
    'box-sizing': 'border-box',
    'pointer-events': 'none',
    'forced-color-adjust': 'none',
    outline: `3px solid ${isForced ? 'Highlight' : '#17694a'}`,
    'box-shadow': '0 0 0 6px #ffffff, 0 0 0 9999px rgb(0 0 0 / 35%)',
  };
}

export function barStyle(): Styles {
  const { ground, text, line } = colours();
  return {
    position: 'fixed',
    left: '50%',
    transform: 'translateX(-50%)',
    'box-sizing': 'border-box',
    width: 'min(640px, calc(100vw - 24px))',
    'max-height': '45vh',
    overflow: 'auto',
    padding: '12px 16px',
    'border-radius': '10px',
    border: `1px solid ${line}`,
    background: ground,
    color: text,
    font: '15px/1.4 system-ui, sans-serif',
    'text-align': 'start',
    'forced-color-adjust': 'none',
    'box-shadow': '0 4px 20px rgb(0 0 0 / 35%)',
  };
}

export function buttonStyle(isMain: boolean): Styles {
  const { ground, text, line, accent, onAccent } = colours();
  return {
    font: 'inherit',
    'min-height': '44px',
    padding: '8px 14px',
    'border-radius': '8px',
    cursor: 'pointer',
    border: `1px solid ${isMain ? accent : line}`,
    background: isMain ? accent : ground,
    color: isMain ? onAccent : text,
  };
}
