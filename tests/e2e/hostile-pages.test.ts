import { describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { brokenWorld, longSigns, throwingGetters, unbrokenNames } from '../support/hostile-pages';
import { checkWithTools } from '../support/package-tools';
import { readEntry } from '../support/run';
import { listedExhibits, openExhibit } from '../support/screens/exhibit-view';
import { exportFromPopup, recordOf } from '../support/screens/exported';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { useRun } from '../support/use-run';

/** A phone, or a window beside another one. CSS pixels. */
const NARROW = 360;

/** Where words of a page stand outside the window, or push it wide. */
async function overflowOf(surface: Surface): Promise<number> {
  return surface.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

describe.each(BROWSER_KINDS)('a hostile page, in %s', (kind) => {
  const run = useRun(kind);

  const saveAndExport = async (name: string, made: Parameters<typeof run.server.offer>[1]) => {
    const page = await run.browser.openPage(run.server.offer(name, made));
    const { popup } = await saveByToolbar(run.browser);
    const { path } = await exportFromPopup(run.browser, popup);
    await page.close();
    return path;
  };
  const failing = async (path: string) =>
    (await checkWithTools(path)).filter(({ holds }) => !holds);

  test('with hostile signs without end is bounded, flagged and shown as text', async () => {
    const page = await run.browser.openPage(run.server.offer('signs.html', longSigns()));
    const { popup } = await saveByToolbar(run.browser);
    await popup.click(button('Show text'));
    await popup.waitForText(/Show the whole text/);
    expect(await overflowOf(popup)).toBe(0);
    expect(await popup.evaluate(() => 'hacked' in window || document.images.length > 1)).toBe(
      false,
    );
    // An isolated run of text cannot turn the words around it.
    const loose = await popup.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) =>
          [...element.childNodes].some(
            (node) =>
              node.nodeType === 3 && /[\u202A-\u202E\u2066-\u2069]/.test(String(node.nodeValue)),
          ),
        )
        .map((element) => getComputedStyle(element).unicodeBidi)
        .filter((bidi) => !bidi.startsWith('isolate') && bidi !== 'plaintext'),
    );
    expect(loose).toEqual([]);
    const { path } = await exportFromPopup(run.browser, popup);
    const record = await recordOf(path);
    const [post] = record.posts;
    expect(post?.author?.name?.value).toHaveLength(500);
    expect(post?.author?.name?.flags).toEqual(['cut']);
    expect(post?.title?.value.length).toBeLessThanOrEqual(2_000);
    expect(post?.text?.value.length).toBeLessThanOrEqual(100_000);
    expect(post?.text?.flags).toEqual(['cut', 'ill-formed']);
    expect(record.page.title?.value.length).toBeLessThanOrEqual(2_000);
    const report = await readEntry(path, 'report.html');
    expect(report).not.toMatch(/<script|<img src=x/);
    expect(report).toContain('[U+202E]');
    expect(await failing(path)).toEqual([]);
    await page.close();
  });

  test.each([
    ['broken', brokenWorld],
    ['throwing', throwingGetters],
  ] as const)('with a %s world is read all the same', async (title, made) => {
    const path = await saveAndExport(`${title}.html`, made());
    const record = await recordOf(path);
    expect(record.posts[0]?.author?.name?.value).toBe('Storm Verzonnen');
    expect(record.posts[0]?.text?.value).toBe('words that count');
    expect(record.page.title?.value).toBe(title);
    expect(await failing(path)).toEqual([]);
  });

  test('never makes a narrow window scroll sideways', async () => {
    for (const made of [unbrokenNames(), longSigns()]) {
      const page = await run.browser.openPage(run.server.offer('names.html', made));
      const { popup } = await saveByToolbar(run.browser);
      await popup.click(button('Show text'));
      await popup.find(button('Hide text'));
      expect(await overflowOf(popup)).toBe(0);
      await run.closePopup();
      await page.close();
    }
    const list = await run.browser.openExtensionPage('dossier.html#/');
    await list.waitForText(/\d+ exhibits/);
    await list.narrow(NARROW);
    expect(await overflowOf(list)).toBe(0);
    await list.close();
    for (const exhibitId of (await listedExhibits(run.browser)).slice(0, 2)) {
      const view = await openExhibit(run.browser, exhibitId);
      await view.narrow(NARROW);
      expect(await overflowOf(view)).toBe(0);
      await view.close();
    }
  });
});
