import { describe, expect, it } from 'vitest';
import { EvidenceError } from '@/utils/evidence/errors';
import { takeLongBands } from '@/utils/services/long-bands';
import type { PageRect } from '@/utils/services/scroll-port';
import { createFakeLongPage, factsOf, workOn, type FakeLongPage } from './fake-long-page';
import { pngOf } from './fake-pictures';

const HEIGHT = 20_000;

/** Every part that was drawn, in order. */
function take(
  page: FakeLongPage,
  work = workOn(page),
  onDraw: (n: number) => void = () => undefined,
) {
  const drawn: PageRect[] = [];
  const render = async (_windowId: number, rect: PageRect) => {
    onDraw(drawn.length + 1);
    drawn.push(rect);
    const shows = page.active ? 'this page' : 'another tab';
    return Promise.resolve(pngOf(rect.width * page.ratio, rect.height * page.ratio, shows));
  };
  const taken = takeLongBands(page.deps, render, work, factsOf(page));
  return taken.then((result) => ({ ...result, drawn }));
}

describe('bands of a long page', () => {
  it('have every row once, and walk over the page before they are drawn', async () => {
    const page = createFakeLongPage(HEIGHT);
    const { longPicture, drawn } = await take(page);
    expect(drawn).toEqual([
      { x: 0, y: 0, width: 1280, height: 16_384 },
      { x: 0, y: 16_384, width: 1280, height: 3_616 },
    ]);
    expect(longPicture).toMatchObject({
      method: 'rendered-beyond-screen',
      size: { width: 1280, height: HEIGHT },
      frames: [],
      ended: { reason: 'end-of-page', notTaken: { width: 0, height: 0 } },
      complete: true,
    });
  });

  it('are as wide as the page, and begin at its left on a page read from right to left', async () => {
    const page = createFakeLongPage(2_000);
    page.length = { width: 3_000, height: 2_000 };
    page.facts = () => ({ left: -1_720 });
    const { longPicture, drawn } = await take(page);
    expect(drawn).toEqual([{ x: -1_720, y: 0, width: 3_000, height: 2_000 }]);
    expect(longPicture.complete).toBe(true);
  });

  it('never hold more pixels at a time than a browser draws', async () => {
    const page = createFakeLongPage(HEIGHT);
    page.ratio = 2;
    page.length = { width: 9_000, height: HEIGHT };
    const { longPicture, drawn } = await take(page);
    for (const { width, height } of drawn) {
      expect(width * 2).toBeLessThanOrEqual(16_384);
      expect(width * 2 * height * 2).toBeLessThanOrEqual(32 * 1024 * 1024);
    }
    const rows = drawn.reduce((sum, { height }) => sum + height, 0);
    expect(rows).toBeCloseTo(HEIGHT, 6);
    expect(longPicture).toMatchObject({ complete: false, ended: { notTaken: { width: 808 } } });
  });

  it('show what is fixed to the bottom in the last screen alone', async () => {
    const page = createFakeLongPage(2_000);
    const element = { tag: 'footer' };
    page.facts = () => ({
      sticking: [{ id: 0, element, how: page.at === 1_200 ? 'shown' : 'hidden' }],
    });
    const { longPicture, drawn } = await take(page);
    expect(drawn.map(({ y, height }) => [y, height])).toEqual([
      [0, 1_200],
      [1_200, 800],
    ]);
    expect(longPicture.hidden).toEqual([{ element, how: 'hidden', during: [{ from: 0, to: 0 }] }]);
  });

  it('say what the page grew by while it was drawn, and have no row twice', async () => {
    const page = createFakeLongPage(2_000);
    const { longPicture, drawn } = await take(page, undefined, () => {
      page.length = { width: 1280, height: 5_000 };
    });
    expect(drawn).toEqual([{ x: 0, y: 0, width: 1280, height: 2_000 }]);
    expect(longPicture).toMatchObject({
      size: { height: 2_000 },
      scrollable: { height: 5_000 },
      ended: { reason: 'end-of-page', notTaken: { height: 3_000 } },
      complete: false,
    });
  });

  it('end at the limit with what was walked over, unless it is raised', async () => {
    const page = createFakeLongPage(500_000);
    const { longPicture } = await take(page);
    expect(longPicture).toMatchObject({
      size: { height: 40 * 800 },
      ended: { reason: 'limit', limitScreens: 40, notTaken: { height: 500_000 - 40 * 800 } },
      complete: false,
    });
  });

  it('end where somebody stops, with what was walked over', async () => {
    const page = createFakeLongPage(HEIGHT);
    const work = workOn(page);
    page.scrollsTo = () => {
      work.stopped = true;
      return 3_200;
    };
    const { longPicture } = await take(page, work);
    expect(longPicture).toMatchObject({
      size: { height: 4_000 },
      ended: { reason: 'stopped-by-user', notTaken: { height: HEIGHT - 4_000 } },
    });
  });
});

describe('what goes wrong halfway', () => {
  it('another tab in front: waits, and draws nothing of it', async () => {
    const page = createFakeLongPage(HEIGHT);
    const work = workOn(page);
    page.onSleep = (sleptMs) => {
      page.active = sleptMs > 2_000;
    };
    const { longPicture, artifacts } = await take(page, work, (n) => {
      if (n === 2) page.active = false;
    });
    expect(longPicture.complete).toBe(true);
    const shown = await Promise.all(artifacts.map(({ content }) => content.text()));
    expect(shown.join()).not.toContain('another tab');
    expect(work.told.some(({ paused }) => paused)).toBe(true);
  });

  const halfway: readonly [string, string, (page: FakeLongPage) => void][] = [
    ['another document comes', 'navigated', (page) => (page.documentId = 'document-2')],
    ['the tab is closed', 'tab-closed', (page) => (page.there = false)],
  ];
  it.each(halfway)('%s: ends as %s with the bands before', async (_name, reason, happens) => {
    const page = createFakeLongPage(HEIGHT);
    const { longPicture } = await take(page, workOn(page), (n) => {
      if (n === 2) happens(page);
    });
    expect(longPicture).toMatchObject({
      ended: { reason, notTaken: { height: 3_616 } },
      complete: false,
    });
    expect(longPicture.pictures).toHaveLength(1);
  });

  it('a browser that refuses: ends with the bands before, or fails where there are none', async () => {
    const refuseAt = (nth: number) =>
      take(createFakeLongPage(HEIGHT), undefined, (n) => {
        if (n === nth) throw new EvidenceError('capture-refused');
      });
    expect((await refuseAt(2)).longPicture.ended.reason).toBe('browser-refused');
    await expect(refuseAt(1)).rejects.toMatchObject({ code: 'capture-refused' });
  });
});
