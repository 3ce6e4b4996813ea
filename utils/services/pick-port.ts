/** Asking somebody to point at a part of a page. `utils/browser` keeps the promise. */
export interface PickPort {
  /**
   * Puts the picking script into the page and begins to ask; false where the browser refuses.
   * @param targetElementId what a context menu was opened on, as Firefox names it.
   */
  start(tabId: number, targetElementId: number | undefined): Promise<boolean>;
  /** The page's answer, unparsed; null where it is gone, undefined where it is too slow. */
  wait(tabId: number): Promise<unknown>;
  /** Takes everything away, also what was chosen. Never rejects. */
  forget(tabId: number): Promise<void>;
}
