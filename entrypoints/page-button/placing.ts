/** Putting a button where it covers least of its post, and knowing which post it stands beside. */
import { parentOf, reader } from '@/utils/platforms/dom';
import { boxOf, type Box } from '../scroller/geometry';
import { isForFingers, type ButtonSizes, type PostButton } from './button';
import { obstaclesIn } from './obstacles';
import { chooseSpot, HEAD_HEIGHT, type Size, type Spot } from './spot';

const prepend = reader('Element', 'prepend');
const after = reader('Element', 'after');
const siblingBefore = reader('Element', 'previousElementSibling');

/** Differences that nobody sees. CSS pixels. */
const NEAR = 2;

/** In the post; or behind one that shows nothing of its own (an element with a shadow root). */
export type Where = 'inside' | 'behind';

export function insert({ host }: PostButton, post: Element, where: Where): void {
  if (where === 'inside') prepend(post, [host]);
  else after(post, [host]);
}

export function isLaidOut({ host }: PostButton): boolean {
  const { width, height } = boxOf(host);
  return width > 0 && height > 0;
}

/** Whether it stands where it was put. */
export function isBeside(host: Element, post: Element): boolean {
  return parentOf(host) === post || siblingBefore(host) === post;
}

/**
 * The post that a button stands beside now, whatever the page did with either of them.
 * @param own the one that it was put beside: it decides where a button behind a post stands in
 * another post, and else nobody is meant.
 */
export function postBeside(
  host: Element,
  posts: readonly Element[],
  own: Element | null,
): Element | null {
  const beside = posts.filter((post) => isBeside(host, post));
  if (beside.length > 1) return beside.find((post) => post === own) ?? null;
  return beside[0] ?? null;
}

/** As much of a post as the window has room for, from the left: a page can be wider than that. */
export function roomOf({ x, width, height }: Box): Size {
  return { width: Math.max(0, Math.min(width, innerWidth - Math.max(0, x))), height };
}

/** Where the button of a post belongs, with the post as it is drawn now. Writes nothing. */
export function spotFor(button: PostButton, post: Element, sizes: ButtonSizes): Spot {
  const box = boxOf(post);
  const own = boxOf(button.host);
  const obstacles = obstaclesIn(post, box, HEAD_HEIGHT + own.height);
  return chooseSpot(roomOf(box), obstacles, sizes.words, sizes.compact);
}

/**
 * How far it stands from its spot; null where nobody would see the difference. With more words
 * than at rest it grows to the left, where the post goes on.
 */
export function offBy(
  host: Box,
  post: Box,
  spot: Spot,
  sizes: ButtonSizes,
): { dx: number; dy: number } | null {
  const rest = spot.compact ? sizes.compact.width : sizes.words.width;
  const left = Math.max(0, spot.x + rest - host.width);
  const dx = post.x + left - host.x;
  const dy = post.y + spot.y - host.y;
  return Math.abs(dx) < NEAR && Math.abs(dy) < NEAR ? null : { dx, dy };
}

/** Measured on a button that shows its words. */
export function sizesOf({ host }: PostButton): ButtonSizes {
  const { width, height } = boxOf(host);
  const side = isForFingers() ? 44 : 30;
  return {
    words: { width: Math.max(side, width), height: Math.max(side, height) },
    compact: { width: side, height: side },
  };
}
