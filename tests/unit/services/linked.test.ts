/** The first of two exhibits is sealed before the second is there: what links them back is found in the second. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { createCoDocument } from '@/utils/services/co-document';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { capture, prepare } from '@/utils/services/capture';
import { commitPrepared } from '@/utils/services/seal-exhibit';
import { buildDetail, describeExhibit } from '@/utils/services/view';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { createLongWorld, requestFor } from './fake-long-work';
import { createWorld, type World } from './world';

let world: World;
let first: string;

beforeEach(async () => {
  world = createWorld();
  first = (await capture(world.deps, DEFAULT_SETTINGS, world.request())).exhibitId;
});

/** A second exhibit whose record names the first. */
async function saveAgain(type: 'reload-of' | 'reconstruction-of' = 'reload-of'): Promise<string> {
  const request = { ...world.request(), again: true };
  const prepared = await prepare(world.deps, DEFAULT_SETTINGS, request);
  return commitPrepared(world.deps, { ...prepared, related: [{ type, exhibitId: first }] });
}

it('is named by nobody while it is alone', async () => {
  expect(await describeExhibit(world.store, first)).toMatchObject({ namedBy: [] });
});

it('is named by each that comes later, oldest first, and holds as before', async () => {
  const second = await saveAgain();
  world.now += 60_000;
  const third = await saveAgain('reconstruction-of');
  expect(await describeExhibit(world.store, first)).toMatchObject({
    namedBy: [
      { exhibitId: second, number: 2, type: 'reload-of' },
      { exhibitId: third, number: 3, type: 'reconstruction-of' },
    ],
    custody: [{ event: { type: 'saved' } }],
  });
  expect(await describeExhibit(world.store, second)).toMatchObject({ namedBy: [] });
  for (const id of [first, second]) {
    const kept = await world.store.loadExhibit(id);
    expect(await checkStoredExhibit(kept!, browserHashing)).toMatchObject({ intact: true });
  }
});

it('is no longer named by one that was removed', async () => {
  const second = await saveAgain();
  await createCoDocument(world).remove(second, 'request');
  expect(await describeExhibit(world.store, first)).toMatchObject({ namedBy: [] });
});

it('is named by the whole page that was asked for from it', async () => {
  const long = createLongWorld();
  const { exhibitId } = await capture(long.world.deps, DEFAULT_SETTINGS, long.world.request());
  const { work, ended } = long.create();
  work.start({ ...requestFor(), pageExhibitId: exhibitId });
  const done = await ended;
  if (done.phase !== 'done') throw new Error(done.code);
  const kept = await long.world.store.loadExhibit(done.exhibitId);
  expect(buildDetail(kept!).record.related).toEqual([{ type: 'screen-saved-before', exhibitId }]);
  expect(await describeExhibit(long.world.store, exhibitId)).toMatchObject({
    namedBy: [{ exhibitId: done.exhibitId, type: 'screen-saved-before' }],
  });
});
