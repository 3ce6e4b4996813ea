/** One exhibit of a backup, against what is here. Call inside the exclusive lock. */
import type { RemovedExhibit } from '@/utils/backup/parts';
import { parseEntry } from '@/utils/evidence/custody';
import type { Added, CustodyEvent, RemovalNotice } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { parseRecord, suppliedFile } from '@/utils/evidence/record';
import type { BackupStore, LocalLog } from '@/utils/storage/backups';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Hashing } from '@/utils/verify/hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { compareLogs } from './compare-logs';

export interface RestoreExhibitDeps {
  readonly store: ExhibitStore;
  readonly backups: BackupStore;
  readonly hashing: Hashing;
}

export interface Outcome {
  readonly exhibitId: string;
  readonly number: number;
  readonly what:
    | 'added'
    | 'already-here'
    | 'extended'
    /** Files were removed there that are here: they stay, and the log goes no further than before. */
    | 'files-stay'
    | 'diverged'
    | 'stays-removed'
    | 'removed-elsewhere'
    /** Removed there, and nothing but the log came along or was here. */
    | 'removed';
  /** The backup holds this exhibit, so it is not only here. */
  readonly inBackup: boolean;
}

/**
 * Writes what is missing here.
 * @throws EvidenceError `disk-full`; `corrupt-storage` where the exhibit does not verify
 * once it is written, unless it was damaged before.
 */
export async function restoreKept(
  deps: RestoreExhibitDeps,
  exhibit: WholeExhibit,
  damaged: boolean,
): Promise<Outcome> {
  const { exhibitId, number } = exhibit.summary;
  const found = await deps.backups.loadLog(exhibitId);
  const outcome = (what: Outcome['what']): Outcome => ({
    exhibitId,
    number,
    what,
    inBackup: true,
  });
  if (found?.state === 'removed') return outcome('stays-removed');
  if (found === null) {
    if (await wasErasedHere(deps.backups, exhibit)) return outcome('stays-removed');
    await deps.backups.addKept(exhibit, knownBy(exhibit));
    await readBack(deps, exhibitId, damaged);
    return outcome('added');
  }
  return outcome(await follow(deps, exhibit, found, damaged));
}

async function follow(
  deps: RestoreExhibitDeps,
  exhibit: WholeExhibit,
  found: LocalLog,
  damaged: boolean,
): Promise<Outcome['what']> {
  const compared = compareLogs(found.custody, exhibit.custody);
  if (compared === 'diverged') return 'diverged';
  if (compared !== 'longer-there') return 'already-here';
  const { exhibitId } = exhibit.summary;
  const { news, cut } = newsWithoutRemovals(exhibit.custody.slice(found.custody.length));
  if (news.length > 0) {
    await deps.backups.extendLog(exhibitId, news, notesIn(news, exhibit.added));
    await readBack(deps, exhibitId, damaged);
  }
  return cut ? 'files-stay' : 'extended';
}

/**
 * Lines up to where a file was removed. Taking that line over would mean erasing the file
 * here, which is for whoever is here to decide; and no line behind it would hold without it.
 */
function newsWithoutRemovals(lines: readonly string[]): { news: readonly string[]; cut: boolean } {
  const at = lines.findIndex((line) => eventOf(line)?.type === 'artifact-removed');
  return at < 0 ? { news: lines, cut: false } : { news: lines.slice(0, at), cut: true };
}

function notesIn(lines: readonly string[], added: readonly Added[]): readonly Added[] {
  const named = new Set(
    lines.flatMap((line) => {
      const event = eventOf(line);
      return event?.type === 'noted' || event?.type === 'corrected' ? [event.noteId] : [];
    }),
  );
  return added.filter(({ id }) => named.has(id));
}

/** Null for a line that was damaged before the backup. */
function eventOf(line: string): CustodyEvent | null {
  try {
    return parseEntry(line).event;
  } catch {
    return null;
  }
}

/** A save by accident leaves its number only: that notice is the whole memory of it. */
function wasErasedHere(
  backups: BackupStore,
  { summary: { key, number } }: WholeExhibit,
): Promise<boolean> {
  return backups.hasNotice(key, number);
}

/** By what the same is known again; null for a record that was damaged before the backup. */
function knownBy(exhibit: WholeExhibit): string | null {
  try {
    const record = parseRecord(exhibit.record);
    const pixels = record.artifacts.find(({ role }) => role === 'viewport');
    return (pixels ?? suppliedFile(record))?.sha256 ?? null;
  } catch {
    return null;
  }
}

async function readBack(
  { store, hashing }: RestoreExhibitDeps,
  exhibitId: string,
  damaged: boolean,
): Promise<void> {
  const kept = await store.loadExhibit(exhibitId);
  if (kept === null) throw new EvidenceError('corrupt-storage', exhibitId);
  const { intact } = await checkStoredExhibit(kept, hashing);
  if (!intact && !damaged) throw new EvidenceError('corrupt-storage', exhibitId);
}

/** A removal elsewhere erases nothing here: whoever is here decides about that. */
export async function restoreRemoved(
  { backups }: RestoreExhibitDeps,
  { summary, custody }: RemovedExhibit,
): Promise<Outcome> {
  const { exhibitId, number } = summary;
  const found = await backups.loadLog(exhibitId);
  if (found === null) await backups.addRemoved(summary, custody);
  const what = found?.state === 'kept' ? 'removed-elsewhere' : 'removed';
  return { exhibitId, number, what, inBackup: false };
}

/** Notices of what is not kept here. */
export async function restoreNotices(
  { backups }: RestoreExhibitDeps,
  notices: readonly RemovalNotice[],
): Promise<void> {
  const all = await backups.listAll();
  const kept = new Set(
    all.filter(({ state }) => state === 'kept').map(({ key, number }) => `${key} ${number}`),
  );
  await backups.addNotices(notices.filter(({ key, number }) => !kept.has(`${key} ${number}`)));
}
