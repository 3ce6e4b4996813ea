/** Saved pages, each opened under its own address in a real browser without a network, and saved by a click. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/support/browsers/launch';
import type { BrowserUnderTest, Surface } from '../../tests/support/browsers/types';
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import { recordNumber } from './latest-record';
import { startPageServer } from './page-server';
import type { TruePage } from './truth';

export interface OpenedPage {
  readonly page: TruePage;
  readonly record: EvidenceRecord;
  readonly browser: BrowserUnderTest;
  /** A page of the extension; the saved page is still the tab in front. */
  readonly dossier: Surface;
}

/** @param look is awaited while the page is still open. */
export async function openPages(
  folder: string,
  extensionDir: string,
  pages: readonly TruePage[],
  look: (opened: OpenedPage) => Promise<void>,
): Promise<void> {
  const server = await startPageServer(folder);
  const downloadDir = await mkdtemp(join(tmpdir(), 'getuige-pages-'));
  const browser = await launchBrowser('chromium', {
    extensionDir,
    downloadDir,
    language: 'en',
    network: true,
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${String(server.port)}`],
    insecureCertificates: true,
  });
  const dossier = await browser.openExtensionPage('dossier.html#/settings');
  try {
    let number = 0;
    for (const page of pages) {
      server.show(page);
      const tab = await browser.openPage(page.address);
      await browser.clickToolbar();
      const record = await recordNumber(dossier, (number += 1));
      await look({ page, record, browser, dossier });
      await tab.close();
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(downloadDir, { recursive: true, force: true });
  }
}
