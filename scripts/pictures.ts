/**
 * Takes the pictures of README.md with the built extension in Chromium:
 * `node --import tsx scripts/pictures.ts [FOLDER] [nl|en]`, after `npm run build`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surface } from '../tests/support/browsers/types';
import { readEntry, startRun } from '../tests/support/run';
import { makeAndDownload } from '../tests/support/screens/export-view';
import { button, NAMES } from '../tests/support/screens/names';
import { openExportView, saveByToolbar } from '../tests/support/screens/popup';
import { chooseSettings } from '../tests/support/screens/settings';

async function takePictures(folder: string, language: 'nl' | 'en'): Promise<void> {
  const keep = async (name: string, surface: Surface) => {
    const path = join(folder, `${name}.${language}.png`);
    await writeFile(path, await surface.screenshot());
    console.log(path);
  };
  const run = await startRun('chromium', { language });
  const { browser, server } = run;
  const scratch = await mkdtemp(join(tmpdir(), 'getuige-pictures-'));
  try {
    await chooseSettings(browser, { language });
    await browser.openPage(server.address(`practice.${language}.html`));
    const { popup } = await saveByToolbar(browser, language);
    await popup.find({ css: 'main img' });
    await popup.find(button(NAMES[language].showPicture));
    await keep('popup', popup);
    const view = await openExportView(browser, popup, language);
    const { path } = await makeAndDownload(view, language);
    await keep('export', view);
    const list = await browser.openExtensionPage('dossier.html#/');
    await list.find({ css: 'a[href*="#/exhibit/"]' });
    await keep('dossier', list);
    await list.click({ css: 'a[href*="#/exhibit/"]' });
    await list.find({ css: 'main img' });
    await keep('exhibit', list);
    const report = join(scratch, 'report.html');
    await writeFile(report, await readEntry(path, 'report.html'));
    await keep('report', await browser.openPage(pathToFileURL(report).href));
  } finally {
    await run.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

const [folder = 'docs/pictures', language = 'en'] = process.argv.slice(2);
await mkdir(resolve(folder), { recursive: true });
await takePictures(resolve(folder), language === 'nl' ? 'nl' : 'en');
