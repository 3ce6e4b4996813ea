/** Keeping to a limit of calls in a time, so that none is refused and no time is lost. */

export interface Pace {
  /** Waits until the next call is allowed, and counts it. */
  turn(sleep: (ms: number) => Promise<void>): Promise<void>;
}

/** At most `calls` in any stretch of `withinMs` milliseconds. @param now milliseconds, never set back. */
export function createPace(limit: {
  readonly calls: number;
  readonly withinMs: number;
  readonly now: () => number;
}): Pace {
  /** Moments of the last calls, oldest first. */
  const recent: number[] = [];
  return {
    async turn(sleep) {
      const { calls, withinMs, now } = limit;
      for (;;) {
        while (recent[0] !== undefined && recent[0] + withinMs <= now()) recent.shift();
        const [oldest] = recent;
        if (recent.length < calls || oldest === undefined) break;
        await sleep(oldest + withinMs - now());
      }
      recent.push(now());
    },
  };
}
