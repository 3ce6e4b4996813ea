/** Whole pages on screens and of sizes that are hard: fine and coarse pixels, zoom, very long, transformed. */
import { describe, expect, test } from 'vitest';
import type { LongPicture } from '../../utils/evidence/long-picture-schema';
import { PICTURE_SIDE_MAX } from '../../utils/evidence/long-picture-schema';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { BrowserKind, LaunchOptions } from '../support/browsers/types';
import { runsOf, under, wrongRows, type Picture } from '../support/coded-rows';
import { startRun } from '../support/run';
import { openWhole, saveWholePage, WHOLE_PATIENCE_MS } from '../support/screens/whole-page';
import { zoomSite } from '../support/zoom';
import { useRun, type SharedRun } from '../support/use-run';

interface Taken {
  readonly long: LongPicture;
  readonly pictures: readonly Picture[];
  readonly whole: Picture;
  readonly said: string;
}

async function take({ browser, server }: SharedRun, hash: string): Promise<Taken> {
  const page = await browser.openPage(`${server.address('coded.html')}#${hash}`);
  const popup = await saveWholePage(browser);
  const said = await popup.evaluate(() => document.body.innerText);
  const saved = await openWhole(browser, popup);
  const [long] = saved.record.longPictures ?? [];
  if (long === undefined) throw new Error('There are no pictures of the whole');
  const pictures = await Promise.all(long.pictures.map(({ name }) => saved.picture(name)));
  await page.close();
  return { long, pictures, whole: under(pictures), said };
}

/** Rows whose first columns are not as they are coded. */
const wrongIn = (picture: Picture, columns = picture.width) =>
  runsOf(wrongRows(picture, 0, columns));

/** A screen of so many device pixels a point. */
function screenOf(kind: BrowserKind, ratio: string): Partial<LaunchOptions> {
  return kind === 'chromium'
    ? { args: [`--force-device-scale-factor=${ratio}`] }
    : { preferences: { 'layout.css.devPixelsPerPx': ratio } };
}

describe.each(BROWSER_KINDS)('a screen in %s', (kind) => {
  test.each(['1.25', '1.5', '2', '3'])(
    'of %s device pixels a point: every row of device pixels is there once',
    async (ratio) => {
      const run = await startRun(kind, screenOf(kind, ratio));
      try {
        const { whole, long } = await take(run, `width=300&height=${3000 / Number(ratio)}`);
        expect(long.devicePixelRatio).toBe(Number(ratio));
        expect(wrongIn(whole, 300 * Number(ratio))).toEqual([]);
        expect(whole.height).toBe(3000);
        expect(long).toMatchObject({ seams: [], complete: true });
      } finally {
        await run.stop();
      }
    },
    WHOLE_PATIENCE_MS,
  );
});

describe.each(BROWSER_KINDS)('a page in %s', (kind) => {
  const run = useRun(kind);

  test.each([0.5, 2, 3])(
    'that is zoomed by %s: every row of device pixels is there once',
    async (factor) => {
      await zoomSite(run.browser, run.server.address('news.html'), factor);
      const { whole, long } = await take(run, `width=300&height=${3000 / factor}`);
      expect(long.devicePixelRatio).toBeCloseTo(factor, 3);
      expect(wrongIn(whole, 300 * factor)).toEqual([]);
      expect(whole.height).toBe(3000);
      expect(long).toMatchObject({ seams: [], complete: true });
      await zoomSite(run.browser, run.server.address('news.html'), 1);
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'higher than one picture may be is several, and no row is lost where they meet',
    async () => {
      const { whole, pictures, long } = await take(run, 'height=20000&width=600');
      expect(pictures.length).toBeGreaterThan(1);
      for (const { width, height } of pictures) {
        expect(Math.max(width, height)).toBeLessThanOrEqual(PICTURE_SIDE_MAX);
      }
      expect(wrongIn(whole, 600)).toEqual([]);
      expect(whole.height).toBe(20_000);
      expect(long).toMatchObject({ seams: [], complete: true });
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'of 500,000 pixels ends at the limit, says where, and is held in pieces',
    async () => {
      const { whole, pictures, long, said } = await take(run, 'height=3000&width=600&tall=497000');
      const taken = whole.height;
      expect(long).toMatchObject({
        complete: false,
        scrollable: { height: 500_000 },
        ended: { reason: 'limit', limitScreens: 40, notTaken: { height: 500_000 - taken } },
      });
      expect(said).toContain('Saved up to the highest number of screens.');
      expect(taken).toBeGreaterThan(20_000);
      for (const { width, height } of pictures) {
        expect(width * height).toBeLessThanOrEqual(32 * 1024 * 1024);
      }
      expect(wrongIn({ ...whole, height: 3000 }, 600)).toEqual([]);
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'that is enlarged by a transform of its root is there as it is shown',
    async () => {
      const { whole, long } = await take(run, 'height=1500&width=300&root=scale(2)');
      expect(long.ended.reason).toBe('end-of-page');
      expect(whole.height).toBe(3000);
      expect(wrongIn(everySecond(whole, 0), 300)).toEqual([]);
      expect(wrongIn(everySecond(whole, 1), 300)).toEqual([]);
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'that is turned upside down by a transform of its root is there as it is shown',
    async () => {
      const { whole, long } = await take(run, 'height=2500&root=rotate(180deg)');
      expect(long).toMatchObject({ complete: true, seams: [] });
      expect(wrongIn(turned(whole))).toEqual([]);
    },
    WHOLE_PATIENCE_MS,
  );
});

/** Every second row and column, from this one on. */
function everySecond({ width, height, data }: Picture, from: 0 | 1): Picture {
  const half = { width: Math.floor(width / 2), height: Math.floor(height / 2) };
  const picked = Buffer.alloc(4 * half.width * half.height);
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const at = 4 * ((2 * y + from) * width + 2 * x + from);
      data.copy(picked, 4 * (y * half.width + x), at, at + 4);
    }
  }
  return { ...half, data: picked };
}

/** Upside down. */
function turned({ width, height, data }: Picture): Picture {
  const back = Buffer.alloc(data.length);
  for (let at = 0; at < width * height; at++) {
    data.copy(back, 4 * (width * height - 1 - at), 4 * at, 4 * at + 4);
  }
  return { width, height, data: back };
}
