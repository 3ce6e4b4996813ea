/** How often a button that the page takes away is put back: not for ever, and ever more slowly. */

/** So often in a row; then this post has no button any more. */
export const PUT_BACK_MAX = 5;
/** After this time in its place, it counts as one that stays. Milliseconds. */
const STOOD_MS = 10_000;
const FIRST_WAIT_MS = 200;

interface Taken {
  readonly count: number;
  readonly atMs: number;
}

export interface PutBack {
  /** The page took away the button of this post. */
  taken(post: Element, nowMs: number): void;
  /** Whether this post may have one now. */
  isAllowed(post: Element, nowMs: number): boolean;
  /** Whether this post never has one again. */
  isOver(post: Element): boolean;
}

export function createPutBack(): PutBack {
  const known = new WeakMap<Element, Taken>();
  const isOver = (post: Element): boolean => (known.get(post)?.count ?? 0) > PUT_BACK_MAX;
  return {
    taken(post, nowMs) {
      const before = known.get(post);
      const stood = before !== undefined && nowMs - before.atMs > STOOD_MS + waitOf(before);
      const count = before === undefined || (stood && !isOver(post)) ? 1 : before.count + 1;
      known.set(post, { count, atMs: nowMs });
    },
    isAllowed(post, nowMs) {
      const before = known.get(post);
      if (before === undefined) return true;
      return !isOver(post) && nowMs - before.atMs >= waitOf(before);
    },
    isOver,
  };
}

function waitOf({ count }: Taken): number {
  return FIRST_WAIT_MS * 2 ** count;
}
