/** What a button should not cover: words, pictures and what can be pressed, as they are drawn. */
import {
  charactersOf,
  closestTo,
  isElement,
  nameOf,
  nodeTypeOf,
  NODE_TYPES,
  parentOf,
  reader,
} from '@/utils/platforms/dom';
import { walk } from '@/utils/platforms/walk';
import { boxOf, type Box } from '../scroller/geometry';
import type { Obstacle } from './spot';

/** Nodes of one post that are looked at; the head of a post comes first. */
const NODES_MAX = 600;
const OBSTACLES_MAX = 120;
const LINES_MAX = 12;
const WEIGHTS = { pressed: 12, words: 4, picture: 1 } as const;
const PRESSED = 'a[href], button, [role="button"], [role="link"], input, select, textarea, summary';
const PICTURES = /^(?:img|video|canvas|picture|iframe|object|embed)$/;

const createRange = reader('Document', 'createRange');

/** @param head how far down it matters. Places count from the upper left corner of the post. */
export function obstaclesIn(post: Element, origin: Box, head: number): Obstacle[] {
  const range = createRange(document);
  if (!(range instanceof Range)) return [];
  const found: Obstacle[] = [];
  const add = (box: Box, weight: number): void => {
    const { width, height } = box;
    const [x, y] = [box.x - origin.x, box.y - origin.y];
    if (width > 0 && height > 0 && y < head) found.push({ x, y, width, height, weight });
  };
  walk(
    post,
    { nodesLeft: NODES_MAX },
    {
      enter(node) {
        if (found.length >= OBSTACLES_MAX) return false;
        if (nodeTypeOf(node) === NODE_TYPES.text) {
          if (charactersOf(node).trim() !== '') addLines(range, node, add);
          return false;
        }
        if (!isElement(node)) return false;
        const name = nameOf(node);
        const isPressed = /^(?:button|input|select|textarea|summary)$/.test(name);
        if (isPressed) add(boxOf(node), WEIGHTS.pressed);
        else if (name === 'svg') add(boxOf(node), weightOf(node));
        else if (PICTURES.test(name)) add(boxOf(node), WEIGHTS.picture);
        return name !== 'svg' && !isPressed;
      },
    },
  );
  return found;
}

function addLines(range: Range, node: Node, add: (box: Box, weight: number) => void): void {
  range.selectNodeContents(node);
  const parent = parentOf(node);
  const weight = parent !== null && isElement(parent) ? weightOf(parent) : WEIGHTS.words;
  let lines = 0;
  for (const { x, y, width, height } of range.getClientRects()) {
    add({ x, y, width, height }, weight);
    lines += 1;
    if (lines >= LINES_MAX) return;
  }
}

function weightOf(element: Element): number {
  return closestTo(element, PRESSED) === null ? WEIGHTS.words : WEIGHTS.pressed;
}
