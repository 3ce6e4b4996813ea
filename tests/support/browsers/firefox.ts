/** Firefox over Marionette, with the extension as it is built, installed for this run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../wait';
import { findBrowser } from './find-browser';
import * as scripts from './firefox-scripts';
import { isLoaded } from './in-page';
import { killGroupOf } from './kill';
import { Marionette } from './marionette';
import { preferencesFor } from './firefox-preferences';
import { createEvaluate, createSurface } from './surface';
import type { Background, BrowserUnderTest, LaunchOptions, PrivatePage, Surface } from './types';

class Firefox implements BrowserUnderTest {
  readonly kind = 'firefox';

  constructor(
    readonly version: string,
    readonly extensionRoot: string,
    private readonly addonId: string,
    private readonly marionette: Marionette,
    private readonly child: ChildProcess,
    private readonly onClose: () => Promise<void>,
  ) {}

  async openPage(address: string): Promise<Surface> {
    const browserId = (await this.marionette.run(scripts.OPEN_TAB, address)) as number;
    await waitUntil(`${address} to load`, () =>
      this.marionette.run(scripts.IS_LOADED, browserId, address),
    );
    return this.surfaceOf(browserId, scripts.CLOSE_TAB);
  }

  openExtensionPage(path: string): Promise<Surface> {
    return this.openPage(this.extensionRoot + path);
  }

  async waitForTab(address: RegExp): Promise<Surface> {
    const [browserId] = await waitUntil(`a tab at ${String(address)}`, async () => {
      const tabs = (await this.marionette.run(scripts.TABS)) as readonly [number, string][];
      return tabs.findLast((tab) => address.test(tab[1]));
    });
    const surface = this.surfaceOf(browserId, scripts.CLOSE_TAB);
    await waitUntil('the tab to load', () => surface.evaluate(isLoaded));
    return surface;
  }

  async clickToolbar(): Promise<Surface> {
    await this.marionette.run(scripts.CLICK_TOOLBAR, this.addonId);
    return waitUntil('the popup', () => this.openPopup());
  }

  async openPrivatePage(address: string): Promise<PrivatePage> {
    const { marionette, addonId } = this;
    const browserId = (await marionette.run(scripts.OPEN_PRIVATE_TAB, address)) as number;
    await waitUntil(`${address} in a private window`, () =>
      marionette.run(scripts.HAS_ARRIVED, browserId, address),
    );
    return {
      page: this.surfaceOf(browserId, scripts.CLOSE_TAB),
      clickToolbar: async () => {
        await marionette.run(scripts.CLICK_TOOLBAR, addonId, browserId);
        return waitUntil('the popup', () => this.openPopup(browserId));
      },
    };
  }

  async openPopup(ofTab: number | null = null): Promise<Surface | null> {
    const popup = await this.marionette.run(scripts.POPUP, this.addonId, ofTab);
    const browserId = popup as number | null;
    return browserId === null ? null : this.surfaceOf(browserId, scripts.CLOSE_POPUP);
  }

  async background(): Promise<Background> {
    const { marionette, addonId } = this;
    await marionette.run(scripts.START_BACKGROUND, addonId);
    const browserId = await waitUntil('the event page', () =>
      marionette.run(scripts.BACKGROUND, addonId),
    );
    return {
      evaluate: createEvaluate({
        evaluate: (expression) => marionette.run(scripts.EVALUATE, browserId, expression),
      }),
      stop: async () => {
        await marionette.run(scripts.STOP_BACKGROUND, addonId);
      },
    };
  }

  async stopBackground(): Promise<void> {
    await this.marionette.run(scripts.STOP_BACKGROUND, this.addonId);
  }

  async kill(): Promise<void> {
    const { pid } = this.child;
    if (pid === undefined) throw new Error('Firefox does not run');
    await killGroupOf(pid);
    this.marionette.close();
  }

  closedByPerson(): Promise<void> {
    return this.marionette.whenClosed();
  }

  async close(): Promise<void> {
    await this.onClose();
  }

  private surfaceOf(browserId: number, closing: string): Surface {
    const { marionette } = this;
    return createSurface({
      address: async () => (await marionette.run(scripts.ADDRESS, browserId)) as string,
      evaluate: (expression) => marionette.run(scripts.EVALUATE, browserId, expression),
      press: async (x, y) => {
        await marionette.run(scripts.PRESS, browserId, x, y);
      },
      moveTo: async (x, y) => {
        await marionette.run(scripts.MOVE_TO, browserId, x, y);
      },
      pressKey: async (key) => {
        await marionette.run(scripts.PRESS_KEY, browserId, key);
      },
      touchScreen: () => Promise.reject(new Error('There is none in Firefox')),
      show: async () => {
        await marionette.run(scripts.SHOW_TAB, browserId);
      },
      narrow: async (width) => {
        await marionette.run(scripts.NARROW_TAB, browserId, width);
      },
      screenshot: async () =>
        Buffer.from((await marionette.run(scripts.SCREENSHOT, browserId)) as string, 'base64'),
      screenshotOfAll: async () => {
        const size = '(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])';
        const expression = `${size}(document.documentElement)`;
        const all = await marionette.run(scripts.EVALUATE, browserId, expression);
        const png = await marionette.run(scripts.SCREENSHOT, browserId, ...(all as number[]));
        return Buffer.from(png as string, 'base64');
      },
      download: async (start) => {
        const before = (await marionette.run(scripts.DOWNLOADS)) as readonly string[];
        await start();
        return waitUntil('the download', async () => {
          const now = (await marionette.run(scripts.DOWNLOADS)) as readonly string[];
          return now.length > before.length ? now.at(-1) : null;
        });
      },
      close: async () => {
        await marionette.run(closing, browserId);
      },
    });
  }
}

function startProcess(options: LaunchOptions, profileDir: string): ChildProcess {
  const program = options.executable ?? findBrowser('firefox');
  const args = [
    ...(options.headed === true ? [] : ['--headless']),
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profileDir,
    ...(options.args ?? []),
  ];
  return spawn(program, args, {
    stdio: 'ignore',
    env: { ...process.env, ...options.env },
    // Where the profile is kept, it may be killed: its group must not be ours.
    detached: options.profileDir !== undefined,
  });
}

/** With port 0 Firefox chooses one, and writes it into the profile. */
async function connectTo(profileDir: string, child: ChildProcess): Promise<Marionette> {
  const port = await waitUntil(
    'Firefox to listen',
    async () => {
      if (child.exitCode !== null) return -1;
      return Number(await readFile(join(profileDir, 'MarionetteActivePort'), 'utf8'));
    },
    60_000,
  );
  if (port === -1) throw new Error(`Firefox ended with code ${String(child.exitCode)}`);
  return Marionette.connect(port);
}

