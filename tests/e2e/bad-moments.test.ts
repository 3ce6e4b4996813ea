import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Background, Surface } from '../support/browsers/types';
import { askToSave, atMoment, outcomeOf, stopAt, type Moment } from '../support/moments';
import { coloursOf } from '../support/pixels';
import { startRun, type TestRun } from '../support/run';
import { button, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

const MOMENTS: readonly Moment[] = ['before-pixels', 'after-pixels'];

/** A page of one colour from edge to edge. */
function pageOf(colour: string): { body: string } {
  return { body: `<title>${colour}</title><style>html{background:${colour}}</style>` };
}

describe.each(BROWSER_KINDS)('a save that is disturbed, in %s', (kind) => {
  let run: TestRun;
  /** Stands behind the other tabs: asks for saves and looks at what was kept. */
  let desk: Surface;
  let background: Background;
  let page: Surface;
  let other: Surface;

  beforeAll(async () => {
    run = await startRun(kind);
    run.server.offer('green.html', pageOf('#00ff00'));
    run.server.offer('blue.html', pageOf('#0000ff'));
    desk = await run.browser.openExtensionPage('dossier.html#/');
    background = await run.browser.background();
    other = await run.browser.openPage(run.server.offer('red.html', pageOf('#ff0000')));
    // A tab that was clicked on before gives its pixels too.
    await (await saveByToolbar(run.browser)).popup.close();
  });
  afterEach(async () => {
    await run.closePopup();
    await page.close();
  });
  afterAll(async () => {
    await run.stop();
  });

  /** A green page in front, on which the icon was clicked: the browser lets us read it. */
  const openGreen = async () => {
    page = await run.browser.openPage(`${run.server.origin}/green.html`);
    const { popup } = await saveByToolbar(run.browser);
    await popup.close();
    return page;
  };

  /** Asks for a save and disturbs it at each of the moments. */
  const saveAnd = async (acts: Partial<Record<Moment, () => Promise<unknown>>>) => {
    const moments = MOMENTS.filter((moment) => acts[moment] !== undefined);
    await stopAt(background, ...moments);
    await askToSave(desk);
    for (const moment of moments) await atMoment(background, moment, acts[moment]!);
    return outcomeOf(desk);
  };

  const go = (name: string) =>
    page.evaluate((next) => {
      location.href = next;
    }, `${run.server.origin}/${name}`);

  test('is what it was where nothing disturbs it', async () => {
    await openGreen();
    const outcome = await saveAnd({ 'after-pixels': () => Promise.resolve() });
    const { exhibitId } = outcome.value!.saved!.summary;
    expect(await coloursOf(desk, exhibitId)).toEqual({ red: 0, green: 1, blue: 0 });
  });

  test.each(MOMENTS)('saves nothing when another tab comes to the front %s', async (moment) => {
    await openGreen();
    const { value } = await saveAnd({ [moment]: () => other.show() });
    expect(value).toEqual({ status: 'failed', code: 'page-changed' });
  });

  test('never takes the pixels of a tab that was in front for a moment only', async () => {
    await openGreen();
    const { value } = await saveAnd({
      'before-pixels': () => other.show(),
      'after-pixels': () => page.show(),
    });
    expect(value?.status).toBe('saved');
    const colours = await coloursOf(desk, value!.saved!.summary.exhibitId);
    expect(colours).toEqual({ red: 0, green: 1, blue: 0 });
  });

  test.each(MOMENTS)('saves nothing when the tab is closed %s', async (moment) => {
    await openGreen();
    const { value } = await saveAnd({ [moment]: () => page.close() });
    expect(value?.status).toBe('failed');
    expect(['tab-gone', 'page-changed']).toContain(value?.code);
  });

  test.each(MOMENTS)('never mixes two pages when the tab goes on %s', async (moment) => {
    await openGreen();
    const { value } = await saveAnd({
      [moment]: async () => {
        await go('blue.html');
        await expect.poll(() => page.address()).toMatch(/blue\.html$/);
      },
    });
    if (value?.status === 'saved') {
      expect(value.saved?.page.address?.value).toMatch(/blue\.html$/);
      const colours = await coloursOf(desk, value.saved!.summary.exhibitId);
      expect(colours).toEqual({ red: 0, green: 0, blue: 1 });
    } else {
      expect(value).toEqual({ status: 'failed', code: 'page-changed' });
    }
  });

  test.each(MOMENTS)('saves the new document or nothing when reloaded %s', async (moment) => {
    await openGreen();
    const { value } = await saveAnd({
      [moment]: async () => {
        await page.evaluate(() => {
          Object.assign(self, { old: true });
          location.reload();
        });
        await expect
          .poll(() => page.evaluate(() => 'old' in self || document.readyState))
          .toBe('complete');
      },
    });
    if (value?.status !== 'saved') {
      expect(value).toEqual({ status: 'failed', code: 'page-changed' });
    }
  });

  test('says in the popup that nothing was saved, and saves when asked again', async () => {
    await openGreen();
    await stopAt(background, 'after-pixels', 'after-pixels', 'after-pixels');
    const popup = await run.browser.clickToolbar();
    for (const step of [1, 2, 3]) {
      await atMoment(background, 'after-pixels', () =>
        page.evaluate((n) => {
          history.pushState(null, '', `#${n}`);
        }, step),
      );
    }
    await popup.waitForText(/The page changed while it was being saved,.* Nothing was saved\./);
    await popup.click(button('Try again'));
    await popup.waitForText(/^Saved/, STATUS);
  });
});
