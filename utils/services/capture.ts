/**
 * Saving: from a click to a sealed, written and read-back exhibit. "Saved" is the
 * answer only after the bytes came back from the disk with the digests they went with.
 */
import { equalBytes, type Bytes } from '@/utils/evidence/bytes';
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { sealEntry } from '@/utils/evidence/custody';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import { buildInstant, type ClockReading } from '@/utils/evidence/instant';
import {
  buildRecordBytes,
  buildSummary,
  buildViewerBytes,
  parseRecord,
} from '@/utils/evidence/record';
import type { EvidenceRecord, NotCaptured, Trigger } from '@/utils/evidence/record-schema';
import { sealBytes } from '@/utils/evidence/seal';
import type { Instant } from '@/utils/evidence/values';
import type { ReadOptions } from '@/utils/platforms/page-reading';
import type { ExhibitStore } from '@/utils/storage/store';
import { makeArtifacts, toStored, type MadeArtifact } from './artifacts';
import { buildRecord, buildViewer, subjectIn } from './build-record';
import type { Environment } from './environment';
import { takeFrame, type Frame } from './frame';
import { loadOrCreateKey, type GenerateKeyPair, type KeyInUse } from './keys';
import { readBack } from './read-back';
import type { Settings } from './settings';
import type { TabPort } from './tab-port';

/** Within this time, the same page is taken for the same click made twice. Milliseconds. */
export const SAME_PAGE_MS = 2 * 60_000;

export interface CaptureRequest {
  /** For the exhibit that comes of it. */
  readonly exhibitId: string;
  readonly tabId: number;
  readonly trigger: Trigger;
  readonly requestedAtMs: number;
  readonly again: boolean;
  /** What the context menu said of the place that was clicked. */
  readonly pointedAt: Omit<ReadOptions, 'wholeSource'>;
}

export interface CaptureDeps {
  readonly store: ExhibitStore;
  readonly port: TabPort;
  readonly environment: Environment;
  readonly userAgent: string;
  readonly generateKeyPair?: GenerateKeyPair;
}

export interface Captured {
  readonly status: 'saved' | 'already-saved';
  readonly exhibitId: string;
}

interface Prepared {
  readonly request: CaptureRequest;
  readonly settings: Settings;
  readonly frame: Frame;
  readonly artifacts: readonly MadeArtifact[];
  readonly archiveMissing: NotCaptured | null;
}

/**
 * Saves what a tab shows.
 * @throws EvidenceError as `takeFrame`, `loadOrCreateKey` and the store; `read-back-differs`.
 */
export async function capture(
  deps: CaptureDeps,
  settings: Settings,
  request: CaptureRequest,
): Promise<Captured> {
  const prepared = await prepare(deps, settings, request);
  return deps.environment.exclusively(async () => {
    const same = request.again ? null : await findSame(deps, prepared);
    if (same !== null) return { status: 'already-saved', exhibitId: same.exhibitId };
    const exhibit = await sealExhibit(deps, prepared);
    await deps.store.commitExhibit(exhibit, pixelsOf(prepared));
    await readBack(deps.store, exhibit);
    return { status: 'saved', exhibitId: exhibit.summary.exhibitId };
  });
}

/** Everything slow that needs no lock: pixels, page, digests. */
async function prepare(
  deps: CaptureDeps,
  settings: Settings,
  request: CaptureRequest,
): Promise<Prepared> {
  const { clock } = deps.environment;
  const options = { ...request.pointedAt, wholeSource: settings.wholeSource };
  const frame = await takeFrame(deps.port, request.tabId, options, clock);
  const content = settings.pageArchive ? await deps.port.archive(request.tabId) : null;
  const archive = content && { content, takenAt: buildInstant(clock()) };
  const archiveMissing: NotCaptured | null =
    archive !== null
      ? null
      : { what: 'page-archive', reason: settings.pageArchive ? 'browser-refused' : 'switched-off' };
  return {
    request,
    settings,
    frame,
    artifacts: await makeArtifacts(frame, archive),
    archiveMissing,
  };
}

function pixelsOf({ artifacts }: Prepared): string {
  const pixels = artifacts.find((artifact) => artifact.described.role === 'viewport');
  if (pixels === undefined) throw new EvidenceError('unexpected', 'no pixels');
  return pixels.described.sha256;
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
    if (summary.address !== (prepared.frame.address ?? '') || !isRecent) continue;
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

async function sealExhibit(deps: CaptureDeps, prepared: Prepared): Promise<WholeExhibit> {
  const { environment } = deps;
  const keyInUse = await loadOrCreateKey(deps.store, environment, deps.generateKeyPair);
  const { exhibitId, trigger, requestedAtMs } = prepared.request;
  const salt = environment.randomBytes(32);
  const viewer = buildViewerBytes(
    buildViewer(prepared.frame, exhibitId, keyInUse.actor, salt, deps.userAgent),
  );
  const sealedAt = buildInstant(environment.clock());
  const record = buildRecord({
    ...prepared,
    exhibitId,
    trigger,
    requestedAt: instantOfRequest(environment.clock(), requestedAtMs),
    sealedAt,
    keyInUse,
    viewer: { sha256: await sha256Hex(viewer), size: viewer.length },
    product: environment.product,
  });
  const bytes = buildRecordBytes(record);
  const seal = await sealBytes(bytes, keyInUse.chain.key, new Date(sealedAt.utc));
  return assemble(
    buildSummary(record, sizeOf(prepared.artifacts)),
    { bytes, viewer, seal },
    prepared,
    {
      keyInUse,
      environment,
    },
  );
}

/** The click was in another part of the browser; both clocks are set back by the time since. */
export function instantOfRequest(now: ClockReading, requestedAtMs: number): Instant {
  const agoMs = Math.max(0, now.unixMs - requestedAtMs);
  return buildInstant({
    ...now,
    unixMs: now.unixMs - agoMs,
    monotonicMs: now.monotonicMs - agoMs,
  });
}

function sizeOf(artifacts: readonly MadeArtifact[]): number {
  return artifacts.reduce((sum, artifact) => sum + artifact.described.size, 0);
}

async function assemble(
  summary: ExhibitSummary,
  sealed: { bytes: Bytes; viewer: Bytes; seal: Bytes },
  prepared: Prepared,
  { keyInUse, environment }: { keyInUse: KeyInUse; environment: Environment },
): Promise<WholeExhibit> {
  const recordSha256 = await sha256Hex(sealed.bytes);
  const sealSha256 = await sha256Hex(sealed.seal);
  const { exhibitId } = summary;
  const firstLine = await sealEntry(
    {
      exhibitId,
      previousLine: null,
      at: buildInstant(environment.clock()),
      actor: keyInUse.actor,
      event: { type: 'saved', recordSha256, sealSha256 },
    },
    keyInUse.chain.key,
  );
  return {
    summary,
    record: sealed.bytes,
    viewer: sealed.viewer,
    seal: sealed.seal,
    timestamp: null,
    recordSha256,
    sealSha256,
    artifacts: prepared.artifacts.map((artifact) => toStored(exhibitId, artifact)),
    added: [],
    custody: [firstLine],
  };
}
