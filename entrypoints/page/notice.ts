/**
 * A short notice in the page. It stands in a closed shadow root, so that styles
 * of the page do not reach in and ours do not reach out; styles are set one by
 * one, which no content policy of a page can forbid. It does not move.
 */
import { reader, rootOf } from '@/utils/platforms/dom';
import type { NoticeKind } from '@/utils/platforms/page-script';
import { noticeTexts } from '@/utils/texts/notice';
import type { Language } from '@/utils/texts/language';

const SHOWN_FOR_MS = 6_000;
/** Assistive technology reads what changes in a live region, not what it is born with. */
const READ_ALOUD_AFTER_MS = 100;
const TEXT_MAX_LENGTH = 300;

const createElement = reader('Document', 'createElement');

let closeCurrent: (() => void) | null = null;

/** Takes the notice away. @returns whether there was one. */
export function closeNotice(): boolean {
  const close = closeCurrent;
  close?.();
  return close !== null;
}

/** Shows one notice; a notice that is still there goes first. */
export function showNotice(text: string, kind: NoticeKind, language: Language): void {
  closeNotice();
  const host = element('div', {
    all: 'initial',
    position: 'fixed',
    'z-index': '2147483647',
    top: '16px',
    right: '16px',
  });
  const box = element('div', boxStyle(kind));
  const line = element('span', { flex: '1' });
  line.setAttribute('role', kind === 'problem' ? 'alert' : 'status');
  line.setAttribute('aria-live', kind === 'problem' ? 'assertive' : 'polite');
  const button = closeButton(language);
  box.lang = language;
  box.append(line, button);
  host.attachShadow({ mode: 'closed' }).append(box);
  rootOf(document)?.append(host);
  const timers = [
    setTimeout(() => {
      line.textContent = text.slice(0, TEXT_MAX_LENGTH);
    }, READ_ALOUD_AFTER_MS),
  ];
  closeCurrent = closesBy(host, box, button, timers);
}

/** Closes by itself, with the button and with Escape; waits while somebody points at it. */
function closesBy(
  host: HTMLElement,
  box: HTMLElement,
  button: HTMLElement,
  timers: ReturnType<typeof setTimeout>[],
): () => void {
  const listening = new AbortController();
  const close = (): void => {
    timers.forEach(clearTimeout);
    listening.abort();
    host.remove();
    closeCurrent = null;
  };
  const later = (): void => {
    timers.push(setTimeout(close, SHOWN_FOR_MS));
  };
  const { signal } = listening;
  const wait = (): void => {
    timers.slice(1).forEach(clearTimeout);
  };
  for (const name of ['pointerenter', 'focusin']) box.addEventListener(name, wait, { signal });
  for (const name of ['pointerleave', 'focusout']) box.addEventListener(name, later, { signal });
  button.addEventListener('click', close, { signal });
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') close();
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  later();
  return close;
}

function closeButton(language: Language): HTMLElement {
  const button = element('button', {
    all: 'unset',
    cursor: 'pointer',
    'font-size': '20px',
    'line-height': '1',
    padding: '4px 8px',
    'border-radius': '4px',
    outline: 'revert',
  });
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', noticeTexts[language].close);
  button.textContent = '\u00d7';
  return button;
}

function boxStyle(kind: NoticeKind): Record<string, string> {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const accent =
    kind === 'problem' ? (isDark ? '#ffb4a8' : '#a3260f') : isDark ? '#8fd3b6' : '#17694a';
  return {
    display: 'flex',
    'align-items': 'center',
    gap: '12px',
    'box-sizing': 'border-box',
    'max-width': 'min(360px, calc(100vw - 32px))',
    padding: '12px 12px 12px 16px',
    'border-radius': '8px',
    border: `1px solid ${accent}`,
    'border-left-width': '6px',
    background: isDark ? '#1d2321' : '#ffffff',
    color: isDark ? '#f1f4f2' : '#1b211f',
    font: '15px/1.4 system-ui, sans-serif',
    'box-shadow': '0 4px 16px rgb(0 0 0 / 25%)',
  };
}

function element(name: string, style: Readonly<Record<string, string>>): HTMLElement {
  // A page can put an element of its own in the way of `document.createElement`.
  const created = createElement(document, [name]) as HTMLElement;
  for (const [property, value] of Object.entries(style)) created.style.setProperty(property, value);
  return created;
}
