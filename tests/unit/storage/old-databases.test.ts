/** Each published version of the database, as it was, opened by today's code. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { DATABASE_VERSION, openDatabase } from '@/utils/storage/database';
import { createBackupStore } from '@/utils/storage/backup-store';
import { createExhibitStore } from '@/utils/storage/exhibit-store';
import { createOpening } from '@/utils/storage/opening';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { createWorld } from '../services/world';

/** Written down as it was published; never to be changed. */
const VERSION_1 = {
  installation: 'id',
  keys: 'fingerprint',
  summaries: 'exhibitId, savedUtc, pixelsSha256, state',
  exhibits: 'exhibitId',
  artifacts: '[exhibitId+name], exhibitId',
  added: 'id, exhibitId',
  custody: '++place, exhibitId',
  notices: '[key+number]',
};

describe('a database of version 1', () => {
  it('is opened with every exhibit, log and key intact', async () => {
    const world = createWorld();
    const { exhibitId } = await capture(world.deps, DEFAULT_SETTINGS, world.request());
    await createCoDocument(world).addNote(exhibitId, 'Gezien');
    const gone = await capture(world.deps, DEFAULT_SETTINGS, world.request({ again: true }));
    await createCoDocument(world).remove(gone.exhibitId, 'other');
    const rows = await rowsOf(world.databaseName);

    const name = 'from-version-1';
    const old = new Dexie(name);
    old.version(1).stores(VERSION_1);
    await old.open();
    for (const [table, values] of rows) await old.table(table).bulkAdd(values as object[]);
    old.close();

    const opening = createOpening(() => openDatabase(name));
    const store = createExhibitStore(opening);
    expect((await opening()).verno).toBe(DATABASE_VERSION);
    const exhibit = (await store.loadExhibit(exhibitId))!;
    expect(await checkStoredExhibit(exhibit, browserHashing)).toMatchObject({ intact: true });
    expect(exhibit.added).toHaveLength(1);
    expect((await store.loadSummary(gone.exhibitId))?.state).toBe('removed');
    expect((await store.loadKeyChain())?.lastNumber).toBe(2);
    expect(await createBackupStore(opening).loadState()).toEqual({
      lastBackupLocal: null,
      onlyHere: 1,
    });
  });
});

async function rowsOf(name: string): Promise<[string, unknown[]][]> {
  const database = await openDatabase(name);
  const tables = Object.keys(VERSION_1);
  return Promise.all(
    tables.map(async (table): Promise<[string, unknown[]]> => [
      table,
      await database.table(table).toArray(),
    ]),
  );
}
