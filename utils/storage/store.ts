/**
 * What storage promises to the use cases. Types only: whoever needs a store is
 * handed one, so that tests can hand in another.
 */
import type { Added, RemovalNotice } from '@/utils/evidence/custody-schema';
import type {
  ExhibitSummary,
  Naming,
  StoredArtifact,
  WholeExhibit,
} from '@/utils/evidence/exhibit';
import type { SealingKey } from '@/utils/evidence/signing';
import type { Fingerprint, Instant, Sha256 } from '@/utils/evidence/values';

/** A key that could no longer be used here, and when another took its place. */
export interface ReplacedKey {
  readonly fingerprint: Fingerprint;
  readonly at: Instant;
}

/** A sealing key with the end of its chain. */
export interface KeyChain {
  readonly key: SealingKey;
  readonly createdUtc: string;
  /** Number of the last exhibit that was sealed; 0 before the first. */
  readonly lastNumber: number;
  /** Digest of the last exhibit's seal; null before the first. */
  readonly lastSealSha256: Sha256 | null;
  /** Absent where this key took no other's place. */
  readonly replaces?: ReplacedKey;
}

export interface SummaryQuery {
  readonly limit: number;
  /** Lower-case words that must all occur. */
  readonly words: readonly string[];
}

/** By the id of the exhibit that is named. */
export type NamedBy = ReadonlyMap<string, readonly Naming[]>;

/** For the end of the log of an exhibit. */
export interface CustodyLine {
  readonly exhibitId: string;
  /** Without a line end. */
  readonly line: string;
  readonly added?: Added;
}

export interface ExhibitStore {
  /** Pseudonymous id of whoever uses this installation; null before the first save. */
  loadActor(): Promise<string | null>;
  /** The key in use; null before the first save, and where its row is lost. */
  loadKeyChain(): Promise<KeyChain | null>;
  /** The key that was last put to use, whether or not it is still there; null before the first save. */
  loadKeyName(): Promise<Fingerprint | null>;
  /** Adds a key and makes it the one in use. */
  saveKey(chain: KeyChain, actor: string): Promise<void>;
  /**
   * Writes an exhibit, its artifacts and its first log entry in one transaction and
   * moves the key's chain on. All of it is there afterwards, or nothing.
   * @throws EvidenceError `disk-full`; `unexpected` where the chain was not at number - 1.
   */
  commitExhibit(exhibit: WholeExhibit, pixelsSha256: Sha256): Promise<void>;
  loadSummary(exhibitId: string): Promise<ExhibitSummary | null>;
  /** Newest first. */
  listSummaries(query: SummaryQuery): Promise<readonly ExhibitSummary[]>;
  /** Exhibits that are kept; removed ones do not count. */
  countKept(): Promise<number>;
  /** Kept exhibits with these very pixels, newest first. */
  listByPixels(pixelsSha256: Sha256): Promise<readonly ExhibitSummary[]>;
  /** For each of these that is named in the records of other kept exhibits: those, oldest first. */
  listNaming(exhibitIds: readonly string[]): Promise<NamedBy>;
  /** Null where it never was, or was removed. */
  loadExhibit(exhibitId: string): Promise<WholeExhibit | null>;
  loadArtifact(exhibitId: string, name: string): Promise<StoredArtifact | null>;
  /** The last line of the log, without a line end; null where there is no log. */
  loadLastLine(exhibitId: string): Promise<string | null>;
  countAdded(exhibitId: string): Promise<number>;
  /** Appends each line to its log, with what it tells of, in one transaction: all of them or none. */
  appendCustody(lines: readonly CustodyLine[]): Promise<void>;
  /** Erases the content of one artifact, or of the part about the viewer, and appends its log line. */
  eraseFile(exhibitId: string, name: string, line: string): Promise<void>;
  /** Erases content, leaves log and notice. */
  removeExhibit(exhibitId: string, line: string, notice: RemovalNotice): Promise<void>;
  /** Erases everything but the number. */
  eraseAccident(exhibitId: string, notice: RemovalNotice): Promise<void>;
}
