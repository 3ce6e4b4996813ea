// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createPutBack, PUT_BACK_MAX } from '@/entrypoints/page-button/put-back';

const post = document.createElement('article');

test('what is taken away comes back ever more slowly, and then no more', () => {
  const putBack = createPutBack();
  const waits: number[] = [];
  let now = 0;
  while (!putBack.isOver(post)) {
    putBack.taken(post, now);
    const begin = now;
    while (!putBack.isOver(post) && !putBack.isAllowed(post, now)) now += 100;
    waits.push(now - begin);
  }
  expect(waits).toHaveLength(PUT_BACK_MAX + 1);
  expect(waits.slice(0, PUT_BACK_MAX)).toEqual([400, 800, 1600, 3200, 6400]);
  expect(putBack.isAllowed(post, now + 10 ** 9)).toBe(false);
});

test('what stood for long begins anew, and other posts know nothing of it', () => {
  const putBack = createPutBack();
  putBack.taken(post, 0);
  putBack.taken(post, 500);
  putBack.taken(post, 60_000);
  expect(putBack.isAllowed(post, 60_400)).toBe(true);
  expect(putBack.isAllowed(document.createElement('article'), 60_000)).toBe(true);
});
