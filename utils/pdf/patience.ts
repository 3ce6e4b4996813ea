/** Gives up on work that a hostile file never lets end. */

export interface Clockwork {
  /** Calls `work` each so many milliseconds, until the function that it gives is called. */
  readonly every: (ms: number, work: () => void) => () => void;
  /** A tab that nobody sees draws nothing: that is no time lost. */
  readonly isVisible: () => boolean;
}

export interface Patience {
  /** Aborts when the time is over, or by `end`. */
  readonly signal: AbortSignal;
  /** Whether it was the time. */
  readonly isOver: () => boolean;
  readonly end: () => void;
}

const SECOND_MS = 1000;

/** Waits so many seconds in which the tab can be seen. */
export function createPatience(seconds: number, { every, isVisible }: Clockwork): Patience {
  const controller = new AbortController();
  let left = seconds;
  const stop = every(SECOND_MS, () => {
    if (isVisible()) left -= 1;
    if (left > 0) return;
    stop();
    controller.abort();
  });
  return {
    signal: controller.signal,
    isOver: () => left <= 0,
    end: () => {
      stop();
      controller.abort();
    },
  };
}

/** What the work gives, or a rejection at once when the signal says so. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let leave = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    leave = () => {
      reject(new DOMException('Given up', 'AbortError'));
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
