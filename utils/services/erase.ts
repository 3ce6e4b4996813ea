/** Leaving nothing behind on this computer, the key included. */
import type { BackupStore } from '@/utils/storage/backups';
import type { Environment } from './environment';
import type { Staging } from './staging';

export interface EraseDeps {
  readonly backups: BackupStore;
  readonly environment: Environment;
  readonly staging: Staging;
  /** Settings, and permissions that were given. */
  readonly eraseSettings: () => Promise<void>;
}

/**
 * Erases every exhibit, log, key, setting and half-made file. A save that waits for the
 * lock comes after it, with a new key and number 1.
 * @throws EvidenceError from storage; running it again goes on where it stopped.
 */
export function eraseEverything(deps: EraseDeps): Promise<void> {
  return deps.environment.exclusively(async () => {
    await deps.backups.eraseEverything();
    await deps.staging.clear('all');
    await deps.eraseSettings();
  });
}
