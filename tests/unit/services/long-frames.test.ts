import { describe, expect, it } from 'vitest';
import { EvidenceError } from '@/utils/evidence/errors';
import { PAUSE_MAX_MS } from '@/utils/services/in-front';
import { takeLongFrames } from '@/utils/services/long-frames';
import { createFakeLongPage, factsOf, workOn, type FakeLongPage } from './fake-long-page';

/** Four screens and a bit. */
const HEIGHT = 3300;

const take = (page: FakeLongPage, work = workOn(page)) =>
  takeLongFrames(page.deps, work, factsOf(page));

describe('frames of a long page', () => {
  it('have every row once, are kept in order, and tell how far they are', async () => {
    const page = createFakeLongPage(HEIGHT);
    const work = workOn(page);
    const { longPicture, artifacts } = await take(page, work);
    expect(longPicture).toMatchObject({
      size: { width: 1280, height: HEIGHT },
      ended: { reason: 'end-of-page', notTaken: { width: 0, height: 0 } },
      complete: true,
      seams: [],
    });
    const rows = longPicture.frames.reduce((sum, { used }) => sum + used.count, 0);
    expect(rows).toBe(HEIGHT);
    expect(artifacts.map(({ described: { name, role } }) => `${role} ${name}`)).toEqual([
      ...longPicture.frames.map(({ name }) => `frame ${name}`),
      'whole-picture page-whole-1.png',
    ]);
    expect(work.told.at(0)).toEqual({ taken: 0, expected: 5, paused: false });
    expect(work.told.at(-1)).toEqual({ taken: 5, expected: 5, paused: false });
  });

  it('end where somebody stops, and say how much is missing', async () => {
    const page = createFakeLongPage(HEIGHT);
    const work = workOn(page);
    page.onShot = (n) => {
      work.stopped = n === 2;
    };
    const { longPicture } = await take(page, work);
    expect(longPicture).toMatchObject({
      ended: { reason: 'stopped-by-user', notTaken: { height: HEIGHT - 800 - 760 } },
      complete: false,
    });
    expect(longPicture.frames).toHaveLength(2);
  });

  it('end at the limit, unless it is raised in time', async () => {
    const page = createFakeLongPage(500_000);
    const work = workOn(page);
    work.limit = 3;
    expect((await take(page, work)).longPicture).toMatchObject({
      ended: { reason: 'limit', limitScreens: 3 },
      complete: false,
    });
    const raised = createFakeLongPage(HEIGHT);
    const more = workOn(raised);
    more.limit = 3;
    raised.onShot = (n) => {
      if (n === 3) more.limit = 43;
    };
    expect((await take(raised, more)).longPicture).toMatchObject({
      ended: { reason: 'end-of-page', limitScreens: 43 },
      complete: true,
    });
  });

  it('end before one exhibit has too many files', async () => {
    const page = createFakeLongPage(800_000);
    const work = workOn(page);
    work.limit = 10_000;
    const { longPicture, artifacts } = await take(page, work);
    expect(longPicture).toMatchObject({ ended: { reason: 'file-limit' }, complete: false });
    expect(artifacts.length).toBeLessThanOrEqual(577);
  });
});

describe('while another tab is in front', () => {
  it('wait, say so, and go on; nothing of that tab is in a frame', async () => {
    const page = createFakeLongPage(HEIGHT);
    const work = workOn(page);
    page.onShot = (n) => {
      // Between the question and the picture: the browser gives that other tab.
      if (n === 2) page.active = false;
    };
    page.onSleep = (sleptMs) => {
      page.active = sleptMs > 3_000;
    };
    const { longPicture, artifacts } = await take(page, work);
    expect(longPicture.complete).toBe(true);
    const shown = await Promise.all(artifacts.map(({ content }) => content.text()));
    expect(shown.join()).not.toContain('another tab');
    const pauses = work.told.filter(({ paused }) => paused);
    expect(pauses).toEqual([{ taken: 1, expected: 5, paused: true }]);
    expect(work.told.at(-1)?.paused).toBe(false);
  });

  it('end after ten minutes with what was taken', async () => {
    const page = createFakeLongPage(HEIGHT);
    page.onShot = (n) => {
      page.active = n !== 3;
    };
    const { longPicture } = await take(page);
    expect(longPicture).toMatchObject({ ended: { reason: 'tab-switched' }, complete: false });
    expect(longPicture.frames).toHaveLength(2);
    expect(page.passedMs()).toBeGreaterThan(PAUSE_MAX_MS);
    expect(page.passedMs()).toBeLessThan(PAUSE_MAX_MS + 10_000);
  });

  it('can be stopped', async () => {
    const page = createFakeLongPage(HEIGHT);
    const work = workOn(page);
    page.onShot = (n) => {
      page.active = n !== 3;
    };
    page.onSleep = () => {
      work.stopped = true;
    };
    const { longPicture } = await take(page, work);
    expect(longPicture.ended.reason).toBe('stopped-by-user');
    expect(longPicture.frames).toHaveLength(2);
  });
});

