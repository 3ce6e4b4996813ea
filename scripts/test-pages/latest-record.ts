/** The record that was sealed last, read from the extension's own database. */
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import type { BrowserUnderTest } from '../../tests/support/browsers/types';

export async function latestRecord(browser: BrowserUnderTest): Promise<EvidenceRecord> {
  const dossier = await browser.openExtensionPage('dossier.html#/settings');
  const text = await dossier.evaluate(readLatest);
  await dossier.close();
  return JSON.parse(text) as EvidenceRecord;
}

/** Runs in the page of the extension. */
async function readLatest(): Promise<string> {
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
  const cursor = await done(exhibits.openCursor(null, 'prev'));
  const { record } = cursor?.value as { record: Uint8Array<ArrayBuffer> };
  database.close();
  return new TextDecoder().decode(record);
}
