import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { BrowserKind, Surface } from '../support/browsers/types';
import { onScreen, startDesktop, type Desktop } from '../support/desktop';
import { startRun, type TestRun } from '../support/run';
import { makeAndDownload } from '../support/screens/export-view';
import { recordOf } from '../support/screens/exported';
import { isPicking, openPost } from '../support/screens/only-post';
import { waitUntil } from '../support/wait';

/**
 * Our menu is the last item in Firefox. In Chromium its first letter leads to it: the items around
 * it have other access keys. Inside of it, the first item saves the page.
 */
const KEYS_TO_OUR_MENU: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['s', 'Right'],
  firefox: ['Up', 'Right'],
};
const THIS_PAGE = ['Return'] as const;
const ONLY_THIS_POST = ['Down', 'Return'] as const;

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
    await desktop.press(...KEYS_TO_OUR_MENU[kind], ...THIS_PAGE);
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

  test('the context menu asks for one post; Firefox outlines what was clicked', async () => {
    const page = await run.browser.openPage(run.server.address('forum.html'));
    await desktop.waitForWindow('Parkeren bij het zwembad');
    const second = await page.find({ css: '#bericht-502 [itemprop=text]' });
    const place = await onScreen(page, second.x + 40, second.y + 5);
    await desktop.openContextMenu(place);
    await desktop.press(...KEYS_TO_OUR_MENU[kind], ...ONLY_THIS_POST);
    // The page itself is saved before anybody points.
    await waitUntil('the page to ask for the post', () => isPicking(page));
    if (kind === 'firefox') await desktop.press('Return');
    else await desktop.click(place);
    await list.waitForText(/No\. 2\b/);
    const { record } = await openPost(run.browser);
    expect(record.saved.trigger).toBe('context-menu');
    expect(record.related).toMatchObject([{ type: 'page-saved-before' }]);
    expect(record.postPicture?.complete).toBe(true);
    expect(record.posts[record.subject ?? -1]?.author?.name?.value).toBe('Boze Bram');
  });
});
