import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { eraseEverything } from '@/utils/services/erase';
import { createPlace } from './backups';

describe('erasing everything', () => {
  it('leaves no exhibit, key, number or file, and saving begins anew at 1', async () => {
    const place = createPlace();
    await place.save();
    await place.save();
    const made = await place.backup();
    await place.world.backups.recordBackup(made, made.exhibitIds);
    const before = (await place.world.store.loadKeyChain())!.key.fingerprint;
    let settingsErased = 0;
    await eraseEverything({
      ...place.deps,
      eraseSettings: () => {
        settingsErased += 1;
        return Promise.resolve();
      },
    });
    const { store, backups } = place.world;
    expect(settingsErased).toBe(1);
    expect(place.staging.count()).toBe(0);
    expect(await backups.listAll()).toEqual([]);
    expect(await store.loadKeyChain()).toBeNull();
    expect(await store.loadActor()).toBeNull();
    expect(await backups.loadState()).toEqual({ lastBackupLocal: null, onlyHere: 0 });
    const first = await store.loadSummary(await place.save());
    expect(first?.number).toBe(1);
    expect(first?.key).not.toBe(before);
  });

  it('lets a backup be restored as if it were another computer', async () => {
    const place = createPlace();
    await place.save();
    const { content } = await place.backup();
    await eraseEverything({ ...place.deps, eraseSettings: () => Promise.resolve() });
    expect(await place.restore(content)).toMatchObject({ added: 1 });
  });
});
