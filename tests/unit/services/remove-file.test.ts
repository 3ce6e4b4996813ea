import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseEntry } from '@/utils/evidence/custody';
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { capture } from '@/utils/services/capture';
import { createCoDocument, type CoDocument } from '@/utils/services/co-document';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { buildDetail, loadSavedView } from '@/utils/services/view';
import { openDatabase } from '@/utils/storage/database';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { createPlace } from './backups';
import { createWorld, type World } from './world';

let world: World;
let coDocument: CoDocument;
let id: string;

beforeEach(async () => {
  world = createWorld();
  coDocument = createCoDocument(world);
  id = (await capture(world.deps, DEFAULT_SETTINGS, world.request())).exhibitId;
});

async function load(): Promise<WholeExhibit> {
  const exhibit = await world.store.loadExhibit(id);
  if (exhibit === null) throw new Error('not there');
  return exhibit;
}

describe('removing one file', () => {
  it.each(['screen.png', 'post.html.txt', 'viewer.json'])(
    'erases %s, leaves the rest, and the exhibit still holds',
    async (name) => {
      const before = await load();
      await coDocument.removeFile(id, name, 'request');
      const after = await load();
      expect(after.record).toEqual(before.record);
      expect(after.seal).toEqual(before.seal);
      const gone = after.artifacts.filter(({ content }) => content === null);
      expect(gone.map((artifact) => artifact.name)).toEqual(name === 'viewer.json' ? [] : [name]);
      expect(after.viewer === null).toBe(name === 'viewer.json');
      expect(after.artifacts.map(({ sha256 }) => sha256)).toEqual(
        before.artifacts.map(({ sha256 }) => sha256),
      );
      expect(await checkStoredExhibit(after, browserHashing)).toMatchObject({ intact: true });
      expect(parseEntry(after.custody.at(-1)!).event).toMatchObject({
        type: 'artifact-removed',
        name,
        reason: 'request',
      });
    },
  );

  it('tells the dossier and the popup when and why', async () => {
    world.now += 60_000;
    await coDocument.removeFile(id, 'screen.png', 'not-needed');
    const { artifacts, viewerRemoval } = buildDetail(await load());
    const [pixels, ...others] = artifacts;
    expect(pixels).toMatchObject({
      present: false,
      removal: { at: { utc: '2026-11-20T14:04:22.123Z' }, reason: 'not-needed' },
    });
    expect(others.every(({ present, removal }) => present && removal === null)).toBe(true);
    expect(viewerRemoval).toBeNull();
    expect(await loadSavedView(world.store, id, world.now)).toMatchObject({ pictureThere: false });
  });

  it('makes the exhibit smaller, and its page can be saved again', async () => {
    const before = await load();
    await coDocument.removeFile(id, 'screen.png', 'mistake');
    const removed = before.artifacts.find(({ name }) => name === 'screen.png')!;
    const { summary } = await load();
    expect(summary.sizeBytes).toBe(before.summary.sizeBytes - removed.size);
    const again = await capture(world.deps, DEFAULT_SETTINGS, world.request());
    expect(again.status).toBe('saved');
  });

  it('happens once, also where two windows ask', async () => {
    const ask = () => coDocument.removeFile(id, 'screen.png', 'request');
    await Promise.all([ask(), ask()]);
    expect((await load()).custody).toHaveLength(2);
  });

  it('is refused for a file that is not there, and nothing is logged', async () => {
    await expect(coDocument.removeFile(id, 'record.json', 'other')).rejects.toMatchObject({
      code: 'bad-value',
    });
    const database = await openDatabase(world.databaseName);
    await database.artifacts.delete([id, 'screen.png']);
    database.close();
    await expect(coDocument.removeFile(id, 'screen.png', 'other')).rejects.toEqual(
      new EvidenceError('corrupt-storage', 'screen.png'),
    );
    expect((await load()).custody).toHaveLength(1);
  });

  it('is refused for an exhibit that was removed', async () => {
    await coDocument.remove(id, 'other');
    await expect(coDocument.removeFile(id, 'screen.png', 'other')).rejects.toMatchObject({
      code: 'exhibit-removed',
    });
  });
});

describe('a backup and a file that was removed', () => {
  async function twoPlaces() {
    const home = createPlace();
    const exhibitId = await home.save();
    const old = (await home.backup()).content;
    const away = createPlace();
    await away.restore(old);
    return { home, away, exhibitId, old };
  }
  const contentOf = async ({ world: { store } }: { world: World }, exhibitId: string) =>
    (await store.loadArtifact(exhibitId, 'screen.png'))?.content ?? null;

  it('of before does not bring the file back', async () => {
    const { home, exhibitId, old } = await twoPlaces();
    await createCoDocument(home.world).removeFile(exhibitId, 'screen.png', 'request');
    expect(await home.restore(old)).toMatchObject({ alreadyHere: 1, added: 0, filesStay: 0 });
    expect(await contentOf(home, exhibitId)).toBeNull();
  });

  it('of after carries the removal to an empty place', async () => {
    const { home, exhibitId } = await twoPlaces();
    await createCoDocument(home.world).removeFile(exhibitId, 'viewer.json', 'request');
    await createCoDocument(home.world).removeFile(exhibitId, 'screen.png', 'request');
    const fresh = createPlace();
    const made = await home.backup();
    expect(made.damagedCount).toBe(0);
    expect(await fresh.restore(made.content)).toMatchObject({ added: 1, damaged: 0 });
    const exhibit = (await fresh.world.store.loadExhibit(exhibitId))!;
    expect(await contentOf(fresh, exhibitId)).toBeNull();
    expect(exhibit.viewer).toBeNull();
    expect(await checkStoredExhibit(exhibit, browserHashing)).toMatchObject({ intact: true });
  });

  it('of after erases nothing where the file is still kept, but brings what came before', async () => {
    const { home, away, exhibitId } = await twoPlaces();
    await home.note(exhibitId, 'Voor het verwijderen');
    await createCoDocument(home.world).removeFile(exhibitId, 'screen.png', 'request');
    await home.note(exhibitId, 'Na het verwijderen');
    const { content } = await home.backup();
    expect(await away.restore(content)).toMatchObject({ filesStay: 1, extended: 0, added: 0 });
    expect(await contentOf(away, exhibitId)).not.toBeNull();
    const exhibit = (await away.world.store.loadExhibit(exhibitId))!;
    expect(exhibit.added).toMatchObject([{ text: 'Voor het verwijderen' }]);
    expect(await checkStoredExhibit(exhibit, browserHashing)).toMatchObject({ intact: true });
    expect(await away.restore(content)).toMatchObject({ filesStay: 1 });
    expect((await away.world.store.loadExhibit(exhibitId))?.custody).toEqual(exhibit.custody);
  });
});
