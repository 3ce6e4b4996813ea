/**
 * What runs in Firefox's own context: bodies of functions as text, their
 * parameters as `arguments`. A document is named by its `browserId`, which
 * stays the same when a tab goes to another site.
 */

const ACTOR = `
  const bc = BrowsingContext.getCurrentTopByBrowserId(arguments[0]);
  if (!bc?.currentWindowGlobal) throw new Error('The document has closed');
  const actor = bc.currentWindowGlobal.getActor('MarionetteCommands');
`;

const EXTENSION = `
  const policy = WebExtensionPolicy.getByID(arguments[0]);
`;

/** (browserId) → address. */
export const ADDRESS = `
  return BrowsingContext.getCurrentTopByBrowserId(arguments[0])?.currentURI?.spec ?? null;
`;

/** (browserId, expression) → value. Marionette's own actor runs it, in the popup as in a tab. */
export const EVALUATE = `${ACTOR}
  return actor.executeScript('return ' + arguments[1], [], {});
`;

/** (browserId, x, y): presses and releases the main button. */
export const PRESS = `${ACTOR}
  const [, x, y] = arguments;
  const at = (type) => ({ x, y, eventData: { type, button: 0, clickCount: 1 } });
  return (async () => {
    await actor.dispatchEvent('synthesizeMouseAtPoint', at('mousemove'));
    await actor.dispatchEvent('synthesizeMouseAtPoint', at('mousedown'));
    // A click may close the document that it was made in, as the popup's Export does.
    await actor.dispatchEvent('synthesizeMouseAtPoint', at('mouseup')).catch((error) => {
      if (bc.currentWindowGlobal && !/destroyed|AbortError|no such window/i.test(String(error))) throw error;
    });
  })();
`;

/** (browserId, x, y): moves the pointer. */
export const MOVE_TO = `${ACTOR}
  const [, x, y] = arguments;
  const eventData = { type: 'mousemove', button: 0, clickCount: 0 };
  return actor.dispatchEvent('synthesizeMouseAtPoint', { x, y, eventData });
`;

/** (browserId, key): presses and releases it, in whatever frame of the document has the focus. */
export const PRESS_KEY = `
  const browser = gBrowser.tabs.find(
    (tab) => tab.linkedBrowser.browserId === arguments[0],
  )?.linkedBrowser;
  if (browser) browser.focus();
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window)) throw new Error('No keys can be pressed');
  const event = new window.KeyboardEvent('', { key: arguments[1] });
  processor.keydown(event);
  processor.keyup(event);
`;

/** (browserId, width?, height?) → PNG as base64: of the window as it is drawn, or of the document from its top. */
export const SCREENSHOT = `
  const [browserId, width, height] = arguments;
  const bc = BrowsingContext.getCurrentTopByBrowserId(browserId);
  const part = width === undefined ? null : new DOMRect(0, 0, width, height);
  return (async () => {
    const bitmap = await bc.currentWindowGlobal.drawSnapshot(part, 1, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('bitmaprenderer').transferFromImageBitmap(bitmap);
    return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
  })();
`;

/** (address) → browserId of a new tab in front. */
export const OPEN_TAB = `
  const tab = gBrowser.addTrustedTab(arguments[0]);
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;
`;

/** (browserId, address) → whether the tab has loaded it. A new tab begins as about:blank. */
export const IS_LOADED = `
  const tab = gBrowser.tabs.find((candidate) => candidate.linkedBrowser.browserId === arguments[0]);
  return Boolean(tab) && !tab.linkedBrowser.webProgress.isLoadingDocument
    && (tab.linkedBrowser.currentURI.spec !== 'about:blank' || arguments[1] === 'about:blank');
`;

/** (browserId): brings the tab to the front. */
export const SHOW_TAB = `
  const tab = gBrowser.tabs.find((candidate) => candidate.linkedBrowser.browserId === arguments[0]);
  if (tab) gBrowser.selectedTab = tab;
`;

