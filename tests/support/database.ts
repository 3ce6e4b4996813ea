/** Everything that the extension keeps, read without its code, from a page of the extension. */
import { expect } from 'vitest';
import type { Json, Surface } from './browsers/types';

export interface KeptExhibit {
  readonly exhibitId: string;
  readonly number: number;
  /** Every byte of it: rows as text, files as digests. */
  readonly content: string;
}

export interface Kept {
  /** In the order of their numbers. */
  readonly exhibits: readonly KeptExhibit[];
  /** What is there of an exhibit that is not whole. */
  readonly halves: readonly string[];
  /** Last number of each key. */
  readonly lastNumbers: readonly number[];
  /** What stands in `storage.local`, by name. */
  readonly ownStorage: { readonly [name: string]: Json };
}

/** Reads all tables in one transaction. */
export function readKept(page: Surface): Promise<Kept> {
  return page.evaluate(readAllTables);
}

/** Every exhibit whole, numbers from 1 without a gap, and the key at the last of them. */
export function expectSound(kept: Kept, count: number): void {
  expect(kept.halves).toEqual([]);
  expect(kept.exhibits.map(({ number }) => number)).toEqual(
    Array.from({ length: count }, (_, at) => at + 1),
  );
  if (count > 0) expect(kept.lastNumbers).toEqual([count]);
}

/** Runs in the page, and so can use nothing from outside itself. */
async function readAllTables(): Promise<Kept> {
  type Row = Record<string, unknown>;
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('unknown'));
      };
    });
  const hex = (bytes: ArrayBuffer) =>
    [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const digest = async (content: Blob) =>
    hex(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  const database = await asked(indexedDB.open('getuige'));
  const names = ['keys', 'summaries', 'exhibits', 'artifacts', 'added', 'custody'];
  const transaction = database.transaction(names);
  const [keys = [], summaries = [], exhibits = [], artifacts = [], added = [], custody = []] =
    await Promise.all(
      names.map((name) => asked(transaction.objectStore(name).getAll() as IDBRequest<Row[]>)),
    );
  database.close();
  const ofId = (rows: readonly Row[], id: unknown) => rows.filter((row) => row['exhibitId'] === id);
  const textOf = (rows: readonly Row[]) =>
    Promise.all(
      rows.map(async (row) =>
        JSON.stringify(
          await Promise.all(
            Object.entries(row).map(async ([field, value]) => [
              field,
              value instanceof Blob
                ? await digest(value)
                : ArrayBuffer.isView(value)
                  ? [...(value as Uint8Array)]
                  : value,
            ]),
          ),
        ),
      ),
    );
  const whole: KeptExhibit[] = [];
  const halves: string[] = [];
  const ids = new Set(
    [summaries, exhibits, artifacts, custody].flat().map((row) => row['exhibitId'] as string),
  );
  for (const exhibitId of ids) {
    const parts = [summaries, exhibits, artifacts, custody].map((rows) => ofId(rows, exhibitId));
    if (parts.some((rows) => rows.length === 0)) halves.push(exhibitId);
    else {
      const content = (await textOf([...parts.flat(), ...ofId(added, exhibitId)])).join('\n');
      whole.push({ exhibitId, number: parts[0]?.[0]?.['number'] as number, content });
    }
  }
  const api =
    (globalThis as unknown as { browser?: Row; chrome?: Row }).browser ??
    (globalThis as unknown as { chrome?: Row }).chrome;
  const { local } = api?.['storage'] as { local: { get(keys: null): Promise<Row> } };
  return {
    exhibits: whole.sort((one, other) => one.number - other.number),
    halves,
    lastNumbers: keys.map((key) => key['lastNumber'] as number),
    ownStorage: (await local.get(null)) as Kept['ownStorage'],
  };
}
