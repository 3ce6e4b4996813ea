/** When the page is looked at again: after something happened, and never for more than a small share of its time. */

/** Between two looks at least. Milliseconds. */
const BETWEEN_MS = 200;
/** A look that took a time is followed by so many times of rest. */
const REST = 20;
const CHANGES: MutationObserverInit = { childList: true, subtree: true };

export interface Turns {
  /** Looks soon, and after every change from now on. */
  start(): void;
  stop(): void;
}

/** @param look `more` where there is more to do. */
export function createTurns(look: () => 'done' | 'more'): Turns {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let running = false;
  let tookMs = 0;

  const turn = (): void => {
    const begin = performance.now();
    const left = look();
    // What we changed ourselves is nothing new.
    changes.takeRecords();
    tookMs = performance.now() - begin;
    waiting = undefined;
    if (left === 'more') soon();
  };
  const soon = (): void => {
    if (!running || waiting !== undefined) return;
    waiting = setTimeout(
      () => {
        // Just after a frame the page is laid out: nothing is computed twice.
        frame = requestAnimationFrame(() => {
          waiting = setTimeout(turn);
        });
      },
      Math.max(BETWEEN_MS, REST * tookMs),
    );
  };
  const changes = new MutationObserver(soon);
  const scrolling = { capture: true, passive: true } as const;

  return {
    start() {
      if (running) return;
      running = true;
      changes.observe(document, CHANGES);
      // A page can put an element of its own in the way of what a document offers.
      window.addEventListener('scroll', soon, scrolling);
      window.addEventListener('resize', soon, { passive: true });
      soon();
    },
    stop() {
      running = false;
      changes.disconnect();
      window.removeEventListener('scroll', soon, scrolling);
      window.removeEventListener('resize', soon);
      clearTimeout(waiting);
      // After this, its turn would count as one that is still to come, and none would be begun anew.
      cancelAnimationFrame(frame);
      waiting = undefined;
    },
  };
}
