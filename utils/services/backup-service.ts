/** What the backup view can ask for, on a store and the use cases. */
import { makeBackup } from './backup';
import type { BackupService } from './backup-types';
import { eraseEverything, type EraseDeps } from './erase';
import { restoreBackup, type RestoreDeps } from './restore';

export interface BackupServiceDeps extends RestoreDeps, EraseDeps {
  /** Runs a query now and after every change to what it read; returns the way to stop. */
  readonly watch: <T>(query: () => Promise<T>, onValue: (value: T) => void) => () => void;
  /** Stops every watched query for work that closes the database. */
  readonly pausedFor: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createBackupService(deps: BackupServiceDeps): BackupService {
  const { backups } = deps;
  return {
    watchState: (onState) => deps.watch(() => backups.loadState(), onState),
    make: (password, work) => makeBackup(deps, password, work),
    markMade: (result) => backups.recordBackup(result, result.exhibitIds),
    restore: (file, password, work) => restoreBackup(deps, file, password, work),
    eraseEverything: () => deps.pausedFor(() => eraseEverything(deps)),
  };
}
