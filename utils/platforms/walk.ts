/** Walking a tree of unknown size and depth: no recursion, and an end. */
import { firstChildOf, nextSiblingOf, parentOf } from './dom';

/** How many nodes may still be visited; shared by everything that reads one page. */
export interface Budget {
  nodesLeft: number;
}

export interface Visitor {
  /** Called before the children; false leaves them out. */
  enter(node: Node): boolean;
  /** Called after the children, also where they were left out. */
  leave?(node: Node): void;
}

/**
 * Visits `root` and what is below it in the order of the page.
 * @returns false when the budget ran out first.
 */
export function walk(root: Node, budget: Budget, visitor: Visitor): boolean {
  let node: Node | null = root;
  while (node !== null) {
    if (budget.nodesLeft <= 0) return false;
    budget.nodesLeft -= 1;
    const child: Node | null = visitor.enter(node) ? firstChildOf(node) : null;
    node = child ?? afterLeaving(node, root, visitor);
  }
  return true;
}

function afterLeaving(from: Node, root: Node, visitor: Visitor): Node | null {
  let node: Node | null = from;
  while (node !== null) {
    visitor.leave?.(node);
    if (node === root) return null;
    const next = nextSiblingOf(node);
    if (next !== null) return next;
    node = parentOf(node);
  }
  return null;
}
