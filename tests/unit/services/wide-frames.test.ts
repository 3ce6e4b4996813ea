import { describe, expect, it } from 'vitest';
import { COLUMNS_MAX } from '@/utils/capture/columns';
import { takeLongFrames } from '@/utils/services/long-frames';
import { createFakeLongPage, factsOf, workOn, type FakeLongPage } from './fake-long-page';

const HEIGHT = 2200;
const WIDTH = 3000;
/** Three beside each other, and as many rows. */
const COLUMNS = 3;
const ROWS = 3;

const widePage = (width = WIDTH): FakeLongPage => {
  const page = createFakeLongPage(HEIGHT);
  page.length = { width, height: HEIGHT };
  return page;
};
const take = (page: FakeLongPage, work = workOn(page)) =>
  takeLongFrames(page.deps, work, factsOf(page));

describe('frames of a page wider than the window', () => {
  it('have every column of every row once, from left to right and from top to bottom', async () => {
    const page = widePage();
    const work = workOn(page);
    const { longPicture, artifacts } = await take(page, work);
    expect(longPicture).toMatchObject({
      size: { width: WIDTH, height: HEIGHT },
      ended: { reason: 'end-of-page', notTaken: { width: 0, height: 0 } },
      complete: true,
      seams: [],
    });
    expect(longPicture.frames.map(({ scroll: { x, y } }) => [x, y])).toEqual(
      [0, 760, 1400].flatMap((y) => [0, 1216, 1720].map((x) => [x, y])),
    );
    const columns = longPicture.frames.map((frame) => frame.columns);
    expect(columns.slice(0, COLUMNS)).toEqual([
      { left: 0, from: 0, count: 1280 },
      { left: 1216, from: 64, count: 1216 },
      { left: 1720, from: 776, count: 504 },
    ]);
    const rows = longPicture.frames.map(({ used }) => used.count);
    expect(rows).toEqual([800, 0, 0, 760, 0, 0, 640, 0, 0]);
    expect(artifacts).toHaveLength(ROWS * COLUMNS + 1);
    expect(work.told.at(0)).toEqual({ taken: 0, expected: 9, paused: false });
    expect(work.told.map(({ taken }) => taken)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(work.told.map(({ expected }) => expected))).toEqual(new Set([9]));
  });

  it('begin at the left where the page begins at its right', async () => {
    const page = widePage();
    page.rightToLeft = true;
    const { longPicture } = await take(page);
    expect(longPicture.frames.slice(0, COLUMNS).map(({ scroll }) => scroll.x)).toEqual([
      -1720, -504, 0,
    ]);
    expect(longPicture).toMatchObject({ complete: true, size: { width: WIDTH } });
  });

  it('show what sticks in the first frame of the first row, and of the last', async () => {
    const page = widePage();
    await take(page);
    expect(page.asked.map(({ beside }) => beside)).toEqual(
      Array.from({ length: ROWS }, () => [false, true, true]).flat(),
    );
    expect(page.asked.map(({ first }) => first)).toEqual(
      [true, false, false].flatMap((first) => Array<boolean>(COLUMNS).fill(first)),
    );
  });

  it('are one beside the other where the page is hardly wider than the window', async () => {
    const page = widePage(1281);
    const { longPicture } = await take(page);
    expect(longPicture.frames.every(({ columns }) => columns === undefined)).toBe(true);
    expect(longPicture.frames).toHaveLength(ROWS);
  });

  it('end at the side where there is too much of it, and say how much is missing', async () => {
    for (const rightToLeft of [false, true]) {
      const page = widePage(40_000);
      page.rightToLeft = rightToLeft;
      const { longPicture } = await take(page);
      const { size, frames } = longPicture;
      expect(frames.length / ROWS).toBe(COLUMNS_MAX);
      expect(longPicture).toMatchObject({
        complete: false,
        ended: { reason: 'end-of-page', notTaken: { width: 40_000 - size.width, height: 0 } },
      });
      const [first, last] = [frames[0]?.scroll.x, frames[COLUMNS_MAX - 1]?.scroll.x];
      // What is there begins where the page does.
      expect(rightToLeft ? last : first).toBe(0);
    }
  });

  it('end before a row that would pass the limit, unless it is raised', async () => {
    const page = widePage();
    const work = workOn(page);
    work.limit = 8;
    const { longPicture } = await take(page, work);
    expect(longPicture.frames).toHaveLength(2 * COLUMNS);
    expect(longPicture).toMatchObject({
      ended: { reason: 'limit', notTaken: { width: 0, height: HEIGHT - 1560 } },
    });
    expect(page.asked.map(({ last }) => last).slice(-COLUMNS)).toEqual([true, true, true]);
  });

  it('end before one exhibit has too many files', async () => {
    const page = widePage();
    page.length = { width: WIDTH, height: 800_000 };
    const work = workOn(page);
    work.limit = 10_000;
    const { longPicture, artifacts } = await take(page, work);
    expect(longPicture).toMatchObject({ ended: { reason: 'file-limit' }, complete: false });
    expect(artifacts.length).toBeLessThanOrEqual(577);
    expect(longPicture.frames.length % COLUMNS).toBe(0);
  });
});

