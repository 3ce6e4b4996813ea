import { beforeEach, describe, expect, it } from 'vitest';
import { parseRecord } from '@/utils/evidence/record';
import { capture } from '@/utils/services/capture';
import {
  createFollowUpWork,
  SECOND_CLICK_MAX_MS,
  type FollowUpDeps,
  type FollowUpRequest,
} from '@/utils/services/follow-up-work';
import type { BegunReload } from '@/utils/services/judge-reload';
import type { FollowUpState } from '@/utils/services/messages';
import { LEAVING_MAX_MS, STAYS_AFTER_MS } from '@/utils/services/reload';
import type { LoadFacts } from '@/utils/services/reload-port';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/services/settings';
import { createFakeJournal } from './fake-journal';
import { ADDRESS, createWorld, reading, type World } from './world';

let world: World;
let facts: unknown;
let unsaved: unknown;
let reloads: number;
let settings: Settings;
let onReload: () => void;
/** Whether the tab begins to load at all. */
let begins: boolean;
let sleptMs: number;
let kept: BegunReload | null;
let first: string;

const loaded = (more: Partial<LoadFacts> = {}): LoadFacts => ({
  documentId: 'document-2',
  address: ADDRESS,
  loadedAddress: ADDRESS,
  navigation: 'reload',
  startedAtMs: world.now,
  complete: true,
  serviceWorker: false,
  receivedBytes: 10,
  ...more,
});

/** What the tab shows from now on. */
function show(documentId: string, address = ADDRESS): void {
  world.answer = { probe: { documentId, address }, read: reading({ documentId, address }) };
  world.tab = { ...world.tab, address };
}

function deps(): FollowUpDeps {
  return {
    ...world.deps,
    journal: createFakeJournal(),
    loadSettings: () => Promise.resolve(settings),
    environment: {
      ...world.environment,
      clock: () => {
        const now = world.environment.clock();
        return { ...now, monotonicMs: now.monotonicMs + sleptMs };
      },
    },
    sleep: (ms) => {
      sleptMs += ms;
      return Promise.resolve();
    },
    reload: {
      unsavedText: () => Promise.resolve(unsaved),
      facts: () => Promise.resolve(facts),
      reload: () => {
        reloads += 1;
        onReload();
        return Promise.resolve({
          begunAtMs: () => (begins ? world.now : null),
          stop: () => undefined,
        });
      },
      isLoading: () => Promise.resolve(false),
      settle: () => Promise.resolve(),
      askForClick: () => Promise.resolve(),
    },
    redraw: { draw: () => Promise.resolve(null) },
  };
}

function start(needsClick = false) {
  let tell: (state: FollowUpState) => void = () => undefined;
  const ended = new Promise<FollowUpState>((resolve) => {
    tell = resolve;
  });
  const work = createFollowUpWork({
    load: () => Promise.resolve(deps()),
    mark: {
      load: () => Promise.resolve(kept),
      save: (begun) => {
        kept = begun;
        if (begun !== null) tell({ phase: 'awaits-click', kind: 'reload', tabId: begun.tabId });
        return Promise.resolve();
      },
    },
    needsClick,
    onEnd: tell,
  });
  return { work, ended };
}

const request = (more: Partial<FollowUpRequest> = {}): FollowUpRequest => ({
  kind: 'reload',
  tabId: 7,
  exhibitId: first,
  requestedAtMs: world.now,
  leaveText: false,
  ...more,
});

const recordOf = async (exhibitId: string) =>
  parseRecord((await world.store.loadExhibit(exhibitId))!.record);

beforeEach(async () => {
  world = createWorld();
  settings = DEFAULT_SETTINGS;
  unsaved = 0;
  reloads = 0;
  kept = null;
  begins = true;
  sleptMs = 0;
  onReload = () => {
    show('document-2');
    facts = loaded();
  };
  facts = loaded({ documentId: 'document-1' });
  first = (await capture(world.deps, settings, world.request())).exhibitId;
});

