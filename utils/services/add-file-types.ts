/** What adding a file takes and gives. */
import type { ClaimedTime, Via } from '@/utils/evidence/supplied-schema';
import type { SuppliedExtension } from '@/utils/evidence/supplied-types';

/** What a file is by its content, and what a picture claims of itself. */
export interface FoundInFile {
  readonly extension: SuppliedExtension;
  readonly pixels?: { readonly width: number; readonly height: number };
  readonly claimedTimes: readonly ClaimedTime[];
}
export type IdentifyFile = (content: Blob) => Promise<FoundInFile>;

/** A file as the browser handed it over. */
export interface FileToAdd {
  readonly content: Blob;
  readonly name: string;
  readonly claimedType: string;
  /** Milliseconds since 1970, as the browser says. */
  readonly lastModifiedMs: number;
  readonly via: Via;
  /** When it was handed over. Milliseconds since 1970. */
  readonly handedMs: number;
}

export interface AddingChoice {
  /** Who gave the file; empty where nobody said. */
  readonly suppliedBy: string;
  /** Also where the same content was added before. */
  readonly again: boolean;
}

export interface AddingProgress {
  readonly stage: 'reading' | 'writing' | 'checking';
  /** Bytes. */
  readonly done: number;
  readonly total: number;
}

export interface AddingWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AddingProgress) => void;
}

export interface AddedFile {
  readonly status: 'saved' | 'already-saved';
  readonly exhibitId: string;
  readonly number: number;
}

/** Larger, and no package could hold it: one holds 2 GB, with everything around it. Bytes. */
export const FILE_MAX_BYTES = 1_900_000_000;
