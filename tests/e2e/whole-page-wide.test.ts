/** Pages wider than the window: every column is there once, wherever it stands. */
import { describe, expect, test } from 'vitest';
import type { LongPicture } from '../../utils/evidence/long-picture-schema';
import { PICTURE_SIDE_MAX } from '../../utils/evidence/long-picture-schema';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { BrowserKind } from '../support/browsers/types';
import { columnsOf, decode, runsOf, under, wrongRows, type Picture } from '../support/coded-rows';
import { startRun } from '../support/run';
import { openWhole, saveWholePage, WHOLE_PATIENCE_MS } from '../support/screens/whole-page';
import { useRun, type SharedRun } from '../support/use-run';

const WIDTH = 3000;

interface Taken {
  readonly long: LongPicture;
  readonly whole: Picture;
  readonly said: string;
  /** By the browser's own tools, before anything was saved. */
  readonly shown: Picture;
  /** Where the page stood before and after. */
  readonly stood: readonly [readonly number[], readonly number[]];
}

async function take({ browser, server }: SharedRun, hash: string, scroll = [0, 0]): Promise<Taken> {
  const page = await browser.openPage(`${server.address('coded.html')}#${hash}`);
  const shown = decode(await page.screenshotOfAll());
  const before = await page.evaluate(
    (x, y) => {
      scrollTo(x, y);
      return [scrollX, scrollY];
    },
    ...(scroll as [number, number]),
  );
  const popup = await saveWholePage(browser);
  const said = await popup.evaluate(() => document.body.innerText);
  const after = await page.evaluate(() => [scrollX, scrollY]);
  const saved = await openWhole(browser, popup);
  const [long] = saved.record.longPictures ?? [];
  if (long === undefined) throw new Error('There are no pictures of the whole');
  const whole = under(await Promise.all(long.pictures.map(({ name }) => saved.picture(name))));
  await page.close();
  return { long, whole, said, shown, stood: [before, after] };
}

/** Rows that are not as they are coded, from a column on. */
const wrongFrom = (picture: Picture, from = 0) =>
  runsOf(wrongRows(columnsOf(picture, from, picture.width - from), 0, undefined, from));

function isSame(one: Picture, other: Picture): boolean {
  return one.width === other.width && one.height === other.height && one.data.equals(other.data);
}

function screenOf(kind: BrowserKind, ratio: string) {
  return kind === 'chromium'
    ? { args: [`--force-device-scale-factor=${ratio}`] }
    : { preferences: { 'layout.css.devPixelsPerPx': ratio } };
}

