/** Starts either browser. */
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { BrowserKind, BrowserUnderTest, LaunchOptions } from './types';

export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

export function launchBrowser(
  kind: BrowserKind,
  options: LaunchOptions,
): Promise<BrowserUnderTest> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
