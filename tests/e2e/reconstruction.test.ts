import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Surface } from '../support/browsers/types';
import { decode } from '../support/coded-rows';
import { verifyPackage } from '../support/package-tools';
import { readEntry } from '../support/run';
import { countExhibits } from '../support/screens/dossier';
import { exportFromPopup, recordOf } from '../support/screens/exported';
import {
  FOLLOW_UP_PATIENCE_MS,
  latestNumber,
  press,
  waitForNext,
} from '../support/screens/follow-up';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { useWatchedRun } from '../support/use-run';
import { waitUntil } from '../support/wait';

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const LONG_MS = FOLLOW_UP_PATIENCE_MS * 2;
const BAND = [0x8a, 0x3b, 0x12];
/** The only thing on the page of this colour is in the folded part. */
const FOLDED = [0, 160, 0];

/** Asks for something wherever a page can, and hides some of it. */
const greedyPage = (origin: string) => `<!doctype html><html lang="en"><head><title>Greedy</title>
<link rel="stylesheet" href="${origin}/sheet.css">
<style>
@font-face { font-family: Ours; src: url(${origin}/font.woff2); }
@import url("${origin}/imported.css");
body { background: url(${origin}/ground.png); font-family: Ours, sans-serif; margin: 0 }
.set { background-image: image-set("${origin}/set.png" 1x) }
.later { --hidden: \\75 rl(${origin}/hidden.png) }
.later::before { content: url(${origin}/content.png) }
.box { height: 60px; overflow: auto }
.tall { height: 900px; background: rgb(200, 220, 255) }
summary + div { background: rgb(${FOLDED.join(', ')}); height: 80px }
</style></head><body>
<h1>A page that asks for much</h1>
<img src="${origin}/dot.png" width="40" height="40" alt="">
<img src="http://other.example/away.png" width="40" height="40" alt="">
<picture><source srcset="${origin}/source.png"><img src="${origin}/dot.png" alt=""></picture>
<div class="set">set</div><div class="later" style="background: url('${origin}/style.png')">later</div>
<iframe src="${origin}/inner.html"></iframe>
<video poster="${origin}/poster.png"></video>
<svg width="20" height="20"><image href="${origin}/svg.png"/></svg>
<details><summary>Folded</summary><div>What is folded</div></details>
<div class="box"><div class="tall">What scrolls by itself</div></div>
<input value="" id="typed"><input type="password" id="secret">
<script>document.querySelector('#typed').value = 'typed'</script>
</body></html>`;

