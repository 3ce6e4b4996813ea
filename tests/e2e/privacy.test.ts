import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { startRun, type TestRun } from '../support/run';
import { makeAndDownload } from '../support/screens/export-view';
import { openExportView, saveByToolbar } from '../support/screens/popup';
import { chooseSettings } from '../support/screens/settings';

/** Every file of a package but the pixels, as text. */
async function textsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const files = Object.values(zip.files).filter(({ name }) => !name.endsWith('.png'));
  const texts = files.map(async (file) => [file.name, await file.async('string')] as const);
  return new Map(await Promise.all(texts));
}

describe.each(BROWSER_KINDS)('what a person typed, in %s', (kind) => {
  let run: TestRun;

  beforeAll(async () => {
    run = await startRun(kind);
    await chooseSettings(run.browser, { language: 'en', wholeSource: true });
  });
  afterAll(async () => {
    await run.stop();
  });

  test('is in no saved source, also where the whole page was saved and exported', async () => {
    const page = await run.browser.openPage(run.server.address('form.html'));
    await page.fill({ css: '[name=password]' }, 'SECRET-typed-password-4471');
    await page.fill({ css: '[name=letter]' }, 'SECRET-typed-letter-3382');
    const { popup } = await saveByToolbar(run.browser);
    const view = await openExportView(run.browser, popup);
    await view.find({ role: 'button', name: 'Make package' });
    await view.evaluate(() => {
      const boxes = document.querySelectorAll<HTMLInputElement>('input[type=checkbox]:enabled');
      for (const box of boxes) if (!box.checked) box.click();
    });
    const texts = await textsOf((await makeAndDownload(view)).path);

    const sources = [...texts.keys()].filter((name) => name.endsWith('.html.txt'));
    expect(sources.map((name) => name.split('/').at(-1)).sort()).toEqual([
      'post.html.txt',
      'source.html.txt',
    ]);
    for (const name of sources) expect(texts.get(name)).toContain('these words are public');
    const found = [...texts].flatMap(([name, text]) =>
      [...text.matchAll(/SECRET-[\w-]+/g)].map(([secret]) => `${name}: ${secret}`),
    );
    expect(found).toEqual([]);
    await page.close();
  });

  test.each(['popup.html', 'dossier.html'])('%s cannot reach a server', async (name) => {
    const page = await run.browser.openExtensionPage(name);
    const before = run.server.requests.length;
    const outcomes = await page.evaluate(async (origin) => {
      const image = new Promise<string>((resolve) => {
        const element = new Image();
        element.onload = () => {
          resolve('came');
        };
        element.onerror = () => {
          resolve('refused');
        };
        element.src = `${origin}/frame.html`;
      });
      const answer = fetch(`${origin}/frame.html`).then(
        () => 'came',
        () => 'refused',
      );
      return Promise.all([answer, image]);
    }, run.server.origin);
    expect(outcomes).toEqual(['refused', 'refused']);
    expect(run.server.requests.slice(before)).toEqual([]);
    await page.close();
  });
});