/** (browserId, width): makes the place of the tab's document this wide, in CSS pixels. */
export const NARROW_TAB = `
  const tab = gBrowser.tabs.find((candidate) => candidate.linkedBrowser.browserId === arguments[0]);
  if (!tab) throw new Error('There is no such tab');
  tab.linkedBrowser.style.maxWidth = arguments[1] + 'px';
`;

/** () → [browserId, address] of every tab. */
export const TABS = `
  return gBrowser.tabs.map((tab) => [tab.linkedBrowser.browserId, tab.linkedBrowser.currentURI.spec]);
`;

/** (browserId): closes the tab. */
export const CLOSE_TAB = `
  const tab = gBrowser.tabs.find((candidate) => candidate.linkedBrowser.browserId === arguments[0]);
  if (tab) gBrowser.removeTab(tab);
`;

/** (extension id) → host name of its pages. */
export const EXTENSION_HOST = `${EXTENSION}
  return policy.mozExtensionHostname;
`;

/** (address) → browserId of a tab in a new private window. */
export const OPEN_PRIVATE_TAB = `
  const [address] = arguments;
  const opened = OpenBrowserWindow({ private: true });
  return (async () => {
    await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
    await opened.delayedStartupPromise;
    const tab = opened.gBrowser.addTrustedTab(address);
    opened.gBrowser.selectedTab = tab;
    return tab.linkedBrowser.browserId;
  })();
`;

/** (browserId, address) → whether the tab, in any window, has loaded it. */
export const HAS_ARRIVED = `
  const bc = BrowsingContext.getCurrentTopByBrowserId(arguments[0]);
  return bc?.currentURI?.spec === arguments[1] && !bc.webProgress.isLoadingDocument;
`;

/** The window of the tab that is named after the extension, else the first one. */
const WINDOW = `
  const owner = arguments[1]
    ? BrowsingContext.getCurrentTopByBrowserId(arguments[1]).topChromeWindow
    : window;
`;

/** (extension id, browserId?): what a click on the toolbar icon does, \`activeTab\` included. */
export const CLICK_TOOLBAR = `${EXTENSION}${WINDOW}
  const action = policy.extension.apiManager.global.browserActionFor(policy.extension);
  action.triggerAction(owner);
`;

/** (extension id, browserId?) → browserId of its popup, once that shows its page; else null. */
export const POPUP = `${EXTENSION}${WINDOW}
  for (const browser of owner.document.querySelectorAll('browser.webextension-popup-browser')) {
    const panel = browser.closest('panel');
    const address = browser.currentURI?.spec ?? '';
    const shown = panel !== null && (panel.state === 'open' || panel.state === 'showing');
    if (shown && address.startsWith('moz-extension://' + policy.mozExtensionHostname + '/')) {
      return browser.browserId;
    }
  }
  return null;
`;

/** (extension id): starts its event page, if it does not run. */
export const START_BACKGROUND = `${EXTENSION}
  return policy.extension.wakeupBackground?.();
`;

/** (extension id) → browserId of its event page; null while there is none. */
export const BACKGROUND = `${EXTENSION}
  return policy.extension.backgroundContext?.xulBrowser?.browserId ?? null;
`;

/** (extension id): ends the event page although it is at work. */
export const STOP_BACKGROUND = `${EXTENSION}
  return policy.extension.terminateBackground({ disableResetIdleForTest: true });
`;

/** (): closes whatever popup is open, in any window. */
export const CLOSE_POPUP = `
  for (const { document } of Services.wm.getEnumerator('navigator:browser')) {
    for (const browser of document.querySelectorAll('browser.webextension-popup-browser')) {
      browser.closest('panel')?.hidePopup();
    }
  }
`;

/** () → paths of the downloads that are complete. */
export const DOWNLOADS = `
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  return (async () => {
    const list = await Downloads.getList(Downloads.ALL);
    const all = await list.getAll();
    const failed = all.find((download) => download.error);
    if (failed) throw new Error('The download failed: ' + failed.error.message);
    return all.filter((download) => download.succeeded).map((download) => download.target.path);
  })();
`;
