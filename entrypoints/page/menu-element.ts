/** Only Firefox keeps the element that its context menu was opened on. */
interface FirefoxMenus {
  readonly menus?: { readonly getTargetElement?: (id: number) => Element | null };
}

/** Null where there is none, or where the browser has forgotten it. */
export function elementOfMenu(id: number | undefined): Element | null {
  if (id === undefined) return null;
  const { browser } = globalThis as { readonly browser?: FirefoxMenus };
  try {
    return browser?.menus?.getTargetElement?.(id) ?? null;
  } catch {
    return null;
  }
}
