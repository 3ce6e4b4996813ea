/** Settings, put where the settings view keeps them. */
import type { BrowserUnderTest, Json } from '../browsers/types';

interface StorageApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

/** Replaces all settings: what is not named gets its default. */
export async function chooseSettings(
  browser: BrowserUnderTest,
  settings: { readonly [name: string]: Json },
): Promise<void> {
  const page = await browser.openExtensionPage('dossier.html#/settings');
  await page.evaluate(async (chosen) => {
    const api = globalThis as unknown as { browser?: StorageApi; chrome?: StorageApi };
    await (api.browser ?? api.chrome)?.storage.local.set({ settings: chosen });
  }, settings);
  await page.close();
}
