// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createButton, type PostButton } from '@/entrypoints/page-button/button';
import { pageButtonTexts } from '@/utils/texts/page-button';

let shadow: ShadowRoot;
let pressed: boolean[];
let button: PostButton;
let inner: HTMLElement;

beforeEach(() => {
  pressed = [];
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  button = createButton('nl', false, {
    press: (_, repeated) => {
      pressed.push(repeated);
    },
    resized: () => undefined,
  });
  document.body.replaceChildren(button.host);
  shadow = attach.mock.results[0]?.value as ShadowRoot;
  inner = shadow.querySelector('button') as HTMLElement;
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** As the browser marks what a person does. */
function trusted(event: Event): Event {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

test('the page cannot look into it', () => {
  expect(button.host.shadowRoot).toBeNull();
  expect(button.host.textContent).toBe('');
});

test('a click that a page makes is none', () => {
  inner.click();
  inner.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  button.host.click();
  expect(pressed).toEqual([]);
});

test("a person's click is one, and the second of a double click says so", () => {
  inner.dispatchEvent(trusted(new MouseEvent('click', { detail: 1 })));
  inner.dispatchEvent(trusted(new MouseEvent('click', { detail: 2 })));
  expect(pressed).toEqual([false, true]);
});

test('the page hears of no press, key or touch', () => {
  const heard: string[] = [];
  const names = ['click', 'mousedown', 'pointerup', 'touchstart', 'keydown', 'dblclick'];
  for (const name of names) document.body.addEventListener(name, () => heard.push(name));
  for (const name of names) inner.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  expect(heard).toEqual([]);
});

test('it has its name with and without words, and says every state aloud', () => {
  const words = inner.querySelector('span') as HTMLElement;
  button.show('ready', true);
  expect(inner.getAttribute('aria-label')).toBe('Bewaar als bewijs');
  expect(words.style.display).toBe('none');
  const status = shadow.querySelector('[role=status]') as HTMLElement;
  expect(status.textContent).toBe('');
  for (const [state, text] of Object.entries(pageButtonTexts.nl)) {
    if (state === 'ready') continue;
    button.show(state as 'saved', true);
    expect([words.textContent, status.textContent]).toEqual([text, text]);
    expect(words.style.display).toBe('inline');
  }
});

test('a saved post is seen from afar: the button is filled, until it begins anew', () => {
  const ground = inner.style.background;
  for (const state of ['saved', 'already-saved', 'page-saved'] as const) {
    button.show(state, false);
    expect(inner.style.background).not.toBe(ground);
    button.show('ready', false);
    expect(inner.style.background).toBe(ground);
  }
  button.show('failed', false);
  expect(inner.style.background).toBe(ground);
});
