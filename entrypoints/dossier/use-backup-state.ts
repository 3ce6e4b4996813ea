/** How it stands with the backup, as it changes. */
import { useEffect, useState } from 'preact/hooks';
import type { BackupState } from '@/utils/storage/backups';
import { useService } from './service-context';

/** Null until it was read. */
export function useBackupState(): BackupState | null {
  const { backup } = useService();
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => backup.watchState(setState), [backup]);
  return state;
}
