/** The doubt about values for machines that a page did not show to people. */
import type { Post } from './post-schema';

/** Whether any name or words of a post were not found in what the page showed. */
export function holdsUnseen({ title, text, author }: Post): boolean {
  return [title, text, author?.name, author?.handle].some((value) => value?.seenOnPage === false);
}
