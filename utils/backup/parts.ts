/** What a backup is made of, in the order in which it stands there. */
import type { RemovalNotice } from '@/utils/evidence/custody-schema';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import type { Sealed } from '@/utils/evidence/hand-over';
import type { Backup, BackupEnd } from './schema';

/** An exhibit of which only the log is left. */
export interface RemovedExhibit {
  readonly summary: ExhibitSummary;
  /** Lines of custody.jsonl without line ends, in order. */
  readonly custody: readonly string[];
}

/** A hand-over, and the acceptance where another place went on from it. */
export interface HandOverPart {
  readonly handOver: Sealed;
  readonly acceptance: Sealed | null;
}

export type BackupPart =
  | { readonly type: 'backup'; readonly backup: Backup }
  /** What the person had chosen, as the settings were kept. */
  | { readonly type: 'settings'; readonly settings: unknown }
  | ({ readonly type: 'hand-over' } & HandOverPart)
  | { readonly type: 'kept'; readonly exhibit: WholeExhibit }
  | { readonly type: 'removed'; readonly exhibit: RemovedExhibit }
  | { readonly type: 'removals'; readonly notices: readonly RemovalNotice[] }
  | { readonly type: 'end'; readonly end: BackupEnd };

export type PartOf<T extends BackupPart['type']> = Extract<BackupPart, { type: T }>;

/** Paths in the archive. */
export const BACKUP_PATH = 'backup.json';
export const SETTINGS_PATH = 'settings.json';
export const REMOVALS_PATH = 'removals.json';
export const END_PATH = 'end.json';
export const HAND_OVERS_FOLDER = 'hand-overs';
export const EXHIBITS_FOLDER = 'exhibits';
export const HAND_OVER_NAME = 'hand-over.json';
export const HAND_OVER_SEAL_NAME = 'hand-over.p7s';
export const ACCEPTANCE_NAME = 'acceptance.json';
export const ACCEPTANCE_SEAL_NAME = 'acceptance.p7s';
export const KEPT_NAME = 'kept.json';

/** `getuige-backup-2026-11-20.tar.age`: the local date, and how to open it without Getuige. */
export function backupFileName(localTime: string): string {
  return `getuige-backup-${localTime.slice(0, 10)}.tar.age`;
}
