/** Pages made for tests: a document from HTML, and a reading of it. */
import { readPage, type PageResult } from '@/utils/platforms/readers';
import type { PointedAt, ReadResult } from '@/utils/platforms/types';
import { ALL_READERS } from './all-readers';

export const PAGE = 'https://krant.example/nieuws/2026/bericht-12';

export function documentOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

interface Circumstances {
  address?: string;
  /** Where the document was loaded; the same as `address` when left out. */
  loaded?: string;
  pointedAt?: (document: Document) => PointedAt;
}

/** Reads a page made of `html` as a save would. */
export function reading(
  html: string,
  { address = PAGE, loaded = address, pointedAt }: Circumstances = {},
): PageResult {
  const document = documentOf(html);
  return readPage(
    {
      document,
      address: new URL(address),
      loadedAddress: loaded,
      pointedAt: pointedAt?.(document) ?? null,
    },
    ALL_READERS,
  );
}

/** One JSON-LD block. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

/** The plain values of a post, for comparing at a glance. */
export function plain(result: ReadResult, index = result.subject ?? 0): Record<string, unknown> {
  const post = result.posts[index]?.post ?? {};
  return {
    author: post.author?.name?.value,
    handle: post.author?.handle?.value,
    title: post.title?.value,
    text: post.text?.value,
    time: post.time?.value,
    permalink: post.permalink?.value,
  };
}
