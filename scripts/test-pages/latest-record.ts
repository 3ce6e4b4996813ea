/** Reads what was sealed from the extension's own database. */
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import type { Surface } from '../../tests/support/browsers/types';
import { waitUntil } from '../../tests/support/wait';

/**
 * Waits for a record. A popup cannot be asked: a page that wants to open a program,
 * as t.me does, closes it by the browser's question, and the save goes on without it.
 * @param dossier A page of the extension, which need not be in front.
 * @param number Of the record, in the order of saving, from 1.
 */
export async function recordNumber(dossier: Surface, number: number): Promise<EvidenceRecord> {
  const text = await waitUntil(`record ${String(number)}`, () =>
    dossier.evaluate(readRecord, number),
  );
  return JSON.parse(text) as EvidenceRecord;
}

/** Runs in the page of the extension. */
async function readRecord(number: number): Promise<string | null> {
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
  const exhibits = database.transaction('exhibits').objectStore('exhibits');
  const records = (await done(exhibits.getAll())) as { record: Uint8Array<ArrayBuffer> }[];
  database.close();
  const found = records[number - 1];
  return found === undefined ? null : new TextDecoder().decode(found.record);
}
