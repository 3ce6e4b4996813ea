/**
 * Adding a file: read in slices, sealed, written and read back. The file itself is never in
 * memory as a whole, and never changed. Kept apart from saving pages, which loads none of this.
 */
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import { buildInstant } from '@/utils/evidence/instant';
import { parseRecord, suppliedFile } from '@/utils/evidence/record';
import type { Instant, Sha256 } from '@/utils/evidence/values';
import type { FileFacts } from '@/utils/verify/exhibit';
import type { Hashing } from '@/utils/verify/hashing';
import { factsOf } from '@/utils/verify/stored-exhibit';
import { aboutFile, describeFile } from './about-file';
import {
  FILE_MAX_BYTES,
  type AddedFile,
  type AddingChoice,
  type AddingProgress,
  type AddingWork,
  type FileToAdd,
  type IdentifyFile,
} from './add-file-types';
import { newId } from './environment';
import { readBack } from './read-back';
import { commitContent, type ExhibitContent, type SealDeps } from './seal-exhibit';

export interface AddFileDeps extends SealDeps {
  readonly hashing: Hashing;
  readonly identify: IdentifyFile;
  readonly userAgent: string;
  readonly privateWindow: boolean;
  /** Whether the disk has no room for this many bytes more. */
  readonly isDiskFull: (bytes: number) => Promise<boolean>;
}

/**
 * One file becomes one exhibit, or nothing is kept of it.
 * @throws EvidenceError `file-empty`, `file-too-large`, `file-unreadable`, `disk-full`,
 * `adding-cancelled` until the writing begins, `read-back-differs`, and as `commitContent`.
 */
export async function addFile(
  deps: AddFileDeps,
  file: FileToAdd,
  choice: AddingChoice,
  work: AddingWork,
): Promise<AddedFile> {
  await refuseEarly(deps, file.content.size);
  const { clock } = deps.environment;
  const facts = await readFile(deps, file.content, work);
  const takenAt = buildInstant(clock());
  const content = await describe(deps, file, facts, takenAt, choice);
  const written = await deps.environment.exclusively(async () => {
    const same = choice.again ? null : await findSame(deps, facts.sha256);
    if (same !== null) return same;
    throwIfStopped(work.signal);
    work.onProgress({ stage: 'writing', done: 0, total: 0 });
    return commitContent(deps, content);
  });
  if (!('summary' in written)) return asAdded('already-saved', written);
  // Outside the lock: reading a long film again must not hold up the save of a page.
  await readBack(deps.store, written, (kept) => digestOf(deps.hashing, kept, work.onProgress));
  return asAdded('saved', written.summary);
}

function asAdded(
  status: AddedFile['status'],
  { exhibitId, number }: Pick<ExhibitSummary, 'exhibitId' | 'number'>,
): AddedFile {
  return { status, exhibitId, number };
}

/** Before minutes are spent on reading what cannot be kept. */
async function refuseEarly({ isDiskFull }: AddFileDeps, size: number): Promise<void> {
  if (size === 0) throw new EvidenceError('file-empty');
  if (size > FILE_MAX_BYTES) throw new EvidenceError('file-too-large', `${size} bytes`);
  if (await isDiskFull(size).catch(() => false)) {
    throw new EvidenceError('disk-full', `no room for ${size} bytes`);
  }
}

async function readFile(
  { hashing }: AddFileDeps,
  content: Blob,
  { signal, onProgress }: AddingWork,
): Promise<FileFacts> {
  const total = content.size;
  onProgress({ stage: 'reading', done: 0, total });
  try {
    return await factsOf(content, hashing, (done) => {
      throwIfStopped(signal);
      onProgress({ stage: 'reading', done, total });
    });
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'adding-cancelled') throw thrown;
    throw new EvidenceError('file-unreadable', 'reading', { cause: thrown });
  }
}

/** @throws EvidenceError `file-unreadable` where the file went away since. */
async function describe(
  deps: AddFileDeps,
  file: FileToAdd,
  facts: FileFacts,
  takenAt: Instant,
  { suppliedBy }: AddingChoice,
): Promise<ExhibitContent> {
  const found = await deps.identify(file.content).catch((cause: unknown) => {
    throw new EvidenceError('file-unreadable', 'content', { cause });
  });
  const artifact = describeFile(file.content, found, facts, takenAt);
  return {
    exhibitId: newId(deps.environment),
    trigger: 'file-added',
    requestedAtMs: file.handedMs,
    ...aboutFile(file, found, artifact.described.name, { ...deps, suppliedBy }),
    artifacts: [artifact],
    knownBy: facts.sha256,
  };
}

/** The newest kept exhibit of the same content. A page with the same pixels is another thing. */
async function findSame(
  { store }: AddFileDeps,
  sha256: Sha256,
): Promise<Pick<ExhibitSummary, 'exhibitId' | 'number'> | null> {
  for (const summary of await store.listByPixels(sha256)) {
    const { exhibitId, number, fileType } = summary;
    const kept = fileType === undefined ? null : await store.loadExhibit(exhibitId);
    if (kept !== null && holdsFile(kept.record, sha256)) return { exhibitId, number };
  }
  return null;
}

/** A record that was damaged since is the same as nothing: the file is saved anew. */
function holdsFile(record: Uint8Array<ArrayBuffer>, sha256: Sha256): boolean {
  try {
    return suppliedFile(parseRecord(record))?.sha256 === sha256;
  } catch {
    return false;
  }
}

async function digestOf(
  hashing: Hashing,
  content: Blob,
  onProgress: (progress: AddingProgress) => void,
): Promise<Sha256> {
  const total = content.size;
  const { sha256 } = await factsOf(content, hashing, (done) => {
    onProgress({ stage: 'checking', done, total });
  });
  return sha256;
}

/** @throws EvidenceError `adding-cancelled`. */
function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new EvidenceError('adding-cancelled');
}
