/** Asking a page that may be slow, gone or protected. */

/** A page that does not answer within this time is taken not to. Milliseconds. */
const PAGE_PATIENCE_MS = 4000;
/** For a page that answered before: twenty megabytes, or thousands of frames, take seconds on a slow computer. */
export const READING_PATIENCE_MS = 12_000;

/** Null where the browser refuses, undefined where the page does not answer in time. */
export async function patiently<T>(
  work: () => Promise<T>,
  patienceMs = PAGE_PATIENCE_MS,
): Promise<T | null | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, patienceMs);
  });
  try {
    return await Promise.race([work().catch(() => null), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
