/** Where a large file is put together before it is offered. `utils/browser` keeps the promise. */
import type { Bytes } from '@/utils/evidence/bytes';

export interface StagedFile {
  /** Takes the bytes; closing it finishes the file. @throws EvidenceError `disk-full`. */
  readonly writable: WritableStream<Bytes>;
  /** The finished file. */
  content(): Promise<Blob>;
  /** Erases it, finished or not. */
  remove(): Promise<void>;
}

export interface Staging {
  create(name: string): Promise<StagedFile>;
  /** Erases what was left behind by windows that are gone; with `all`, everything. */
  clear(which: 'left-behind' | 'all'): Promise<void>;
}
