/** What pictures of a whole page need of a tab, beside {@link TabPort}. `utils/browser` keeps the promise. */
import type { Bytes } from '@/utils/evidence/bytes';
import type { StopRequest, WalkRequest } from '@/utils/platforms/scroller-script';

/** In the page, CSS pixels. */
export interface PageRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Answers of the page come unparsed; null where the browser refuses, undefined where the page is too slow. */
export interface ScrollPort {
  /** Puts the scrolling script into the page, and styles that stop the page from scrolling smoothly. */
  prepare(tabId: number): Promise<void>;
  find(tabId: number): Promise<unknown>;
  begin(tabId: number, scroller: number | null): Promise<unknown>;
  /** Puts the scrolling script into the page, and turns it to the element that was chosen in the picker. */
  beginPost(tabId: number): Promise<unknown>;
  stop(tabId: number, request: StopRequest): Promise<unknown>;
  walk(tabId: number, request: WalkRequest): Promise<unknown>;
  look(tabId: number): Promise<unknown>;
  /** Puts back what the script changed; may be called more than once. Never rejects. */
  end(tabId: number): Promise<void>;
  /** Takes script styles away as well: the page is as before. Never rejects. */
  leave(tabId: number): Promise<void>;
  /** PNG of a part of the page that may lie beyond the window; null where the browser cannot (Chromium). */
  readonly renderPart: ((windowId: number, rect: PageRect) => Promise<Bytes>) | null;
}