describe('reloading and saving again', () => {
  it('gives an exhibit that names the first one', async () => {
    const { work, ended } = start();
    expect(await work.start(request())).toMatchObject({ phase: 'running' });
    const end = await ended;
    const record = await recordOf(end.phase === 'done' ? end.exhibitId : '');
    expect(record.circumstances.reloadedByGetuige).toBe(true);
    expect(record.saved.trigger).toBe('reload');
    expect(record.related).toEqual([{ type: 'reload-of', exhibitId: first }]);
    expect(await recordOf(first)).toMatchObject({ circumstances: { reloadedByGetuige: false } });
  });

  it.each([
    ['another document than the one of the picture', () => loaded({ documentId: 'document-3' })],
    ['another address than the one that was read', () => loaded({ address: `${ADDRESS}/2` })],
    ['another kind of load', () => loaded({ navigation: 'navigate' })],
    ['a reload at another time', () => loaded({ startedAtMs: world.now + 5_000 })],
    ['nothing that can be read', () => ({ startedAtMs: 'now' })],
  ])('never says so where the page tells of %s', async (_name, told) => {
    onReload = () => {
      show('document-2');
      facts = told();
    };
    const { work, ended } = start();
    await work.start(request());
    const end = await ended;
    const record = await recordOf(end.phase === 'done' ? end.exhibitId : '');
    expect(record.circumstances.reloadedByGetuige).toBe(false);
    expect(record.circumstances.reload?.outcome).not.toBe('reloaded');
  });

  it('saves nothing where the old document stays', async () => {
    onReload = () => undefined;
    const { work, ended } = start();
    await work.start(request());
    expect(await ended).toMatchObject({ phase: 'failed', code: 'reload-not-done' });
    expect(await world.store.countKept()).toBe(1);
  });

  it.each([
    ['the person stays on the page', () => facts, STAYS_AFTER_MS],
    ['the page asks, and nobody answers', () => undefined, LEAVING_MAX_MS],
  ])('ends where %s', async (_name, told, atLeastMs) => {
    begins = false;
    facts = told();
    onReload = () => undefined;
    const { work, ended } = start();
    await work.start(request());
    expect(await ended).toMatchObject({ phase: 'failed', code: 'reload-not-done' });
    expect(sleptMs).toBeGreaterThanOrEqual(atLeastMs);
    expect(sleptMs).toBeLessThan(atLeastMs + 1_000);
    expect(await world.store.countKept()).toBe(1);
  });

  it('asks before it leaves text, and goes on where the person says so', async () => {
    unsaved = 2;
    const { work, ended } = start();
    expect(await work.start(request())).toMatchObject({ phase: 'asks-text' });
    expect(reloads).toBe(0);
    await work.start(request({ leaveText: true }));
    expect(await ended).toMatchObject({ phase: 'done' });
    expect(reloads).toBe(1);
  });

  it('leaves a tab alone that shows another page than the exhibit', async () => {
    show('document-1', `${ADDRESS}/other`);
    const { work } = start();
    expect(await work.start(request())).toMatchObject({ phase: 'failed', code: 'other-page-now' });
    expect(reloads).toBe(0);
  });

  it('says in a private window what a save says there', async () => {
    world.tab = { ...world.tab, privateWindow: true };
    const { work } = start();
    expect(await work.start(request())).toMatchObject({ code: 'private-window' });
  });
});

describe('the second click', () => {
  const click = () => ({
    tabId: 7,
    requestedAtMs: world.now,
    trigger: 'toolbar' as const,
    pointedAt: {},
  });
  const reloadFirst = async () => {
    const { work, ended } = start(true);
    await work.start(request());
    await ended;
    return work;
  };

  it('ends what the first one began', async () => {
    const work = await reloadFirst();
    const outcome = await work.second(click());
    expect(outcome?.status).toBe('saved');
    const id = outcome?.status === 'saved' ? outcome.saved.summary.exhibitId : '';
    expect(await recordOf(id)).toMatchObject({
      circumstances: { reloadedByGetuige: true },
      related: [{ exhibitId: first }],
    });
    expect(await work.second(click())).toBeNull();
  });

  it('is an ordinary click on another tab, and the wait goes on', async () => {
    const work = await reloadFirst();
    expect(await work.second({ ...click(), tabId: 8 })).toBeNull();
    expect(await work.second(click())).toMatchObject({ status: 'saved' });
  });

  it('is an ordinary click when it comes too late, or before the time of the first', async () => {
    const late = await reloadFirst();
    world.now += SECOND_CLICK_MAX_MS + 1;
    expect(await late.second(click())).toBeNull();
    expect(kept).toBeNull();
    const early = await reloadFirst();
    world.now -= 1;
    expect(await early.second(click())).toBeNull();
  });

  it.each([
    ['another page', () => loaded({ navigation: 'navigate', startedAtMs: world.now + 1_000 })],
    ['a reload by hand', () => loaded({ startedAtMs: world.now + 1_000 })],
    ['an address that changed in place', () => loaded({ address: `${ADDRESS}/2` })],
    ['a page that cannot be read', () => null],
  ])('is an ordinary click on %s', async (_name, told) => {
    const work = await reloadFirst();
    facts = told();
    expect(await work.second(click())).toBeNull();
    expect(kept).toBeNull();
  });

  it('does not exist where a reload keeps the permission', async () => {
    const { work, ended } = start();
    await work.start(request());
    await ended;
    expect(await work.second(click())).toBeNull();
  });
});

it('one piece of work at a time', async () => {
  const { work, ended } = start();
  const [one, two] = await Promise.all([work.start(request()), work.start(request())]);
  expect([one.phase, two.phase]).toEqual(['running', 'running']);
  await ended;
  expect(reloads).toBe(1);
});
