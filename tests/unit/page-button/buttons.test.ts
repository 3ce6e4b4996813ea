// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startButtons, type Buttons, type ButtonsDeps } from '@/entrypoints/page-button/buttons';
import { pageButtonTexts } from '@/utils/texts/page-button';
import { draw, startDrawing } from './drawn';

const HEIGHT = 200;
const WINDOW = 800;
/** In one turn at most. */
const NEW_MAX = 6;
/** Longer than from one look to the next. */
const A_LOOK_MS = 300;

let buttons: Buttons;
let answer: (outcome: 'saved') => void;
let lastShadow: () => ShadowRoot;

/** @param y of its upper edge in the window. */
function addPost(y: number, size = { width: 600, height: HEIGHT }): HTMLElement {
  const post = document.createElement('article');
  post.dataset['testid'] = 'tweet';
  post.textContent = `Wacht maar ${String(y)}`;
  document.body.append(draw(post, { x: 0, y, ...size }));
  return post;
}
const moveTo = (post: Element, y: number) => draw(post, { x: 0, y, width: 600, height: HEIGHT });
const hosts = (root: ParentNode = document): Element[] => [...root.querySelectorAll('div')];
const looks = (times = 1) => vi.advanceTimersByTimeAsync(times * A_LOOK_MS);
const withButton = (...posts: readonly Element[]): boolean[] =>
  posts.map((post) => post.firstElementChild?.localName === 'div');

