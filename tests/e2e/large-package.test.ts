/** Beyond 64 MB a package is no longer read at once: its digest is taken in a worker. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { verifyPackage } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import { handOver, openAddView, saveChosen } from '../support/screens/adding-view';
import { listedExhibits } from '../support/screens/exhibit-view';
import { makeAndDownload } from '../support/screens/export-view';

const MEGABYTE = 1_000_000;
const PATIENCE_MS = 240_000;

describe.each(BROWSER_KINDS)('a package of more than 64 MB, in %s', (kind) => {
  let run: TestRun;

  beforeAll(async () => {
    run = await startRun(kind, kind === 'chromium' ? { args: ['--js-flags=--expose-gc'] } : {});
  });
  afterAll(async () => {
    await run.stop();
  });

  test(
    'is verified before it is offered, and its digest is that of the file',
    async () => {
      const view = await openAddView(run.browser);
      const noise = { name: 'camera.bin', content: randomBytes(MEGABYTE), times: 70 };
      await handOver(view, 'picker', [noise]);
      expect(await saveChosen(view)).toMatch(/Done\. Saved: 1/);
      await view.close();
      const [exhibitId = ''] = await listedExhibits(run.browser);
      const made = await run.browser.openExtensionPage(`dossier.html#/export?ids=${exhibitId}`);
      await made.evaluate(collectGarbageAllTheTime);
      const { path, shownSha256 } = await makeAndDownload(made);
      await made.close();
      expect((await stat(path)).size).toBeGreaterThan(70 * MEGABYTE);
      const hash = createHash('sha256');
      await pipeline(createReadStream(path), hash);
      expect(shownSha256).toBe(hash.digest('hex'));
      await verifyPackage(path);
    },
    PATIENCE_MS,
  );
});

/** Runs in the page. Chromium has collected what was still being read, and waited for it forever. */
function collectGarbageAllTheTime(): void {
  const { gc } = globalThis as unknown as { readonly gc?: () => void };
  if (gc !== undefined) setInterval(gc, 10);
}
