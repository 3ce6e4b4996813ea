/** The way to the database: opened at first need, and every failure named. */
import { EvidenceError } from '@/utils/evidence/errors';
import { openDatabase, type Database } from './database';
import { asStorageError, mayOnlyDelete } from './failures';

export type Opening = () => Promise<Database>;

/** Opens once; after an opening that failed, once more: a disk that was full may have room by then. */
export function createOpening(open: Opening = openDatabase): Opening {
  let opening: Promise<Database> | null = null;
  return () =>
    (opening ??= open().catch((thrown: unknown) => {
      opening = null;
      throw thrown;
    }));
}

/** Whether no room is left for what the extension keeps and this many bytes more. */
export type IsDiskFull = (bytes: number) => Promise<boolean>;

export type Run = <T>(work: (database: Database) => Promise<T>) => Promise<T>;
/** @param bytes how much is about to be written, where it is more than a few lines. */
export type WritingRun = <T>(
  work: (database: Database) => Promise<T>,
  bytes?: number,
) => Promise<T>;

/** Runs work on the database. What it throws becomes an EvidenceError, as `asStorageError`. */
export function createRun(
  opening: Opening,
  isDiskFull: IsDiskFull = () => Promise.resolve(false),
): Run {
  return async (work) => {
    try {
      const database = await opening();
      return await work(database).catch((thrown: unknown) => {
        if (!mayOnlyDelete(thrown)) throw thrown;
        return work(database);
      });
    } catch (thrown) {
      const error = asStorageError(thrown);
      // Chromium often names no reason: then the room that is left tells.
      if (error.code !== 'unexpected' || !(await isDiskFull(0).catch(() => false))) throw error;
      throw new EvidenceError('disk-full', error.message, { cause: thrown });
    }
  };
}

/**
 * As {@link createRun}, for work that writes: it does not begin where no room is left.
 * Chromium may break off a write in the middle of its log, and a log that it cannot
 * read again it throws away with everything in it.
 */
export function createWritingRun(opening: Opening, isDiskFull?: IsDiskFull): WritingRun {
  const run = createRun(opening, isDiskFull);
  return async (work, bytes = 0) => {
    if (await isDiskFull?.(bytes).catch(() => false))
      throw new EvidenceError('disk-full', 'no room');
    return run(work);
  };
}
