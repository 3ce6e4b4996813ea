/** A real browser that finds every saved page under its own address, and no network. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/support/browsers/launch';
import type { BrowserUnderTest, LaunchOptions, Surface } from '../../tests/support/browsers/types';
import { startPageServer } from './page-server';
import type { TruePage } from './truth';

export interface PageBrowser {
  readonly browser: BrowserUnderTest;
  /** A page of the extension. */
  readonly dossier: Surface;
  /** Opens a saved page in front. */
  open(page: TruePage): Promise<Surface>;
  stop(): Promise<void>;
}

/** @param folder of the saved pages. */
export async function startPageBrowser(
  folder: string,
  extensionDir: string,
  options: Pick<LaunchOptions, 'headed' | 'env'> = {},
): Promise<PageBrowser> {
  const server = await startPageServer(folder);
  const downloadDir = await mkdtemp(join(tmpdir(), 'getuige-pages-'));
  const browser = await launchBrowser('chromium', {
    ...options,
    extensionDir,
    downloadDir,
    language: 'en',
    network: true,
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${String(server.port)}`],
    insecureCertificates: true,
  });
  return {
    browser,
    dossier: await browser.openExtensionPage('dossier.html#/settings'),
    open: (page) => {
      server.show(page);
      return browser.openPage(page.address);
    },
    stop: async () => {
      await browser.close();
      await server.close();
      await rm(downloadDir, { recursive: true, force: true });
    },
  };
}
