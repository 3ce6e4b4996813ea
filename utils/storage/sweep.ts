/**
 * Getting rid of what a deleted database leaves on the disk. Chromium keeps IndexedDB in
 * LevelDB, where an erased value stays in a file until that file is merged with a later one;
 * after the last removal that would be never. Deleting a database makes Chromium merge, but
 * only files that are there already: so one small database comes and goes before the large one
 * is deleted, which puts what is in memory into a file, and some after it. Firefox needs none of
 * this, and loses nothing by it. tests/e2e/erased-from-disk.test.ts looks at the profile.
 */
const NAME = 'getuige-sweep';
const STORE = 'nothing';
/** Chromium merges some time after it answered, and tells nobody when. Milliseconds. */
export const MERGE_PAUSE_MS = 1000;
/** After two, words were still found once on a computer that was busy with more. */
export const SWEEPS_AFTER = 4;

/** Never rejects: the erasing itself has happened, whatever becomes of its remains. */
export async function sweep(times: number, pauseMs: number): Promise<void> {
  try {
    for (let time = 0; time < times; time++) {
      await fillDatabase();
      await settled(indexedDB.deleteDatabase(NAME));
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  } catch {
    // What is left then is what would be left without sweeping.
  }
}

/** An empty database would leave LevelDB nothing to merge. */
async function fillDatabase(): Promise<void> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE).add(0, 0);
  };
  await settled(opening);
  opening.result.close();
}

function settled(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('failed'));
    };
  });
}
