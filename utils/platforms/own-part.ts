/**
 * Which part of a page belongs to the post, for cutting out its source: the
 * post's own container, else the main content, else the body. Never a menu or a
 * side column where the page says which part is the main one.
 */
import { bodyOf, isShown, selectAll } from './dom';
import type { ReadResult } from './types';

/** The element whose source is saved with every exhibit; null for a page without a body. */
export function ownPartOf(document: Document, { posts, subject }: ReadResult): Element | null {
  const post = subject === null ? undefined : posts[subject];
  return post?.element ?? mainContentOf(document) ?? bodyOf(document);
}

function mainContentOf(document: Document): Element | null {
  for (const selector of ['main, [role="main" i]', 'article, [role="article" i]']) {
    const shown = selectAll(document, selector, 50).filter(isShown);
    if (shown.length === 1) return shown[0] ?? null;
  }
  return null;
}
