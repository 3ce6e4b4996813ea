/** Making and restoring backups as the view sees it, with nothing behind it. */
import type {
  BackupResult,
  BackupService,
  BackupWork,
  RestoreResult,
} from '@/utils/services/backup-types';
import type { BackupState } from '@/utils/storage/backups';

const AT = {
  utc: '2026-11-20T14:03:22.123Z',
  zone: 'Europe/Amsterdam',
  offsetMinutes: 60,
  local: '2026-11-20T15:03:22.123',
  monotonicMs: 1000,
  run: '0192f0c1-2345-7abc-8def-0123456789ab',
};

export interface FakeBackup extends BackupService {
  readonly calls: (readonly [string, ...unknown[]])[];
  /** What the last work was handed. */
  work(): BackupWork;
}

export interface FakeBackupOptions {
  readonly state?: BackupState;
  readonly make?: () => Promise<BackupResult>;
  readonly restore?: () => Promise<RestoreResult>;
  readonly erase?: () => Promise<void>;
}

export function createFakeBackup(options: FakeBackupOptions = {}): FakeBackup {
  const calls: [string, ...unknown[]][] = [];
  let last: BackupWork | null = null;
  return {
    calls,
    work: () => {
      if (last === null) throw new Error('nothing was begun');
      return last;
    },
    watchState: (onState) => {
      onState(options.state ?? { lastBackupLocal: null, onlyHere: 0 });
      return () => undefined;
    },
    make: (password, work) => {
      calls.push(['make', password]);
      last = work;
      return options.make?.() ?? Promise.resolve(madeOf());
    },
    markMade: (result) => {
      calls.push(['markMade', result.backupId]);
      return Promise.resolve();
    },
    restore: (file, password, work) => {
      calls.push(['restore', file.size, password]);
      last = work;
      return options.restore?.() ?? Promise.resolve(restoredOf());
    },
    eraseEverything: () => {
      calls.push(['eraseEverything']);
      return options.erase?.() ?? Promise.resolve();
    },
  };
}

export function madeOf(over: Partial<BackupResult> = {}): BackupResult {
  return {
    backupId: AT.run,
    fileName: 'getuige-backup-2026-11-20.tar.age',
    content: new Blob(['encrypted']),
    madeAt: AT,
    exhibitIds: [AT.run],
    damagedCount: 0,
    discard: () => Promise.resolve(),
    ...over,
  };
}

export function restoredOf(over: Partial<RestoreResult> = {}): RestoreResult {
  return {
    madeAt: AT,
    added: 2,
    alreadyHere: 0,
    extended: 0,
    diverged: [],
    stayRemoved: 0,
    removedElsewhere: 0,
    filesStay: 0,
    damaged: 0,
    continues: null,
    fingerprint: 'a'.repeat(64),
    ...over,
  };
}
