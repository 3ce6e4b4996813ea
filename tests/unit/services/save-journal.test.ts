import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/utils/services/environment';
import { save } from '@/utils/services/save';
import { listCutOff, type SaveJournal } from '@/utils/services/save-journal';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/services/settings';
import { createFakeJournal, type FakeJournal } from './fake-journal';
import { createWorld, type World } from './world';

let world: World;
let journal: FakeJournal;
beforeEach(() => {
  world = createWorld();
  journal = createFakeJournal();
});

const saveWith = (settings: Partial<Settings> = {}) =>
  save(
    {
      ...world.deps,
      journal,
      loadSettings: () => Promise.resolve({ ...DEFAULT_SETTINGS, ...settings }),
    },
    { ...world.request(), confirmed: false },
  );
const cutOff = () => listCutOff({ store: world.store, journal });

describe('the journal of saves', () => {
  it('holds the moment of the click and an id, and nothing of the page', async () => {
    await saveWith();
    expect(journal.written).toEqual([
      {
        exhibitId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        requestedAtMs: world.now - 300,
        requestedLocal: '2026-11-20T15:03:21.823',
      },
    ]);
  });

  it('is not touched by a private window that is refused, nor by a question', async () => {
    world.tab = { ...world.tab, privateWindow: true };
    await saveWith();
    world.tab = { ...world.tab, privateWindow: false };
    await saveWith({ askBeforeSaving: true });
    expect(journal.written).toEqual([]);
  });

  it('is empty after a save and after a failure', async () => {
    await saveWith();
    world.tab = { ...world.tab, active: false };
    expect(await saveWith()).toEqual({ status: 'failed', code: 'page-changed' });
    journal.forget();
    expect(await cutOff()).toEqual([]);
  });

  it('is written before anything is sealed', async () => {
    let write = (): void => undefined;
    const writing = new Promise<void>((resolve) => {
      write = resolve;
    });
    const slow: SaveJournal = { ...journal, during: (_, work) => work(writing) };
    const loadSettings = () => Promise.resolve(DEFAULT_SETTINGS);
    const request = { ...world.request(), confirmed: false };
    const saving = save({ ...world.deps, loadSettings, journal: slow }, request);
    // Begun later, and through all the same steps: the first would have been sealed by now.
    const other = createWorld();
    await save({ ...other.deps, loadSettings, journal }, { ...other.request(), confirmed: false });
    expect(await other.store.countKept()).toBe(1);
    expect(await world.store.countKept()).toBe(0);
    write();
    expect((await saving).status).toBe('saved');
  });

  it('names a save that was cut off before the commit as not saved', async () => {
    const begun = {
      exhibitId: newId(world.environment),
      requestedAtMs: world.now,
      requestedLocal: '2026-11-20T15:03:22.123',
    };
    void journal.during(begun, () => new Promise<never>(() => undefined));
    journal.forget();
    expect(await cutOff()).toEqual([{ ...begun, number: null }]);
  });

  it('names one that was cut off after the commit by its number, until it is struck off', async () => {
    world.meanwhile = () => {
      journal.forget();
    };
    await saveWith();
    expect(await cutOff()).toMatchObject([{ number: 1 }]);
    await journal.strike(journal.written.map(({ exhibitId }) => exhibitId));
    expect(await cutOff()).toEqual([]);
  });

  it('says "not saved" of an exhibit whose bytes are not what they were', async () => {
    world.meanwhile = () => {
      journal.forget();
    };
    await saveWith();
    const { store } = world;
    const damaged = {
      ...store,
      loadExhibit: async (id: string) => {
        const exhibit = await store.loadExhibit(id);
        return exhibit && { ...exhibit, record: new Uint8Array([1]) };
      },
    };
    expect(await listCutOff({ store: damaged, journal })).toMatchObject([{ number: null }]);
  });
});
