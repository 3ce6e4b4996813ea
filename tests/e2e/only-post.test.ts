/** The post and the page behind it are coded in every row and column, each with a code of its own. */
import { describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { runsOf, under, wrongRows, type Picture } from '../support/coded-rows';
import { startRun } from '../support/run';
import { countExhibits } from '../support/screens/dossier';
import {
  isPicking,
  openPost,
  POST_PATIENCE_MS,
  pressOn,
  startPicking,
  waitForPost,
} from '../support/screens/only-post';
import type { OpenedExhibit } from '../support/screens/opened';
import { useRun } from '../support/use-run';
import { waitUntil } from '../support/wait';

const pictureOf = async ({ record, picture }: OpenedExhibit): Promise<Picture> =>
  under(await Promise.all((record.postPicture?.pictures ?? []).map(({ name }) => picture(name))));
/** Of the code that only the post has. */
const wrongIn = (picture: Picture) => runsOf(wrongRows(picture, 0, picture.width, 7));

describe.each(BROWSER_KINDS)('only this post in %s', (kind) => {
  const run = useRun(kind);

  const openCoded = (hash: string) =>
    run.browser.openPage(`${run.server.address('coded.html')}#${hash}`);

  const take = async (
    page: Surface,
    choose = () => pressOn(page, '#post'),
  ): Promise<OpenedExhibit> => {
    await page.show();
    await startPicking(run.browser, page);
    await choose();
    await waitForPost(page);
    const saved = await openPost(run.browser);
    await page.show();
    return saved;
  };

  test(
    'is cut out of the screenshot where all of it stands there',
    async () => {
      const page = await openCoded('height=1500&post=100');
      const saved = await take(page);
      const { record } = saved;
      const picture = await pictureOf(saved);
      expect(wrongIn(picture)).toEqual([]);
      expect(record.postPicture).toMatchObject({
        chosenBy: 'mouse',
        complete: true,
        box: { x: 40, y: 100, width: 400, height: 200 },
        element: { tag: 'article' },
        frames: [{ name: 'screen.png', crop: { x: 40, y: 100, width: 400, height: 200 } }],
      });
      expect(record.related).toMatchObject([{ type: 'page-saved-before' }]);
      // Nothing of what was drawn over the page is in the screenshot. Firefox has a scrollbar in it.
      const screen = await saved.picture('screen.png');
      const rowsBeside = { ...screen, height: 100 };
      expect(runsOf(wrongRows(rowsBeside, 0, screen.width - 40))).toEqual([]);
      await page.close();
    },
    POST_PATIENCE_MS,
  );

  test(
    'is put together where it is taller than the window, below a sticky header, from right to left',
    async () => {
      const page = await openCoded('height=5000&post=700&postHeight=2500&header=sticky&dir=rtl');
      await page.evaluate(() => {
        scrollTo(0, 600);
      });
      const saved = await take(page);
      const picture = await pictureOf(saved);
      expect(wrongIn(picture)).toEqual([]);
      expect([picture.width, picture.height]).toEqual([400, 2500]);
      const { postPicture } = saved.record;
      expect(postPicture).toMatchObject({ complete: true, seams: [] });
      expect(postPicture?.hidden).toMatchObject([{ how: 'unstuck', element: { tag: 'header' } }]);
      expect(postPicture?.frames.length).toBeGreaterThan(2);
      expect(await page.evaluate(() => scrollY)).toBe(600);
      expect(await page.evaluate(() => document.querySelector('header')?.style.position)).toBe(
        'sticky',
      );
      await page.close();
    },
    POST_PATIENCE_MS,
  );

  test(
    'is chosen with keys alone, with what is fixed over it hidden and named',
    async () => {
      const page = await openCoded('height=3000&post=1500&header=fixed&footer=1');
      const saved = await take(page, async () => {
        await page.pressKey('Tab');
        await waitUntil('the post to be in view', () => page.evaluate(() => scrollY > 0));
        await page.pressKey('Enter');
      });
      expect(wrongIn(await pictureOf(saved))).toEqual([]);
      expect(saved.record.postPicture).toMatchObject({ chosenBy: 'keyboard', complete: true });
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.close();
    },
    POST_PATIENCE_MS,
  );

  test('ends with Esc, and leaves the page as it was', async () => {
    const page = await openCoded('height=1500&post=120');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const exhibits = await countExhibits(run.browser);
    await page.show();
    await startPicking(run.browser, page);
    await page.pressKey('Escape');
    await waitUntil('the picker to go', async () => !(await isPicking(page)));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    // The page itself, and nothing more.
    expect(await countExhibits(run.browser)).toBe(exhibits + 1);
    await page.close();
  });

  test(
    'holds on a page that keeps every key and click to itself, and removes what it did not make',
    async () => {
      const page = await openCoded('height=1500&post=100&fightsKeys=1');
      const saved = await take(page);
      expect(wrongIn(await pictureOf(saved))).toEqual([]);
      await page.close();
    },
    POST_PATIENCE_MS,
  );

  test(
    'is taken out of a part that scrolls by itself, and out of an open dialog',
    async () => {
      const inner = await openCoded('height=1500&inner=3000&post=250&postHeight=900');
      // What is seen of the post: the rest of it lies below the edge of its part.
      const fromInner = await take(inner, async () => {
        await inner.moveTo(200, 380);
        await inner.pressAt(200, 380);
      });
      const picture = await pictureOf(fromInner);
      expect(wrongIn(picture)).toEqual([]);
      expect([picture.width, picture.height]).toEqual([400, 900]);
      expect(fromInner.record.postPicture).toMatchObject({
        complete: true,
        scroller: { role: 'log' },
      });
      await inner.close();
      const dialog = await openCoded('height=1500&dialog=1');
      expect(wrongIn(await pictureOf(await take(dialog)))).toEqual([]);
      await dialog.close();
    },
    POST_PATIENCE_MS,
  );

  test(
    'is taken once more where it grew, and given up where it went away; the page stays saved',
    async () => {
      const page = await openCoded('height=4000&post=400&postHeight=1500&grows=1');
      const saved = await take(page);
      const picture = await pictureOf(saved);
      expect(wrongRows({ ...picture, height: 1500 }, 0, 400, 7)).toEqual([]);
      expect(picture.height).toBe(1600);
      expect(saved.record.postPicture).toMatchObject({ complete: true });
      await page.close();

      const leaving = await openCoded('height=4000&post=400&postHeight=1500&goes=1');
      const exhibits = await countExhibits(run.browser);
      await leaving.show();
      await startPicking(run.browser, leaving);
      await pressOn(leaving, '#post');
      await waitForPost(leaving);
      expect(await countExhibits(run.browser)).toBe(exhibits + 1);
      await leaving.close();
    },
    POST_PATIENCE_MS,
  );

  test(
    'names whose post it is, where the page says so',
    async () => {
      const page = await run.browser.openPage(run.server.address('forum.html'));
      const { record } = await take(page, () => pressOn(page, '#bericht-502 [itemprop=text]'));
      expect(record.posts[record.subject ?? -1]?.author?.name?.value).toBe('Boze Bram');
      expect(record).toMatchObject({
        subjectReason: 'pointed-at',
        postPicture: { complete: true },
      });
      await page.close();
    },
    POST_PATIENCE_MS,
  );
});

describe.each(['1.25', '2'])('on a screen of %s device pixels a point, in Chromium', (ratio) => {
  test(
    'every pixel of the post is there once, and none beside it',
    async () => {
      const run = await startRun('chromium', { args: [`--force-device-scale-factor=${ratio}`] });
      try {
        const hash = 'height=3000&post=300&postLeft=40&postHeight=1600&header=sticky';
        const page = await run.browser.openPage(`${run.server.address('coded.html')}#${hash}`);
        await startPicking(run.browser, page);
        await pressOn(page, '#post');
        await waitForPost(page);
        const saved = await openPost(run.browser);
        const picture = await pictureOf(saved);
        expect(wrongIn(picture)).toEqual([]);
        expect([picture.width, picture.height]).toEqual([
          400 * Number(ratio),
          1600 * Number(ratio),
        ]);
      } finally {
        await run.stop();
      }
    },
    POST_PATIENCE_MS,
  );
});