const start = (options: Partial<ButtonsDeps> = {}): void => {
  buttons = startButtons({
    platform: 'x',
    language: 'nl',
    ask: () => new Promise((resolve) => (answer = resolve)),
    ...options,
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  startDrawing(1_280, WINDOW, { x: 0, y: 0, width: 150, height: 30 });
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  lastShadow = () => attach.mock.results.at(-1)?.value as ShadowRoot;
});
afterEach(() => {
  buttons.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** As the browser marks what a person does. */
function pressLast(): void {
  const event = new MouseEvent('click');
  Object.defineProperty(event, 'isTrusted', { value: true });
  lastShadow().querySelector('button')?.dispatchEvent(event);
}

describe('a button stands', () => {
  test('in each post near the window, and in no other', async () => {
    const [far, above, here, below, deep] = [
      addPost(-0.6 * WINDOW - HEIGHT),
      addPost(-0.6 * WINDOW - HEIGHT + 1),
      addPost(100),
      addPost(1.6 * WINDOW - 1),
      addPost(1.6 * WINDOW),
    ];
    start();
    await looks();
    expect(withButton(far, above, here, below, deep)).toEqual([false, true, true, true, false]);
  });

  test('in no post beside the window, nor in one too small to be read', async () => {
    const small = addPost(100, { width: 119, height: HEIGHT });
    const flat = addPost(100, { width: 600, height: 15 });
    const aside = draw(addPost(100), { x: 1_280, y: 100, width: 600, height: HEIGHT });
    const read = addPost(100, { width: 120, height: 16 });
    start();
    await looks();
    expect(withButton(small, flat, aside, read)).toEqual([false, false, false, true]);
  });

  test('once, however often the page is looked at', async () => {
    const post = addPost(100);
    start();
    for (let times = 0; times < 5; times += 1) {
      window.dispatchEvent(new Event('scroll'));
      await looks();
    }
    expect(hosts(post)).toHaveLength(1);
  });

  test('beside few posts at first, and beside the others without anything happening', async () => {
    for (let n = 0; n < NEW_MAX + 2; n += 1) addPost(100);
    start();
    await looks();
    expect(hosts()).toHaveLength(NEW_MAX);
    await looks();
    expect(hosts()).toHaveLength(NEW_MAX + 2);
  });

  test('beside no more than so many at once', async () => {
    for (let n = 0; n < 100; n += 1) addPost(100);
    start();
    await looks(40);
    expect(hosts()).toHaveLength(60);
  });
});

describe('a button goes', () => {
  test('with its post, and comes with the post that is drawn in its place', async () => {
    const post = addPost(100);
    start();
    await looks();
    post.remove();
    await looks();
    expect(hosts(post)).toHaveLength(0);
    const anew = addPost(100);
    await looks();
    expect(withButton(anew)).toEqual([true]);
  });

  test('where its post is far from the window, and comes back when that does', async () => {
    const post = addPost(100);
    start();
    await looks();
    moveTo(post, 5_000);
    window.dispatchEvent(new Event('scroll'));
    await looks();
    expect(withButton(post)).toEqual([false]);
    moveTo(post, 300);
    window.dispatchEvent(new Event('scroll'));
    await looks();
    expect(withButton(post)).toEqual([true]);
  });

  test('where its element is a post no more', async () => {
    const post = addPost(100);
    start();
    await looks();
    delete post.dataset['testid'];
    window.dispatchEvent(new Event('scroll'));
    await looks();
    expect(withButton(post)).toEqual([false]);
  });

  test('not while it saves: what came of that can still be told', async () => {
    const post = addPost(100);
    start();
    await looks();
    pressLast();
    moveTo(post, 5_000);
    window.dispatchEvent(new Event('scroll'));
    await looks();
    expect(withButton(post)).toEqual([true]);
    answer('saved');
    window.dispatchEvent(new Event('scroll'));
    await looks();
    expect(withButton(post)).toEqual([false]);
  });

  test('where the page takes it away, and comes back later each time, at last no more', async () => {
    const post = addPost(100);
    start();
    await looks();
    const stood: number[] = [];
    for (let look = 0; look < 200; look += 1) {
      if (hosts(post).length > 0) stood.push(look);
      for (const host of hosts(post)) host.remove();
      await looks();
    }
    expect(stood).toHaveLength(6);
    const waits = stood.slice(1).map((look, at) => look - (stood[at] ?? 0));
    expect(waits).toEqual([...new Set(waits)].sort((one, other) => one - other));
  });

  test('from where the page carried it, and stands in its post again', async () => {
    const post = addPost(100);
    start();
    await looks();
    document.body.prepend(hosts(post)[0] as Element);
    await looks(4);
    expect(withButton(post)).toEqual([true]);
    expect(hosts()).toHaveLength(1);
  });
});

describe('for a picture', () => {
  test('every button is out of the page, and none comes, until nobody wants that any more', async () => {
    const post = addPost(100);
    start();
    await looks();
    expect(buttons.hide('page')).toBe(true);
    buttons.hide('scroller');
    const later = addPost(100);
    await looks(5);
    expect(hosts()).toEqual([]);
    buttons.show('page');
    await looks(5);
    expect(hosts()).toEqual([]);
    buttons.show('scroller');
    expect(withButton(post, later)).toEqual([true, false]);
    await looks();
    expect(withButton(post, later)).toEqual([true, true]);
  });

  test('a page without buttons may be taken as it is', async () => {
    start();
    await looks();
    expect(buttons.hide('page')).toBe(false);
  });

  test('the post that was pressed is known without its button', async () => {
    const post = addPost(100);
    start();
    await looks();
    pressLast();
    buttons.hide('page');
    expect(buttons.pressed()).toBe(post);
    answer('saved');
    await looks();
    buttons.show('page');
    expect(lastShadow().querySelector('button')?.title).toBe(pageButtonTexts.nl.saved);
  });
});

describe('switched off', () => {
  test('every button goes at once, and none comes back', async () => {
    addPost(100);
    addPost(400);
    start();
    await looks();
    buttons.stop();
    expect(hosts()).toEqual([]);
    addPost(100);
    await looks(5);
    expect(hosts()).toEqual([]);
  });

  test('while a picture is taken, no button comes back after it', async () => {
    addPost(100);
    start();
    await looks();
    buttons.hide('page');
    buttons.stop();
    buttons.show('page');
    await looks(100);
    expect(hosts()).toEqual([]);
  });
});
