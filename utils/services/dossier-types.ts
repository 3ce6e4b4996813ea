/** Everything the dossier page can ask for. The page is handed one of these and knows no storage. */
import type { Added, CustodyEntry, RemovalReason } from '@/utils/evidence/custody-schema';
import type { ExhibitSummary, Naming, StoredArtifact } from '@/utils/evidence/exhibit';
import type { FileRemoval } from '@/utils/evidence/file-removal';
import type { Artifact, EvidenceRecord, Viewer } from '@/utils/evidence/record-schema';
import type { Finding } from '@/utils/verify/report';
import type { AddedFile, AddingChoice, AddingWork, FileToAdd } from './add-file-types';
import type { BackupService } from './backup-types';
import type { ExportChoice, ExportResult, LongWork } from './export-types';
import type { KeyState } from './keys';
import type { RecorderService } from './recorder-service';
import type { CutOffSave } from './save-journal';
import type { Settings } from './settings';

/** Not present and not removed either: the file is missing. */
export type DetailedArtifact = Artifact & {
  readonly present: boolean;
  readonly removal: FileRemoval | null;
};

/** Seen without reading the files; "check this exhibit again" looks at everything. */
export type DamagedPart = 'record-changed' | 'viewer' | 'log' | 'notes';

/** A kept exhibit whose record is lost or cannot be read: what is left of it. */
export interface DamagedExhibit {
  readonly summary: ExhibitSummary;
  readonly record: null;
  readonly files: readonly Pick<StoredArtifact, 'name' | 'size' | 'sha256'>[];
}

/** One exhibit as the dossier shows it. */
export interface ExhibitDetail {
  readonly summary: ExhibitSummary;
  readonly record: EvidenceRecord;
  /** Exhibits of this dossier that name this one: none of that stands in its own sealed record. */
  readonly namedBy: readonly Naming[];
  /** Null once it was erased. */
  readonly viewer: Viewer | null;
  readonly viewerRemoval: FileRemoval | null;
  readonly recordSha256: string;
  readonly sealSha256: string;
  readonly artifacts: readonly DetailedArtifact[];
  readonly added: readonly Added[];
  readonly custody: readonly CustodyEntry[];
  /** Parts that are no longer as they were saved; what can be read of them is here. */
  readonly damage: readonly DamagedPart[];
  /** The post that is meant now: the record's own, or the latest choice in the log. */
  readonly subject: number | null;
}

/** What "check this exhibit again" found. */
export interface ExhibitCheck {
  readonly intact: boolean;
  readonly findings: readonly Finding[];
  /** How many artifacts were read and hashed again. */
  readonly artifactCount: number;
  readonly checkedUtc: string;
}

export interface ListQuery {
  /** Words that must all occur in title, address, author or text. */
  readonly search: string;
  readonly limit: number;
}

export interface ExhibitList {
  readonly exhibits: readonly ExhibitSummary[];
  readonly total: number;
}

export interface DossierService {
  readonly backup: BackupService;
  readonly recorder: RecorderService;
  /** Calls back at once and after every change in any window; returns the way to stop. */
  watchExhibits(query: ListQuery, onList: (list: ExhibitList) => void): () => void;
  watchExhibit(
    exhibitId: string,
    onDetail: (detail: ExhibitDetail | DamagedExhibit | null) => void,
  ): () => void;
  loadArtifact(exhibitId: string, name: string): Promise<Blob>;
  /** One file as one exhibit. */
  addFile(file: FileToAdd, choice: AddingChoice, work: AddingWork): Promise<AddedFile>;
  addNote(exhibitId: string, text: string): Promise<void>;
  correct(exhibitId: string, pointer: string, value: string): Promise<void>;
  chooseSubject(exhibitId: string, subject: number | null): Promise<void>;
  remove(exhibitId: string, reason: RemovalReason): Promise<void>;
  /** Erases one artifact, or `viewer.json`; the exhibit stays. */
  removeFile(exhibitId: string, name: string, reason: RemovalReason): Promise<void>;
  checkExhibit(exhibitId: string): Promise<ExhibitCheck>;
  exportPackage(choice: ExportChoice, work: LongWork): Promise<ExportResult>;
  /** To be called once the download was started: adds `offered` to each log. */
  markOffered(exhibitIds: readonly string[], result: ExportResult): Promise<void>;
  loadSettings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** Calls back when they were changed elsewhere: in another window, or by the browser. */
  watchSettings(onSettings: (settings: Settings) => void): void;
  /** Must run inside a click. False when the person or the browser said no. */
  requestPageArchive(): Promise<boolean>;
  /** Firefox has no page archive. */
  readonly pageArchivePossible: boolean;
  /** The permission for all sites. Must run inside a click. */
  requestAllSites(): Promise<boolean>;
  returnAllSites(): Promise<void>;
  /** Saves that were cut off and not yet dismissed. */
  listCutOff(): Promise<readonly CutOffSave[]>;
  dismissCutOff(exhibitIds: readonly string[]): Promise<void>;
  keyState(): Promise<KeyState>;
}
