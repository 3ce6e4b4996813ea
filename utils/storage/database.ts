/**
 * The tables. Versions are append-only: a published version is never edited, the
 * next one is added below it, and each is tested from a database of the one before.
 */
import { Dexie, type Table } from 'dexie';
import type { Added, RemovalNotice } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { ExhibitSummary, StoredArtifact, StoredExhibit } from '@/utils/evidence/exhibit';
import type { Bytes } from '@/utils/evidence/bytes';
import type { HandOverPair } from './backups';
import type { ReplacedKey } from './store';

export const DATABASE_NAME = 'getuige';
export const DATABASE_VERSION = 2;

export interface InstallationRow {
  readonly id: 'this';
  readonly actor: string;
  readonly currentKey: string;
}
export interface KeyRow {
  readonly fingerprint: string;
  readonly certificate: Bytes;
  readonly privateKey: CryptoKey;
  readonly createdUtc: string;
  readonly lastNumber: number;
  readonly lastSealSha256: string | null;
  readonly replaces?: ReplacedKey;
}
/** What lists and the search for the same page need, without reading records. */
export interface SummaryRow extends ExhibitSummary {
  readonly pixelsSha256: string | null;
  /** Lower-case text that a search looks through. */
  readonly words: string;
  /** Exhibits that the record names; absent where it names none. */
  readonly related?: EvidenceRecord['related'];
}
export type ExhibitRow = Omit<StoredExhibit, 'summary'> & { readonly exhibitId: string };
export type AddedRow = { readonly exhibitId: string; readonly id: string; readonly added: Added };
export interface CustodyRow {
  /** In the order of writing; given by the database. */
  readonly place?: number;
  readonly exhibitId: string;
  readonly line: string;
}

/** A hand-over that this place has accepted, or that came along with one. */
export interface HandOverRow extends HandOverPair {
  /** Fingerprints. */
  readonly from: string;
  readonly to: string;
}
export interface BackupRow {
  readonly backupId: string;
  readonly madeUtc: string;
  readonly madeLocal: string;
}
/** An exhibit that also exists in a backup. */
export interface BackedUpRow {
  readonly exhibitId: string;
}

export class Database extends Dexie {
  declare installation: Table<InstallationRow, string>;
  declare keys: Table<KeyRow, string>;
  declare summaries: Table<SummaryRow, string>;
  declare exhibits: Table<ExhibitRow, string>;
  declare artifacts: Table<StoredArtifact, [string, string]>;
  declare added: Table<AddedRow, string>;
  declare custody: Table<CustodyRow, number>;
  declare notices: Table<RemovalNotice, [string, number]>;
  declare handOvers: Table<HandOverRow, [string, string]>;
  declare backups: Table<BackupRow, string>;
  declare backedUp: Table<BackedUpRow, string>;

  constructor(name: string) {
    // Strict: "Saved" must survive a power cut, not only a crash of the browser.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      installation: 'id',
      keys: 'fingerprint',
      summaries: 'exhibitId, savedUtc, pixelsSha256, state',
      exhibits: 'exhibitId',
      artifacts: '[exhibitId+name], exhibitId',
      added: 'id, exhibitId',
      custody: '++place, exhibitId',
      notices: '[key+number]',
    });
    this.version(2).stores({
      handOvers: '[backupId+to]',
      backups: 'backupId, madeUtc',
      backedUp: 'exhibitId',
    });
  }
}

/** Dexie keeps its version number times ten in IndexedDB. */
const DEXIE_FACTOR = 10;

/**
 * Opens the database.
 * @throws EvidenceError `newer-storage` for a database of a later version, which Dexie
 * would open and write without a word.
 */
export async function openDatabase(name = DATABASE_NAME): Promise<Database> {
  const existing = (await indexedDB.databases()).find((database) => database.name === name);
  if ((existing?.version ?? 0) > DATABASE_VERSION * DEXIE_FACTOR) {
    throw new EvidenceError('newer-storage', `version ${existing?.version ?? 0}`);
  }
  const database = new Database(name);
  await database.open();
  return database;
}
