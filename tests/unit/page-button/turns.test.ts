// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTurns, type Turns } from '@/entrypoints/page-button/turns';

/** Between two looks at least, and a frame on top of it. */
const BETWEEN_MS = 200;
const FRAME_MS = 16;
const SOON_MS = BETWEEN_MS + FRAME_MS + 5;

let looks: number;
let left: 'done' | 'more';
let onLook: () => void;
let turns: Turns;

/** What a page did, heard of as soon as its own script has ended. */
async function change(): Promise<void> {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(0);
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  [looks, left, onLook] = [0, 'done', () => undefined];
  turns = createTurns(() => {
    looks += 1;
    onLook();
    return left;
  });
});
afterEach(() => {
  turns.stop();
  vi.useRealTimers();
});

describe('the page is looked at', () => {
  test('soon after the start, once, and not again while nothing happens', async () => {
    turns.start();
    await pass(BETWEEN_MS - 1);
    expect(looks).toBe(0);
    await pass(SOON_MS - BETWEEN_MS + 1);
    expect(looks).toBe(1);
    await pass(60_000);
    expect(looks).toBe(1);
  });

  test('once for all that happened meanwhile', async () => {
    turns.start();
    for (let times = 0; times < 10; times += 1) await change();
    await pass(SOON_MS);
    expect(looks).toBe(1);
    for (let times = 0; times < 10; times += 1) await change();
    await pass(BETWEEN_MS - 1);
    expect(looks).toBe(1);
    await pass(SOON_MS);
    expect(looks).toBe(2);
  });

  test.each([
    ['a change deep in it', () => document.querySelector('i')?.append('woorden')],
    [
      'a scroll of a part of it',
      () => document.querySelector('i')?.dispatchEvent(new Event('scroll')),
    ],
    ['another size of the window', () => window.dispatchEvent(new Event('resize'))],
  ])('after %s', async (_, happen) => {
    document.body.innerHTML = '<section><div><i></i></div></section>';
    turns.start();
    await pass(SOON_MS);
    happen();
    await pass(SOON_MS);
    expect(looks).toBe(2);
  });

  test('again as long as there is more to do', async () => {
    left = 'more';
    turns.start();
    await pass(3 * SOON_MS);
    expect(looks).toBe(3);
    left = 'done';
    await pass(60_000);
    expect(looks).toBe(4);
  });

  test('not for what the look itself changed', async () => {
    onLook = () => {
      document.body.append(document.createElement('div'));
    };
    turns.start();
    await pass(60_000);
    expect(looks).toBe(1);
  });

  test('for a twentieth of its time at most', async () => {
    const clock = vi.spyOn(performance, 'now');
    const began = Date.now();
    let worked = 0;
    clock.mockImplementation(() => Date.now() - began + worked);
    onLook = () => (worked += 100);
    left = 'more';
    turns.start();
    await pass(SOON_MS);
    expect(looks).toBe(1);
    await pass(20 * 100 - 1);
    expect(looks).toBe(1);
    await pass(FRAME_MS + 5);
    expect(looks).toBe(2);
    clock.mockRestore();
  });
});

describe('stopped', () => {
  test('nothing is looked at, whatever happens', async () => {
    turns.start();
    await pass(SOON_MS);
    turns.stop();
    await change();
    window.dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('resize'));
    await pass(60_000);
    expect(looks).toBe(1);
  });

  test('a look that was due is left out, and one from inside ends it too', async () => {
    turns.start();
    turns.stop();
    await pass(60_000);
    expect(looks).toBe(0);
    left = 'more';
    onLook = () => {
      turns.stop();
    };
    turns.start();
    await pass(60_000);
    expect(looks).toBe(1);
  });

  // Between the timer and the frame, and between the frame and the look.
  test.each([BETWEEN_MS - 1, BETWEEN_MS, BETWEEN_MS + FRAME_MS / 2])(
    'after %i ms and started anew, it looks again, once',
    async (ms) => {
      turns.start();
      await pass(ms);
      turns.stop();
      await pass(1_000);
      expect(looks).toBe(0);
      turns.start();
      await pass(SOON_MS);
      expect(looks).toBe(1);
      await change();
      await pass(SOON_MS);
      expect(looks).toBe(2);
    },
  );

  test('and started anew at once, it looks once, and not too soon', async () => {
    turns.start();
    await pass(BETWEEN_MS);
    turns.stop();
    turns.start();
    await pass(BETWEEN_MS - 1);
    expect(looks).toBe(0);
    await pass(60_000);
    expect(looks).toBe(1);
  });

  test('started twice, it looks once', async () => {
    turns.start();
    turns.start();
    await pass(60_000);
    expect(looks).toBe(1);
    turns.stop();
    await change();
    await pass(60_000);
    expect(looks).toBe(1);
  });
});
