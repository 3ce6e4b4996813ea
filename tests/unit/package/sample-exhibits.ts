/** Exhibits as storage would hand them out, sealed with a real key. People and posts are invented. */
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import { crc32Hex } from '@/utils/evidence/crc32';
import { sealEntry } from '@/utils/evidence/custody';
import type { Added, CustodyEvent } from '@/utils/evidence/custody-schema';
import { sha256Hex } from '@/utils/evidence/digest';
import type { StoredArtifact, WholeExhibit } from '@/utils/evidence/exhibit';
import { buildInstant } from '@/utils/evidence/instant';
import type { Artifact, EvidenceRecord, Viewer } from '@/utils/evidence/record-schema';
import { buildRecordBytes, buildSummary } from '@/utils/evidence/record';
import { sealBytes } from '@/utils/evidence/seal';
import type { SealingKey } from '@/utils/evidence/signing';
import type { Instant } from '@/utils/evidence/values';
import { POSTS, sourced } from './sample-posts';

export { sourced } from './sample-posts';

export const ACTOR = '01932f3a-0000-7000-8000-00000000aaaa';
export const OTHER_ACTOR = '01932f3a-0000-7000-8000-00000000bbbb';
const RUN = '01932f3a-0000-7000-8000-0000000000ff';
const SALT = `${'A'.repeat(43)}=`;
const SAVED_MS = Date.UTC(2026, 10, 20, 14, 3, 22, 123);

/** A moment some milliseconds after the first save. */
export function instant(afterMs = 0): Instant {
  return buildInstant({
    unixMs: SAVED_MS + afterMs,
    zone: 'Europe/Amsterdam',
    offsetMinutes: 60,
    monotonicMs: 5_000 + afterMs,
    run: RUN,
  });
}

