// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { countUnsaved } from '@/entrypoints/reloader/unsaved';

beforeEach(() => {
  document.body.replaceChildren();
});

function put(tag: string, attributes: Record<string, string> = {}, text = ''): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(text);
  document.body.append(element);
  return element;
}
const count = () => countUnsaved([...document.querySelectorAll('*')]);

test('fields as the page gave them hold nothing that would be lost', () => {
  put('input', { value: 'from the page' });
  put('textarea', {}, 'from the page');
  put('input', { type: 'checkbox', checked: '' });
  put('div', { contenteditable: 'true' }, '  ');
  put('div', { contenteditable: 'false' }, 'words of the page');
  expect(count()).toBe(0);
});

test('what was typed or chosen counts, once a field', () => {
  (put('input') as HTMLInputElement).value = 'typed';
  (put('textarea') as HTMLTextAreaElement).value = 'typed';
  (put('input', { type: 'checkbox' }) as HTMLInputElement).checked = true;
  put('div', { contenteditable: '' }, 'typed');
  expect(count()).toBe(4);
});

test('what nobody types does not count', () => {
  (put('input', { type: 'hidden' }) as HTMLInputElement).value = 'set by the page';
  (put('input', { type: 'submit' }) as HTMLInputElement).value = 'Send';
  (put('input') as HTMLInputElement).value = '   ';
  expect(count()).toBe(0);
});
