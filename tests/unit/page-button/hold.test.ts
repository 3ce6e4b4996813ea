import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHolds } from '@/entrypoints/page-button/hold';

const DESERTED_MS = 15_000;
let freed: number;
const holds = () =>
  createHolds(() => {
    freed += 1;
  });

beforeEach(() => {
  vi.useFakeTimers();
  freed = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test('the page is free when the last one lets go', () => {
  const made = holds();
  made.hold('page');
  made.hold('scroller');
  made.letGo('page');
  expect([made.isHeld(), freed]).toEqual([true, 0]);
  made.letGo('scroller');
  expect([made.isHeld(), freed]).toEqual([false, 1]);
});

test('who never held lets nothing go', () => {
  const made = holds();
  made.letGo('redraw');
  made.hold('page');
  made.letGo('redraw');
  expect([made.isHeld(), freed]).toEqual([true, 0]);
});

test('one that asks again holds on, one that falls silent does not', () => {
  const made = holds();
  made.hold('page');
  vi.advanceTimersByTime(DESERTED_MS - 1);
  made.hold('page');
  vi.advanceTimersByTime(DESERTED_MS - 1);
  expect([made.isHeld(), freed]).toEqual([true, 0]);
  vi.advanceTimersByTime(1);
  expect([made.isHeld(), freed]).toEqual([false, 1]);
});

test('cleared, nothing comes back later', () => {
  const made = holds();
  made.hold('page');
  made.clear();
  vi.advanceTimersByTime(10 * DESERTED_MS);
  expect([made.isHeld(), freed]).toEqual([false, 0]);
});
