import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { MadePage } from '../support/fixture-server';
import { longDocument, manyFrames, megabyteFields } from '../support/huge-pages';
import { checkWithTools, verifyPackage } from '../support/package-tools';
import { exportFromPopup, recordOf } from '../support/screens/exported';
import { saveByToolbar } from '../support/screens/popup';
import { useRun } from '../support/use-run';
import { waitUntil } from '../support/wait';

/** Such a page loads slowly, before anybody saves it; the save itself has its own, shorter bound. */
const LOADING_MS = 240_000;

/** Firefox needs minutes to build a page of five thousand. */
const FRAMES = { chromium: 5_000, firefox: 1_500 } as const;

describe.each(BROWSER_KINDS)('a huge page, in %s', (kind) => {
  const run = useRun(kind);

  /** Saves within the patience of the harness, and has the package checked by others. */
  const saved = async (name: string, made: MadePage, frames = 0): Promise<EvidenceRecord> => {
    const page = await run.browser.openPage(run.server.offer(name, made));
    await waitUntil(
      `${frames} frames`,
      () => page.evaluate((all) => document.querySelectorAll('iframe').length === all, frames),
      LOADING_MS / 2,
    );
    // The browser is still at work on them when they all stand there.
    await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          requestIdleCallback(() => {
            resolve(true);
          });
        }),
    );
    const { popup } = await saveByToolbar(run.browser);
    const { path } = await exportFromPopup(run.browser, popup);
    await page.close();
    expect((await checkWithTools(path)).filter(({ holds }) => !holds)).toEqual([]);
    await verifyPackage(path);
    return recordOf(path);
  };

  test.each(['JSON-LD', 'the DOM'] as const)(
    'with a megabyte each for title, author and text in %s is cut, and says so',
    async (place) => {
      const { posts, page } = await saved('megabytes.html', megabyteFields[place]());
      const [post] = posts;
      expect(post?.author?.name).toMatchObject({ flags: ['cut'] });
      expect(post?.author?.name?.value).toMatch(/^author author.{480,}$/);
      expect(post?.title).toMatchObject({ flags: ['cut'] });
      expect(post?.title?.value).toMatch(/^title title/);
      expect(post?.title?.value.length).toBeLessThanOrEqual(2_000);
      expect(post?.text).toMatchObject({ flags: ['cut'] });
      expect(post?.text?.value).toMatch(/^text text/);
      expect(post?.text?.value.length).toBeLessThanOrEqual(100_000);
      expect(page.title?.value.length).toBeLessThanOrEqual(2_000);
    },
  );

  test(
    'of twenty megabytes is saved with all of its source',
    async () => {
      const { artifacts } = await saved('long.html', longDocument(20_000_000, 10_000));
      const source = artifacts.find(({ role }) => role === 'post-source');
      expect(source?.size).toBeGreaterThan(20_000_000);
    },
    LOADING_MS,
  );

  test(
    'of more elements than are read is saved, and says that its source was too large',
    async () => {
      const { notCaptured } = await saved('many.html', longDocument(5_000_000, 210_000));
      expect(notCaptured).toContainEqual({ what: 'post-source', reason: 'too-large' });
    },
    LOADING_MS,
  );

  test(
    'of thousands of frames is saved, and counts those that nobody can look into',
    async () => {
      const { notCaptured, artifacts } = await saved(
        'frames.html',
        manyFrames(FRAMES[kind], 40),
        FRAMES[kind],
      );
      expect(notCaptured).toContainEqual({ what: 'frame', reason: 'cross-origin', count: 40 });
      expect(artifacts.find(({ role }) => role === 'post-source')?.leftOut).toContainEqual({
        what: 'frame',
        // Fifty say in an attribute what is inside, which is left out too.
        count: FRAMES[kind] + 50,
      });
    },
    LOADING_MS,
  );
});
