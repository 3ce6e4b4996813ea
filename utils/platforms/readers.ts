/** Which reader reads a page. The first that fits and finds a post; else the one for all pages. */
import { withComments } from './comments';
import type { PlatformReader, ReadInput, ReadResult } from './types';
import { webReader } from './web';

const NOTHING: ReadResult = {
  posts: [],
  subject: null,
  pageData: [],
  notCaptured: [{ what: 'page-data', reason: 'failed' }],
};

/** What a page says, and which reader says so. */
export interface PageResult extends ReadResult {
  readonly reader: Pick<PlatformReader, 'id' | 'confirmedOnRealPage'>;
}

/**
 * What a page says about its posts. Never throws: a reader that fails has read nothing.
 * @param readers Of single platforms, in the order in which they are asked.
 */
export function readPage(input: ReadInput, readers: readonly PlatformReader[]): PageResult {
  const result = firstResult(input, readers);
  return input.pointedAt?.isPost === true ? meantExactly(result, input.pointedAt.element) : result;
}

/** A post within another one that no reader knows is never taken for the outer one. */
function meantExactly(result: PageResult, element: Element | undefined): PageResult {
  const { subjectReason: _, ...rest } = result;
  const indexes = result.posts.flatMap((post, index) => (post.element === element ? [index] : []));
  const [index] = indexes;
  if (index === undefined || indexes.length > 1) return { ...rest, subject: null };
  return { ...rest, subject: index, subjectReason: 'pointed-at' };
}

function firstResult(input: ReadInput, readers: readonly PlatformReader[]): PageResult {
  const fitting = readers.filter((reader) => fits(reader, input));
  for (const reader of fitting) {
    const result = attempt(reader, input);
    if (result === null) continue;
    const { readsComments } = reader;
    if (readsComments === undefined) return { ...result, reader };
    const page = attempt(webReader, input) ?? NOTHING;
    return { ...withComments(page, result, input, readsComments), reader };
  }
  return { ...(attempt(webReader, input) ?? NOTHING), reader: webReader };
}

function fits(reader: PlatformReader, { address, document }: ReadInput): boolean {
  try {
    return reader.matches(address, document);
  } catch {
    return false;
  }
}

function attempt(reader: PlatformReader, input: ReadInput): ReadResult | null {
  try {
    return reader.read(input);
  } catch {
    return null;
  }
}
