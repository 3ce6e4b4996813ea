/** Where in a post a button covers as little as possible. Pure geometry; CSS pixels. */
import type { Box } from '../scroller/geometry';

export interface Obstacle extends Box {
  /** How much worse it is to cover this than to cover a part of a picture. */
  readonly weight: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  /** From the upper left corner of the post. */
  readonly x: number;
  readonly y: number;
  /** There was no free place for words. */
  readonly compact: boolean;
}

/** How far down a button still belongs to the head of a post. */
export const HEAD_HEIGHT = 160;
/** With words it stands in the first lines only. */
const WORDS_HEIGHT = 64;
const STEP = 8;
const MARGIN = 6;
/** Between the button and what stands beside it. */
const AIR = 4;

/**
 * From the upper right corner to the left, then down: the first free place, with words where they
 * fit, else without; where nothing is free, the place that covers least.
 * @param obstacles from the upper left corner of the post.
 */
export function chooseSpot(
  post: Size,
  obstacles: readonly Obstacle[],
  words: Size,
  compact: Size,
): Spot {
  const near = obstacles.filter(({ y }) => y < HEAD_HEIGHT + compact.height);
  const wide = leastCovering(post, near, words, WORDS_HEIGHT);
  if (wide.cost === 0) return { x: wide.x, y: wide.y, compact: false };
  const { x, y } = leastCovering(post, near, compact, HEAD_HEIGHT);
  return { x, y, compact: true };
}

interface Costing {
  readonly x: number;
  readonly y: number;
  readonly cost: number;
}

function leastCovering(
  post: Size,
  obstacles: readonly Obstacle[],
  size: Size,
  height: number,
): Costing {
  const right = post.width - size.width - MARGIN;
  const bottom = Math.min(height, post.height) - size.height;
  let least: Costing = { x: Math.max(0, right), y: 0, cost: Number.POSITIVE_INFINITY };
  for (let y = Math.max(0, Math.min(MARGIN, bottom)); y <= Math.max(0, bottom); y += STEP) {
    for (let x = right; x >= 0; x -= STEP) {
      const cost = costOf({ x, y, ...size }, obstacles, least.cost);
      if (cost < least.cost) least = { x, y, cost };
      if (cost === 0) return least;
    }
  }
  return least;
}

function costOf(box: Box, obstacles: readonly Obstacle[], enough: number): number {
  let cost = 0;
  for (const { x, y, width, height, weight } of obstacles) {
    const across = Math.min(box.x + box.width + AIR, x + width) - Math.max(box.x - AIR, x);
    const down = Math.min(box.y + box.height, y + height) - Math.max(box.y, y);
    if (across > 0 && down > 0) cost += across * down * weight;
    if (cost >= enough) return cost;
  }
  return cost;
}
