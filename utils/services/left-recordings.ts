/** Recordings that were not sealed: cut off, or without room for it. Light, since every popup lists them. */
import type { RecordingEnding } from '@/utils/evidence/recording-schema';
import type { ExhibitStore } from '@/utils/storage/store';
import type { RecordingStaging, StagedRecording } from './recording-staging';

/** What people are told of one. */
export interface LeftRecording {
  readonly exhibitId: string;
  /** The wall clock when it began, `2026-11-20T15:03:22.123`. */
  readonly startedLocal: string;
  readonly lengthMs: number;
  readonly sizeBytes: number;
  readonly ended: RecordingEnding;
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
