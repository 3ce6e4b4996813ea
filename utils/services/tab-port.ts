/** What saving needs of a tab. `utils/browser` keeps the promise; tests make their own. */
import type { Bytes } from '@/utils/evidence/bytes';
import type { ReadOptions } from '@/utils/platforms/page-reading';

/** What the browser says about a tab. */
export interface TabFacts {
  readonly windowId: number;
  /** Null where the browser does not tell us (no permission on this tab). */
  readonly address: string | null;
  readonly title: string | null;
  readonly active: boolean;
  readonly privateWindow: boolean;
  readonly readerMode: boolean;
  readonly zoom: number | null;
}

export interface TabPort {
  /** @throws EvidenceError `tab-gone`. */
  describe(tabId: number): Promise<TabFacts>;
  /** Puts our script into the page and asks which document it is; null where the browser refuses, undefined where the page is too slow. */
  probe(tabId: number): Promise<unknown>;
  /** What the page says; null where the browser refuses. Never throws. */
  read(tabId: number, options: ReadOptions): Promise<unknown>;
  /**
   * PNG of whatever tab is active in the window.
   * @param asked is called each time that the browser has been asked: more than once where
   *   it first said that it was asked too often.
   * @throws EvidenceError `page-protected`, `screenshots-blocked`, `capture-refused`.
   */
  screenshot(windowId: number, asked?: () => void): Promise<Bytes>;
  /** Which document it is by now, and whether it changed since `probe`. Never throws. */
  settle(tabId: number): Promise<unknown>;
  /** Watches the tab and its window from now on. */
  watch(
    tabId: number,
    windowId: number,
  ): {
    /** Another tab of the window came to the front, if only for a moment. */
    otherTabShown(): boolean;
    /** The tab began to load something. */
    loaded(): boolean;
    stop(): void;
  };
  /** MHTML of the page; null where not permitted or not possible. */
  archive(tabId: number): Promise<Blob | null>;
  /** What `probe` took out of the page may come back. Never rejects, and nobody has to wait for it. */
  release(tabId: number): Promise<void>;
}
