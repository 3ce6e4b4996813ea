import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { BrowserKind, Surface } from '../support/browsers/types';
import { onScreen, startDesktop, type Desktop } from '../support/desktop';
import { startRun, type TestRun } from '../support/run';
import { makeAndDownload } from '../support/screens/export-view';
import { recordOf } from '../support/screens/exported';

/** Our item is the last one in Firefox. In Chromium its first letter chooses it: the items around it have other access keys. */
const KEYS_TO_OUR_ITEM: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['s'],
  firefox: ['Up', 'Return'],
};

describe.each(BROWSER_KINDS)('keyboard and mouse of a real screen, in %s', (kind) => {
  let desktop: Desktop;
  let run: TestRun;
  /** Stays open behind the page: it shows what was saved without disturbing the save. */
  let list: Surface;

  beforeEach(async () => {
    desktop = await startDesktop();
    run = await startRun(kind, { headed: true, env: desktop.env });
    list = await run.browser.openExtensionPage('dossier.html#/');
  });
  afterEach(async () => {
    await run.stop();
    await desktop.stop();
  });

  const savedIdentifier = async () => {
    await list.waitForText(/No\. 1\b/);
    const link = await list.evaluate(
      () => document.querySelector('a[href*="#/exhibit/"]')?.getAttribute('href') ?? '',
    );
    return link.split('/').at(-1) ?? '';
  };

  const savedRecord = async () => {
    const view = await run.browser.openExtensionPage(
      `dossier.html#/export?ids=${await savedIdentifier()}`,
    );
    return recordOf((await makeAndDownload(view)).path);
  };

  test('Alt+Shift+G saves the page', async () => {
    const page = await run.browser.openPage(run.server.address('practice.en.html'));
    await desktop.waitForWindow('Practice post');
    await desktop.click(await onScreen(page, 20, 400));
    await desktop.press('alt+shift+g');
    const record = await savedRecord();
    expect(record.saved.trigger).toBe('shortcut');
    expect(record.page.address?.value).toBe(run.server.address('practice.en.html'));
    expect(record.posts[0]?.author?.name?.value).toBe('Storm Verzonnen');
  });

  test('the context menu saves the page, and never guesses which post is meant', async () => {
    const page = await run.browser.openPage(run.server.address('forum.html'));
    await desktop.waitForWindow('Parkeren bij het zwembad');
    const second = await page.find({ css: '#bericht-502 [itemprop=text]' });
    await desktop.openContextMenu(await onScreen(page, second.x + 40, second.y + 5));
    await desktop.press(...KEYS_TO_OUR_ITEM[kind]);
    const record = await savedRecord();
    expect(record.saved.trigger).toBe('context-menu');
    expect(record.posts).toHaveLength(3);
    if (kind === 'firefox') {
      expect(record.posts[record.subject ?? -1]?.author?.name?.value).toBe('Boze Bram');
      expect(record.subjectReason).toBe('pointed-at');
    } else {
      expect(record.subject).toBeNull();
    }
  });
});
