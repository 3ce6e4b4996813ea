/** Doubts about what was read: values that the page did not show to people, readers nobody checked. */
import type { Post } from './post-schema';
import type { EvidenceRecord } from './record-schema';

/** Whether any name or words of a post were not found in what the page showed. */
export function holdsUnseen({ title, text, author }: Post): boolean {
  return [title, text, author?.name, author?.handle].some((value) => value?.seenOnPage === false);
}

/** Whether posts were read by what no real page of the platform has confirmed yet. */
export function isReaderUnconfirmed({ reader, posts }: EvidenceRecord): boolean {
  return reader?.confirmedOnRealPage === false && posts.length > 0;
}