async function stop(marionette: Marionette, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // It may be gone before it answers.
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  await ended;
  marionette.close();
}

/** @throws When no browser is found, or it does not start. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const kept = options.profileDir !== undefined;
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'getuige-firefox-')));
  await rm(join(profileDir, 'MarionetteActivePort'), { force: true });
  await writeFile(join(profileDir, 'user.js'), preferencesFor(options));
  const child = startProcess(options, profileDir);
  const marionette = await connectTo(profileDir, child);
  const session = (await marionette.send('WebDriver:NewSession', {
    acceptInsecureCerts: options.insecureCertificates === true,
    timeouts: { script: 60_000, pageLoad: 60_000, implicit: 0 },
  })) as { readonly capabilities: { readonly browserVersion: string } };
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const installed = (await marionette.send('Addon:Install', {
    path: options.extensionDir,
    temporary: true,
    allowPrivateBrowsing: options.privateWindows === true,
  })) as { readonly value: string };
  const host = (await marionette.run(scripts.EXTENSION_HOST, installed.value)) as string;
  return new Firefox(
    session.capabilities.browserVersion,
    `moz-extension://${host}/`,
    installed.value,
    marionette,
    child,
    async () => {
      await stop(marionette, child);
      if (!kept) await rm(profileDir, { recursive: true, force: true });
    },
  );
}
