/** Rows of the database that were changed, cut or lost: what is left stays usable, and says so. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { exportPackage } from '@/utils/services/export';
import type { ExportResult } from '@/utils/services/export-types';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { describeExhibit } from '@/utils/services/view';
import { openDatabase, type Database } from '@/utils/storage/database';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { createWorld, picture, type World } from './world';

let world: World;
let ids: string[];

beforeEach(async () => {
  world = createWorld();
  ids = [];
  for (const pixels of ['one', 'two', 'three']) {
    world.png = picture(pixels);
    ids.push((await capture(world.deps, DEFAULT_SETTINGS, world.request())).exhibitId);
  }
});

/** Changes the database behind the product's back, in the second exhibit. */
async function damage(change: (database: Database, exhibitId: string) => Promise<unknown>) {
  const database = await openDatabase(world.databaseName);
  await change(database, ids[1]!);
  database.close();
}

const exportAll = (): Promise<ExportResult> =>
  exportPackage(
    {
      store: world.store,
      environment: world.environment,
      coDocument: createCoDocument(world),
      hashing: browserHashing,
      renderPreview: () => Promise.reject(new Error('no canvas here')),
    },
    { exhibitIds: ids, language: 'en', includeViewer: true, includeWholePage: false },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );

const DAMAGES: readonly [string, Parameters<typeof damage>[0]][] = [
  ['a record of other bytes', (db, id) => db.exhibits.update(id, { record: new Uint8Array([1]) })],
  ['a record that says something else', changeWords],
  ['no record', (db, id) => db.exhibits.delete(id)],
  ['no screenshot', (db, id) => db.artifacts.delete([id, 'screen.png'])],
  [
    'a screenshot without bytes',
    (db, id) => db.artifacts.update([id, 'screen.png'], { content: null }),
  ],
  [
    'a screenshot of other bytes',
    (db, id) => db.artifacts.update([id, 'screen.png'], { content: new Blob(['x']) }),
  ],
  ['no log', (db, id) => db.custody.where('exhibitId').equals(id).delete()],
  [
    'a log of other words',
    (db, id) => db.custody.where('exhibitId').equals(id).modify({ line: '?' }),
  ],
  [
    'a part about the viewer of other bytes',
    (db, id) => db.exhibits.update(id, { viewer: new Uint8Array([1]) }),
  ],
];

async function changeWords(database: Database, exhibitId: string): Promise<void> {
  const row = (await database.exhibits.get(exhibitId))!;
  const text = new TextDecoder().decode(row.record).replace('Ik weet waar', 'Ik weet niet');
  await database.exhibits.put({ ...row, record: new TextEncoder().encode(text) });
}

describe('a package of three exhibits', () => {
  it.each(DAMAGES)('is made without the one with %s, and names it', async (_name, change) => {
    await damage(change);
    const { report, leftOut } = await exportAll();
    expect(leftOut.map(({ number }) => number)).toEqual([2]);
    expect(report.verdict).toBe('intact-key-unknown');
    expect(report.exhibits.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('is refused where none of them holds', async () => {
    const database = await openDatabase(world.databaseName);
    await database.artifacts.clear();
    database.close();
    await expect(exportAll()).rejects.toMatchObject({ code: 'export-not-intact' });
  });

  it('names nothing where all hold', async () => {
    expect((await exportAll()).leftOut).toEqual([]);
  });
});

describe('the dossier', () => {
  const described = () => describeExhibit(world.store, ids[1]!);

  it('says which parts are damaged, and shows the rest', async () => {
    await createCoDocument(world).addNote(ids[1]!, 'Gezien');
    await damage(async (db, id) => {
      await db.exhibits.update(id, { viewer: new Uint8Array([1]) });
      await db.custody
        .where('exhibitId')
        .equals(id)
        .last()
        .then((row) => db.custody.put({ ...row!, line: '{' }));
      await db.added.toCollection().modify((row) => {
        (row as { added: unknown }).added = { kind: 'note', text: 7 };
      });
    });
    const detail = await described();
    expect(detail).toMatchObject({
      damage: ['viewer', 'log', 'notes'],
      viewer: null,
      added: [],
      record: { posts: [{ text: { value: 'Ik weet waar je woont' } }] },
      custody: [{ event: { type: 'saved' } }],
    });
  });

  it('says that a record was changed although it can be read', async () => {
    await damage(changeWords);
    expect(await described()).toMatchObject({ damage: ['record-changed'] });
  });

  it('keeps the files of an exhibit whose record cannot be read', async () => {
    await damage((db, id) => db.exhibits.update(id, { record: new Uint8Array([1]) }));
    const left = await described();
    expect(left).toMatchObject({ record: null, summary: { number: 2 } });
    expect(left?.record === null && left.files.map(({ name }) => name)).toContain('screen.png');
  });

  it('still has an exhibit whose record is lost, and tells it from a removed one', async () => {
    await damage((db, id) => db.exhibits.delete(id));
    expect(await described()).toMatchObject({ record: null, files: [] });
    await createCoDocument(world).remove(ids[0]!, 'other');
    expect(await describeExhibit(world.store, ids[0]!)).toBeNull();
  });

  it('saves the same page anew where the record of just before is damaged', async () => {
    world.png = picture('two');
    await damage((db, id) => db.exhibits.update(id, { record: new Uint8Array([1]) }));
    expect(await capture(world.deps, DEFAULT_SETTINGS, world.request())).toMatchObject({
      status: 'saved',
    });
  });
});
