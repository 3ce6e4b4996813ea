/** Chromium, Chrome or Edge with the extension as it is built: no added permission. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { waitUntil } from '../wait';
import { createCdpTransport, type CdpChannel } from './cdp';
import { findServiceWorker, stopServiceWorker } from './chromium-background';
import { attachToTarget, nullWhereGone } from './chromium-popup';
import { killGroupOf } from './kill';
import { findBrowser } from './find-browser';
import { createSurface } from './surface';
import type { Background, BrowserUnderTest, LaunchOptions, PrivatePage, Surface } from './types';

/** `EXCLUDE` comes first in Chromium's own order; of the `MAP`s the first that fits counts. */
const OWN_SERVER_ONLY = 'MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

function argumentsFor(options: LaunchOptions): string[] {
  return [
    ...(options.headed === true ? [] : ['--headless=new']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.network === true ? [] : [`--host-resolver-rules=${OWN_SERVER_ONLY}`]),
    ...(options.proxyPort === undefined ? [] : proxyArguments(options.proxyPort)),
    ...(options.insecureCertificates === true ? ['--ignore-certificate-errors'] : []),
    ...(options.language === undefined ? [] : [`--accept-lang=${options.language}`]),
    '--enable-unsafe-extension-debugging',
    '--disable-background-networking',
    // It loads a page that could not be had again and again, whenever it likes.
    '--disable-auto-reload',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--window-size=1280,900',
    ...(options.args ?? []),
  ];
}

