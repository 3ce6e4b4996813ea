/** Text that the extension keeps, read without its code, from a page of the extension. */
import type { Surface } from './browsers/types';

/** Which row of which table. */
export interface StoredPlace {
  readonly table: 'exhibits' | 'artifacts';
  /** Holds bytes or a blob. */
  readonly field: 'record' | 'content';
  /** Of an artifact; null where every row counts. */
  readonly name: string | null;
  /** In the order of saving; from the end where negative. */
  readonly at: number;
}

/** UTF-8 read as text; null where there is no such row. */
export function readStoredText(page: Surface, place: StoredPlace): Promise<string | null> {
  return page.evaluate(readText, { ...place });
}

/** Runs in the page, and so can use nothing from outside itself. */
async function readText({ table, field, name, at }: StoredPlace): Promise<string | null> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('no database'));
      };
    });
  const database = await done(indexedDB.open('getuige'));
  const rows = (await done(database.transaction(table).objectStore(table).getAll())) as Readonly<
    Record<string, BlobPart | undefined>
  >[];
  database.close();
  const content = rows.filter((row) => name === null || row['name'] === name).at(at)?.[field];
  return content === undefined ? null : new Blob([content]).text();
}
