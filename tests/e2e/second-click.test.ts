/** Only Firefox takes the permission of a click away at a reload: the next click is the second half. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Surface } from '../support/browsers/types';
import { startRun, type TestRun } from '../support/run';
import {
  FOLLOW_UP_PATIENCE_MS,
  exported,
  openPageAndSave,
  pageSaying,
  press,
  waitForClickRequest,
} from '../support/screens/follow-up';
import { saveByToolbar } from '../support/screens/popup';
import { waitUntil } from '../support/wait';

const LONG_MS = FOLLOW_UP_PATIENCE_MS * 2;

interface Session {
  readonly storage: {
    readonly session: {
      get(key: string): Promise<Record<string, { begunAtMs: number } | undefined>>;
      set(items: object): Promise<void>;
    };
  };
}

describe('the second click after a reload, in firefox', () => {
  let run: TestRun;
  let page: Surface;

  beforeAll(async () => {
    run = await startRun('firefox');
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

  const expectOrdinary = async (popup: Surface) => {
    const { record } = await exported(run.browser, popup);
    expect(record.saved.trigger).toBe('toolbar');
    expect(record.circumstances).toMatchObject({ reloadedByGetuige: false });
    expect(record.circumstances.reload).toBeUndefined();
    expect(record.related).toBeUndefined();
  };

  test(
    'on another tab saves that one, and waits on for the tab that was reloaded',
    async () => {
      const first = await openAndSave('wrong-tab.html');
      await press(first, 'reload');
      await waitForClickRequest(run.browser, first);
      const other = await run.browser.openPage(run.server.address('forum.html'));
      const wrong = (await saveByToolbar(run.browser)).popup;
      await expectOrdinary(wrong);
      await run.closePopup();
      await other.close();
      await page.show();
      const { record } = await exported(run.browser, (await saveByToolbar(run.browser)).popup);
      expect(record.circumstances.reloadedByGetuige).toBe(true);
      expect(record.saved.trigger).toBe('reload');
    },
    LONG_MS,
  );

  test(
    'is an ordinary one when it comes too late',
    async () => {
      const desk = await run.browser.openExtensionPage('dossier.html#/');
      const first = await openAndSave('late.html', 'First');
      run.server.offer('late.html', { body: pageSaying('Second') });
      await press(first, 'reload');
      await waitForClickRequest(run.browser, first);
      await desk.evaluate(async () => {
        const { storage } = (self as unknown as { browser: Session }).browser;
        const { 'reload-that-waits': kept } = await storage.session.get('reload-that-waits');
        const earlier = { ...kept, begunAtMs: (kept?.begunAtMs ?? 0) - 3 * 60_000 };
        await storage.session.set({ 'reload-that-waits': earlier });
      });
      await expectOrdinary((await saveByToolbar(run.browser)).popup);
      await desk.close();
    },
    LONG_MS,
  );

  test(
    'is an ordinary one where the page was reloaded by hand since, or went elsewhere',
    async () => {
      for (const act of ['reload', 'leave'] as const) {
        const first = await openAndSave(`hand-${act}.html`, 'First');
        run.server.offer(`hand-${act}.html`, { body: pageSaying('Second') });
        await press(first, 'reload');
        await waitForClickRequest(run.browser, first);
        const since = Date.now();
        await waitUntil('a moment to pass', () => Date.now() - since > 1_000);
        await page.evaluate(
          (how, address) => {
            if (how === 'reload') location.reload();
            else location.assign(address);
          },
          act,
          run.server.address('feed.html'),
        );
        await waitUntil('the page to be another', () =>
          page.evaluate(
            (begun) => performance.timeOrigin > begun && document.readyState === 'complete',
            since,
          ),
        );
        await expectOrdinary((await saveByToolbar(run.browser)).popup);
        await run.closePopup();
        await page.close();
      }
    },
    LONG_MS,
  );
});
