/**
 * Whether the page's content changed around the pixels and the reading: a page that
 * swaps its words in time could otherwise have a picture of one and a text of another.
 */
export interface ChangeWatch {
  /** Watches from now on, and forgets what was seen before. */
  start(): void;
  /** Whether elements or words changed since the start; ends the watch. */
  stop(): boolean;
}

const CONTENT: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** @param document The page's own; only its open content is watched, not its shadow roots. */
export function createChangeWatch(document: Document): ChangeWatch {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  return {
    start() {
      observer.disconnect();
      changed = false;
      observer.observe(document, CONTENT);
    },
    stop() {
      const seen = changed || observer.takeRecords().length > 0;
      observer.disconnect();
      return seen;
    },
  };
}