/** Firefox forbids the drawing program a step that it needs: docs/decisions/0011. */
describe('a reconstruction in chromium', () => {
  const run = useWatchedRun('chromium');
  let page: Surface;

  beforeAll(() => {
    run.server.offer('dot.png', { body: DOT, type: 'image/png' });
    run.server.offer('ground.png', { body: DOT, type: 'image/png' });
    run.server.offer('sheet.css', { body: 'h1 { color: rgb(1, 2, 3) }', type: 'text/css' });
    run.server.offer('inner.html', { body: '<p>inside</p>' });
  });
  afterEach(async () => {
    await run.closePopup();
    await page.close().catch(() => undefined);
  });

  const ofPages = () =>
    run.asked.filter((line) => line.includes('127.0.0.1') || line.includes('.example'));

  test(
    'fetches nothing, opens what is folded, leaves the page as it was, and says what it is',
    async () => {
      page = await run.browser.openPage(
        run.server.offer('greedy.html', { body: greedyPage(run.server.origin) }),
      );
      const first = (await saveByToolbar(run.browser)).popup;
      const number = await latestNumber(first);
      await waitUntil('the icon of the page', () =>
        ofPages().some((line) => line.endsWith('/favicon.ico')),
      );
      const html = await page.evaluate(() => document.documentElement.outerHTML);
      const before = ofPages().length;
      await press(first, 'reconstruct');
      await waitForNext(first, number);
      expect(ofPages().slice(before)).toEqual([]);
      await first.waitForText(/Reconstruction – not what the screen showed/);
      const { path } = await exportFromPopup(run.browser, first);
      const record = await recordOf(path);
      const source = await page.evaluate(() => {
        document.querySelectorAll('html > div').forEach((notice) => {
          notice.remove();
        });
        return document.documentElement.outerHTML;
      });
      expect(source).toBe(html);

      expect(record.saved.trigger).toBe('reconstruction');
      expect(record.related).toMatchObject([{ type: 'reconstruction-of' }]);
      expect(record.artifacts[0]).toMatchObject({ role: 'viewport', method: 'shown-on-screen' });
      const drawing = record.artifacts.find(({ role }) => role === 'reconstruction');
      expect(drawing).toMatchObject({ name: 'reconstruction.png', method: 'redrawn-from-dom' });
      const about = record.reconstruction;
      expect(about?.opened).toEqual({ folded: 1, scrolling: 1 });
      const left = Object.fromEntries(
        (about?.leftOut ?? []).map(({ what, count }) => [what, count]),
      );
      expect(left).toMatchObject({ frame: 1, font: 1, 'form-field': 1 });
      expect(left['picture']).toBeGreaterThanOrEqual(2);

      const zip = await JSZip.loadAsync(await readFile(path));
      const png = await zip.file('exhibits/0001/reconstruction.png')!.async('nodebuffer');
      const picture = decode(png);
      const at = (x: number, y: number) =>
        [0, 1, 2].map((part) => picture.data[(y * picture.width + x) * 4 + part]);
      expect(at(1, 1)).toEqual(BAND);
      expect(at(1, (about?.bandHeight ?? 0) + 2)).not.toEqual(BAND);
      expect(picture.height).toBe(drawing?.pixels?.height);
      expect(picture.height).toBeGreaterThan(900);
      const rows = Array.from({ length: picture.height }, (_, y) => at(60, y));
      const folded = rows.filter((pixel) => pixel.join() === FOLDED.join()).length;
      expect(folded).toBeGreaterThanOrEqual(60);

      const report = await readEntry(path, 'report.html');
      const shown = report.lastIndexOf('Reconstruction – not what the screen showed');
      expect(shown).toBeGreaterThan(report.indexOf('Custody log'));
      await verifyPackage(path);
    },
    LONG_MS,
  );

  test(
    'is drawn of a page with many elements, up to a limit that it tells',
    async () => {
      const items = Array.from({ length: 20_000 }, (_, at) => `<i>${at}</i>`).join(' ');
      page = await run.browser.openPage(run.server.offer('huge.html', { body: items }));
      const first = (await saveByToolbar(run.browser)).popup;
      const number = await latestNumber(first);
      await press(first, 'reconstruct');
      await waitForNext(first, number);
      const { path } = await exportFromPopup(run.browser, first);
      const { reconstruction } = await recordOf(path);
      expect(reconstruction?.elements).toBeLessThanOrEqual(12_000);
      expect(reconstruction?.leftOut.map(({ what }) => what)).toContain('element');
    },
    LONG_MS,
  );

  test(
    'is not saved where the page goes elsewhere meanwhile',
    async () => {
      const count = (await countExhibits(run.browser)) + 1;
      const items = Array.from({ length: 11_000 }, (_, at) => `<i>${at}</i>`).join(' ');
      page = await run.browser.openPage(run.server.offer('going.html', { body: items }));
      const first = (await saveByToolbar(run.browser)).popup;
      await press(first, 'reconstruct');
      await first.waitForText(/Redrawing the page/);
      await page.evaluate((address) => {
        location.assign(address);
      }, run.server.address('news.html'));
      await first.waitForText(/The page changed while|could not be redrawn|shows something else/);
      await first.find(button('Export'));
      await first.close();
      expect(await countExhibits(run.browser)).toBe(count);
    },
    LONG_MS,
  );
});
