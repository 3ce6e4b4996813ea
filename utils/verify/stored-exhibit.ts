/** "Check this exhibit again": an exhibit as storage keeps it, by the same checks as a package's. */
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import { crc32 } from '@/utils/evidence/crc32';
import type { NotesFile } from '@/utils/evidence/custody-schema';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import { buildSummary } from '@/utils/evidence/record';
import { VIEWER_NAME } from '@/utils/package/names';
import { crc32Text } from './entry';
import {
  verifyExhibit,
  type CheckedExhibit,
  type ExhibitInput,
  type FileFacts,
  type LeftOutReason,
} from './exhibit';
import { createFindingList, type FindingList } from './finding-list';
import type { Hashing } from './hashing';
import type { Finding } from './report';

export interface StoredExhibitCheck {
  readonly intact: boolean;
  readonly findings: readonly Finding[];
  /** How many artifacts were read and hashed again. */
  readonly artifactCount: number;
}

/** Reads every artifact again. Each `where` is a file name within the exhibit. */
export async function checkStoredExhibit(
  exhibit: WholeExhibit,
  hashing: Hashing,
): Promise<StoredExhibitCheck> {
  const findings = createFindingList();
  const artifacts = new Map<string, FileFacts>();
  const leftOut = new Map<string, LeftOutReason>();
  for (const artifact of exhibit.artifacts) {
    if (artifact.content === null) leftOut.set(artifact.name, 'removed');
    else {
      const facts = await readFacts(artifact.content, hashing);
      if (facts !== null) artifacts.set(artifact.name, facts);
    }
  }
  if (exhibit.viewer === null) leftOut.set(VIEWER_NAME, 'removed');
  const found = await verifyExhibit(await inputOf(exhibit, artifacts, leftOut, hashing), findings);
  checkSummary(exhibit, found, findings);
  return {
    intact: !findings.isBroken(),
    findings: findings.findings,
    artifactCount: artifacts.size,
  };
}

async function inputOf(
  exhibit: WholeExhibit,
  artifacts: ReadonlyMap<string, FileFacts>,
  leftOut: ReadonlyMap<string, LeftOutReason>,
  hashing: Hashing,
): Promise<ExhibitInput> {
  const { record, seal, viewer, custody } = exhibit;
  return {
    folder: '',
    record,
    seal,
    notes: notesBytes(exhibit),
    custody: custody.length === 0 ? null : utf8(custody.map((line) => `${line}\n`).join('')),
    hasTimestamp: exhibit.timestamp !== null,
    viewer: viewer === null ? null : await factsOf(new Blob([viewer]), hashing),
    artifacts,
    loadArtifact: (name, maxBytes) => loadContent(exhibit, name, maxBytes),
    knownCertificates: new Map(),
    otherKeys: new Map(),
    leftOut,
    preparedFor: null,
  };
}

/** What lists show, and the digests beside the bytes, must be what the bytes say. */
function checkSummary(
  { summary, recordSha256, sealSha256 }: WholeExhibit,
  found: CheckedExhibit | null,
  findings: FindingList,
): void {
  const record = found?.record ?? null;
  if (found === null || record === null) return;
  const derived = buildSummary(record, summary.sizeBytes);
  const same =
    recordSha256 === found.recordSha256 &&
    sealSha256 === found.sealSha256 &&
    (Object.keys(derived) as (keyof ExhibitSummary)[]).every(
      (key) => derived[key] === summary[key],
    );
  if (!same) findings.broken('summary-differs', '', 'list and record');
}

/** The file that an export would write of these notes. */
function notesBytes({ added, summary }: WholeExhibit): Bytes | null {
  if (added.length === 0) return null;
  const file: NotesFile = {
    format: 'getuige-notes',
    version: 1,
    exhibitId: summary.exhibitId,
    notes: [...added],
  };
  try {
    return canonicalBytes(file);
  } catch {
    return new Uint8Array();
  }
}

/** Null where the browser lost the bytes: then the artifact is missing. */
async function readFacts(content: Blob, hashing: Hashing): Promise<FileFacts | null> {
  try {
    return await factsOf(content, hashing);
  } catch {
    return null;
  }
}

/** Null where it was removed, is lost or too large. */
async function loadContent(
  { artifacts }: WholeExhibit,
  name: string,
  maxBytes: number,
): Promise<Bytes | null> {
  const content = artifacts.find((artifact) => artifact.name === name)?.content ?? null;
  if (content === null || content.size > maxBytes) return null;
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    return null;
  }
}

const PIECE_BYTES = 4 * 1024 * 1024;

/**
 * Size and digests of content that may not fit in memory.
 * @param onRead hears how many bytes were read so far; what it throws ends the reading.
 */
export async function factsOf(
  content: Blob,
  hashing: Hashing,
  onRead: (bytes: number) => void = () => undefined,
): Promise<FileFacts> {
  const hash = hashing.createSha256();
  let sum = 0;
  for (let at = 0; at < content.size; at += PIECE_BYTES) {
    const piece = new Uint8Array(await content.slice(at, at + PIECE_BYTES).arrayBuffer());
    hash.update(piece);
    sum = crc32(piece, sum);
    onRead(Math.min(at + PIECE_BYTES, content.size));
  }
  return { size: content.size, crc32: crc32Text(sum), sha256: hash.digestHex() };
}