describe.each(BROWSER_KINDS)('a page wider than the window in %s', (kind) => {
  const run = useRun(kind);

  test(
    'is there in all its width, pixel for pixel as the browser itself draws it, and stands as before',
    async () => {
      const { whole, long, shown, stood } = await take(
        run,
        `height=2000&width=${WIDTH}`,
        [640, 333],
      );
      expect([whole.width, whole.height]).toEqual([WIDTH, 2000]);
      expect(wrongFrom(whole)).toEqual([]);
      expect(isSame(whole, shown)).toBe(true);
      expect(long).toMatchObject({
        complete: true,
        seams: [],
        scrollable: { width: WIDTH },
        ended: { reason: 'end-of-page', notTaken: { width: 0, height: 0 } },
      });
      expect(stood[1]).toEqual(stood[0]);
      expect(stood[0]).toEqual([640, 333]);
    },
    WHOLE_PATIENCE_MS,
  );

  test.runIf(kind === 'chromium')(
    'is put together from rows of frames, from left to right, and the record says where each stood',
    async () => {
      const { long } = await take(run, `height=1500&width=${WIDTH}`);
      const { width } = long.screen;
      const columns = Math.ceil((WIDTH - 64) / (width - 64));
      expect(long.frames.length % columns).toBe(0);
      const places = long.frames.map(({ scroll }) => [scroll.y, scroll.x] as const);
      expect(places).toEqual(
        [...places].sort(([y, x], [otherY, otherX]) => y - otherY || x - otherX),
      );
      expect(new Set(places.map(([, x]) => x)).size).toBe(columns);
      expect(long.frames[columns - 1]).toMatchObject({
        scroll: { x: WIDTH - width, y: 0 },
        used: { count: 0 },
        columns: { left: WIDTH - width },
      });
    },
    WHOLE_PATIENCE_MS,
  );

  test.each([
    ['its root', 'dir=rtl'],
    ['its body', 'bodyStyle=direction:rtl'],
  ])(
    'that reads from right to left by %s is there from its left to its right',
    async (_, how) => {
      const scroll = [-700, 120];
      const { whole, long, stood } = await take(run, `height=1200&width=${WIDTH}&${how}`, scroll);
      expect(wrongFrom(whole)).toEqual([]);
      expect([whole.width, whole.height]).toEqual([WIDTH, 1200]);
      expect(long).toMatchObject({ complete: true, seams: [] });
      expect(stood).toEqual([scroll, scroll]);
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'shows once what is fixed to the window, and its rows beside that as they are',
    async () => {
      const hash = `height=1700&width=${WIDTH}&header=fixed&footer=1&sidebar=1`;
      const { whole, long } = await take(run, hash);
      expect(wrongFrom(whole)).toEqual([
        [0, 59],
        [100, 299],
        [1650, 1699],
      ]);
      // Firefox draws the window as wide as the page is not: what is fixed keeps its width there too.
      expect(wrongFrom(whole, long.screen.width)).toEqual([]);
      expect(long).toMatchObject({ complete: true, seams: [] });
      expect(long.hidden.map(({ element }) => element.text).sort()).toEqual(
        ['Fixed footer', 'Fixed header', 'Fixed sidebar'].sort(),
      );
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'puts what is sticky in its own place',
    async () => {
      const { whole, long } = await take(run, `height=1500&width=${WIDTH}&header=sticky`);
      const rows = { ...whole, height: 1500, data: whole.data.subarray(60 * whole.width * 4) };
      expect(wrongFrom(rows)).toEqual([]);
      expect([whole.width, whole.height]).toEqual([WIDTH, 1560]);
      expect(long).toMatchObject({ complete: true, seams: [], hidden: [{ how: 'unstuck' }] });
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'wider than one picture may be ends at the side, and the record and the popup say so',
    async () => {
      const { whole, long, said } = await take(run, 'height=600&width=30000');
      expect(whole.width).toBeGreaterThan(10_000);
      expect(whole.width).toBeLessThanOrEqual(PICTURE_SIDE_MAX);
      expect(wrongFrom({ ...whole, height: 600 })).toEqual([]);
      expect(long).toMatchObject({
        complete: false,
        ended: { reason: 'end-of-page', notTaken: { width: 30_000 - whole.width, height: 0 } },
      });
      expect(said).toContain('What stands further to the side is not.');
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'because its root is turned by a quarter is there as far as anybody can scroll',
    async () => {
      const { whole, long, shown } = await take(run, 'height=2500&root=rotate(90deg)');
      expect(long).toMatchObject({ seams: [], ended: { reason: 'end-of-page' } });
      expect(isSame(whole, shown)).toBe(true);
      expect(turnedWrong(whole, long.screen.width)).toEqual([]);
      expect(long.complete).toBe(true);
    },
    WHOLE_PATIENCE_MS,
  );
});

describe.each(BROWSER_KINDS)('a wide page on a fine screen in %s', (kind) => {
  test(
    'has every device pixel once',
    async () => {
      const run = await startRun(kind, screenOf(kind, '2'));
      try {
        const { whole, long } = await take(run, 'height=900&width=1700');
        expect(long.devicePixelRatio).toBe(2);
        expect([whole.width, whole.height]).toEqual([3400, 1800]);
        expect(wrongFrom(whole)).toEqual([]);
        expect(long).toMatchObject({ complete: true, seams: [] });
      } finally {
        await run.stop();
      }
    },
    WHOLE_PATIENCE_MS,
  );
});

/**
 * Pixels of 2,500 coded rows as wide as the window, turned to the right about their middle, that are
 * not where they should be. The code of the first row stands furthest right.
 */
function turnedWrong({ width, height, data }: Picture, columns: number): string[] {
  const [right, top] = [columns / 2 + 1250, 1250 - columns / 2];
  const wrong: string[] = [];
  for (let y = top; y < Math.min(height, top + columns); y++) {
    for (let x = 0; x < Math.min(width, right); x++) {
      const at = 4 * (y * width + x);
      const [row, column] = [right - 1 - x, y - top];
      const isCode =
        data[at] === row >> 8 && data[at + 1] === (row & 255) && data[at + 2] === (column & 255);
      if (!isCode && wrong.length < 5) wrong.push(`${x},${y}`);
    }
  }
  return wrong;
}
