/** The entries of an archive, one looked at before it is taken. */
import type { Bytes } from '@/utils/evidence/bytes';
import { parseCanonical, type JsonValue } from '@/utils/evidence/canonical-json';
import { checked } from '@/utils/evidence/checked';
import { EvidenceError } from '@/utils/evidence/errors';
import type { GenericSchema, InferOutput } from 'valibot';
import type { TarEntry } from './tar-reader';

/** Files that are read whole: records, logs, notes. Bytes. */
const DOCUMENT_MAX_BYTES = 64 * 1024 * 1024;

export interface EntryCursor {
  /** The path of the next entry; null at the end. */
  peek(): Promise<string | null>;
  /** The content of the next entry, which must have this path. @throws EvidenceError `backup-damaged`. */
  take(path: string): Promise<Bytes>;
  takeBlob(path: string): Promise<Blob>;
  /** Null where the next entry has another path. */
  takeIfNext(path: string): Promise<Bytes | null>;
}

export function createEntryCursor(entries: AsyncGenerator<TarEntry, void, void>): EntryCursor {
  let next: TarEntry | null = null;
  let ended = false;
  const look = async (): Promise<TarEntry | null> => {
    if (next !== null || ended) return next;
    const result = await entries.next();
    if (result.done === true) ended = true;
    else next = result.value;
    return next;
  };
  const expect = async (path: string): Promise<TarEntry> => {
    const entry = await look();
    if (entry?.path !== path) {
      throw new EvidenceError('backup-damaged', `${entry?.path ?? 'the end'} instead of ${path}`);
    }
    next = null;
    return entry;
  };
  const take = async (path: string): Promise<Bytes> =>
    (await expect(path)).load(DOCUMENT_MAX_BYTES);
  return {
    peek: async () => (await look())?.path ?? null,
    take,
    takeBlob: async (path) => (await expect(path)).loadBlob(),
    takeIfNext: async (path) => ((await look())?.path === path ? take(path) : null),
  };
}

/** A JSON file of ours. @throws EvidenceError `backup-damaged`. */
export function parseFile<T extends GenericSchema>(schema: T, bytes: Bytes): InferOutput<T> {
  try {
    return checked(schema, parseCanonical(bytes));
  } catch (cause) {
    throw new EvidenceError('backup-damaged', String(cause), { cause });
  }
}

/** Any JSON file in canonical form. @throws EvidenceError `backup-damaged`. */
export function parseJson(bytes: Bytes): JsonValue {
  try {
    return parseCanonical(bytes);
  } catch (cause) {
    throw new EvidenceError('backup-damaged', String(cause), { cause });
  }
}
