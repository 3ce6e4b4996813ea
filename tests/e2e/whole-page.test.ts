/** Every row and column of these pages is coded: a row that is missing, double or shifted is found. */
import { describe, expect, test } from 'vitest';
import type { LongPicture } from '../../utils/evidence/long-picture-schema';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { runsOf, under, wrongRows, type Picture } from '../support/coded-rows';
import { button, NAMES } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import {
  openWhole,
  saveWholePage,
  waitForWhole,
  WHOLE_PATIENCE_MS,
} from '../support/screens/whole-page';
import { useRun } from '../support/use-run';
import { waitUntil } from '../support/wait';

interface Taken {
  readonly page: Surface;
  readonly long: readonly LongPicture[];
  /** All of the first long picture. */
  readonly whole: Picture;
  readonly wholeOf: (long: LongPicture) => Promise<Picture>;
}

describe.each(BROWSER_KINDS)('the whole page in %s', (kind) => {
  const run = useRun(kind);

  const openCoded = (hash: string) =>
    run.browser.openPage(`${run.server.address('coded.html')}#${hash}`);

  const read = async (page: Surface, popup: Surface): Promise<Taken> => {
    const saved = await openWhole(run.browser, popup);
    const wholeOf = async ({ pictures }: LongPicture) =>
      under(await Promise.all(pictures.map(({ name }) => saved.picture(name))));
    const long = saved.record.longPictures ?? [];
    return { page, long, wholeOf, whole: await wholeOf(long[0]!) };
  };

  const take = async (hash: string): Promise<Taken> => {
    const page = await openCoded(hash);
    return read(page, await saveWholePage(run.browser));
  };

  const wrongIn = (picture: Picture) => runsOf(wrongRows(picture));

  test(
    'has every row of a plain page once, and leaves the page as it was',
    async () => {
      const page = await openCoded('height=3000');
      const before = await page.evaluate(() => {
        scrollTo(0, 700);
        return document.body.outerHTML;
      });
      const { whole, long } = await read(page, await saveWholePage(run.browser));
      expect(wrongIn(whole)).toEqual([]);
      expect(whole.height).toBe(3000);
      expect(long[0]).toMatchObject({ complete: true, seams: [], hidden: [] });
      // The notice that says how it went stands beside the body.
      expect(await page.evaluate(() => [scrollY, document.body.outerHTML])).toEqual([700, before]);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'shows once what is fixed to the window, and names it',
    async () => {
      const hash = 'height=3000&header=fixed&footer=1&sidebar=1&shadow=1';
      const { page, whole, long } = await take(hash);
      expect(wrongIn(whole)).toEqual([
        [0, 59],
        [100, 299],
        [2950, 2999],
      ]);
      expect(long[0]?.hidden.map(({ element }) => element.text).sort()).toEqual(
        ['Fixed footer', 'Fixed header', 'Fixed sidebar', 'In shadow'].sort(),
      );
      await page.show();
      const styles = await page.evaluate(() =>
        ['header', 'footer', 'aside'].map((name) =>
          document.querySelector(name)?.getAttribute('style'),
        ),
      );
      expect(styles.join()).not.toMatch(/opacity: ?0|none/);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'puts what is sticky in its own place',
    async () => {
      const { page, whole, long } = await take('height=3000&header=sticky');
      const rows = { ...whole, height: 3000, data: whole.data.subarray(60 * whole.width * 4) };
      expect(wrongIn(rows)).toEqual([]);
      expect(whole.height).toBe(3060);
      expect(long[0]?.hidden).toMatchObject([{ how: 'unstuck', element: { tag: 'header' } }]);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'holds on a page with smooth scrolling, snapping and a transform, read from right to left',
    async () => {
      const { page, whole, long } = await take('height=3000&dir=rtl&smooth=1&snap=1&transform=1');
      expect(wrongIn(whole)).toEqual([]);
      expect(long[0]?.ended.reason).toBe('end-of-page');
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'takes a part that scrolls by itself as well',
    async () => {
      const { page, long, wholeOf } = await take('height=2000&inner=1500');
      const [, inner] = long;
      expect(inner).toMatchObject({ of: 'inner-scroller', scroller: { role: 'log' }, seams: [] });
      expect(runsOf(wrongRows(await wholeOf(inner!), 0, 400, 7))).toEqual([]);
      expect(inner?.size.height).toBe(1500);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'gives elements that load when they are seen their chance',
    async () => {
      const { page } = await take('height=4000&lazy=1');
      await page.show();
      const left = await page.evaluate(
        () => document.querySelectorAll('.lazy:not([style*="background"])').length,
      );
      expect(left).toBe(0);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'is no different where the page replaces methods and throws from scroll listeners',
    async () => {
      const { page, whole } = await take('height=2500&hostile=1');
      expect(wrongIn(whole)).toEqual([]);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'ends where the page goes elsewhere, with what was taken',
    async () => {
      const { page, whole, long } = await take('height=4000&leaves=900');
      expect(long[0]).toMatchObject({ complete: false, ended: { reason: 'navigated' } });
      expect(wrongIn(whole)).toEqual([]);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test(
    'ends an endless page at the limit',
    async () => {
      const { page, whole, long } = await take('height=3000&endless=1');
      expect(long[0]).toMatchObject({
        complete: false,
        ended: { reason: 'limit', limitScreens: 40 },
      });
      expect(wrongIn({ ...whole, height: 3000 })).toEqual([]);
      expect(whole.height).toBeGreaterThan(20_000);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test.runIf(kind === 'chromium')(
    'says that the work goes on to a popup that opens later, and stops there when asked',
    async () => {
      const page = await openCoded('height=3000&endless=1');
      const first = (await saveByToolbar(run.browser)).popup;
      await first.click(button(NAMES.en.wholePage));
      await first.waitForText(/Screen \d+ of \d+/);
      await run.closePopup();

      const popup = await run.browser.clickToolbar();
      await popup.waitForText(/^Saving the whole page/, STATUS_LINE);
      await popup.click(button(NAMES.en.wholeStop));
      await waitForWhole(popup);
      const { whole, long } = await read(page, popup);
      expect(long[0]).toMatchObject({ complete: false, ended: { reason: 'stopped-by-user' } });
      expect(wrongIn({ ...whole, height: Math.min(whole.height, 3000) })).toEqual([]);
      await page.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test.runIf(kind === 'chromium')(
    'waits while another tab is in front, and never shows that tab',
    async () => {
      const page = await openCoded('height=9000');
      const { popup } = await saveByToolbar(run.browser);
      await popup.click(button(NAMES.en.wholePage));
      await popup.waitForText(/Screen [2-9] of/);
      const other = await run.browser.openPage(run.server.address('news.html'));
      // That other page can be saved meanwhile, as any other.
      await (await saveByToolbar(run.browser)).popup.close();
      await page.show();
      await waitUntil(
        'the notice that it is saved',
        () => page.evaluate(() => document.querySelector('html > div') !== null),
        WHOLE_PATIENCE_MS,
      );
      // Within two minutes the same page is shown as it was saved: as a whole.
      const after = (await saveByToolbar(run.browser)).popup;
      const { whole, long } = await read(page, after);
      expect(wrongIn(whole)).toEqual([]);
      expect(long[0]?.complete).toBe(true);
      await page.close();
      await other.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test.runIf(kind === 'chromium')(
    'goes on where the browser refuses pictures for a while',
    async () => {
      const own = await run.browser.openExtensionPage('dossier.html#/');
      const background = await run.browser.background();
      const page = await openCoded('height=4000');
      const { popup } = await saveByToolbar(run.browser);
      await popup.click(button(NAMES.en.wholePage));
      await popup.waitForText(/Screen [2-9] of/);
      expect(await background.evaluate(useUpPictures, 1200)).toBeGreaterThan(0);
      await waitForWhole(popup);
      const { whole, long } = await read(page, popup);
      expect(wrongIn(whole)).toEqual([]);
      expect(long[0]).toMatchObject({ complete: true, seams: [] });
      await page.close();
      await own.close();
    },
    WHOLE_PATIENCE_MS,
  );

  test.runIf(kind === 'chromium')(
    'lays rows on each other where the page moved, and keeps going where it would not scroll',
    async () => {
      const moved = await take('height=4000&shift=1000');
      expect(wrongIn(moved.whole)).toEqual([]);
      expect(moved.long[0]?.seams).toMatchObject([{ movedBy: 20 }]);
      await moved.page.close();
      const fought = await take('height=2500&fights=900');
      expect(fought.long[0]).toMatchObject({ ended: { reason: 'would-not-scroll' } });
      expect(wrongIn(fought.whole)).toEqual([]);
      await fought.page.close();
    },
    WHOLE_PATIENCE_MS,
  );
});

const STATUS_LINE = { css: '.popup__head [role=status]' } as const;

/** In the background: takes all the pictures that the browser allows. Gives how often it said no. */
async function useUpPictures(forMs: number): Promise<number> {
  interface Api {
    readonly tabs: { captureVisibleTab(options: object): Promise<string> };
  }
  const { chrome } = globalThis as unknown as { readonly chrome: Api };
  let refused = 0;
  for (const end = performance.now() + forMs; performance.now() < end;) {
    await chrome.tabs.captureVisibleTab({ format: 'jpeg' }).catch(() => (refused += 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return refused;
}
