/** Buttons beside posts, and every other way to save: they are in nothing that is kept of a page. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordNumber } from '../../scripts/test-pages/latest-record';
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { feedPage, postOf } from '../support/feed-page';
import {
  FOLLOW_UP_PATIENCE_MS,
  latestNumber,
  press,
  waitForNext,
} from '../support/screens/follow-up';
import { POST_PATIENCE_MS, pressOn, startPicking, waitForPost } from '../support/screens/only-post';
import {
  buttonOf,
  countButtons,
  countSaved,
  isChosen,
  pressButton,
  startButtonRun,
  X_OPTION,
  type ButtonRun,
} from '../support/screens/page-button';
import { saveByToolbar } from '../support/screens/popup';
import { chooseSettings } from '../support/screens/settings';
import { readStoredText } from '../support/stored-text';
import { waitUntil } from '../support/wait';

const FEED = { body: feedPage({ count: 12 }) };
const ARCHIVE = { css: 'input[name=archive]' } as const;
const POST = 'article:nth-of-type(2)';
const PATIENCE_MS = 2 * Math.max(FOLLOW_UP_PATIENCE_MS, POST_PATIENCE_MS);
/** Everything of the whole window or page, and of one post. */
const SHOWS_PAGE = /\.(?:png|html\.txt)$/;

describe.each(BROWSER_KINDS)('what is kept of a page with buttons, in %s', (kind) => {
  let on: ButtonRun;
  let desk: Surface;
  let page: Surface;
  let pages = 0;

  beforeAll(async () => {
    on = await startButtonRun(kind, { privateWindows: true });
    ({ desk } = on);
    await on.allow(X_OPTION);
    await waitUntil('the choice to stand', () => isChosen(desk));
  });
  afterEach(async () => {
    await on.run.closePopup();
  });
  afterAll(async () => {
    await on.stop();
  });

  const settings = { language: 'en', wholeSource: true };
  const open = async (hasButtons: boolean): Promise<void> => {
    await chooseSettings(on.run.browser, { ...settings, pageButtons: hasButtons ? ['x'] : [] });
    pages += 1;
    page = await on.open(`feed-${pages}`, FEED);
    await page.moveTo(4, 300);
    if (hasButtons) await buttonOf(page, 2);
    else expect(await countButtons(page)).toBe(0);
  };
  const latest = async (): Promise<EvidenceRecord> => recordNumber(desk, await countSaved(desk));
  const filesOf = ({ artifacts }: EvidenceRecord): Record<string, string> =>
    Object.fromEntries(
      artifacts
        .filter(({ name }) => SHOWS_PAGE.test(name))
        .map(({ name, sha256 }) => [name, sha256]),
    );

  const onlyPost = async (hasButtons: boolean): Promise<EvidenceRecord> => {
    await open(hasButtons);
    await startPicking(on.run.browser, page);
    await pressOn(page, POST);
    await waitForPost(page);
    const record = await latest();
    if (hasButtons) await buttonOf(page, 2);
    await page.close();
    return record;
  };

  test(
    'only one post: its picture and its source are those without buttons',
    async () => {
      const without = await onlyPost(false);
      const withButtons = await onlyPost(true);
      expect(without.postPicture?.element.tag).toBe('article');
      expect(Object.keys(filesOf(without)).length).toBeGreaterThan(1);
      expect(filesOf(withButtons)).toEqual(filesOf(without));
      expect(withButtons.posts).toEqual(without.posts);
    },
    PATIENCE_MS,
  );

  // Firefox makes neither: docs/decisions/0011, and no browser but Chromium has page archives.
  test.runIf(kind === 'chromium')(
    'a reconstruction is the same drawing',
    async () => {
      const reconstruction = async (hasButtons: boolean): Promise<Record<string, string>> => {
        await open(hasButtons);
        const { popup } = await saveByToolbar(on.run.browser);
        const before = await latestNumber(popup);
        await press(popup, 'reconstruct');
        await waitForNext(popup, before);
        await popup.close();
        const record = await latest();
        await page.close();
        return filesOf(record);
      };
      const without = await reconstruction(false);
      expect(without).toHaveProperty(['reconstruction.png']);
      expect(await reconstruction(true)).toEqual(without);
    },
    PATIENCE_MS,
  );

  test.runIf(kind === 'chromium')('a page archive holds the posts, and no button', async () => {
    await open(true);
    const style = await page.evaluate(
      () => document.querySelector('article > div:not([class])')?.getAttribute('style') ?? '',
    );
    const mark = style.split(';')[0] ?? '';
    expect(mark).toContain('!important');
    await on.allow(ARCHIVE, isArchiving);
    await page.show();
    await buttonOf(page, 2);
    const { popup } = await saveByToolbar(on.run.browser);
    await popup.close();
    const archive = await archiveOfLatest(desk);
    expect(archive).toContain(postOf(2).handle);
    expect(archive).not.toContain(mark);
    expect(archive).not.toContain('Save as evidence');
    await buttonOf(page, 2);
    await page.close();
  });

  test('in a private window there are none, unless saving there was switched on', async () => {
    await open(true);
    const { page: secret } = await on.run.browser.openPrivatePage(on.offer('private', FEED));
    await page.show();
    await buttonOf(page, 2);
    expect(await countButtons(secret)).toBe(0);
    await chooseSettings(on.run.browser, { ...settings, pageButtons: ['x'], privateWindows: true });
    const before = await countSaved(desk);
    await pressButton(secret, 2);
    await waitUntil('an exhibit', async () => (await countSaved(desk)) > before);
    const record = await latest();
    expect(record.posts[record.subject ?? -1]?.author?.handle?.value).toBe(postOf(2).handle);
    expect(JSON.stringify(record)).toContain('"privateWindow":{"source":"browser","value":true}');
    await chooseSettings(on.run.browser, { ...settings, pageButtons: ['x'] });
    await waitUntil('the buttons to go', async () => (await countButtons(secret)) === 0);
    await secret.close();
  });
});

function isArchiving(desk: Surface): Promise<boolean> {
  return desk.evaluate(
    () => document.querySelector<HTMLInputElement>('input[name=archive]')?.checked === true,
  );
}

/** The page archive of the exhibit that was saved last, as text. */
async function archiveOfLatest(desk: Surface): Promise<string> {
  const place = { table: 'artifacts', field: 'content', name: 'page.mhtml', at: -1 } as const;
  // Quoted-printable: lines are broken with a sign of their own.
  return ((await readStoredText(desk, place)) ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
}
