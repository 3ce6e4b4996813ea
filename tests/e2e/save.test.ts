import { describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { readEntry } from '../support/run';
import { countExhibits } from '../support/screens/dossier';
import { exportFromPopup, recordOf } from '../support/screens/exported';
import { button, NAMES, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { useRun } from '../support/use-run';

describe.each(BROWSER_KINDS)('a click on the toolbar icon in %s', (kind) => {
  const run = useRun(kind);

  test('saves the page, and the record says what it showed', async () => {
    const { browser, server } = run;
    const address = server.address('practice.en.html');
    const page = await browser.openPage(address);
    const { popup, status } = await saveByToolbar(browser);
    expect(status).toMatch(/^Saved \d{2}:\d{2}:\d{2}/);
    const record = await recordOf((await exportFromPopup(browser, popup)).path);

    expect(record.saved.trigger).toBe('toolbar');
    expect(record.page.address).toMatchObject({ value: address, source: 'browser' });
    expect(record.page.title?.value).toBe('Practice post: a threat that nobody made');
    expect(record.page.language?.value).toBe('en');
    expect(record.page.canonicalAddress?.value).toBe(address);
    expect(record.posts).toHaveLength(1);
    expect(record.posts[0]?.author?.name?.value).toBe('Storm Verzonnen');
    expect(record.posts[0]?.text?.value).toMatch(/^PRACTICE THREAT, made for trying Getuige:/);
    expect(record.posts[0]?.time?.value).toBe('2026-03-14T21:07:00+01:00');
    expect(record.subject).toBe(0);
    const pixels = record.artifacts.find(({ role }) => role === 'viewport');
    const { width, height } = await page.evaluate(() => ({
      width: window.innerWidth * window.devicePixelRatio,
      height: window.innerHeight * window.devicePixelRatio,
    }));
    expect(pixels).toMatchObject({ mediaType: 'image/png', method: 'shown-on-screen' });
    expect(pixels?.pixels).toEqual({ width, height });
    expect(record.circumstances.privateWindow.value).toBe(false);
    expect(record.browser.version).toContain(browser.version.split('.')[0]);
    await page.close();
  });

  test('a second time within two minutes shows what is already saved; "Save again" saves anew', async () => {
    const { browser, server } = run;
    const before = await countExhibits(browser);
    const page = await browser.openPage(server.address('news.html'));
    await (await saveByToolbar(browser)).popup.close();

    const second = await saveByToolbar(browser);
    await second.popup.waitForText(/This page was saved just now and still looks the same/);
    await second.popup.close();
    expect(await countExhibits(browser)).toBe(before + 1);

    await page.show();
    const third = await saveByToolbar(browser);
    await third.popup.click(button(NAMES.en.saveAgain));
    await third.popup.waitForText(new RegExp(`No\\. ${before + 2}\\b`));
    await third.popup.close();
    expect(await countExhibits(browser)).toBe(before + 2);
    await page.close();
  });

  test('the picture stays blurred until asked for', async () => {
    const { browser, server } = run;
    const page = await browser.openPage(server.address('feed.html'));
    const { popup } = await saveByToolbar(browser);
    const blur = () =>
      popup.evaluate(() => {
        const picture = document.querySelector('main img');
        return picture === null ? null : getComputedStyle(picture).filter;
      });
    await popup.find({ css: 'main img' });
    expect(await blur()).toMatch(/blur/);
    await popup.click(button(NAMES.en.showPicture));
    await popup.find(button('Hide picture'));
    expect(await blur()).not.toMatch(/blur/);
    await page.close();
  });

  test('what the page does not say stays empty, and is said', async () => {
    const { browser, server } = run;
    const page = await browser.openPage(server.address('forum.html'));
    const { popup } = await saveByToolbar(browser);
    const record = await recordOf((await exportFromPopup(browser, popup)).path);
    expect(record.posts.map((post) => post.author?.name?.value)).toEqual([
      'Fenna Fictie',
      'Boze Bram',
      'Kalme Kees',
    ]);
    expect(record.subject).toBeNull();
    await page.close();
  });

  test('of several messages somebody says which one is meant, and the log keeps it', async () => {
    const { browser, server } = run;
    const page = await browser.openPage(server.addressAt('which.example', 'forum.html'));
    const { popup } = await saveByToolbar(browser);
    await popup.waitForText(/Which message\?/);
    await popup.click({ css: '.which__posts li:nth-child(2) button' });
    await popup.waitForText(/Choose another message/);
    expect(await popup.evaluate(() => document.body.innerText)).toContain('Boze Bram');
    const { path } = await exportFromPopup(browser, popup);
    expect((await recordOf(path)).subject).toBeNull();
    const log = await readEntry(path, 'exhibits/0001/custody.jsonl');
    expect(log).toMatch(/"subject":1,"type":"subject-chosen"/);
    await page.close();
  });

  test('Remove, after one question, leaves the number only', async () => {
    const { browser, server } = run;
    const page = await browser.openPage(server.address('frames.html'));
    const { popup } = await saveByToolbar(browser);
    await popup.click(button(NAMES.en.remove));
    await popup.waitForText(/Saved by accident\?/);
    await popup.click(button(NAMES.en.removeYes));
    await popup.waitForText(/^Removed\. Of number \d+, only the number is left\.$/, STATUS);
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain('A page with frames');
    await page.close();
  });
});
