import { expect, it } from 'vitest';
import type { Added } from '@/utils/evidence/custody-schema';
import { buildInstant } from '@/utils/evidence/instant';
import { capture } from '@/utils/services/capture';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { createWorld, picture } from '../services/world';

it('appends to several logs in one go: all lines, or none where one cannot be kept', async () => {
  const world = createWorld();
  const ids: string[] = [];
  for (const pixels of ['one', 'two']) {
    world.png = picture(pixels);
    ids.push((await capture(world.deps, DEFAULT_SETTINGS, world.request())).exhibitId);
  }
  const { store } = world;
  const logs = () =>
    Promise.all(ids.map(async (id) => (await store.loadExhibit(id))?.custody.slice(1)));
  const note: Added = {
    kind: 'note',
    id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    at: buildInstant(world.environment.clock()),
    actor: 'actor',
    salt: 'salt',
    text: 'Seen by two of us',
  };
  const lines = ids.map((exhibitId) => ({ exhibitId, line: `line of ${exhibitId}` }));

  // No two additions may have one id.
  const clashing = lines.map((line) => ({ ...line, added: note }));
  await expect(store.appendCustody(clashing)).rejects.toMatchObject({ code: 'unexpected' });
  expect(await logs()).toEqual([[], []]);
  expect(await store.countAdded(ids[0]!)).toBe(0);

  await store.appendCustody([{ ...lines[0]!, added: note }, lines[1]!]);
  expect(await logs()).toEqual(ids.map((id) => [`line of ${id}`]));
  expect(await store.countAdded(ids[0]!)).toBe(1);
  expect(await store.countAdded(ids[1]!)).toBe(0);
});
