/** What making and restoring a backup take and give. */
import type { Fingerprint, Instant } from '@/utils/evidence/values';
import type { BackupState } from '@/utils/storage/backups';

export type BackupStage = 'writing' | 'checking' | 'restoring';

/** Bytes of exhibits while writing, bytes of the file while checking and restoring. */
export interface BackupProgress {
  readonly stage: BackupStage;
  readonly done: number;
  readonly total: number;
}

export interface BackupWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BackupProgress) => void;
}

export interface BackupResult {
  readonly backupId: string;
  readonly fileName: string;
  /** On the disk wherever the browser allows that; gone after `discard`. */
  readonly content: Blob;
  readonly madeAt: Instant;
  readonly exhibitIds: readonly string[];
  /** Exhibits that are in it although they did not verify. */
  readonly damagedCount: number;
  /** To be called when nobody needs the file any more. */
  readonly discard: () => Promise<void>;
}

export interface RestoreResult {
  /** When the backup was made, where it was made. */
  readonly madeAt: Instant;
  /** Exhibits that were not here before. */
  readonly added: number;
  /** Exhibits that were here already, just as in the backup or with a longer log. */
  readonly alreadyHere: number;
  /** Exhibits that got later notes and log lines from the backup. */
  readonly extended: number;
  /** Numbers of exhibits whose logs go different ways here and there; nothing was changed. */
  readonly diverged: readonly number[];
  /** Exhibits that were removed here, and stay so. */
  readonly stayRemoved: number;
  /** Exhibits that were removed elsewhere after they came here; they stay here. */
  readonly removedElsewhere: number;
  /** Exhibits of which files were removed elsewhere; here the files stay. */
  readonly filesStay: number;
  /** Exhibits that did not verify when the backup was made; they are here as they were. */
  readonly damaged: number;
  /** The key that sealed before; null where this place goes on with its own. */
  readonly continues: Fingerprint | null;
  /** Of the key in use here. */
  readonly fingerprint: Fingerprint;
}

/** What the backup view can ask for. */
export interface BackupService {
  /** Calls back at once and after every change in any window; returns the way to stop. */
  watchState(onState: (state: BackupState) => void): () => void;
  make(password: string, work: BackupWork): Promise<BackupResult>;
  /** To be called by the click that downloads. */
  markMade(result: BackupResult): Promise<void>;
  restore(file: Blob, password: string, work: BackupWork): Promise<RestoreResult>;
  eraseEverything(): Promise<void>;
}