export function uuid(number: number): string {
  return `01932f3a-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export interface SampleOptions {
  readonly number?: number;
  /** When it was saved, in milliseconds after the first save; may be before it. */
  readonly savedAfterMs?: number;
  readonly previousSealSha256?: string | null;
  readonly page?: Partial<EvidenceRecord['page']>;
  readonly posts?: EvidenceRecord['posts'];
  readonly reader?: EvidenceRecord['reader'];
  readonly subject?: number | null;
  readonly postsInView?: number[];
  readonly circumstances?: Partial<EvidenceRecord['circumstances']>;
  readonly notCaptured?: EvidenceRecord['notCaptured'];
  /** Each with its own entry in the log. */
  readonly added?: readonly Added[];
  /** Entries after those. */
  readonly events?: readonly CustodyEvent[];
  readonly screen?: Bytes;
  readonly screenPixels?: { width: number; height: number };
  /** Names of artifacts whose content is gone. */
  readonly removedArtifacts?: readonly string[];
  readonly withWholePage?: boolean;
  readonly related?: EvidenceRecord['related'];
  readonly reconstruction?: EvidenceRecord['reconstruction'];
}

/** Not a picture: a package does not look inside. */
const SCREEN = utf8('pixels of the screen');

async function artifact(
  part: Pick<Artifact, 'name' | 'role' | 'mediaType' | 'method'>,
  content: Bytes,
  pixels?: { width: number; height: number },
): Promise<{ artifact: Artifact; content: Bytes }> {
  return {
    content,
    artifact: {
      ...part,
      size: content.length,
      sha256: await sha256Hex(content),
      crc32: crc32Hex(content),
      takenAt: instant(),
      ...(pixels === undefined ? {} : { pixels }),
    },
  };
}

async function sampleArtifacts(options: SampleOptions) {
  const pixels = options.screenPixels ?? { width: 1280, height: 720 };
  const list = [
    await artifact(
      { name: 'screen.png', role: 'viewport', mediaType: 'image/png', method: 'shown-on-screen' },
      options.screen ?? SCREEN,
      pixels,
    ),
    await artifact(
      {
        name: 'post.html.txt',
        role: 'post-source',
        mediaType: 'text/plain; charset=utf-8',
        method: 'serialized-from-dom',
      },
      utf8('<article>Wij weten waar je woont</article>'),
    ),
  ];
  if (options.reconstruction !== undefined) {
    const about = {
      name: options.reconstruction.picture,
      role: 'reconstruction',
      mediaType: 'image/png',
      method: 'redrawn-from-dom',
    } as const;
    list.push(await artifact(about, utf8('pixels of a drawing')));
  }
  if (options.withWholePage !== true) return list;
  return [
    ...list,
    await artifact(
      {
        name: 'source.html.txt',
        role: 'page-source',
        mediaType: 'text/plain; charset=utf-8',
        method: 'serialized-from-dom',
      },
      utf8('<!doctype html><title>hele pagina</title>'),
    ),
    await artifact(
      {
        name: 'page.mhtml',
        role: 'page-archive',
        mediaType: 'multipart/related',
        method: 'saved-by-browser',
      },
      utf8('From: <Saved by Blink>'),
    ),
  ];
}

async function buildRecord(
  options: SampleOptions,
  key: SealingKey,
  viewer: Bytes,
  artifacts: readonly Artifact[],
): Promise<EvidenceRecord> {
  const number = options.number ?? 1;
  const posts = options.posts ?? POSTS;
  return {
    format: 'getuige-record',
    version: 1,
    exhibitId: uuid(number),
    kind: 'page',
    ...(options.reader === undefined ? {} : { reader: options.reader }),
    ...(options.postsInView === undefined ? {} : { postsInView: options.postsInView }),
    sequence: {
      key: key.fingerprint,
      number,
      previousSealSha256:
        options.previousSealSha256 ??
        (number === 1 ? null : await sha256Hex(utf8(`seal of ${number - 1}`))),
    },
    saved: {
      trigger: 'toolbar',
      requestedAt: instant(options.savedAfterMs),
      sealedAt: instant((options.savedAfterMs ?? 0) + 412),
    },
    page: {
      address: sourced('https://x.com/storm_van_recht/status/1859274610293847165', 'browser'),
      title: sourced('Storm van Recht op X: "Wij weten waar je woont. Tot vanavond."', 'dom'),
      platform: sourced('x', 'address'),
      language: sourced('nl', 'dom'),
      ...options.page,
    },
    posts,
    subject: options.subject === undefined ? (posts.length === 0 ? null : 0) : options.subject,
    ...(posts.length === 1 && options.subject === undefined
      ? { subjectReason: 'address' as const }
      : {}),
    artifacts: [...artifacts],
    notCaptured: options.notCaptured ?? [],
    circumstances: {
      openForMs: { value: 192_000, source: 'browser' },
      reloadedByGetuige: false,
      devicePixelRatio: { value: 1, source: 'browser' },
      viewport: { width: 1280, height: 720 },
      scroll: { x: 0, y: 0, maxX: 0, maxY: 3210 },
      privateWindow: { value: false, source: 'browser' },
      otherExtensions: 'cannot-be-known',
      ...options.circumstances,
    },
    browser: { name: 'Chrome', version: '156.0.8078.79', extensionVersion: '0.1.0' },
    viewer: { sha256: await sha256Hex(viewer), size: viewer.length },
    ...(options.related === undefined ? {} : { related: options.related }),
    ...(options.reconstruction === undefined ? {} : { reconstruction: options.reconstruction }),
  };
}

const VIEWER: Omit<Viewer, 'exhibitId'> = {
  format: 'getuige-viewer',
  version: 1,
  salt: SALT,
  actor: ACTOR,
  account: { handle: sourced('@m_jansen_raad') },
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
  operatingSystem: 'Linux',
  languages: ['nl-NL', 'en'],
  screen: { width: 1920, height: 1080 },
};

async function buildLog(
  exhibitId: string,
  events: readonly CustodyEvent[],
  key: SealingKey,
): Promise<string[]> {
  const lines: string[] = [];
  for (const [at, event] of events.entries()) {
    lines.push(
      await sealEntry(
        {
          exhibitId,
          previousLine: lines.at(-1) ?? null,
          at: instant(500 + at * 60_000),
          actor: ACTOR,
          event,
        },
        key,
      ),
    );
  }
  return lines;
}

/** Everything that happened to the exhibit until the export, in the order of the log. */
async function eventsOf(
  options: SampleOptions,
  digests: { recordSha256: string; sealSha256: string },
  artifacts: readonly Artifact[],
): Promise<CustodyEvent[]> {
  const added = await Promise.all(
    (options.added ?? []).map(async (item): Promise<CustodyEvent> => {
      const noteSha256 = await sha256Hex(canonicalBytes(item));
      return { type: item.kind === 'note' ? 'noted' : 'corrected', noteId: item.id, noteSha256 };
    }),
  );
  const removed = artifacts
    .filter(({ name }) => options.removedArtifacts?.includes(name) === true)
    .map(({ name, sha256 }): CustodyEvent => ({
      type: 'artifact-removed',
      name,
      sha256,
      reason: 'request',
    }));
  return [
    { type: 'saved', ...digests },
    ...added,
    ...removed,
    ...(options.events ?? []),
    { type: 'export-prepared', packageId: PACKAGE_ID },
  ];
}

/** One kept exhibit. */
export async function sampleExhibit(
  key: SealingKey,
  options: SampleOptions = {},
): Promise<WholeExhibit> {
  const exhibitId = uuid(options.number ?? 1);
  const viewer = canonicalBytes({ ...VIEWER, exhibitId });
  const made = await sampleArtifacts(options);
  const artifacts = made.map(({ artifact }) => artifact);
  const record = await buildRecord(options, key, viewer, artifacts);
  const recordBytes = buildRecordBytes(record);
  const seal = await sealBytes(recordBytes, key, new Date(SAVED_MS));
  const digests = {
    recordSha256: await sha256Hex(recordBytes),
    sealSha256: await sha256Hex(seal),
  };
  const stored: StoredArtifact[] = made.map(({ artifact: { name, ...about }, content }) => ({
    exhibitId,
    name,
    sha256: about.sha256,
    crc32: about.crc32,
    size: about.size,
    content: options.removedArtifacts?.includes(name) === true ? null : new Blob([content]),
  }));
  return {
    summary: buildSummary(record, recordBytes.length),
    record: recordBytes,
    viewer,
    seal,
    timestamp: null,
    ...digests,
    artifacts: stored,
    added: options.added ?? [],
    custody: await buildLog(exhibitId, await eventsOf(options, digests, artifacts), key),
  };
}

export const PACKAGE_ID = '01932f3b-1111-7000-8000-00000000cccc';
