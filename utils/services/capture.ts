/**
 * Saving: from a click to a sealed, written and read-back exhibit. "Saved" is the
 * answer only after the bytes came back from the disk with the digests they went with.
 */
import { equalBytes, type Bytes } from '@/utils/evidence/bytes';
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import { buildInstant } from '@/utils/evidence/instant';
import { parseRecord } from '@/utils/evidence/record';
import type { EvidenceRecord, NotCaptured } from '@/utils/evidence/record-schema';
import { subjectIn } from './about-page';
import { makeArtifacts } from './artifacts';
import { takeFrame, type Frame } from './frame';
import {
  commitPrepared,
  pixelsOf,
  type CaptureDeps,
  type CaptureRequest,
  type Prepared,
} from './seal-exhibit';
import type { Settings } from './settings';
import type { TabFacts, TabPort } from './tab-port';

export type { CaptureDeps, CaptureRequest } from './seal-exhibit';

/** Within this time, the same page is taken for the same click made twice. Milliseconds. */
export const SAME_PAGE_MS = 2 * 60_000;

export interface Captured {
  readonly status: 'saved' | 'already-saved';
  readonly exhibitId: string;
}

/**
 * Saves what a tab shows.
 * @param ready Nothing is sealed before it.
 * @throws EvidenceError as `takeFrame`, `loadOrCreateKey` and the store; `read-back-differs`.
 */
export async function capture(
  deps: CaptureDeps,
  settings: Settings,
  request: CaptureRequest,
  ready: Promise<void> = Promise.resolve(),
): Promise<Captured> {
  const prepared = await prepare(deps, settings, request);
  await ready;
  return deps.environment.exclusively(async () => {
    const same = request.again ? null : await findSame(deps, prepared);
    if (same !== null) return { status: 'already-saved', exhibitId: same.exhibitId };
    return { status: 'saved', exhibitId: await commitPrepared(deps, prepared) };
  });
}

/** Everything slow that needs no lock: pixels, page, digests. */
export async function prepare(
  deps: CaptureDeps,
  settings: Settings,
  request: CaptureRequest,
): Promise<Prepared> {
  const { frame, archive, missing } = await takePage(deps, settings, request);
  const archiveMissing: NotCaptured | null =
    missing === null ? null : { what: 'page-archive', reason: missing };
  return {
    request,
    settings,
    frame,
    artifacts: await makeArtifacts(frame, archive),
    archiveMissing,
  };
}

/** Whatever it ends with, the page gets back what was taken out of it for the picture. */
async function takePage(
  { port, environment: { clock } }: CaptureDeps,
  settings: Settings,
  { tabId, pointedAt }: CaptureRequest,
) {
  const options = { ...pointedAt, wholeSource: settings.wholeSource };
  try {
    const frame = await takeFrame(port, tabId, options, clock);
    const { content, missing } = settings.pageArchive
      ? await takeArchive(port, tabId, frame.tab)
      : ({ content: null, missing: 'switched-off' } as const);
    const archive = content && { content, takenAt: buildInstant(clock()) };
    return { frame, archive, missing };
  } finally {
    void port.release(tabId);
  }
}

type Archived =
  | { readonly content: Blob; readonly missing: null }
  | { readonly content: null; readonly missing: 'browser-refused' | 'failed' };

/** The browser archives whatever the tab shows by then: only the page of the pixels is kept. */
async function takeArchive(port: TabPort, tabId: number, before: TabFacts): Promise<Archived> {
  const watched = port.watch(tabId, before.windowId);
  try {
    const content = await port.archive(tabId);
    if (content === null) return { content, missing: 'browser-refused' };
    const after = await port.describe(tabId);
    const isSame = after.address === before.address && !watched.loaded();
    return isSame ? { content, missing: null } : { content: null, missing: 'failed' };
  } catch {
    return { content: null, missing: 'failed' };
  } finally {
    watched.stop();
  }
}

/**
 * "The same page" is the same address, the same pixels, the same posts and the same one that is
 * meant: a new comment is never swallowed, nor the second post that somebody points at.
 */
async function findSame(deps: CaptureDeps, prepared: Prepared): Promise<ExhibitSummary | null> {
  const now = deps.environment.clock().unixMs;
  const found = await deps.store.listByPixels(pixelsOf(prepared));
  for (const summary of found) {
    const age = now - Date.parse(summary.savedUtc);
    const isRecent = age >= 0 && age <= SAME_PAGE_MS;
    const isPage = summary.fileType === undefined;
    if (summary.address !== (prepared.frame.address ?? '') || !isRecent || !isPage) continue;
    const kept = await deps.store.loadExhibit(summary.exhibitId);
    if (kept !== null && saysTheSame(kept.record, prepared.frame)) return summary;
  }
  return null;
}

/** A record that was damaged since is the same as nothing: the page is saved anew. */
function saysTheSame(kept: Bytes, { reading }: Frame): boolean {
  let record: EvidenceRecord;
  try {
    record = parseRecord(kept);
  } catch {
    return false;
  }
  const { posts, subject } = record;
  const now = { posts: reading?.posts ?? [], subject: subjectIn(reading) };
  return equalBytes(canonicalBytes({ posts, subject }), canonicalBytes(now));
}
