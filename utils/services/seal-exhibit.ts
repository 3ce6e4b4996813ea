/** The last steps of a save, under the lock: number, record, seal, log, one transaction, and the bytes read back. */
import type { Bytes } from '@/utils/evidence/bytes';
import { sealEntry } from '@/utils/evidence/custody';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import { buildInstant, type ClockReading } from '@/utils/evidence/instant';
import type { LongPicture } from '@/utils/evidence/long-picture-schema';
import { buildRecordBytes, buildSummary, buildViewerBytes } from '@/utils/evidence/record';
import type { PostPicture } from '@/utils/evidence/post-picture-schema';
import type { NotCaptured, Trigger } from '@/utils/evidence/record-schema';
import type { Reconstruction } from '@/utils/evidence/reconstruction-schema';
import type { Reload } from '@/utils/evidence/reload-schema';
import { sealBytes } from '@/utils/evidence/seal';
import type { Instant, Sha256 } from '@/utils/evidence/values';
import type { ReadOptions } from '@/utils/platforms/page-reading';
import type { ExhibitStore } from '@/utils/storage/store';
import { aboutPage, viewerOfPage } from './about-page';
import { toStored, type MadeArtifact } from './artifacts';
import {
  buildRecord,
  buildViewer,
  type RecordAbout,
  type Related,
  type ViewerAbout,
} from './build-record';
import type { Environment } from './environment';
import type { Frame } from './frame';
import { loadOrCreateKey, type GenerateKeyPair, type KeyInUse } from './keys';
import { readBack } from './read-back';
import type { Settings } from './settings';
import type { TabPort } from './tab-port';

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

export interface SealDeps {
  readonly store: ExhibitStore;
  readonly environment: Environment;
  readonly generateKeyPair?: GenerateKeyPair;
}

export interface CaptureDeps extends SealDeps {
  readonly port: TabPort;
  readonly userAgent: string;
}

/** Everything that was taken, before it has a number. */
export interface Prepared {
  readonly request: CaptureRequest;
  readonly settings: Settings;
  readonly frame: Frame;
  readonly artifacts: readonly MadeArtifact[];
  readonly archiveMissing: NotCaptured | null;
  readonly longPictures?: readonly LongPicture[];
  readonly postPicture?: PostPicture;
  readonly reload?: Reload;
  readonly reconstruction?: Reconstruction;
  readonly related?: readonly Related[];
}

/** One exhibit of any kind, before it has a number. */
export interface ExhibitContent {
  readonly exhibitId: string;
  readonly trigger: Trigger;
  readonly requestedAtMs: number;
  readonly about: RecordAbout;
  readonly viewer: ViewerAbout;
  readonly artifacts: readonly MadeArtifact[];
  readonly related?: readonly Related[];
  /** Digest by which the same is known again: a page's pixels, the content of a file. */
  readonly knownBy: Sha256;
}

/**
 * Seals, writes and reads back. Call under the lock of the exhibits.
 * @returns the id of the exhibit.
 * @throws EvidenceError as `commitContent`; `read-back-differs`.
 */
export async function commitPrepared(deps: CaptureDeps, prepared: Prepared): Promise<string> {
  const { request, frame, artifacts } = prepared;
  const exhibit = await commitContent(deps, {
    exhibitId: request.exhibitId,
    trigger: request.trigger,
    requestedAtMs: request.requestedAtMs,
    about: aboutPage(prepared),
    viewer: viewerOfPage(frame, deps.userAgent),
    artifacts,
    ...(prepared.related === undefined ? {} : { related: prepared.related }),
    knownBy: pixelsOf(prepared),
  });
  await readBack(deps.store, exhibit);
  return exhibit.summary.exhibitId;
}

/**
 * Seals and writes. Nobody may be told that it is saved before it was read back. Call under the
 * lock of the exhibits.
 * @throws EvidenceError as `loadOrCreateKey` and the store.
 */
export async function commitContent(
  deps: SealDeps,
  content: ExhibitContent,
): Promise<WholeExhibit> {
  const exhibit = await sealContent(deps, content);
  await deps.store.commitExhibit(exhibit, content.knownBy);
  return exhibit;
}

/** Digest of the window's pixels, by which the same page is known. */
export function pixelsOf({ artifacts }: Prepared): string {
  const pixels = artifacts.find((artifact) => artifact.described.role === 'viewport');
  if (pixels === undefined) throw new EvidenceError('unexpected', 'no pixels');
  return pixels.described.sha256;
}

async function sealContent(deps: SealDeps, content: ExhibitContent): Promise<WholeExhibit> {
  const { environment } = deps;
  const keyInUse = await loadOrCreateKey(deps.store, environment, deps.generateKeyPair);
  const { exhibitId, requestedAtMs, artifacts } = content;
  const salt = environment.randomBytes(32);
  const viewer = buildViewerBytes(buildViewer(content.viewer, exhibitId, keyInUse.actor, salt));
  // One look at the clock: however it was set, nothing is sealed before it was asked for.
  const now = environment.clock();
  const sealedAt = buildInstant(now);
  const record = buildRecord({
    ...content,
    requestedAt: instantOfRequest(now, requestedAtMs),
    sealedAt,
    keyInUse,
    viewer: { sha256: await sha256Hex(viewer), size: viewer.length },
    product: environment.product,
  });
  const bytes = buildRecordBytes(record);
  const seal = await sealBytes(bytes, keyInUse.chain.key, new Date(sealedAt.utc));
  const summary = buildSummary(record, sizeOf(artifacts));
  return assemble(summary, { bytes, viewer, seal }, artifacts, { keyInUse, environment });
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
  artifacts: readonly MadeArtifact[],
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
    artifacts: artifacts.map((artifact) => toStored(exhibitId, artifact)),
    added: [],
    custody: [firstLine],
  };
}
