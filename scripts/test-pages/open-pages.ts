/** Saved pages, each opened under its own address and saved by a click. */
import type { BrowserUnderTest, Surface } from '../../tests/support/browsers/types';
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import { recordNumber } from './latest-record';
import { startPageBrowser } from './page-browser';
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
  const on = await startPageBrowser(folder, extensionDir);
  const { browser, dossier } = on;
  try {
    let number = 0;
    for (const page of pages) {
      const tab = await on.open(page);
      await browser.clickToolbar();
      const record = await recordNumber(dossier, (number += 1));
      await look({ page, record, browser, dossier });
      await tab.close();
    }
  } finally {
    await on.stop();
  }
}
