/**
 * The one interface behind which every reader of a platform or of pages in
 * general stands: (Document, address, pointed-at element) → what the page says.
 *
 * A reader never throws, never changes the page, stops at its bounds, and leaves
 * a field out rather than take it from another post. It reads the DOM only
 * through `dom.ts`, because a page can shadow properties of its own document.
 */
import type { Account, Post } from '@/utils/evidence/post-schema';
import type { NotCaptured } from '@/utils/evidence/record-schema';
import type { SourcedText } from '@/utils/evidence/values';

/** What the user pointed at, as far as the browser tells (Chromium gives no element). */
export interface PointedAt {
  readonly element?: Element;
  /** The element is the whole of one post, so that none around it or in it is meant. */
  readonly isPost?: boolean;
  readonly linkAddress?: string;
  readonly mediaAddress?: string;
  readonly selectedText?: string;
}

export interface ReadInput {
  readonly document: Document;
  /** The address that is shown now, not the one that was loaded. */
  readonly address: URL;
  /** The address that the browser loaded; another one means that head and page data may be stale. */
  readonly loadedAddress: string;
  readonly pointedAt: PointedAt | null;
}

export interface ReadPost {
  readonly post: Post;
  /** The post's own container, for cutting out its source; absent for data without an element. */
  readonly element: Element | null;
}

export interface ReadResult {
  readonly posts: readonly ReadPost[];
  readonly subject: number | null;
  readonly subjectReason?: 'address' | 'pointed-at' | 'only-one';
  readonly siteName?: SourcedText;
  readonly canonicalAddress?: SourcedText;
  /** The account that was looking, if the page shows it: goes into the separable part. */
  readonly viewerAccount?: Account;
  /** Raw structured data that values came from, as it stood on the page. */
  readonly pageData: readonly { readonly kind: string; readonly text: string }[];
  readonly notCaptured: readonly NotCaptured[];
}

export interface PlatformReader {
  /** `x`, `facebook`, … or `web` for the generic reader. */
  readonly id: string;
  /** False until a real page has confirmed the reader: shown to people and recorded. */
  readonly confirmedOnRealPage: boolean;
  /**
   * Reads what people wrote below a page; the page itself is left to the reader for all
   * pages. `flat` where the comments do not say whether they answer it or each other.
   */
  readonly readsComments?: 'threaded' | 'flat';
  matches(address: URL, document: Document): boolean;
  /** Null where it finds no post, so that the reader for all pages may. */
  read(input: ReadInput): ReadResult | null;
}
