/** The browser's own zoom, which it keeps for each site. */
import type { BrowserUnderTest } from './browsers/types';

interface Tabs {
  getCurrent(): Promise<{ readonly id: number }>;
  query(which: object): Promise<readonly { readonly id: number }[]>;
  setZoom(tabId: number, factor: number): Promise<void>;
  getZoom(tabId: number): Promise<number>;
}

/** Zooms the site of the address, as a person does it there; pages opened from now on begin with it. */
export async function zoomSite(
  browser: BrowserUnderTest,
  address: string,
  factor: number,
): Promise<void> {
  const page = await browser.openPage(address);
  const own = await browser.openExtensionPage('dossier.html#/');
  const zoom = await own.evaluate(zoomTabBefore, factor);
  if (Math.abs(zoom - factor) > 0.001) throw new Error(`The zoom is ${zoom}`);
  await own.close();
  await page.close();
}

/** In a page of the extension: the last tab beside its own. */
async function zoomTabBefore(factor: number): Promise<number> {
  const scope = globalThis as unknown as { browser?: { tabs: Tabs }; chrome: { tabs: Tabs } };
  const { tabs } = scope.browser ?? scope.chrome;
  const { id } = await tabs.getCurrent();
  const others = await tabs.query({ currentWindow: true });
  const other = others.filter((tab) => tab.id !== id).at(-1);
  if (other === undefined) throw new Error('There is no other tab');
  await tabs.setZoom(other.id, factor);
  return tabs.getZoom(other.id);
}
