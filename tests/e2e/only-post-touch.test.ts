/** Pointing with a finger, which covers what it points at: the first tap shows it, the second one means it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surface } from '../support/browsers/types';
import { startRun, type TestRun } from '../support/run';
import { countExhibits } from '../support/screens/dossier';
import {
  isPicking,
  openPost,
  POST_PATIENCE_MS,
  startPicking,
  waitForPost,
} from '../support/screens/only-post';
import { waitUntil } from '../support/wait';

let run: TestRun;

beforeAll(async () => {
  run = await startRun('chromium');
});
afterAll(async () => {
  await run.stop();
});

test(
  'a post is shown by one tap and saved by another, on a page that a finger still moves',
  async () => {
    const hash = 'height=3000&post=900&postHeight=300';
    const page = await run.browser.openPage(`${run.server.address('coded.html')}#${hash}`);
    const screen = await page.touchScreen();
    await startPicking(run.browser, page);
    await screen.swipe(600, 600, 150);
    const scrolled = await standsStill(page);
    expect(scrolled).toBeGreaterThan(200);
    const exhibits = await countExhibits(run.browser);
    await page.show();
    await screen.tap(200, 900 - scrolled + 100);
    expect(await isPicking(page)).toBe(true);
    expect(await countExhibits(run.browser)).toBe(exhibits);
    await page.show();
    await screen.tap(200, 900 - scrolled + 120);
    await waitForPost(page);
    const { record } = await openPost(run.browser);
    expect(record.postPicture).toMatchObject({
      chosenBy: 'touch',
      complete: true,
      element: { tag: 'article' },
      box: { x: 40, y: 900, width: 400, height: 300 },
    });
    await page.show();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  },
  POST_PATIENCE_MS,
);

/** How far it is scrolled, once it scrolls no further. */
function standsStill(page: Surface): Promise<number> {
  let before = -1;
  return waitUntil('the page to stand still', async () => {
    const now = await page.evaluate(() => scrollY);
    const still = now > 0 && now === before;
    before = now;
    return still ? now : null;
  });
}
