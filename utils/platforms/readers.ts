/** The readers, in the order in which they are asked. The first that fits reads the page. */
import type { PlatformReader, ReadInput, ReadResult } from './types';
import { webReader } from './web';

/** Readers of single platforms stand before the one for all pages. */
export const READERS: readonly PlatformReader[] = [webReader];

const NOTHING: ReadResult = {
  posts: [],
  subject: null,
  pageData: [],
  notCaptured: [{ what: 'page-data', reason: 'failed' }],
};

/** The reader of a page. */
export function readerOf(address: URL, document: Document): PlatformReader {
  return READERS.find((reader) => reader.matches(address, document)) ?? webReader;
}

/** What a page says about its posts. Never throws: a reader that fails has read nothing. */
export function readPage(input: ReadInput): ReadResult {
  try {
    return readerOf(input.address, input.document).read(input);
  } catch {
    return NOTHING;
  }
}
