import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { runCommand } from '../support/run-command';
import { readEntry, startRun, type TestRun } from '../support/run';
import { listedExhibits, openExhibit } from '../support/screens/exhibit-view';
import { exportAll, recordOf } from '../support/screens/exported';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

const HOURS_BACK = 3;

describe.each(BROWSER_KINDS)('a clock that is set back between two saves in %s', (kind) => {
  let run: TestRun;
  let path: string;

  async function saveFrom(name: 'news.html' | 'forum.html'): Promise<void> {
    const page = await run.browser.openPage(run.server.address(name));
    await (await saveByToolbar(run.browser)).popup.close();
    await page.close();
  }

  beforeAll(async () => {
    run = await startRun(kind);
    await run.browser.openExtensionPage('dossier.html#/');
    await saveFrom('news.html');
    await (
      await run.browser.background()
    ).evaluate((backMs) => {
      // By its window: a script of Firefox's has a Date of its own.
      const { Date: clock } = self;
      const now = clock.now.bind(clock);
      clock.now = () => now() - backMs;
    }, HOURS_BACK * 3_600_000);
    await saveFrom('forum.html');
    path = await exportAll(run.browser);
  });
  afterAll(async () => {
    await run.stop();
  });

  test('does not change the order of the numbers, nor the time that each save had', async () => {
    const records = await Promise.all([1, 2].map((n) => recordOf(path, n)));
    const [first, second] = records.toSorted((a, b) => a.sequence.number - b.sequence.number);
    expect([first?.sequence.number, second?.sequence.number]).toEqual([1, 2]);
    const { sealedAt, requestedAt } = second?.saved ?? {};
    expect(Date.parse(sealedAt?.utc ?? '')).toBeLessThan(
      Date.parse(first?.saved.sealedAt.utc ?? ''),
    );
    expect(Date.parse(requestedAt?.utc ?? '')).toBeLessThanOrEqual(Date.parse(sealedAt?.utc ?? ''));
  });

  test('is said in the report and by the verifier, and breaks nothing', async () => {
    expect(await readEntry(path, 'report.html')).toMatch(/earlier time/);
    const args = ['--import', 'tsx', 'scripts/verify.ts', path, '--lang', 'en'];
    const { code, stdout } = await runCommand(process.execPath, args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/a later number but an earlier time than the one before/);
  });

  test('leaves both exhibits intact', async () => {
    for (const exhibitId of await listedExhibits(run.browser)) {
      const view = await openExhibit(run.browser, exhibitId);
      await view.click(button('Check this exhibit again'));
      await view.waitForText(/Nothing has changed/);
      await view.close();
    }
  });
});
