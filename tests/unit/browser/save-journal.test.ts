import { beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, unknown>();
let full = false;
const local = {
  get: () => Promise.resolve(Object.fromEntries(kept)),
  set: (items: Record<string, unknown>) => {
    if (full) return Promise.reject(new Error('disk full'));
    for (const [key, value] of Object.entries(items)) kept.set(key, value);
    return Promise.resolve();
  },
  remove: (keys: string[]) => {
    for (const key of keys) kept.delete(key);
    return Promise.resolve();
  },
};
vi.mock('@wxt-dev/webextension-polyfill/browser', () => ({ browser: { storage: { local } } }));
const { createSaveJournal } = await import('@/utils/browser/save-journal');

const entry = (n: number) => ({
  exhibitId: `017f22e2-79b0-7cc3-98c4-dc0c0c07398${n}`,
  requestedAtMs: 1000 + n,
  requestedLocal: '2026-11-20T15:03:22.123',
});
const never = () => new Promise<never>(() => undefined);

beforeEach(() => {
  kept.clear();
  full = false;
});

describe('the journal in the extension storage', () => {
  it('stands before the work, and is struck off after it', async () => {
    const journal = createSaveJournal();
    const during = await journal.during(entry(1), async (written) => {
      await written;
      return [...kept.values()];
    });
    expect(during).toEqual([entry(1)]);
    await expect.poll(() => kept.size).toBe(0);
  });

  it('is struck off after a failure too', async () => {
    const journal = createSaveJournal();
    const failing = journal.during(entry(1), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await expect.poll(() => kept.size).toBe(0);
  });

  it('counts what is under way here as such, and what another start left as cut off', async () => {
    const before = createSaveJournal();
    void before.during(entry(2), never);
    void before.during(entry(1), never);
    await expect.poll(() => kept.size).toBe(2);
    expect(await before.listCutOff()).toEqual([]);
    const after = createSaveJournal();
    expect(await after.listCutOff()).toEqual([entry(1), entry(2)]);
    await after.strike([entry(1).exhibitId]);
    expect(await after.listCutOff()).toEqual([entry(2)]);
  });

  it('leaves out what is no entry, such as settings', async () => {
    kept.set('settings', { language: 'nl' });
    kept.set('save-under-way-1', 'nonsense');
    expect(await createSaveJournal().listCutOff()).toEqual([]);
  });

  it('that cannot be written stops no save', async () => {
    full = true;
    expect(await createSaveJournal().during(entry(1), () => Promise.resolve('saved'))).toBe(
      'saved',
    );
  });
});
