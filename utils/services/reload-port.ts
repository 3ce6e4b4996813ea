/** What reloading needs of a tab, beside {@link TabPort}. `utils/browser` keeps the promise. */
import * as v from 'valibot';
import { ADDRESS_MAX_PARSED } from '@/utils/platforms/limits';

/** A reload that was asked for, watched from just before. */
export interface WatchedReload {
  /** When the tab first began to load, milliseconds since 1970; null while it has not. */
  begunAtMs(): number | null;
  stop(): void;
}

/** Answers of the page come unparsed; null where the browser refuses, undefined where the page is too slow. */
export interface ReloadPort {
  /** How many fields hold something that nobody sent yet. */
  unsavedText(tabId: number): Promise<unknown>;
  /** Which document this is and how it was loaded. Call after a probe of the same document. */
  facts(tabId: number): Promise<unknown>;
  /** Asks the browser to load the page anew, past its cache. @throws EvidenceError `tab-gone`. */
  reload(tabId: number): Promise<WatchedReload>;
  /** @throws EvidenceError `tab-gone`. */
  isLoading(tabId: number): Promise<boolean>;
  /** Resolves once the page's elements have stood still for a moment, or after a few seconds. */
  settle(tabId: number): Promise<void>;
  /** Marks the icon on the tab as waiting for a click, or takes the mark away. Never rejects. */
  askForClick(tabId: number, asks: boolean): Promise<void>;
}

export const LoadFactsSchema = v.looseObject({
  documentId: v.pipe(v.string(), v.maxLength(64)),
  address: v.pipe(v.string(), v.maxLength(ADDRESS_MAX_PARSED)),
  /** The address that was loaded into this document, after redirects of the server. */
  loadedAddress: v.pipe(v.string(), v.maxLength(ADDRESS_MAX_PARSED)),
  /** `type` of PerformanceNavigationTiming; null where the browser has none. */
  navigation: v.nullable(v.picklist(['navigate', 'reload', 'back_forward', 'prerender'])),
  /** When the load of this document began, milliseconds since 1970 by the clock of now. */
  startedAtMs: v.pipe(v.number(), v.finite()),
  complete: v.boolean(),
  serviceWorker: v.boolean(),
  receivedBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type LoadFacts = v.InferOutput<typeof LoadFactsSchema>;
