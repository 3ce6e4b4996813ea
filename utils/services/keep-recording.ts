/** Recordings that were not sealed: somebody keeps or removes them. */
import { EvidenceError } from '@/utils/evidence/errors';
import { factsOf } from '@/utils/verify/stored-exhibit';
import type { RecordingStaging } from './recording-staging';
import {
  contentOf,
  sealRecording,
  type RecordingSealDeps,
  type SealedRecording,
} from './seal-recording';

export interface LeftDeps extends RecordingSealDeps {
  readonly recordings: RecordingStaging;
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