describe('a row of frames that is not taken to its end', () => {
  it('is all there is, as far as it goes, where it is the first', async () => {
    const page = widePage();
    const work = workOn(page);
    page.onShot = (n) => {
      work.stopped = n === 2;
    };
    const { longPicture } = await take(page, work);
    expect(longPicture).toMatchObject({
      size: { width: 2496, height: 800 },
      ended: { reason: 'stopped-by-user', notTaken: { width: WIDTH - 2496, height: HEIGHT - 800 } },
      complete: false,
    });
    expect(longPicture.frames).toHaveLength(2);
  });

  it('is kept and in no picture where there are rows above it', async () => {
    const page = widePage();
    page.onShot = (n) => {
      if (n === 6) page.there = false;
    };
    const { longPicture, artifacts } = await take(page);
    expect(longPicture).toMatchObject({
      size: { width: WIDTH, height: 800 },
      ended: { reason: 'tab-closed', notTaken: { width: 0, height: HEIGHT - 800 } },
    });
    expect(longPicture.frames.slice(COLUMNS)).toMatchObject([
      { scroll: { x: 0, y: 760 }, top: 760, used: { count: 0 } },
      { scroll: { x: 1216, y: 760 }, top: 760, used: { count: 0 } },
    ]);
    expect(longPicture.frames.at(-1)).not.toHaveProperty('columns');
    expect(artifacts.map(({ described }) => described.role)).toEqual([
      ...Array<string>(5).fill('frame'),
      'whole-picture',
    ]);
  });

  it.each<[string, (page: FakeLongPage) => void]>([
    ['will not go to the side', (page) => (page.scrollsToX = () => 0)],
    ['goes up or down meanwhile', (page) => (page.scrollsTo = (y) => (page.x > 0 ? y - 1 : y))],
  ])('is one of a page that %s', async (_, fights) => {
    const page = widePage();
    fights(page);
    page.at = 0;
    const { longPicture } = await take(page);
    expect(longPicture).toMatchObject({ ended: { reason: 'would-not-scroll' }, complete: false });
  });
});

describe('neighbours in a row that differ', () => {
  it('are taken once more with all of their row, and then named', async () => {
    const page = widePage();
    const beside = [{ tile: 2, comparedRows: 800, differingRows: 5 }];
    page.onPlace = (n) => (n === 2 || n === 3 ? null : n === 4 ? { beside } : {});
    const { longPicture } = await take(page);
    expect(longPicture.seams).toEqual([
      { frame: 5, beside: true, comparedRows: 800, differingRows: 5, movedBy: 0 },
    ]);
    expect(page.shots).toHaveLength((ROWS + 2) * COLUMNS);
    expect(longPicture.frames).toHaveLength(ROWS * COLUMNS);
  });
});

it('takes the rest as wide as it is where the page becomes narrower', async () => {
  const page = widePage();
  page.onShot = (n) => {
    if (n === COLUMNS) page.length = { width: 1280, height: HEIGHT };
  };
  const { longPicture } = await take(page);
  expect(longPicture.frames.map(({ columns }) => columns?.count)).toEqual([
    1280, 1216, 504, 1280, 1280,
  ]);
  expect(longPicture).toMatchObject({ complete: true, size: { height: HEIGHT } });
});
