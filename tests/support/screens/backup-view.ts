/** The backup view in the dossier, as a person uses it. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserUnderTest, Surface } from '../browsers/types';
import { waitUntil } from '../wait';
import { button } from './names';

export function openBackupView(browser: BrowserUnderTest): Promise<Surface> {
  return browser.openExtensionPage('dossier.html#/backup');
}

/** Types the password twice, makes the backup and downloads it; gives the path of the file. */
export async function makeBackup(view: Surface, password: string): Promise<string> {
  await view.fill({ css: '#new-password' }, password);
  await view.fill({ css: '#new-password-again' }, password);
  await view.click(button('Make a backup'));
  await waitForWork(view, /read back and checked/);
  const path = await view.download({ testId: 'download-backup' });
  await view.waitForText(/The download has started/);
  return path;
}

/** Chooses the file and types the password; what the view says then is for the test to wait for. */
export async function restoreBackup(view: Surface, path: string, password: string): Promise<void> {
  await chooseFile(view, await readFile(path), basename(path));
  await view.fill({ css: '#backup-password' }, password);
  await view.click(button('Restore'));
}

/** A password takes seconds of work on a slow machine, by intention. */
const PATIENCE_MS = 60_000;

/** Waits for what the view says once a backup was made or restored, or was not. */
export async function waitForWork(view: Surface, expected: RegExp): Promise<void> {
  await waitUntil(
    `the text ${String(expected)}`,
    async () => {
      const text = await view.evaluate(() => document.body.innerText);
      if (expected.test(text)) return true;
      throw new Error(`The text is: ${text}`);
    },
    PATIENCE_MS,
  );
}

/** Puts a file into the view's file input, with the event that choosing one gives. */
async function chooseFile(view: Surface, bytes: Buffer, name: string): Promise<void> {
  await view.find({ css: '#backup-file' });
  await view.evaluate(
    (base64, fileName) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], fileName));
      const input = document.querySelector<HTMLInputElement>('#backup-file');
      if (input === null) throw new Error('There is no file input');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    bytes.toString('base64'),
    name,
  );
  await view.waitForText(new RegExp(name.replaceAll('.', '\\.')));
}
