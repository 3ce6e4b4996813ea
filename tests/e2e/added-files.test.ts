import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import {
  madeChat,
  madeJpeg,
  madeMail,
  madePdf,
  madePng,
  madeWav,
  madeWacz,
  type Made,
} from '../support/made-files';
import { checkWithTools } from '../support/package-tools';
import { runCommand } from '../support/run-command';
import { readEntry, startRun, type TestRun } from '../support/run';
import { handOver, openAddView, saveChosen } from '../support/screens/adding-view';
import {
  makeBackup,
  openBackupView,
  restoreBackup,
  waitForWork,
} from '../support/screens/backup-view';
import { listedExhibits, openExhibit, removeFile } from '../support/screens/exhibit-view';
import { exportAll, recordOf } from '../support/screens/exported';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

const sha256 = (content: Made): string => createHash('sha256').update(content).digest('hex');
const HOSTILE = '<img src=x onerror="document.title=1">';

async function exhibitCount(run: TestRun): Promise<number> {
  return (await listedExhibits(run.browser)).length;
}

/** What the exhibit's record calls the file, as the view shows it. */
async function openNewest(run: TestRun): Promise<Surface> {
  const [newest] = await listedExhibits(run.browser);
  return openExhibit(run.browser, newest!);
}

describe.each(BROWSER_KINDS)('files added in %s', (kind) => {
  let run: TestRun;
  const photo = madeJpeg({ taken: '2026:11:03 14:22:05', withPlace: true });

  beforeAll(async () => {
    run = await startRun(kind);
    await run.browser.openPage(run.server.address('news.html'));
    await (await saveByToolbar(run.browser)).popup.close();
  });
  afterAll(async () => {
    await run.stop();
  });

  test('by the picker become exhibits of their own, and one that fails stops no other', async () => {
    const view = await openAddView(run.browser);
    await handOver(view, 'picker', [
      { name: 'IMG_2041.jpg', content: photo, type: 'image/jpeg' },
      { name: 'leeg.txt', content: new Uint8Array() },
      { name: 'dreigmail.eml', content: madeMail(), type: 'message/rfc822' },
    ]);
    await view.waitForText(/This file is empty/);
    const text = await saveChosen(view, 'Robin de Wit');
    expect(text).toMatch(/Done\. Saved: 2/);
    expect(text).toMatch(/Not saved: 1/);
    await view.close();
    expect(await exhibitCount(run)).toBe(3);
  });

  test('by dropping and by pasting, with names that want to be more than names', async () => {
    const view = await run.browser.openExtensionPage('dossier.html#/');
    await view.waitForText(/3 exhibits/);
    await handOver(view, 'drop', [{ name: HOSTILE, content: madeChat(), type: 'text/html' }]);
    await view.waitForText(/Who gave you this/);
    expect(await view.waitForText(/onerror/)).toContain(HOSTILE);
    await handOver(view, 'paste', [{ name: '../../x.png', content: madePng(), type: 'image/png' }]);
    await view.waitForText(/\.\.\/\.\.\/x\.png/);
    expect(await saveChosen(view)).toMatch(/Done\. Saved: 2/);
    expect(await view.evaluate(() => document.querySelectorAll('img[src=x]').length)).toBe(0);
    await view.close();
    expect(await exhibitCount(run)).toBe(5);
  });

  test('but not by pasting where somebody is typing', async () => {
    const view = await run.browser.openExtensionPage('dossier.html#/');
    await view.find({ css: '#search' });
    await handOver(view, 'paste', [{ name: 'x.png', content: madePng() }], '#search');
    await handOver(view, 'paste', [{ name: 'y.png', content: madePng() }]);
    const text = await view.waitForText(/y\.png/);
    expect(text).not.toContain('x.png');
    await view.close();
  });

  test('say so when they are there already, and can be saved again', async () => {
    const view = await openAddView(run.browser);
    await handOver(view, 'picker', [{ name: 'anders.jpg', content: photo }]);
    expect(await saveChosen(view)).toMatch(/already saved, as exhibit 2/);
    await view.click({ css: '.adding__item button' });
    await view.waitForText(/Saved as exhibit 6/);
    await view.close();
  });

  test('are shown blurred, drawn anew and with what they only claim', async () => {
    const view = await openNewest(run);
    await view.waitForText(/anders\.jpg/);
    await view.waitForText(/Taken, says the file[^]*3 November 2026 at 14:22:05/);
    await view.waitForText(/Without a time zone/);
    const picture = await view.find({ css: '.picture__image--blurred' });
    expect(picture.width).toBeGreaterThan(0);
    await view.click(button('Show picture'));
    await view.find({ css: '.picture__image:not(.picture__image--blurred)' });
    await view.click(button('Check this exhibit again'));
    await view.waitForText(/Nothing has changed\. 1 file was read again/);
    await view.close();
  });

  test('are text, sound or a copy to save, never a document of ours', async () => {
    const view = await openAddView(run.browser);
    const script = '<!doctype html><script>document.title="run"</script><p>hallo';
    await handOver(view, 'picker', [
      { name: 'brief.pdf', content: madePdf(), type: 'application/pdf' },
      { name: 'stem.wav', content: madeWav(), type: 'audio/wav' },
      { name: 'pagina.html', content: new Uint8Array(Buffer.from(script)), type: 'text/html' },
      { name: 'archief.wacz', content: await madeWacz() },
    ]);
    await saveChosen(view);
    await view.close();
    const [wacz, html, wav, pdf] = await listedExhibits(run.browser);
    const archive = await openExhibit(run.browser, wacz!);
    await archive.waitForText(/Web archive \(application\/wacz\)/);
    await archive.close();
    const page = await openExhibit(run.browser, html!);
    await page.click(button('Show text'));
    await page.waitForText(/<script>document\.title/);
    expect(await page.evaluate(() => document.title)).not.toBe('run');
    await page.close();
    const sound = await openExhibit(run.browser, wav!);
    await sound.click(button('Play the sound'));
    const player = await sound.find({ css: 'audio' });
    expect(player.width).toBeGreaterThan(0);
    await expect
      .poll(() => sound.evaluate(() => document.querySelector('audio')?.readyState ?? 0), {
        timeout: 30_000,
      })
      .toBeGreaterThan(0);
    expect(await sound.evaluate(() => document.querySelector('audio')?.paused)).toBe(true);
    await sound.close();
    const letter = await openExhibit(run.browser, pdf!);
    await letter.waitForText(/Outside Getuige a PDF can connect to the internet/);
    expect(
      await letter.evaluate(() => document.querySelectorAll('iframe, embed, object').length),
    ).toBe(0);
    const copy = await letter.download({ css: '.columns__side .button--quiet' });
    expect(await readFile(copy)).toEqual(Buffer.from(madePdf()));
    await letter.close();
  });

  test('hold in a package for OpenSSL, sha256sum and npm run verify, byte for byte', async () => {
    const path = await exportAll(run.browser);
    const failing = (await checkWithTools(path)).filter(({ holds }) => !holds);
    expect(failing).toEqual([]);
    const verified = await runCommand(process.execPath, [
      '--import',
      'tsx',
      'scripts/verify.ts',
      path,
    ]);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    const zip = await JSZip.loadAsync(await readFile(path));
    const names = Object.keys(zip.files);
    const ofFiles = names.filter((name) => /^exhibits\/(?!0001)\d{4}\/file\./.test(name));
    expect(ofFiles.map((name) => name.split('/').at(-1))).toEqual([
      ...['file.jpg', 'file.eml', 'file.txt', 'file.png', 'file.jpg'],
      ...['file.pdf', 'file.wav', 'file.txt', 'file.wacz'],
    ]);
    const record = await recordOf(path, 2);
    expect(record).toMatchObject({ kind: 'file', page: {}, supplied: { via: 'picker' } });
    const bytes = await zip.file('exhibits/0002/file.jpg')!.async('uint8array');
    expect(sha256(new Uint8Array(bytes))).toBe(sha256(photo));
    expect(record.artifacts[0]?.sha256).toBe(sha256(photo));
    const report = await readEntry(path, 'report.html');
    expect(report).toContain('IMG_2041.jpg');
    expect(report).toContain('data:image/jpeg');
    expect(report).not.toContain('<img src=x');
    expect(report).not.toContain('Robin de Wit');
  });

  test('come back from a backup in the other browser', async () => {
    const home = await openBackupView(run.browser);
    const path = await makeBackup(home, 'paard lamp regen zes');
    await home.close();
    const away = await startRun(kind === 'chromium' ? 'firefox' : 'chromium');
    try {
      const view = await openBackupView(away.browser);
      await restoreBackup(view, path, 'paard lamp regen zes');
      await waitForWork(view, /10 exhibits were added/);
      await view.close();
      const there = await exportAll(away.browser);
      const here = await exportAll(run.browser);
      expect(await recordOf(there, 2)).toEqual(await recordOf(here, 2));
    } finally {
      await away.stop();
    }
  });

  test('can be erased, and are said to be', async () => {
    const [newest] = await listedExhibits(run.browser);
    const view = await openExhibit(run.browser, newest!);
    await removeFile(view, 'file.wacz');
    await view.waitForText(/The file is no longer here/);
    await view.close();
  });
});
