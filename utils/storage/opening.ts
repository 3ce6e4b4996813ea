/** The way to the database: opened at first need, and every failure named. */
import { openDatabase, type Database } from './database';
import { asStorageError } from './failures';

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

export type Run = <T>(work: (database: Database) => Promise<T>) => Promise<T>;

/** Runs work on the database. What it throws becomes an EvidenceError, as `asStorageError`. */
export function createRun(opening: Opening): Run {
  return async (work) => {
    try {
      return await work(await opening());
    } catch (thrown) {
      throw asStorageError(thrown);
    }
  };
}
