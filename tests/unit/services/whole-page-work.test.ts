import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceError } from '@/utils/evidence/errors';
import { parseRecord } from '@/utils/evidence/record';
import type { WholePageState } from '@/utils/services/messages';
import { createFakeLongPage } from './fake-long-page';
import { createLongWorld, HEIGHT, requestFor, type Ended, type LongWorld } from './fake-long-work';

let long: LongWorld;
beforeEach(() => {
  long = createLongWorld();
});

/** The exhibit that came of it. */
async function longIn(state: Ended) {
  const id = state.phase === 'done' ? state.exhibitId : '';
  const exhibit = await long.world.store.loadExhibit(id);
  if (exhibit === null) throw new Error(JSON.stringify(state));
  return parseRecord(exhibit.record).longPictures?.[0];
}

function expectPutBack(): void {
  expect(long.page.done.at(-1)).toBe('leave');
  expect(long.page.at).toBe(0);
  expect(long.page.staging.names()).toEqual([]);
}

describe('a whole page', () => {
  it('is saved as one exhibit, in the journal while it is under way, with the page put back', async () => {
    const { work, ended } = long.create();
    const seen: (number | null)[] = [];
    long.page.onShot = () => {
      seen.push(long.marked);
      long.journal.forget();
    };
    expect(work.start(requestFor())).toMatchObject({ phase: 'running', of: 'page', tabId: 7 });
    const state = await ended;
    expect(state).toMatchObject({ phase: 'done', of: 'page', complete: true });
    expect(work.state()).toEqual(state);
    expect(await longIn(state)).toMatchObject({ complete: true, size: { height: HEIGHT } });
    expect(seen.every((tabId) => tabId === 7)).toBe(true);
    expect(await long.journal.listCutOff()).toHaveLength(1);
    expectPutBack();
  });

  it('tells the screens and the time that is left', async () => {
    const { work, ended } = long.create();
    const states: WholePageState[] = [];
    long.page.onShot = () => states.push(work.state());
    work.start(requestFor());
    await ended;
    expect(states.at(-1)).toMatchObject({
      step: 'scrolling',
      screensTaken: 4,
      screensExpected: 5,
      limitScreens: 40,
      secondsLeft: 1,
    });
  });

  it('refuses a second one while it is under way, on any tab', async () => {
    const { work, ended } = long.create();
    work.start(requestFor());
    expect(work.start(requestFor(8))).toMatchObject({ phase: 'running', tabId: 7 });
    expect(work.startPost({ ...requestFor(8), pageExhibitId: null })).toMatchObject({
      phase: 'running',
      tabId: 7,
    });
    await ended;
    expect(await long.world.store.countKept()).toBe(1);
  });

  it('ends where somebody stops, with what there is', async () => {
    const { work, ended } = long.create();
    long.page.onShot = (n) => {
      if (n === 3) work.stop();
    };
    work.start(requestFor());
    const state = await ended;
    expect(state).toMatchObject({ phase: 'done', ended: 'stopped-by-user', complete: false });
    expect((await longIn(state))?.frames).toHaveLength(2);
    expectPutBack();
    // What was stopped before stops nothing that begins now.
    const again = long.create();
    long.page.onShot = () => undefined;
    again.work.start(requestFor());
    expect(await again.ended).toMatchObject({ complete: true });
  });

  it('goes on beyond its limit where somebody says so, and no further than the highest', async () => {
    long.page = createFakeLongPage(36_000);
    const { work, ended } = long.create();
    long.page.onShot = (n) => {
      if (n === 30) expect(work.raise()).toMatchObject({ limitScreens: 80 });
      if (n === 45) for (let asks = 0; asks < 20; asks++) work.raise();
    };
    work.start(requestFor());
    const record = await longIn(await ended);
    expect(record).toMatchObject({ complete: true, ended: { limitScreens: 400 } });
    expect(record?.frames.length).toBeGreaterThan(40);
  });

  it('waits while another tab is in front, and says so', async () => {
    const { work, ended } = long.create();
    const states: WholePageState[] = [];
    long.page.onShot = (n) => {
      long.page.active = n !== 3;
    };
    long.page.onSleep = (sleptMs) => {
      states.push(work.state());
      long.page.active = sleptMs > 2_000;
    };
    work.start(requestFor());
    const state = await ended;
    expect(states.at(0)).toMatchObject({ phase: 'running', step: 'paused' });
    expect(await longIn(state)).toMatchObject({ complete: true });
    expectPutBack();
  });

  it('that goes elsewhere is kept as far as it came, long.marked as not complete', async () => {
    const { work, ended } = long.create();
    long.page.onShot = (n) => {
      if (n === 4) long.page.documentId = 'document-2';
    };
    work.start(requestFor());
    const state = await ended;
    expect(state).toMatchObject({ phase: 'done', ended: 'navigated', complete: false });
    expect(await longIn(state)).toMatchObject({ complete: false, ended: { reason: 'navigated' } });
    expect(long.page.done).toContain('leave');
  });

  const failing: readonly [string, string, () => void][] = [
    ['a private window', 'private-window', () => (long.page.privateWindow = true)],
    ['a tab that is gone', 'tab-gone', () => (long.page.there = false)],
    [
      'a disk that is full',
      'disk-full',
      () => {
        long.page.onShot = (n) => {
          if (n === 3) throw new EvidenceError('disk-full');
        };
      },
    ],
    [
      'a browser that refuses from the first frame on',
      'capture-refused',
      () => {
        long.page.onShot = (n) => {
          if (n > 1) throw new EvidenceError('capture-refused');
        };
      },
    ],
  ];
  it.each(failing)(
    'fails on %s with %s, leaves nothing, and can begin anew',
    async (_n, code, set) => {
      set();
      const { work, ended } = long.create();
      work.start(requestFor());
      expect(await ended).toEqual({ phase: 'failed', tabId: 7, code });
      expect(await long.world.store.countKept()).toBe(0);
      expect(long.page.staging.names()).toEqual([]);
      await Promise.resolve();
      expect(long.marked).toBeNull();
      expect(work.start(requestFor())).toMatchObject({ phase: 'running' });
    },
  );
});

describe('a worker that begins after another ended', () => {
  it('puts back the page that the other one left', async () => {
    long.marked = 7;
    await long.page.staging.create('left');
    const { work } = long.create();
    await work.recover();
    expect(long.page.done).toEqual(['leave']);
    expect(long.forgotten).toBe(1);
    expect(long.page.staging.names()).toEqual([]);
    expect(long.marked).toBeNull();
    expect(work.state()).toEqual({ phase: 'idle' });
  });

  it('touches no page where nothing was under way, nor one that is at work by now', async () => {
    const idle = long.create();
    await idle.work.recover();
    expect(long.page.done).toEqual([]);
    const { work, ended } = long.create();
    long.marked = 7;
    work.start(requestFor());
    await work.recover();
    expect(long.page.done).not.toContain('leave');
    expect(await ended).toMatchObject({ phase: 'done' });
  });
});
