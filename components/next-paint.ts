/** Waits until what was just shown is on the screen: work that holds up the page comes after it. */
export function nextPaint(): Promise<void> {
  // A hidden tab paints nothing, and must not wait for ever.
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}
