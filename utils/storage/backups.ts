/**
 * What storage promises to backup, restore and the erasing of everything. Types only,
 * as in `store.ts`.
 */
import type { Added, RemovalNotice } from '@/utils/evidence/custody-schema';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import type { Sealed } from '@/utils/evidence/hand-over';
import type { Fingerprint, Instant, Sha256 } from '@/utils/evidence/values';

/** A hand-over of one key, and the acceptance of the key that went on. */
export interface HandOverPair {
  readonly backupId: string;
  readonly handOver: Sealed;
  readonly acceptance: Sealed;
}

/** What there is here of an exhibit, kept or removed. */
export interface LocalLog {
  readonly state: ExhibitSummary['state'];
  /** Lines without line ends, in order. */
  readonly custody: readonly string[];
}

export interface BackupState {
  /** Wall clock when the last backup was made that a person downloaded or restored; null for none. */
  readonly lastBackupLocal: string | null;
  /** Exhibits that are in no backup. */
  readonly onlyHere: number;
}

export interface BackupStore {
  loadState(): Promise<BackupState>;
  /** Every exhibit, kept or removed, oldest first. */
  listAll(): Promise<readonly ExhibitSummary[]>;
  /** Null where there never was one of this id. */
  loadLog(exhibitId: string): Promise<LocalLog | null>;
  listNotices(): Promise<readonly RemovalNotice[]>;
  hasNotice(key: Fingerprint, number: number): Promise<boolean>;
  listHandOvers(): Promise<readonly HandOverPair[]>;
  /** Whether this installation holds the private key. */
  holdsKey(fingerprint: Fingerprint): Promise<boolean>;

  /**
   * Adds an exhibit that was not here, in one transaction. Where its key is one of
   * ours, the chain moves on with it, so that no number is ever given twice.
   * @throws EvidenceError `disk-full`.
   */
  addKept(exhibit: WholeExhibit, pixelsSha256: Sha256 | null): Promise<void>;
  addRemoved(summary: ExhibitSummary, custody: readonly string[]): Promise<void>;
  /** Appends what a log is longer elsewhere, with the notes and corrections it tells of. */
  extendLog(exhibitId: string, lines: readonly string[], added: readonly Added[]): Promise<void>;
  /** Adds the notices that are not here yet. */
  addNotices(notices: readonly RemovalNotice[]): Promise<void>;
  /** Adds a hand-over, unless this key has accepted it before. */
  keepHandOver(pair: HandOverPair): Promise<void>;
  /** Moves the chain of a key that is ours on to where it is known to have been. */
  advanceKey(
    fingerprint: Fingerprint,
    lastNumber: number,
    lastSealSha256: Sha256 | null,
  ): Promise<void>;
  /** Says that a backup holds these exhibits. */
  recordBackup(
    backup: { readonly backupId: string; readonly madeAt: Instant },
    exhibitIds: readonly string[],
  ): Promise<void>;
  /** Erases every table and then the database itself; the next use begins an empty one. */
  eraseEverything(): Promise<void>;
}
