import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { verifyPackage } from '../support/package-tools';
import { readEntry, startRun, type TestRun } from '../support/run';
import { countExhibits } from '../support/screens/dossier';
import {
  FOLLOW_UP_PATIENCE_MS,
  exported,
  finishReload,
  latestNumber,
  openPageAndSave,
  pageSaying,
  press,
  reloadAgain,
  waitForNext,
} from '../support/screens/follow-up';
import { button, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { waitUntil } from '../support/wait';

const LONG_MS = FOLLOW_UP_PATIENCE_MS * 2;

describe.each(BROWSER_KINDS)('reloading and saving again, in %s', (kind) => {
  let run: TestRun;
  let page: Surface;

  beforeAll(async () => {
    run = await startRun(kind);
  });
  afterEach(async () => {
    await run.closePopup();
    await page.close().catch(() => undefined);
  });
  afterAll(async () => {
    await run.stop();
  });

  const openAndSave = async (name: string, words?: string): Promise<Surface> => {
    const opened = await openPageAndSave(run, name, words);
    ({ page } = opened);
    return opened.popup;
  };
  const asked = (name: string) => run.server.requests.filter((path) => path === `/${name}`).length;

  test(
    'shows what the server sends, where somebody had edited the page before',
    async () => {
      const address = run.server.offer('true.html', { body: pageSaying('What was posted') });
      page = await run.browser.openPage(address);
      await page.evaluate(() => {
        const post = document.querySelector('#post');
        if (post !== null) post.textContent = 'What somebody made of it';
      });
      const first = (await saveByToolbar(run.browser)).popup;
      const before = await latestNumber(first);
      const popup = await reloadAgain(run.browser, first);
      const { path, record } = await exported(run.browser, popup);

      expect(record.sequence.number).toBe(before + 1);
      expect(record.saved.trigger).toBe('reload');
      expect(record.circumstances.reloadedByGetuige).toBe(true);
      expect(record.circumstances.reload).toMatchObject({
        outcome: 'reloaded',
        sameAddress: true,
        addressBefore: { value: address },
        navigation: { value: 'reload' },
        loadComplete: { value: true },
        serviceWorker: { value: false },
      });
      expect(record.related).toMatchObject([{ type: 'reload-of' }]);
      const source = await readEntry(path, 'exhibits/0001/post.html.txt');
      expect(source).toContain('What was posted');
      expect(source).not.toContain('What somebody made of it');
      expect(asked('true.html')).toBe(2);
      const report = await readEntry(path, 'report.html');
      expect(report).toMatch(/reload/i);
      await verifyPackage(path);
    },
    LONG_MS,
  );

  test(
    'says so where the server sends the browser elsewhere at the reload',
    async () => {
      const first = await openAndSave('moved.html');
      const address = run.server.address('news.html');
      run.server.offer('moved.html', { body: '', redirect: address });
      const { record } = await exported(run.browser, await reloadAgain(run.browser, first));
      expect(record.page.address?.value).toBe(address);
      expect(record.circumstances.reload).toMatchObject({
        outcome: 'reloaded',
        sameAddress: false,
        addressBefore: { value: `${run.server.origin}/moved.html` },
      });
      expect(record.circumstances.reloadedByGetuige).toBe(true);
    },
    LONG_MS,
  );

  test(
    'never counts as reloaded where the page went on by itself',
    async () => {
      const first = await openAndSave('leaves.html');
      run.server.offer('went.html', { body: pageSaying('Where it went') });
      run.server.offer('leaves.html', { body: '<script>location.replace("/went.html")</script>' });
      const { record } = await exported(run.browser, await reloadAgain(run.browser, first));
      expect(record.circumstances.reloadedByGetuige).toBe(false);
      if (kind === 'chromium') {
        expect(record.circumstances.reload).toMatchObject({ outcome: 'went-on' });
        expect(record.saved.trigger).toBe('reload');
      } else {
        // The click was no second half of anything.
        expect(record.circumstances.reload).toBeUndefined();
        expect(record).toMatchObject({ saved: { trigger: 'toolbar' } });
        expect(record.related).toBeUndefined();
      }
    },
    LONG_MS,
  );

  test(
    'asks before it leaves text that nobody sent, and saves none of it',
    async () => {
      page = await run.browser.openPage(
        run.server.offer('writing.html', {
          body: `${pageSaying('What was posted')}<textarea id="reply"></textarea>`,
        }),
      );
      await page.fill({ css: '#reply' }, 'My own unsent words');
      const first = (await saveByToolbar(run.browser)).popup;
      const before = await latestNumber(first);
      await press(first, 'reload');
      await first.waitForText(/filled in and did not send yet/);
      await first.click(button('Do not reload'));
      expect(asked('writing.html')).toBe(1);
      await press(first, 'reload');
      await first.click(button('Reload anyway'));
      const popup = await finishReload(run.browser, first, before);
      const { path, record } = await exported(run.browser, popup);
      expect(record.circumstances.reloadedByGetuige).toBe(true);
      expect(asked('writing.html')).toBe(2);
      expect(await readEntry(path, 'exhibits/0001/post.html.txt')).not.toContain('unsent');
    },
    LONG_MS,
  );

  test(
    'saves nothing where the tab is closed meanwhile',
    async () => {
      const desk = await run.browser.openExtensionPage('dossier.html#/');
      const count = (await countExhibits(run.browser)) + 1;
      const first = await openAndSave('closed.html');
      let answer: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      run.server.offer('closed.html', { body: pageSaying('Later'), after: held });
      await press(first, 'reload');
      await waitUntil('the reload to begin', () => asked('closed.html') === 2);
      await page.close();
      answer();
      await waitUntil('the work to end', async () => {
        const state = await desk.evaluate(async () => {
          const scope = self as unknown as { browser?: Api; chrome?: Api };
          const answered = await (scope.browser ?? scope.chrome)?.runtime.sendMessage({
            name: 'followUpState',
            request: {},
          });
          return answered?.value.phase ?? '';
        });
        return state === 'failed';
      });
      expect(await countExhibits(run.browser)).toBe(count);
      await first.close().catch(() => undefined);
      await desk.close();
    },
    LONG_MS,
  );

  test.runIf(kind === 'chromium')(
    'does not count as ours where somebody else reloads while the page is on its way',
    async () => {
      const desk = await run.browser.openExtensionPage('dossier.html#/');
      const first = await openAndSave('twice.html');
      const before = await latestNumber(first);
      let answer: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      run.server.offer('twice.html', { body: pageSaying('Once'), after: held });
      const begun = Date.now();
      await press(first, 'reload');
      await waitUntil('the reload to begin', () => asked('twice.html') === 2);
      await waitUntil('a moment to pass', () => Date.now() - begun > 2_000);
      run.server.offer('twice.html', { body: pageSaying('By hand') });
      await desk.evaluate(async () => {
        const { tabs } = (self as unknown as { chrome: Tabs }).chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        await tabs.reload(tab?.id ?? -1);
      });
      await waitUntil('the other reload', () => asked('twice.html') === 3);
      answer();
      await waitForNext(first, before);
      const { record } = await exported(run.browser, first);
      expect(record.circumstances.reloadedByGetuige).toBe(false);
      expect(record.circumstances.reload).toMatchObject({ outcome: 'uncertain' });
      await desk.close();
    },
    LONG_MS,
  );

  test.runIf(kind === 'chromium')(
    'is told by the journal where the background was ended at work',
    async () => {
      const desk = await run.browser.openExtensionPage('dossier.html#/');
      const first = await openAndSave('cut.html');
      run.server.offer('cut.html', { body: '', after: new Promise(() => undefined) });
      const background = await run.browser.background();
      await press(first, 'reload');
      await waitUntil('the reload to begin', () => asked('cut.html') === 2);
      await background.stop();
      await first.waitForText(/Saving was cut off/);
      await first.close();
      const next = await run.browser.openPage(run.server.address('news.html'));
      const popup = (await saveByToolbar(run.browser)).popup;
      await popup.waitForText(/cut off/);
      await popup.click(button('Understood'));
      await popup.close();
      await next.close();
      await desk.close();
    },
    LONG_MS,
  );

  test('says in the popup what went wrong, with what was saved before still on show', async () => {
    const first = await openAndSave('elsewhere.html');
    await page.evaluate(() => {
      history.pushState(null, '', '/another-post');
    });
    await press(first, 'reload');
    await first.waitForText(/shows another page than the one that was saved/);
    await first.waitForText(/^Saved/, STATUS);
  });
});

interface Api {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ value: { phase: string } } | undefined>;
  };
}
interface Tabs {
  readonly tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    reload(tabId: number): Promise<void>;
  };
}
