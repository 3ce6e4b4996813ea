// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ButtonState, PostButton } from '@/entrypoints/page-button/button';
import { createPresses, type PressDeps } from '@/entrypoints/page-button/presses';

type Answer = Awaited<ReturnType<PressDeps['ask']>>;

let post: HTMLElement;
let beside: Element | null;
let now: number;
let states: ButtonState[];
let asked: boolean[];
let answer: (outcome: Answer) => void;

const button = {
  state: () => states.at(-1) ?? 'ready',
} as unknown as PostButton;

function presses() {
  return createPresses({
    postBeside: () => beside,
    ask: (confirmed) => {
      asked.push(confirmed);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    show: (_, state) => {
      states.push(state);
    },
    nowMs: () => now,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<article><a href="/anna">Anna</a><p>Wacht maar</p><b>12 likes</b></article>';
  post = document.querySelector('article') as HTMLElement;
  [beside, now, states, asked] = [post, 10_000, [], []];
});

describe('a press', () => {
  test('saves the post beside it, which the reader is told until the answer is there', async () => {
    const made = presses();
    const pressed = made.press(button, false);
    expect(states).toEqual(['saving']);
    expect(made.pressed()).toBe(post);
    answer('saved');
    await pressed;
    expect(states).toEqual(['saving', 'saved']);
    expect(made.pressed()).toBeNull();
  });

  test('counts once: not the second of a double click, nor one while it saves or just after', async () => {
    const made = presses();
    const pressed = made.press(button, false);
    await made.press(button, false);
    await made.press(button, true);
    answer('saved');
    await pressed;
    now += 600;
    await made.press(button, false);
    expect(asked).toEqual([false]);
    now += 200;
    void made.press(button, false);
    expect(asked).toEqual([false, false]);
  });

  test('beside another post is told to wait while one is being saved, and counts right after', async () => {
    const made = presses();
    const other = { state: () => 'ready' } as unknown as PostButton;
    const pressed = made.press(button, false);
    await made.press(other, false);
    expect(states).toEqual(['saving', 'busy']);
    answer('saved');
    await pressed;
    void made.press(other, false);
    expect(asked).toEqual([false, false]);
  });

  test('beside no post saves nothing', async () => {
    beside = null;
    await presses().press(button, false);
    expect(asked).toEqual([]);
  });

  test('means no post where its element shows another one by the time that it is read', async () => {
    const made = presses();
    const pressed = made.press(button, false);
    (post.querySelector('p') as Element).textContent = 'Van iemand anders';
    expect(made.pressed()).not.toBe(post);
    expect(made.pressed()?.isConnected).toBe(false);
    answer('page-saved');
    await pressed;
    // The button stands beside the other post now, of which there is nothing to tell.
    expect(states).toEqual(['saving', 'ready']);
  });

  test('means its post although a count went up meanwhile', () => {
    const made = presses();
    void made.press(button, false);
    (post.querySelector('b') as Element).textContent = '13 likes';
    expect(made.pressed()).toBe(post);
  });

  test('is asked first and then confirmed, for the same post only', async () => {
    const made = presses();
    const first = made.press(button, false);
    answer('ask-first');
    await first;
    now += 1_000;
    const second = made.press(button, false);
    answer('saved');
    await second;
    expect(asked).toEqual([false, true]);
    states.push('ask-first');
    (post.querySelector('a') as Element).setAttribute('href', '/bram');
    now += 1_000;
    void made.press(button, false);
    expect(asked).toEqual([false, true, false]);
  });
});

describe('what a button tells', () => {
  test('goes when another post comes into its element', async () => {
    const made = presses();
    const pressed = made.press(button, false);
    answer('saved');
    await pressed;
    made.refresh(button, post);
    expect(states.at(-1)).toBe('saved');
    (post.querySelector('p') as Element).textContent = 'Van iemand anders';
    made.refresh(button, post);
    expect(states.at(-1)).toBe('ready');
  });

  test.each([
    ['failed', 'ready'],
    ['busy', 'ready'],
    ['saved', 'saved'],
    ['gone', 'gone'],
  ] as const)('"%s" is "%s" after a while', async (told, later) => {
    const made = presses();
    const pressed = made.press(button, false);
    answer(told);
    await pressed;
    vi.advanceTimersByTime(60_000);
    expect(states.at(-1)).toBe(later);
  });
});
