/** The least that pixels of a whole page can be in Firefox. Runs in the background and stands alone. */

/** Milliseconds for all bands. @param width CSS pixels. */
export async function floorOfBands(
  width: number,
  bands: readonly { readonly top: number; readonly height: number }[],
): Promise<number> {
  interface Api {
    readonly tabs: { captureVisibleTab(windowId: undefined, options: object): Promise<string> };
  }
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const { tabs } = scope.browser ?? scope.chrome;
  const begin = performance.now();
  for (const { top, height } of bands) {
    const rect = { x: 0, y: top, width, height };
    await tabs.captureVisibleTab(undefined, { format: 'png', rect });
  }
  return performance.now() - begin;
}
