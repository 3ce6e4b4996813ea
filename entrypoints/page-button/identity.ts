/**
 * What tells one post from another in the same element: feeds put the next post into elements
 * that are there already. Numbers are left out, since counts and ages change by themselves.
 */
import { attributeOf, selectAll, textContentOf } from '@/utils/platforms/dom';

const LINKS_MAX = 40;
const MARKS_MAX = 10;
const TEXT_MAX_LENGTH = 8_000;
const MARKS = ['data-id', 'data-mid', 'data-post', 'data-urn', 'data-testid', 'thingid'] as const;

/** Links, marks and words of a post; another post has others. */
export function identityOf(post: Element): string {
  const links = selectAll(post, 'a[href]', LINKS_MAX).map((link) => attributeOf(link, 'href'));
  const marked = [post, ...selectAll(post, '[data-id], [data-mid], [data-post]', MARKS_MAX)];
  const marks = marked.flatMap((part) => MARKS.map((name) => attributeOf(part, name) ?? ''));
  const words = textContentOf(post).slice(0, TEXT_MAX_LENGTH).replace(/\d+/g, '');
  return JSON.stringify([links, marks, words]);
}
