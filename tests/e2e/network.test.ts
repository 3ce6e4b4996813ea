import { describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import {
  makeBackup,
  openBackupView,
  restoreBackup,
  waitForWork,
} from '../support/screens/backup-view';
import { openExhibit, listedExhibits } from '../support/screens/exhibit-view';
import { exportFromPopup } from '../support/screens/exported';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { useWatchedRun } from '../support/use-run';
import { waitUntil } from '../support/wait';

const PASSWORD = 'paard lamp regen zes';
/** A password takes long by intention, and here it is used three times. */
const PATIENCE_WITH_PASSWORDS_MS = 240_000;

/** What each browser asks of its maker, whether Getuige is there or not. */
const OF_THE_BROWSER =
  /[ /](?:(?:accounts\.google|update\.googleapis)\.com|[\w.]+\.mozilla\.(?:com|org))[:/]/;

/**
 * Everything that the whole browser asks of the network by http, https or WebSocket goes
 * through a proxy that writes it down: pages, popup, background, and the browser's own requests.
 */
describe.each(BROWSER_KINDS)('the network during a whole session, in %s', (kind) => {
  const run = useWatchedRun(kind);
  let page: Surface;
  /** What was asked for once the page was there. */
  let begun: number;

  const asked = () => run.asked.filter((line) => !OF_THE_BROWSER.test(line));

  /** Asks from the page, and waits until the proxy has written it down. */
  const plant = async (address: string, expected: string) => {
    await page.evaluate((planted) => {
      void fetch(planted, { mode: 'no-cors' }).catch(() => undefined);
    }, address);
    await waitUntil(`the watch to see ${expected}`, () => run.asked.includes(expected));
  };

  test('is watched: the page is seen, and so is what it asks for elsewhere', async () => {
    const address = run.server.address('news.html');
    page = await run.browser.openPage(address);
    expect(run.asked).toContain(`GET ${address}`);
    await plant('http://planted.example/before', 'GET http://planted.example/before');
    await plant('https://planted.example/', 'CONNECT planted.example:443');
    await waitUntil('the icon of the page', () =>
      run.asked.includes(`GET ${run.server.origin}/favicon.ico`),
    );
    begun = asked().length;
  });

  test('sees nothing of a click, a save, a note and an export', async () => {
    const { popup } = await saveByToolbar(run.browser);
    await popup.fill({ css: '#note' }, 'Seen by two of us');
    await popup.click(button('Save note'));
    await popup.waitForText(/1 note with this exhibit/);
    await exportFromPopup(run.browser, popup);
    expect(asked().slice(begun)).toEqual([]);
  });

  test('sees nothing of the dossier: list, detail and settings', async () => {
    const [id] = await listedExhibits(run.browser);
    await (await openExhibit(run.browser, id ?? '')).close();
    const view = await run.browser.openExtensionPage('dossier.html#/settings');
    await view.waitForText(/Key of this computer/);
    await view.close();
    expect(asked().slice(begun)).toEqual([]);
  });

  test(
    'sees nothing of a backup, of deleting everything and of restoring it',
    async () => {
      const view = await openBackupView(run.browser);
      const backup = await makeBackup(view, PASSWORD);
      await view.click(button('Delete everything…'));
      await view.fill({ css: '#erase-word' }, 'delete everything');
      await view.click(button('Yes, delete everything'));
      await view.waitForText(/Everything on this computer was erased/);
      await view.close();
      const next = await openBackupView(run.browser);
      await restoreBackup(next, backup, PASSWORD);
      await waitForWork(next, /1 exhibit was added/);
      await next.close();
      expect(asked().slice(begun)).toEqual([]);
    },
    PATIENCE_WITH_PASSWORDS_MS,
  );

  test('was watched until the end', async () => {
    await plant('http://planted.example/after', 'GET http://planted.example/after');
    expect(asked().slice(begun)).toEqual(['GET http://planted.example/after']);
    const seen = [...new Set(asked())].sort();
    expect(seen).toEqual([
      'CONNECT planted.example:443',
      `GET ${run.server.origin}/favicon.ico`,
      `GET ${run.server.origin}/news.html`,
      'GET http://planted.example/after',
      'GET http://planted.example/before',
    ]);
    expect(run.server.requests.filter((path) => path === '/news.html')).toHaveLength(1);
  });
});