describe('what goes wrong halfway', () => {
  const halfway: readonly [string, string, (page: FakeLongPage) => void][] = [
    ['another document comes', 'navigated', (page) => (page.documentId = 'document-2')],
    ['the address changes in place', 'navigated', (page) => (page.address += '/next')],
    ['the tab is closed', 'tab-closed', (page) => (page.there = false)],
    ['the page scrolls back every time', 'would-not-scroll', (page) => (page.scrollsTo = () => 0)],
    ['the page is zoomed', 'would-not-scroll', (page) => (page.ratio = 2)],
  ];
  it.each(halfway)('%s: ends as %s, with what was taken', async (_name, reason, happens) => {
    const page = createFakeLongPage(HEIGHT);
    page.onShot = (n) => {
      if (n === 3) happens(page);
    };
    const { longPicture, artifacts } = await take(page);
    expect(longPicture).toMatchObject({ ended: { reason }, complete: false });
    expect(longPicture.frames.length).toBeGreaterThanOrEqual(2);
    const shown = await Promise.all(artifacts.map(({ content }) => content.text()));
    expect(shown.filter((text) => text.includes('rows from'))).toHaveLength(
      longPicture.frames.length,
    );
  });

  it.each([
    ['capture-refused', 'browser-refused'],
    ['page-protected', 'navigated'],
  ] as const)('a browser that says %s ends it as %s', async (code, reason) => {
    const page = createFakeLongPage(HEIGHT);
    page.onShot = (n) => {
      if (n === 3) throw new EvidenceError(code);
    };
    const { longPicture } = await take(page);
    expect(longPicture).toMatchObject({ ended: { reason }, complete: false });
    expect(longPicture.frames).toHaveLength(2);
  });

  it('throws where nothing was taken at all, and where the disk is full', async () => {
    const none = createFakeLongPage(HEIGHT);
    none.onShot = () => {
      throw new EvidenceError('capture-refused');
    };
    await expect(take(none)).rejects.toMatchObject({ code: 'capture-refused' });
    const full = createFakeLongPage(HEIGHT);
    full.onShot = (n) => {
      if (n === 3) throw new EvidenceError('disk-full');
    };
    await expect(take(full)).rejects.toMatchObject({ code: 'disk-full' });
  });

  it('a page that moves under a picture is taken once more', async () => {
    const page = createFakeLongPage(HEIGHT);
    page.onShot = (n) => {
      if (n === 2) page.at += 5;
    };
    const { longPicture } = await take(page);
    expect(longPicture.complete).toBe(true);
    expect(page.shots).toHaveLength(longPicture.frames.length + 1);
  });
});

describe('neighbours that differ', () => {
  it('are taken once more from the same place, six times in all, and then named', async () => {
    const page = createFakeLongPage(HEIGHT);
    const seam = { comparedRows: 20, differingRows: 3, movedBy: 0 };
    page.onPlace = (n) => (n === 1 ? {} : n < 8 ? null : n === 8 ? { seam } : {});
    const { longPicture } = await take(page);
    expect(longPicture.seams).toEqual([{ frame: 1, ...seam }]);
    expect(page.shots.slice(1, 8)).toEqual(Array<number>(7).fill(760));
  });

  it('move everything below them where the page moved', async () => {
    const page = createFakeLongPage(HEIGHT);
    const seam = { comparedRows: 20, differingRows: 20, movedBy: 15 };
    page.onPlace = (n) => (n === 2 ? { top: 745, seam } : {});
    const { longPicture } = await take(page);
    expect(longPicture.seams).toEqual([{ frame: 1, ...seam }]);
    expect(longPicture.frames[2]?.top).toBe((longPicture.frames[2]?.scroll.y ?? 0) - 15);
  });
});
