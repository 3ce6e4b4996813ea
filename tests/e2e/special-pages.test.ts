import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { BrowserKind } from '../support/browsers/types';
import { startFixtureServer, type FixtureServer } from '../support/fixture-server';
import { verifyPackage } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import { exportAll, recordOf } from '../support/screens/exported';
import { button, NAMES, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

/** Refused with one sentence; or saved, as pixels only or with words of the page too. */
type Ending = 'refused' | 'pixels' | 'read';

interface SpecialPage {
  readonly name: string;
  readonly address: Readonly<Record<BrowserKind, string>>;
  readonly ends: Readonly<Record<BrowserKind, Ending>>;
  /** The address is in the record; Chromium keeps those of its own pages to itself. */
  readonly told: Readonly<Record<BrowserKind, boolean>>;
  /** The browser shows an error, and says so to whoever opened the page. */
  readonly fails?: true;
}

const both = <T>(value: T): Readonly<Record<BrowserKind, T>> => ({
  chromium: value,
  firefox: value,
});
/** In Firefox, also of sites that are closed to extensions. */
const CLOSED = {
  ends: { chromium: 'refused', firefox: 'pixels' },
  told: { chromium: false, firefox: true },
} as const;
const OF_THE_BROWSER = { ends: both<Ending>('pixels'), told: CLOSED.told } as const;
const ERROR = { ends: both<Ending>('pixels'), told: both(true), fails: true } as const;

const STORES = { chromium: 'chromewebstore.google.com', firefox: 'addons.mozilla.org' };
const HELD_HERE = `MAP ${STORES.chromium} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;

/** Clicks on a page, and says how that ended. */
async function clickOn(run: TestRun, { address, fails }: SpecialPage): Promise<Ending> {
  const opening = run.browser.openPage(address[run.browser.kind]);
  const page = await (fails === true ? opening.catch(() => null) : opening);
  const popup = await run.browser.clickToolbar();
  const said = await popup.waitForText(/^(?:Saved|The browser)/, STATUS);
  await popup.find(button(NAMES.en.exporting));
  await popup.find(button(NAMES.en.openDossier));
  await popup.find({ role: 'heading', name: 'Last saved' });
  await run.closePopup();
  await page?.close();
  if (said.startsWith('Saved')) return 'pixels';
  expect(said).toBe(
    'The browser does not allow this page to be saved. Open the post in an ordinary tab, or take a screenshot yourself.',
  );
  return 'refused';
}

describe.each(BROWSER_KINDS)('a special page, in %s', (kind) => {
  let run: TestRun;
  let secure: FixtureServer;
  let folder: string;
  let pages: readonly SpecialPage[];
  const saved: SpecialPage[] = [];

  beforeAll(async () => {
    secure = await startFixtureServer('https');
    const gone = await startFixtureServer();
    await gone.close();
    folder = await mkdtemp(join(tmpdir(), 'getuige-special-'));
    const file = join(folder, 'page.html');
    await writeFile(file, '<!doctype html><title>From a file</title><p>Words of a file</p>');
    run = await startRun(kind);
    pages = [
      {
        name: 'empty page',
        address: both('about:blank'),
        ends: { chromium: 'refused', firefox: 'read' },
        told: CLOSED.told,
      },
      {
        name: 'page of the browser',
        address: { chromium: 'chrome://version', firefox: 'about:config' },
        ...OF_THE_BROWSER,
      },
      {
        name: 'list of extensions',
        address: { chromium: 'chrome://extensions', firefox: 'about:addons' },
        ...OF_THE_BROWSER,
      },
      {
        name: 'file',
        address: both(pathToFileURL(file).href),
        ends: both<Ending>('read'),
        told: both(true),
      },
      {
        name: 'source of a page',
        address: both(`view-source:${run.server.address('news.html')}`),
        ...CLOSED,
      },
      { name: 'server that does not answer', address: both(`${gone.origin}/gone`), ...ERROR },
      { name: 'bad certificate', address: both(secure.address('news.html')), ...ERROR },
    ];
    await run.browser.openPage(run.server.address('forum.html'));
    await (await saveByToolbar(run.browser)).popup.close();
  });
  afterEach(async () => {
    await run.closePopup();
  });
  afterAll(async () => {
    await run.stop();
    await secure.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    'empty page',
    'page of the browser',
    'list of extensions',
    'file',
    'source of a page',
    'server that does not answer',
    'bad certificate',
  ])('%s: saved or told, and the popup leads on', async (name) => {
    const page = pages.find((one) => one.name === name)!;
    const ending = await clickOn(run, page);
    if (ending !== 'refused') saved.push(page);
    expect(ending === 'refused').toBe(page.ends[kind] === 'refused');
  });

  test('leaves a whole package, with only what the browser let us see', async () => {
    const path = await exportAll(run.browser);
    await verifyPackage(path);
    const kept = await Promise.all(
      saved.map(async ({ name }, at) => {
        const { page, posts, artifacts } = await recordOf(path, at + 2);
        const roles = artifacts.map(({ role }) => role);
        expect(roles).toContain('viewport');
        return {
          name,
          address: page.address?.value,
          posts: posts.length,
          ends: roles.length === 1 ? 'pixels' : 'read',
        };
      }),
    );
    expect(kept).toEqual(
      saved.map(({ name, address, ends, told }) => ({
        name,
        address: told[kind] ? address[kind] : undefined,
        posts: 0,
        ends: ends[kind],
      })),
    );
  });
});

describe.each(BROWSER_KINDS)("the browser's own store, in %s", (kind) => {
  let run: TestRun;
  let store: FixtureServer;

  beforeAll(async () => {
    store = await startFixtureServer('https');
    run = await startRun(kind, {
      insecureCertificates: true,
      // The last of such an argument counts. Firefox takes every name for 127.0.0.1 as it is.
      args: kind === 'chromium' ? [`--host-resolver-rules=${HELD_HERE}`] : [],
    });
    await run.browser.openPage(run.server.address('forum.html'));
    await (await saveByToolbar(run.browser)).popup.close();
  });
  afterAll(async () => {
    await run.stop();
    await store.close();
  });

  test('gets one clear sentence, or pixels and nothing else', async () => {
    const address = both(`https://${STORES[kind]}:${new URL(store.origin).port}/practice.en.html`);
    const ending = await clickOn(run, { name: 'store', address, ...CLOSED });
    expect(store.requests).toContain('/practice.en.html');
    expect(ending).toBe(CLOSED.ends[kind]);
    if (ending === 'refused') return;
    const record = await recordOf(await exportAll(run.browser), 2);
    expect(record.artifacts.map(({ role }) => role)).toEqual(['viewport']);
    expect(record.posts).toEqual([]);
    expect(record.page.address?.value).toBe(address[kind]);
  });
});
