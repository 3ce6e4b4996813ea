import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { SaveOutcome } from '@/utils/services/messages';
import { reasonToAsk, save } from '@/utils/services/save';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '@/utils/services/settings';
import { createFakeJournal, type FakeJournal } from './fake-journal';
import { createWorld, type World } from './world';

let world: World;
let journal: FakeJournal;
beforeEach(() => {
  world = createWorld();
  journal = createFakeJournal();
});

const saveWith = (settings: Partial<Settings>, confirmed = false): Promise<SaveOutcome> =>
  save(
    {
      ...world.deps,
      journal,
      loadSettings: () => Promise.resolve({ ...DEFAULT_SETTINGS, ...settings }),
    },
    { ...world.request(), confirmed },
  );

describe('a request to save', () => {
  it('is answered with what was read from the sealed record', async () => {
    const outcome = await saveWith({});
    expect(outcome).toMatchObject({
      status: 'saved',
      saved: { summary: { number: 1, author: 'Robin de Wit' }, removableAsAccident: true },
    });
  });

  it('waits for a yes where the person wants to be asked', async () => {
    expect(await saveWith({ askBeforeSaving: true })).toEqual({
      status: 'ask-first',
      reason: 'setting',
    });
    expect(await world.store.countKept()).toBe(0);
    expect(await saveWith({ askBeforeSaving: true }, true)).toMatchObject({ status: 'saved' });
  });

  it('always waits for a yes on webmail', async () => {
    world.tab = { ...world.tab, address: 'https://mail.google.com/mail/u/0/#inbox/1' };
    expect(await saveWith({})).toEqual({ status: 'ask-first', reason: 'webmail' });
  });

  it('saves nothing in a private window, unless that was switched on, and then says so', async () => {
    world.tab = { ...world.tab, privateWindow: true };
    expect(await saveWith({})).toEqual({ status: 'failed', code: 'private-window' });
    expect(await world.store.countKept()).toBe(0);
    const outcome = await saveWith({ privateWindows: true });
    const id = outcome.status === 'saved' ? outcome.saved.summary.exhibitId : '';
    const { record } = (await world.store.loadExhibit(id))!;
    expect(JSON.parse(new TextDecoder().decode(record))).toMatchObject({
      circumstances: { privateWindow: { value: true, source: 'browser' } },
    });
  });

  it('that fails is an outcome with a code', async () => {
    world.meanwhile = () => {
      throw new EvidenceError('screenshots-blocked');
    };
    expect(await saveWith({})).toEqual({ status: 'failed', code: 'screenshots-blocked' });
  });

  it('of a page whose address the browser keeps to itself gives pixels only', async () => {
    world.tab = { ...world.tab, address: null, title: null };
    world.answer = { probe: null, read: null };
    expect(await saveWith({})).toMatchObject({
      status: 'saved',
      saved: { page: {}, summary: { address: '' } },
    });
  });
});

describe('asking first', () => {
  it.each([
    ['https://nieuws.example/', null],
    ['https://outlook.office.com/mail/', 'webmail'],
    ['not an address', null],
    [null, null],
  ])('about %s: %s', (address, reason) => {
    expect(reasonToAsk(DEFAULT_SETTINGS, address)).toBe(reason);
  });
});

describe('settings', () => {
  it('that are damaged fall back to their defaults, one by one', () => {
    expect(parseSettings({ language: 'nl' })).toEqual({ ...DEFAULT_SETTINGS, language: 'nl' });
    expect(parseSettings({ language: 'fr', askBeforeSaving: true })).toEqual({
      ...DEFAULT_SETTINGS,
      askBeforeSaving: true,
    });
    expect(parseSettings('nonsense')).toEqual(DEFAULT_SETTINGS);
  });
});
