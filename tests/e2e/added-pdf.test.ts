import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { violationsIn } from '../support/accessibility';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import type { Made } from '../support/made-files';
import {
  brokenPicturePdf,
  damagedPdf,
  EMPTY,
  faxPdf,
  greedyPdf,
  LINE,
  lockedPdf,
  SQUARE,
  twoPagePdf,
} from '../support/made-pdfs';
import { handOver, openAddView, saveChosen } from '../support/screens/adding-view';
import { listedExhibits, openExhibit } from '../support/screens/exhibit-view';
import { button } from '../support/screens/names';
import { colourAt, markedPixels, showPdf, waitForPage } from '../support/screens/pdf-look';
import { useWatchedRun } from '../support/use-run';

const RED = [255, 0, 0];
const BLUE = [0, 0, 255];
const BLACK = [0, 0, 0];

describe.each(BROWSER_KINDS)('an added PDF in %s', (kind) => {
  const run = useWatchedRun(kind);

  const openAdded = async (content: Made): Promise<Surface> => {
    const adding = await openAddView(run.browser);
    await handOver(adding, 'picker', [{ name: 'brief.pdf', content, type: 'application/pdf' }]);
    await saveChosen(adding);
    await adding.close();
    const [newest] = await listedExhibits(run.browser);
    return openExhibit(run.browser, newest!);
  };

  test('is drawn page by page, and only when asked', async () => {
    const view = await openAdded(twoPagePdf());
    await view.find(button('Show PDF'));
    expect(await view.all({ css: 'canvas' })).toEqual([]);
    await showPdf(view);
    await waitForPage(view, 1, 2);
    expect(await colourAt(view, SQUARE)).toEqual(RED);
    expect(await markedPixels(view, LINE)).toBeGreaterThan(500);
    expect(await markedPixels(view, EMPTY)).toBe(0);

    await view.click(button('Next page'));
    await waitForPage(view, 2, 2);
    expect(await colourAt(view, SQUARE)).toEqual(BLUE);
    expect(await view.find(button('Next page'))).toMatchObject({ disabled: true });
    await view.click(button('Previous page'));
    await waitForPage(view, 1, 2);
    expect(await colourAt(view, SQUARE)).toEqual(RED);
    expect(await view.all({ css: 'iframe, embed, object' })).toEqual([]);
    await view.close();
  });

  test('gives its words to who reads by ear, is enlarged, put away and saved as it came', async () => {
    const view = await openAdded(twoPagePdf());
    await showPdf(view);
    await waitForPage(view, 1, 2);
    await view.click({ css: 'details:has(.file-text) > summary' });
    await view.waitForText(/Wij weten waar je woont/, { css: '.file-text' });
    expect(await violationsIn(view)).toEqual([]);
    await view.click(button('Show larger'));
    const large = await view.find({ css: '.large__frame img' });
    expect(large.width).toBeGreaterThan(1000);
    await view.click(button('Close'));
    await view.click(button('Hide PDF'));
    await view.find(button('Show PDF'));
    expect(await view.all({ css: 'canvas' })).toEqual([]);
    const copy = await view.download({ css: '.columns__side .button--quiet' });
    expect(await readFile(copy)).toEqual(Buffer.from(twoPagePdf()));
    await view.close();
  });

  test('says calmly that it is locked or damaged, and can be saved all the same', async () => {
    for (const [content, words] of [
      [lockedPdf(), /protected with a password[^]*safely and has not changed/],
      [damagedPdf(), /is damaged[^]*safely and has not changed/],
    ] as const) {
      const view = await openAdded(content);
      await showPdf(view);
      await view.waitForText(words);
      expect(await view.all({ css: 'canvas' })).toEqual([]);
      const copy = await view.download({ css: '.columns__side .button--quiet' });
      expect(await readFile(copy)).toEqual(Buffer.from(content));
      await view.close();
    }
  });

  test('says so where a part of it cannot be drawn', async () => {
    const view = await openAdded(brokenPicturePdf());
    await showPdf(view);
    await waitForPage(view, 1, 1);
    await view.waitForText(/A part of this PDF cannot be shown here/);
    await view.close();
  });

  test('can be a fax, whose decoder is loaded only then', async () => {
    const view = await openAdded(faxPdf());
    await showPdf(view);
    await waitForPage(view, 1, 1);
    expect(await colourAt(view, SQUARE)).toEqual(BLACK);
    expect(await view.evaluate(() => document.body.innerText)).not.toMatch(/A part of this PDF/);
    await view.close();
  });

  test('runs nothing, follows nothing and asks the network for nothing', async () => {
    const begun = run.asked.length;
    const view = await openAdded(greedyPdf(run.server.origin));
    await showPdf(view);
    await waitForPage(view, 1, 2);
    expect(await markedPixels(view, SQUARE)).toBe(0);
    await view.click({ css: 'canvas.pdf-page' });
    await view.click(button('Next page'));
    await waitForPage(view, 2, 2);
    expect(await markedPixels(view, SQUARE)).toBe(0);
    await view.click(button('Hide PDF'));
    expect(await view.address()).toContain('dossier.html');
    // A request that comes after all others, so that those would have been seen.
    const page = await run.browser.openPage(run.server.address('news.html'));
    await page.close();
    await view.close();
    const asked = run.asked.slice(begun).filter((line) => line.includes(run.server.origin));
    expect(asked[0]).toBe(`GET ${run.server.address('news.html')}`);
    expect(asked.join('\n')).not.toMatch(/launched|submitted|page-opened|followed|picture|nowasm/);
  });
});
