import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Json, Surface } from '../support/browsers/types';
import { readKept, type Kept } from '../support/database';
import { startRun, type TestRun } from '../support/run';
import { saveByToolbar } from '../support/screens/popup';

interface Messages {
  readonly runtime: { sendMessage(...message: readonly unknown[]): Promise<unknown> };
  readonly tabs: { query(filter: object): Promise<{ id: number; active: boolean }[]> };
  readonly scripting: {
    executeScript(injection: object): Promise<{ result: unknown }[]>;
  };
}
interface Apis {
  readonly browser?: Messages;
  readonly chrome?: Messages;
}

const HUGE_LENGTH = 50_000_000;
const REFUSED = { ok: false, code: 'bad-message' };

/** Another extension with one page. Its id follows its folder, as for any that is loaded unpacked. */
async function makeOther(): Promise<{ folder: string; page: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'getuige-other-'));
  const manifest = { manifest_version: 3, name: 'Other', version: '1' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Other</title>');
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  const id = Array.from(digest, (digit) => 'abcdefghijklmnop'[parseInt(digit, 16)]).join('');
  return { folder, page: `chrome-extension://${id}/page.html` };
}

describe.each(BROWSER_KINDS)('a message that is not ours, in %s', (kind) => {
  let run: TestRun;
  let other: Awaited<ReturnType<typeof makeOther>>;
  /** Stands behind the page, and looks at what is kept. */
  let desk: Surface;
  let page: Surface;
  let before: Kept;
  let exhibitId: string;

  beforeAll(async () => {
    other = await makeOther();
    run = await startRun(kind, {
      args:
        kind === 'chromium'
          ? [
              '--disable-features=DisableLoadExtensionCommandLineSwitch',
              `--load-extension=${other.folder}`,
            ]
          : [],
    });
    desk = await run.browser.openExtensionPage('dossier.html#/');
    page = await run.browser.openPage(run.server.address('forum.html'));
    await (await saveByToolbar(run.browser)).popup.close();
    before = await readKept(desk);
    exhibitId = before.exhibits[0]?.exhibitId ?? '';
  });
  afterAll(async () => {
    await run.stop();
    await rm(other.folder, { recursive: true });
  });

  const expectUnchanged = async () => {
    expect(await readKept(desk)).toEqual(before);
  };
  const removal = (): { readonly [name: string]: Json } => ({
    name: 'removeAccident',
    request: { exhibitId },
  });

  /** What a page of ours is answered. */
  const ask = (message: Json) =>
    desk.evaluate(async (sent) => {
      const { browser, chrome } = self as unknown as Apis;
      return (await (browser ?? chrome)?.runtime.sendMessage(sent)) as Json;
    }, message);

  test('cannot be sent by a page of the web', async () => {
    const said = await page.evaluate(
      async (message, root) => {
        const { browser, chrome } = self as {
          browser?: Partial<Messages>;
          chrome?: Partial<Messages>;
        };
        const runtime = (browser ?? chrome)?.runtime;
        if (runtime === undefined) return 'nothing to send with';
        return runtime.sendMessage(new URL(root).host, message).then(
          (answer) => JSON.stringify(answer ?? null),
          () => 'refused',
        );
      },
      removal(),
      run.browser.extensionRoot,
    );
    expect(said).toMatch(/^(?:nothing to send with|refused|null)$/);
    await expectUnchanged();
  });

  test('is not answered where it comes from a script in a page', async () => {
    await page.show();
    const background = await run.browser.background();
    const said = await background.evaluate(async (message) => {
      const { browser, chrome } = self as unknown as Apis;
      const api = (browser ?? chrome) as Messages;
      const [tab] = await api.tabs.query({ active: true });
      const [outcome] = await api.scripting.executeScript({
        target: { tabId: tab?.id },
        args: [message],
        func: (sent: unknown) => {
          const own = globalThis as unknown as Apis;
          return (own.browser ?? own.chrome)?.runtime.sendMessage(sent).then(
            (answer) => `answered ${JSON.stringify(answer ?? null)}`,
            () => 'refused',
          );
        },
      });
      return String(outcome?.result);
    }, removal());
    expect(said).toMatch(/^(?:refused|answered null)$/);
    await expectUnchanged();
  });

  // Marionette installs one extension a run; what another may send is the same line in the manifest.
  test.runIf(kind === 'chromium')('is not answered where another extension sends it', async () => {
    const stranger = await run.browser.openPage(other.page);
    const said = await stranger.evaluate(
      (id, message) =>
        (self as unknown as Required<Apis>).chrome.runtime.sendMessage(id, message).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      new URL(run.browser.extensionRoot).host,
      removal(),
    );
    expect(said).toMatch(/Could not establish connection/);
    await stranger.close();
    await expectUnchanged();
  });

  test.each<[string, Json]>([
    ['no name', { request: {} }],
    ['a name that there is not', { name: 'eraseEverything', request: {} }],
    ['a name that every object has', { name: 'constructor', request: {} }],
    ['no request', { name: 'overview' }],
    ['a number where a list may not be so long', { name: 'overview', request: { limit: 1e9 } }],
    ['an id that is none', { name: 'removeAccident', request: { exhibitId: '../1' } }],
    ['a field too many', { name: 'cutOff', request: { all: true } }],
    ['a list', []],
    ['nothing', null],
  ])('is refused where its shape is wrong: %s', async (_name, message) => {
    expect(await ask(message)).toEqual(REFUSED);
    await expectUnchanged();
  });

  test('is refused where it is as large as a browser carries, and the next one is answered', async () => {
    const said = await desk.evaluate(
      async (id, length) => {
        const { browser, chrome } = self as unknown as Apis;
        const request = { exhibitId: id, text: 'a'.repeat(length) };
        return (await (browser ?? chrome)?.runtime.sendMessage({ name: 'note', request })) as Json;
      },
      exhibitId,
      HUGE_LENGTH,
    );
    expect(said).toEqual(REFUSED);
    await expectUnchanged();
    expect(await ask({ name: 'overview', request: { limit: 1 } })).toMatchObject({ ok: true });
  });
});