/** `<-loopback>` takes away the rule that what is for this computer goes past a proxy. */
function proxyArguments(port: number): string[] {
  return [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

async function startContext(options: LaunchOptions, profileDir: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileDir, {
    executablePath: options.executable ?? findBrowser('chromium'),
    headless: options.headed !== true,
    // The window's own size, as people have it; a fixed viewport would be Playwright's, not the browser's.
    viewport: null,
    // Its banner would stand in the window, and extension commands do not fire with it.
    ignoreDefaultArgs: ['--enable-automation', '--disable-extensions'],
    args: argumentsFor(options),
    env: { ...process.env, LANGUAGE: options.language ?? 'en', ...options.env },
  });
}

/** A load that fails without such a page, as a download does, is not waited for longer. */
const ERROR_PAGE_MS = 5_000;

/** Newer browsers tell which tab is in front. */
interface TabTarget {
  readonly targetId: string;
  readonly url: string;
  readonly embedderData?: { readonly tabActive?: boolean };
}

class Chromium implements BrowserUnderTest {
  readonly kind = 'chromium';

  constructor(
    readonly version: string,
    readonly extensionId: string,
    private readonly context: BrowserContext,
    private readonly browser: CDPSession,
    private readonly options: LaunchOptions,
    private readonly onClose: () => Promise<void>,
  ) {}

  get extensionRoot(): string {
    return `chrome-extension://${this.extensionId}/`;
  }

  async openPage(address: string): Promise<Surface> {
    const page = await this.context.newPage();
    try {
      await page.goto(address, { waitUntil: 'load' });
    } catch (error) {
      // The failure is told before the browser's own page about it is there, and that page takes
      // away what a click in between would have allowed.
      await page.waitForURL(/^chrome-error:/, { timeout: ERROR_PAGE_MS }).catch(() => undefined);
      await page.bringToFront().catch(() => undefined);
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      throw new Error(`${address} could not be opened: ${reason}`, { cause: error });
    }
    await page.bringToFront();
    return this.surfaceOf(page);
  }

  openExtensionPage(path: string): Promise<Surface> {
    return this.openPage(this.extensionRoot + path);
  }

  async waitForTab(address: RegExp): Promise<Surface> {
    const page = await waitUntil(`a tab at ${String(address)}`, () =>
      this.context.pages().findLast((candidate) => address.test(candidate.url())),
    );
    await page.waitForLoadState('load');
    return this.surfaceOf(page);
  }

  async openPrivatePage(address: string): Promise<PrivatePage> {
    const created = `chrome.windows.create({ url: ${JSON.stringify(address)}, incognito: true })`;
    await this.extensionPage().evaluate(`${created}.then((opened) => opened.id)`);
    const targetId = await waitUntil(`${address} in a private window`, async () => {
      const { targetInfos } = await this.browser.send('Target.getTargets', {
        filter: [{ type: 'tab' }],
      });
      // Until it is loaded, its title is its address.
      return targetInfos.find(({ url, title }) => url === address && !address.endsWith(title))
        ?.targetId;
    });
    return { page: await this.privateSurface(address), clickToolbar: () => this.clickOn(targetId) };
  }

  private async privateSurface(address: string): Promise<Surface> {
    const { targetInfos } = await this.browser.send('Target.getTargets');
    const target = targetInfos.findLast(({ type, url }) => type === 'page' && url === address);
    const channel = target && (await attachToTarget(this.browser, target.targetId));
    if (!target || !channel) throw new Error(`There is no private page at ${address}`);
    return createSurface(
      createCdpTransport(channel, {
        download: () => Promise.reject(new Error('A private page downloads nothing here')),
        close: async () => {
          await this.browser.send('Target.closeTarget', { targetId: target.targetId });
        },
      }),
    );
  }

  async clickToolbar(): Promise<Surface> {
    return this.clickOn(await this.tabInFront());
  }

  private async clickOn(targetId: string): Promise<Surface> {
    await this.browser.send('Extensions.triggerAction', { id: this.extensionId, targetId });
    return waitUntil('the popup', () => this.openPopup());
  }

  async openPopup(): Promise<Surface | null> {
    const { targetInfos } = await this.browser.send('Target.getTargets');
    const popup = targetInfos.find(
      (target) =>
        target.type === 'page' && target.url.startsWith(`${this.extensionRoot}popup.html`),
    );
    if (popup === undefined) return null;
    const channel = await attachToTarget(this.browser, popup.targetId);
    if (channel === null) return null;
    return createSurface(
      createCdpTransport(channel, {
        download: () => Promise.reject(new Error('The popup downloads nothing')),
        close: async () => {
          const { targetId } = popup;
          await this.browser.send('Target.closeTarget', { targetId }).catch(nullWhereGone);
        },
      }),
    );
  }

  async background(): Promise<Background> {
    const page = this.extensionPage();
    // A message of any kind starts the worker; it answers this one with a refusal.
    return findServiceWorker(this.browser, this.extensionRoot, () =>
      page.evaluate('chrome.runtime.sendMessage({})'),
    );
  }

  async stopBackground(): Promise<void> {
    await stopServiceWorker(this.browser, this.extensionRoot);
  }

  async kill(): Promise<void> {
    const { processInfo } = await this.browser.send('SystemInfo.getProcessInfo');
    const program = processInfo.find(({ type }) => type === 'browser');
    if (program === undefined) throw new Error('The browser does not tell its process');
    await killGroupOf(program.id);
  }

  async closedByPerson(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.context.once('close', () => {
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.onClose();
  }

  private extensionPage(): Page {
    const page = this.context.pages().find((one) => one.url().startsWith(this.extensionRoot));
    if (page === undefined) throw new Error('First open a page of the extension');
    return page;
  }

  private async surfaceOf(page: Page): Promise<Surface> {
    const session = await this.context.newCDPSession(page);
    const channel: CdpChannel = {
      send: (method, parameters) => session.send(method as 'Runtime.evaluate', parameters as never),
    };
    return createSurface(
      createCdpTransport(channel, {
        download: async (start) => {
          const [download] = await Promise.all([page.waitForEvent('download'), start()]);
          const path = join(this.options.downloadDir, download.suggestedFilename());
          await download.saveAs(path);
          return path;
        },
        close: () => page.close(),
      }),
    );
  }

  /** The tab's own target, which holds the page's: the toolbar belongs to the tab. */
  private async tabInFront(): Promise<string> {
    const { targetInfos } = await this.browser.send('Target.getTargets', {
      filter: [{ type: 'tab' }],
    });
    const tabs: readonly TabTarget[] = targetInfos;
    const address = this.context.pages().at(-1)?.url();
    const tab =
      tabs.find((target) => target.embedderData?.tabActive) ??
      tabs.findLast((target) => target.url === address);
    if (tab === undefined) throw new Error(`No tab shows ${String(address)}`);
    return tab.targetId;
  }
}

/** @throws When no browser is found, or it does not start. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const kept = options.profileDir !== undefined;
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'getuige-chromium-')));
  const context = await startContext(options, profileDir);
  const started = context.browser();
  if (started === null) throw new Error('The browser gave no session');
  const session = await started.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', {
    path: options.extensionDir,
    enableInIncognito: options.privateWindows === true,
  });
  return new Chromium(started.version(), id, context, session, options, async () => {
    if (!kept) await rm(profileDir, { recursive: true, force: true });
  });
}
