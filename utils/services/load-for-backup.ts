/** One exhibit for a backup, whatever state it is in: what is damaged goes along, and is said. */
import type { PartOf } from '@/utils/backup/parts';
import type { StoredArtifact, WholeExhibit } from '@/utils/evidence/exhibit';
import type { BackupStore } from '@/utils/storage/backups';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Hashing } from '@/utils/verify/hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';

interface LoadDeps {
  readonly store: ExhibitStore;
  readonly backups: BackupStore;
  readonly hashing: Hashing;
}

export interface LoadedForBackup {
  readonly part: PartOf<'kept'> | PartOf<'removed'>;
  /** It does not verify here either. */
  readonly damaged: boolean;
}

/** Null where it was erased as an accident since the backup began. */
export async function loadForBackup(
  { store, backups, hashing }: LoadDeps,
  exhibitId: string,
): Promise<LoadedForBackup | null> {
  const exhibit = await store.loadExhibit(exhibitId);
  if (exhibit === null) return loadRemoved({ store, backups }, exhibitId);
  const { intact } = await checkStoredExhibit(exhibit, hashing);
  const readable = intact ? exhibit : await withoutUnreadable(exhibit);
  return { part: { type: 'kept', exhibit: readable }, damaged: !intact };
}

async function loadRemoved(
  { store, backups }: Omit<LoadDeps, 'hashing'>,
  exhibitId: string,
): Promise<LoadedForBackup | null> {
  const [summary, log] = await Promise.all([
    store.loadSummary(exhibitId),
    backups.loadLog(exhibitId),
  ]);
  if (summary?.state !== 'removed' || log === null) return null;
  const exhibit = { summary, custody: log.custody };
  return { part: { type: 'removed', exhibit }, damaged: false };
}

/** One file that the browser lost must not stop the backup of all others. */
async function withoutUnreadable(exhibit: WholeExhibit): Promise<WholeExhibit> {
  const artifacts: StoredArtifact[] = [];
  for (const artifact of exhibit.artifacts) {
    const readable = artifact.content === null || (await isReadable(artifact.content));
    artifacts.push(readable ? artifact : { ...artifact, content: null });
  }
  return { ...exhibit, artifacts };
}

const PIECE_BYTES = 4 * 1024 * 1024;

async function isReadable(content: Blob): Promise<boolean> {
  try {
    for (let at = 0; at < content.size; at += PIECE_BYTES) {
      await content.slice(at, at + PIECE_BYTES).arrayBuffer();
    }
    return true;
  } catch {
    return false;
  }
}
