import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { startRun, type TestRun } from '../support/run';
import { saveByToolbar } from '../support/screens/popup';

/** Listens as a page does, in the page's own world, and keeps what it hears from then on. */
const LISTEN = `
  const heard = [];
  addEventListener('message', ({ data }) => heard.push('message ' + JSON.stringify(data)));
  new MutationObserver((changes) => heard.push(changes.length + ' changes')).observe(document, {
    attributes: true, characterData: true, childList: true, subtree: true,
  });
  const known = Object.getOwnPropertyNames(window).length;
  addEventListener('tell', () => {
    heard.push(...Object.getOwnPropertyNames(window).slice(known));
    document.title = JSON.stringify(heard);
  });`;

describe.each(BROWSER_KINDS)('a page that is saved, in %s', (kind) => {
  let run: TestRun;

  beforeAll(async () => {
    run = await startRun(kind);
  });
  afterAll(async () => {
    await run.stop();
  });

  test('is not told, and does not change', async () => {
    const page = await run.browser.openPage(run.server.address('news.html'));
    await page.evaluate((code) => {
      const script = document.createElement('script');
      script.textContent = code;
      document.head.append(script);
    }, `(() => {${LISTEN}})()`);
    const { status } = await saveByToolbar(run.browser);
    expect(status).toMatch(/^Saved/);
    const heard = await page.evaluate(() => {
      dispatchEvent(new Event('tell'));
      return document.title;
    });
    expect(JSON.parse(heard)).toEqual([]);
    await page.close();
  });
});
