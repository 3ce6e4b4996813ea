/** The browser's own interface, as promises, under one name. Only this room imports it. */
import { browser } from '@wxt-dev/webextension-polyfill/browser';

export { browser };

/** Which build this is; set when the extension is built. */
export const IS_FIREFOX = import.meta.env.FIREFOX;
