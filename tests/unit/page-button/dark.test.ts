// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { isDarkColour, isOnDark } from '@/entrypoints/page-button/dark';

beforeEach(() => {
  document.body.replaceChildren();
});

test.each([
  ['rgb(255, 255, 255)', false],
  ['rgb(21, 32, 43)', true],
  ['rgb(0, 0, 0)', true],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(0, 0, 0, 0.4)', null],
  ['rgba(0, 0, 0, 0.9)', true],
  ['color(srgb 0.1 0.1 0.1)', null],
  ['transparent', null],
  ['', null],
  [`rgb(${'9'.repeat(400)}, 0, 0)`, false],
])('%s is dark: %s', (colour, isDark) => {
  expect(isDarkColour(colour)).toBe(isDark);
});

/** A post in so many elements without a ground of their own. */
function within(ground: string, depth: number): Element {
  const outer = document.createElement('div');
  outer.style.backgroundColor = ground;
  document.body.append(outer);
  let inner: Element = outer;
  for (let step = 0; step < depth; step += 1) {
    const next = document.createElement('div');
    inner.append(next);
    inner = next;
  }
  return inner;
}

test('the ground that counts is the nearest one that is drawn', () => {
  expect(isOnDark(within('rgb(0, 0, 0)', 0))).toBe(true);
  expect(isOnDark(within('rgb(0, 0, 0)', 5))).toBe(true);
  expect(isOnDark(within('rgb(250, 250, 250)', 5))).toBe(false);
});

test('without any ground, the scheme of the page and of the person decide', () => {
  const post = within('transparent', 1) as HTMLElement;
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  post.style.colorScheme = 'light dark';
  expect(isOnDark(post)).toBe(true);
  post.style.colorScheme = 'light';
  expect(isOnDark(post)).toBe(false);
  vi.unstubAllGlobals();
});

test('a page of very many elements within each other is looked at up to a bound', () => {
  const styles = vi.spyOn(globalThis, 'getComputedStyle');
  isOnDark(within('rgb(0, 0, 0)', 500));
  expect(styles.mock.calls.length).toBeLessThan(50);
  styles.mockRestore();
});
