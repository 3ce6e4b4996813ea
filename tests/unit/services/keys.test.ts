import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { loadKeyState } from '@/utils/services/keys';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { loadSavedView } from '@/utils/services/view';
import { openDatabase, type KeyRow } from '@/utils/storage/database';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { createWorld, picture, type World } from './world';

let world: World;
let first: string;
let before: string;

async function save(pixels: string, more: Partial<World['deps']> = {}): Promise<string> {
  world.png = picture(pixels);
  const deps = { ...world.deps, ...more };
  return (await capture(deps, DEFAULT_SETTINGS, world.request())).exhibitId;
}

async function changeKeys(change: (row: KeyRow) => unknown): Promise<void> {
  const database = await openDatabase(world.databaseName);
  for (const row of await database.keys.toArray()) {
    const changed = change(row);
    await database.keys.delete(row.fingerprint);
    if (changed !== null) await database.keys.put(changed as KeyRow);
  }
  database.close();
}

beforeEach(async () => {
  world = createWorld();
  first = await save('one');
  before = (await loadKeyState(world.store)).fingerprint ?? '';
});

const LOSSES: [string, (row: KeyRow) => unknown][] = [
  ['whose row is gone', () => null],
  ['without its private part', ({ privateKey: _, ...row }) => row],
  ['that is no key', (row) => ({ ...row, privateKey: {} })],
];

describe.each(LOSSES)('a key %s', (_name, change) => {
  beforeEach(() => changeKeys(change));

  it('is named as lost until another is made', async () => {
    expect(await loadKeyState(world.store)).toEqual({
      fingerprint: null,
      lost: before,
      replaces: null,
    });
  });

  it('is followed by a new one, from 1, which says whose place it took and when', async () => {
    world.now += 3_600_000;
    const { exhibitId, ...summary } = (await world.store.loadSummary(await save('two')))!;
    expect(summary.number).toBe(1);
    expect(summary.key).not.toBe(before);
    const state = await loadKeyState(world.store);
    expect(state).toMatchObject({ fingerprint: summary.key, lost: null });
    expect(state.replaces?.fingerprint).toBe(before);
    expect(state.replaces?.at.utc).toBe(new Date(world.now).toISOString());
    expect((await loadSavedView(world.store, exhibitId, world.now)).newKey).toBe(true);
    const third = await save('three');
    expect((await world.store.loadSummary(third))?.number).toBe(2);
    expect((await loadSavedView(world.store, third, world.now)).newKey).toBe(false);
  });

  it('leaves what it sealed intact, and its log can go on', async () => {
    await createCoDocument(world).addNote(first, 'Nog een keer gezien');
    const exhibit = (await world.store.loadExhibit(first))!;
    const checked = await checkStoredExhibit(exhibit, browserHashing);
    expect(checked.intact).toBe(true);
    expect(checked.findings.map(({ code }) => code)).toContain('custody-other-key');
  });

  it('that no other can follow is told as before, and nothing is written', async () => {
    const generateKeyPair = () => Promise.reject(new Error('no'));
    await expect(save('two', { generateKeyPair })).rejects.toMatchObject({ code: 'key-unusable' });
    expect(await world.store.countKept()).toBe(1);
    expect((await loadKeyState(world.store)).lost).toBe(before);
  });
});

it('keeps a key that only stumbled once', async () => {
  const sign = crypto.subtle.sign.bind(crypto.subtle);
  let stumbled = false;
  crypto.subtle.sign = (...args: Parameters<SubtleCrypto['sign']>) => {
    if (stumbled) return sign(...args);
    stumbled = true;
    return Promise.reject(new Error('busy'));
  };
  try {
    const second = await world.store.loadSummary(await save('two'));
    expect(second).toMatchObject({ key: before, number: 2 });
    expect(stumbled).toBe(true);
  } finally {
    crypto.subtle.sign = sign;
  }
});
