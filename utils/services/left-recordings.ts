/** Recordings that were not sealed: cut off, or without room for it. Somebody keeps or removes them. */
import { EvidenceError } from '@/utils/evidence/errors';
import type { RecordingEnding } from '@/utils/evidence/recording-schema';
import type { ExhibitStore } from '@/utils/storage/store';
import { factsOf } from '@/utils/verify/stored-exhibit';
import type { RecordingStaging, StagedRecording } from './recording-staging';
import {
  contentOf,
  sealRecording,
  type RecordingSealDeps,
  type SealedRecording,
} from './seal-recording';

/** What people are told of one. */
export interface LeftRecording {
  readonly exhibitId: string;
  /** The wall clock when it began, `2026-11-20T15:03:22.123`. */
  readonly startedLocal: string;
  readonly lengthMs: number;
  readonly sizeBytes: number;
  readonly ended: RecordingEnding;
}

export interface LeftDeps extends RecordingSealDeps {
  readonly recordings: RecordingStaging;
}

/** Oldest first. One that was sealed, yet not cleared away, is none. */
export async function listLeftRecordings(
  recordings: RecordingStaging,
  store: Pick<ExhibitStore, 'loadSummary'>,
): Promise<readonly LeftRecording[]> {
  const left: LeftRecording[] = [];
  for (const staged of await recordings.listLeft()) {
    const isSealed = (await store.loadSummary(staged.begun.exhibitId)) !== null;
    if (!isSealed) left.push(described(staged));
  }
  return left;
}

function described({ begun, end, pieces }: StagedRecording): LeftRecording {
  return {
    exhibitId: begun.exhibitId,
    startedLocal: begun.startedAt.local,
    lengthMs: pieces.at(-1)?.atMs ?? 0,
    sizeBytes: pieces.reduce((sum, { content }) => sum + content.size, 0),
    ended: end?.ended ?? 'cut-off',
  };
}

/**
 * Seals what is there; its digest is taken from the disk, piece by piece.
 * @throws EvidenceError `recording-under-way` where another window is at work on it, and as `sealRecording`.
 */
export async function keepLeftRecording(
  deps: LeftDeps,
  exhibitId: string,
): Promise<SealedRecording> {
  const taken = await deps.recordings.takeUp(exhibitId);
  if (taken === null) throw new EvidenceError('recording-under-way', exhibitId);
  try {
    const staged = await taken.load();
    const facts = await factsOf(contentOf(staged), deps.hashing);
    const sealed = await sealRecording(deps, staged, facts, true);
    await taken.remove();
    return sealed;
  } finally {
    taken.release();
  }
}

/** Erases it. Nothing happens where it is gone already. */
export async function removeLeftRecording(
  recordings: RecordingStaging,
  exhibitId: string,
): Promise<void> {
  await (await recordings.takeUp(exhibitId))?.remove();
}

/** Erases what was sealed by a run that could not clear it away. Never rejects. */
export async function clearSealedRecordings({ recordings, store }: LeftDeps): Promise<void> {
  for (const { begun } of await recordings.listLeft().catch(() => [])) {
    const summary = await store.loadSummary(begun.exhibitId).catch(() => null);
    if (summary !== null) {
      await removeLeftRecording(recordings, begun.exhibitId).catch(() => undefined);
    }
  }
}
