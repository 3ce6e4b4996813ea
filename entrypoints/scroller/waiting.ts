/** Waiting in a page that may paint slowly, or not at all. */

/** An end where a page in the background paints nothing. Milliseconds. */
const PAINTED_WITHIN_MS = 250;
const BETWEEN_LOOKS_MS = 40;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve();
    };
    setTimeout(done, PAINTED_WITHIN_MS);
    requestAnimationFrame(done);
  });
}

/** Until the page was told what is in view: observers come after the callbacks of a frame. */
export async function seen(): Promise<void> {
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
}

/** Until what was changed is what the browser shows. */
export async function painted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/**
 * The same on a computer that draws slowly: a page may be two frames ahead of what the browser
 * has on the screen, and a picture is of the screen.
 */
export async function paintedForSure(): Promise<void> {
  await painted();
  await painted();
}

/** Until it holds, at most `limitMs`. @returns whether there was anything to wait for. */
export async function waitFor(holds: () => boolean, limitMs: number): Promise<boolean> {
  const begin = performance.now();
  if (holds()) return false;
  while (!holds() && performance.now() - begin < limitMs) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return true;
}
