/** Buttons beside posts: asked for in the settings, pressed in a feed, and never in what is saved. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import { recordNumber } from '../../scripts/test-pages/latest-record';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Json, Surface } from '../support/browsers/types';
import { feedPage, postOf } from '../support/feed-page';
import {
  buttonOf,
  countButtons,
  countSaved,
  hasAllSites,
  isChosen,
  pressButton,
  startButtonRun,
  takeBackAllSites,
  X_OPTION,
  type ButtonRun,
} from '../support/screens/page-button';
import { saveByToolbar } from '../support/screens/popup';
import { chooseSettings } from '../support/screens/settings';
import { saveWholePage, WHOLE_PATIENCE_MS } from '../support/screens/whole-page';
import { waitUntil } from '../support/wait';

interface Feed {
  readonly opened: string[];
  removed(): number;
  drawAnew(): void;
  recycle(n: number, by: number): void;
}
type InFeed = typeof globalThis & { readonly feed: Feed };

/** Nothing under the pointer, and nothing marked. */
const ASIDE = { x: 4, y: 300 } as const;
const FEED = { body: feedPage({ count: 12 }) };

describe.each(BROWSER_KINDS)('the button beside each post, in %s', (kind) => {
  let on: ButtonRun;
  let desk: Surface;
  let page: Surface;
  let saved = 0;
  let pages = 0;

  beforeAll(async () => {
    on = await startButtonRun(kind);
    ({ desk } = on);
  });
  afterEach(async () => {
    await on.run.closePopup();
  });
  afterAll(async () => {
    await on.stop();
  });

  /** The next one that is sealed. */
  const nextRecord = async (): Promise<EvidenceRecord> => {
    const before = saved;
    saved = await waitUntil(`an exhibit after number ${before}`, async () => {
      const count = await countSaved(desk);
      return count > before ? count : null;
    });
    return recordNumber(desk, saved);
  };
  /** Digests of everything that shows the page as a whole. */
  const filesOf = ({ artifacts }: EvidenceRecord): Record<string, string> =>
    Object.fromEntries(
      artifacts
        .filter(({ name }) => /^(?:screen|source|page-whole|page-frame)/.test(name))
        .map(({ name, sha256 }) => [name, sha256]),
    );
  const withAll = { wholeSource: true, language: 'en' };
  const withButtons = { ...withAll, pageButtons: ['x'] };
  /** Under an address that no other test has: the same page twice would be one exhibit. */
  const openFeed = async (made = FEED): Promise<void> => {
    pages += 1;
    page = await on.open(`home-${pages}`, made);
    await page.moveTo(ASIDE.x, ASIDE.y);
  };
  const saveHere = async (): Promise<EvidenceRecord> => {
    await page.show();
    const { popup } = await saveByToolbar(on.run.browser);
    await popup.close();
    return nextRecord();
  };
  const saveAllHere = async (): Promise<EvidenceRecord> => {
    const popup = await saveWholePage(on.run.browser);
    await popup.close();
    return nextRecord();
  };
  const subjectOf = ({ posts, subject }: EvidenceRecord) => posts[subject ?? -1];
  const inFeed = <A extends readonly Json[]>(act: (...args: A) => void, ...args: A) =>
    page.evaluate(act, ...args);
  const without: { page?: Record<string, string>; whole?: Record<string, string> } = {};

  test(
    'nothing stands in a page, and no site is allowed, before somebody chooses',
    async () => {
      await chooseSettings(on.run.browser, withAll);
      await openFeed();
      without.page = filesOf(await saveHere());
      expect(Object.keys(without.page)).toEqual(['screen.png', 'source.html.txt']);
      without.whole = filesOf(await saveAllHere());
      expect(Object.keys(without.whole).length).toBeGreaterThan(2);
      expect(await countButtons(page)).toBe(0);
      expect(await hasAllSites(desk)).toBe(false);
    },
    WHOLE_PATIENCE_MS,
  );

  test('a choice in the settings asks the browser, and open pages have buttons at once', async () => {
    await on.allow(X_OPTION);
    await waitUntil('the choice to stand', () => isChosen(desk));
    await page.show();
    await buttonOf(page, 3);
  });

  test('one click saves the post that it stands beside, and the page hears nothing of it', async () => {
    await pressButton(page, 3);
    const record = await nextRecord();
    expect(record).toMatchObject({
      saved: { trigger: 'page-button' },
      subjectReason: 'pointed-at',
      page: { platform: { value: 'x' } },
    });
    expect(subjectOf(record)?.author?.handle?.value).toBe(postOf(3).handle);
    expect(subjectOf(record)?.text?.value).toBe(postOf(3).text);
    const small = (await buttonOf(page, 1)).width;
    await waitUntil('the button to tell', async () => (await buttonOf(page, 3)).width > small + 20);
    expect(await page.evaluate(() => [...(globalThis as InFeed).feed.opened])).toEqual([]);
  });

  test(
    'it is in no pixel and in no source, whichever way a save began',
    async () => {
      await openFeed();
      await buttonOf(page, 4);
      const byToolbar = await saveHere();
      expect(filesOf(byToolbar)).toEqual(without.page);
      expect(byToolbar.circumstances.changedWhileSaving?.value).toBe(false);
      await buttonOf(page, 4);
      expect(filesOf(await saveAllHere())).toEqual(without.whole);
      await buttonOf(page, 4);
    },
    WHOLE_PATIENCE_MS,
  );

  test('pressed, it is not in its own picture either', async () => {
    await openFeed();
    const place = await buttonOf(page, 2);
    await page.moveTo(place.x, place.y);
    await page.pressAt(place.x, place.y);
    const pressed = filesOf(await nextRecord());
    // The page marks what lies under the pointer, with and without buttons.
    await chooseSettings(on.run.browser, withAll);
    await openFeed();
    await page.moveTo(place.x, place.y);
    expect(filesOf(await saveHere())).toEqual(pressed);
    expect(await countButtons(page)).toBe(0);
    await chooseSettings(on.run.browser, withButtons);
    await page.show();
    await buttonOf(page, 2);
  });

  test('two presses at once are one save, and a click that a page makes is none', async () => {
    await openFeed();
    const { x, y } = await buttonOf(page, 1);
    await page.pressAt(x, y);
    await page.pressAt(x, y);
    await nextRecord();
    await buttonOf(page, 1);
    await inFeed(() => {
      const host = document.querySelectorAll('article')[4]?.firstElementChild as HTMLElement;
      host.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      }
    });
    // The next one that a person makes is the next one that there is.
    await pressButton(page, 3);
    expect(subjectOf(await nextRecord())?.author?.handle?.value).toBe(postOf(3).handle);
    expect(await countSaved(desk)).toBe(saved);
  });

  test('posts that are drawn anew have buttons again; in another post, it saves that one', async () => {
    await openFeed();
    await buttonOf(page, 3);
    await inFeed(() => {
      (globalThis as InFeed).feed.drawAnew();
    });
    await buttonOf(page, 3);
    await inFeed(() => {
      (globalThis as InFeed).feed.recycle(3, 9);
    });
    await pressButton(page, 3);
    expect(subjectOf(await nextRecord())?.author?.handle?.value).toBe(postOf(9).handle);
    await page.moveTo(ASIDE.x, ASIDE.y);
    const quiet = (await buttonOf(page, 2)).width;
    await waitUntil('the button to tell', async () => (await buttonOf(page, 3)).width > quiet);
    await inFeed(() => {
      (globalThis as InFeed).feed.recycle(3, 10);
    });
    // What it told was of the post before.
    await waitUntil(
      'the button to begin anew',
      async () => (await buttonOf(page, 3)).width === quiet,
    );
  });

  test('it is reached and pressed with keys', async () => {
    await openFeed();
    await buttonOf(page, 2);
    await inFeed(() => {
      document.querySelectorAll('article')[1]?.focus();
    });
    const small = (await buttonOf(page, 2)).width;
    await page.pressKey('Tab');
    await waitUntil('the words at focus', async () => (await buttonOf(page, 2)).width > small);
    // The page's own post had the focus until then.
    await inFeed(() => {
      (globalThis as InFeed).feed.opened.length = 0;
    });
    await page.pressKey('Enter');
    expect(subjectOf(await nextRecord())?.author?.handle?.value).toBe(postOf(2).handle);
    expect(await page.evaluate(() => [...(globalThis as InFeed).feed.opened])).toEqual([]);
  });

  test('where saving is asked first, the same button asks', async () => {
    await chooseSettings(on.run.browser, { ...withButtons, askBeforeSaving: true });
    await openFeed();
    const small = (await buttonOf(page, 1)).width;
    await pressButton(page, 1);
    await waitUntil('the question', async () => (await buttonOf(page, 1)).width > small + 60);
    expect(await countSaved(desk)).toBe(saved);
    await waitUntil('the second press to count', async () => {
      await pressButton(page, 1);
      return (await countSaved(desk)) > saved;
    });
    expect(subjectOf(await nextRecord())?.author?.handle?.value).toBe(postOf(1).handle);
    await chooseSettings(on.run.browser, withButtons);
  });

  test('a page that takes it away gets it back a few times, and a long one has few at once', async () => {
    const script = `let removed = 0; feed.removed = () => removed;
new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes)
  if (node.nodeName === 'DIV' && node.className === '') { removed += 1; node.remove(); }
}).observe(document, { childList: true, subtree: true });`;
    await openFeed({ body: feedPage({ count: 1, script }) });
    const removed = () => page.evaluate(() => (globalThis as InFeed).feed.removed());
    await waitUntil('it to be put back', async () => (await removed()) >= 3);
    await openFeed({ body: feedPage({ count: 5_000 }) });
    await buttonOf(page, 2);
    expect(await countButtons(page)).toBeLessThan(30);
    await pressButton(page, 2);
    expect(subjectOf(await nextRecord())?.author?.handle?.value).toBe(postOf(2).handle);
    await page.close();
  });

  test('taken back by the browser, or switched off, it is gone from open pages', async () => {
    await openFeed();
    await buttonOf(page, 1);
    await takeBackAllSites(desk);
    await waitUntil('the buttons to go', async () => (await countButtons(page)) === 0);
    await waitUntil('the choice to go', async () => !(await isChosen(desk)));
    await on.allow(X_OPTION);
    await page.show();
    await buttonOf(page, 1);
    await desk.show();
    await desk.click(X_OPTION);
    await waitUntil('the permission to be given back', async () => !(await hasAllSites(desk)));
    await page.show();
    await waitUntil('the buttons to go', async () => (await countButtons(page)) === 0);
  });
});
