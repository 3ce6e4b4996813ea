/** Chromium takes two pictures of a tab a second: a benchmark waits between them, so as not to measure that. */
const BETWEEN_PICTURES_MS = 1100;

/** Each call resolves only when enough time has passed since the one before. */
export function createPace(betweenMs = BETWEEN_PICTURES_MS): () => Promise<void> {
  let last = -Infinity;
  return async () => {
    const wait = last + betweenMs - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    last = performance.now();
  };
}
