/** How many exhibits exist only here. Apart from the rest of the backup, which saving never needs. */
import type { BackupState, BackupStore } from './backups';
import type { Database } from './database';
import { createRun, type IsDiskFull, type Opening } from './opening';

export function createBackupState(
  opening: Opening,
  isDiskFull?: IsDiskFull,
): Pick<BackupStore, 'loadState'> {
  const run = createRun(opening, isDiskFull);
  return { loadState: () => run(loadState) };
}

export function loadState(db: Database): Promise<BackupState> {
  return db.transaction('r', [db.summaries, db.backups, db.backedUp], async () => {
    const kept = await db.summaries.where('state').equals('kept').count();
    const last = await db.backups.orderBy('madeUtc').last();
    return {
      lastBackupLocal: last?.madeLocal ?? null,
      onlyHere: Math.max(0, kept - (await db.backedUp.count())),
    };
  });
}
