import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSpot, HEAD_HEIGHT, type Obstacle } from '@/entrypoints/page-button/spot';

const POST = { width: 600, height: 200 };
const WORDS = { width: 150, height: 30 };
const COMPACT = { width: 30, height: 30 };
const words = (x: number, y: number, width: number): Obstacle => ({
  ...{ x, y, width, height: 20 },
  weight: 4,
});

test('an empty post has its words in the upper right corner', () => {
  expect(chooseSpot(POST, [], WORDS, COMPACT)).toEqual({ x: 444, y: 6, compact: false });
});

test('it stands left of what can be pressed there', () => {
  const menu = { x: 560, y: 8, width: 32, height: 32, weight: 12 };
  const { x, compact } = chooseSpot(POST, [menu, words(60, 10, 200)], WORDS, COMPACT);
  expect(compact).toBe(false);
  expect(x + WORDS.width).toBeLessThanOrEqual(menu.x);
});

test('without room for words it has none, and covers nothing', () => {
  const lines = [0, 1, 2, 3, 4, 5, 6].map((n) => words(10, 8 + n * 22, 540));
  const { x, y, compact } = chooseSpot(POST, lines, WORDS, COMPACT);
  expect({ x, y, compact }).toEqual({ x: 564, y: 6, compact: true });
});

test('where nothing is free it covers a picture before words, and words before what is pressed', () => {
  const full = [
    { x: 0, y: 0, width: 600, height: 60, weight: 12 },
    { x: 0, y: 60, width: 600, height: 60, weight: 4 },
    { x: 0, y: 120, width: 600, height: 80, weight: 1 },
  ];
  expect(chooseSpot(POST, full, WORDS, COMPACT).y).toBeGreaterThanOrEqual(120);
});

test('it never leaves its post, however small or full that is', () => {
  const box = fc.record({
    x: fc.integer({ min: -50, max: 700 }),
    y: fc.integer({ min: -50, max: 300 }),
    width: fc.integer({ min: 1, max: 700 }),
    height: fc.integer({ min: 1, max: 200 }),
    weight: fc.constantFrom(1, 4, 12),
  });
  const size = fc.record({
    width: fc.integer({ min: 40, max: 900 }),
    height: fc.integer({ min: 30, max: 900 }),
  });
  fc.assert(
    fc.property(size, fc.array(box, { maxLength: 40 }), (post, obstacles) => {
      const { x, y, compact } = chooseSpot(post, obstacles, WORDS, COMPACT);
      const own = compact ? COMPACT : WORDS;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + own.width).toBeLessThanOrEqual(post.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + own.height).toBeLessThanOrEqual(Math.min(post.height, HEAD_HEIGHT));
    }),
  );
});
