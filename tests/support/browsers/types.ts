/** One way to drive the real extension in either browser. */

export type BrowserKind = 'chromium' | 'firefox';

/** What crosses between a test and a document. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An element as a person or assistive technology finds it. */
export type Target =
  | { readonly role: string; readonly name?: string }
  | { readonly testId: string }
  | { readonly css: string };

/** An element that was found. Places are CSS pixels in the window. */
export interface Located {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly disabled: boolean;
  /** Nothing else lies over its middle. */
  readonly uncovered: boolean;
}

/** A finger on the screen. Places are CSS pixels in the window. */
export interface TouchScreen {
  tap(x: number, y: number): Promise<void>;
  /** From one height to another; the page may go on for a moment. */
  swipe(x: number, from: number, to: number): Promise<void>;
}

/** One document to look at and act on: a tab, a page of the extension, or the popup. */
export interface Surface {
  address(): Promise<string>;
  /** Runs a function in the document. It sees only its arguments, which are copied. */
  evaluate<A extends readonly Json[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Every visible element that fits, in document order. */
  all(target: Target): Promise<readonly Located[]>;
  /** Waits until exactly one visible element fits. */
  find(target: Target): Promise<Located>;
  /** Waits for the element to be there, enabled, uncovered and in one place; then presses the mouse on it. */
  click(target: Target): Promise<void>;
  /** Presses the main button at a place in the window, in CSS pixels, whatever stands there. */
  pressAt(x: number, y: number): Promise<void>;
  /** Moves the pointer there. */
  moveTo(x: number, y: number): Promise<void>;
  /** Presses and releases a key, as `KeyboardEvent.key` names it. */
  pressKey(key: string): Promise<void>;
  /** Replaces what stands in a text field, as typing does. */
  fill(target: Target, text: string): Promise<void>;
  /** Waits until the text of the document, or of one element in it, fits. */
  waitForText(expected: RegExp, within?: Target): Promise<string>;
  /** From now on it has a touch screen and no mouse. Tabs of Chromium only. */
  touchScreen(): Promise<TouchScreen>;
  /** Brings its tab to the front. */
  show(): Promise<void>;
  /** Makes what the document has for a window this wide, in CSS pixels. Tabs only. */
  narrow(width: number): Promise<void>;
  /** PNG bytes. */
  screenshot(): Promise<Buffer>;
  /** PNG of all of the document, by the browser's own tools for developers. Tabs only. */
  screenshotOfAll(): Promise<Buffer>;
  /** Clicks what starts a download; gives the path of the finished file. */
  download(target: Target): Promise<string>;
  close(): Promise<void>;
}

/** The background of the extension: a service worker in Chromium, an event page in Firefox. */
export interface Background {
  /** Runs a function in it. It sees only its arguments, which are copied. */
  evaluate<A extends readonly Json[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Ends it wherever it is, and waits until it is gone. The next event starts another. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extensionDir: string;
  /** Needs a display. */
  readonly headed?: boolean;
  /** Handed to the browser as they are. */
  readonly args?: readonly string[];
  /** Firefox only: preferences beside those that every test has. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  readonly downloadDir: string;
  /** Language that the browser asks pages for: `nl`, `en`. */
  readonly language?: string;
  /** A profile to keep; without it one is made and removed. */
  readonly profileDir?: string;
  /** Lets the browser reach the network. Without it only names under `.example` exist, at 127.0.0.1. */
  readonly network?: boolean;
  /** Port of a proxy on this computer that everything goes through, what is for this computer too. */
  readonly proxyPort?: number;
  /** Allows the extension in private windows, as a person does in the browser's list of extensions. */
  readonly privateWindows?: boolean;
  /** Accept the certificate of our own server. */
  readonly insecureCertificates?: boolean;
  readonly executable?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A page in a private window. */
export interface PrivatePage {
  /** Its document. */
  readonly page: Surface;
  /** A real click on the toolbar icon of that window. Gives the popup that opened. */
  clickToolbar(): Promise<Surface>;
}

export interface BrowserUnderTest {
  readonly kind: BrowserKind;
  /** For the report of a run: name and version. */
  readonly version: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly extensionRoot: string;
  /** Opens an address in a new tab in front, and waits until it is loaded. */
  openPage(address: string): Promise<Surface>;
  /** A real click on the toolbar icon, above the tab in front. Gives the popup that opened. */
  clickToolbar(): Promise<Surface>;
  /**
   * Opens an address in a new private window, and waits until it is loaded. Needs an open page of
   * the extension and {@link LaunchOptions.privateWindows}.
   */
  openPrivatePage(address: string): Promise<PrivatePage>;
  /** The popup that is open, or null. */
  openPopup(): Promise<Surface | null>;
  /** Opens a page of the extension in a new tab: `dossier.html#/`. */
  openExtensionPage(path: string): Promise<Surface>;
  /** Waits for a tab that something else opened. */
  waitForTab(address: RegExp): Promise<Surface>;
  /** The background that runs; one is started where there is none. Needs an open page of the extension. */
  background(): Promise<Background>;
  /** Ends a background that nothing looks into, and leaves it ended, as after idling. */
  stopBackground(): Promise<void>;
  /** Ends every process of the browser at once, as a crash does. Wants {@link LaunchOptions.profileDir}. */
  kill(): Promise<void>;
  /** Resolves when a person closes the browser. */
  closedByPerson(): Promise<void>;
  close(): Promise<void>;
}

/** The start of an address. */
export function startsWith(address: string): RegExp {
  return new RegExp(`^${address.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`);
}
