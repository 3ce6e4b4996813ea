/** The pixels of the tab in front, as the browser gives them. */
import { decodeBase64, type Bytes } from '@/utils/evidence/bytes';
import { EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import { browser } from './api';

/** Chromium takes two pictures a second, and says no to a third. */
const LIMIT = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/;
const LIMIT_WAIT_MS = 550;
const LIMIT_TRIES = 4;

const REFUSALS: readonly [RegExp, ErrorCode][] = [
  [/disabled|policy|blocked by the admin/i, 'screenshots-blocked'],
  [
    /cannot (?:access|be scripted)|missing host permission|activeTab|not allowed|<all_urls>/i,
    'page-protected',
  ],
  [/no (?:tab|window) with id|invalid (?:tab|window) id/i, 'tab-gone'],
];

/**
 * PNG of whatever tab is in front in the window.
 * @throws EvidenceError `screenshots-blocked`, `page-protected`, `tab-gone`, `capture-refused`.
 */
export async function screenshot(windowId: number): Promise<Bytes> {
  for (let tries = 1; ; tries++) {
    try {
      const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
      return decodeBase64(address.slice(address.indexOf(',') + 1));
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      if (!LIMIT.test(message) || tries === LIMIT_TRIES) throw refusal(message, thrown);
      await new Promise((resolve) => setTimeout(resolve, LIMIT_WAIT_MS));
    }
  }
}

function refusal(message: string, cause: unknown): EvidenceError {
  const known = REFUSALS.find(([pattern]) => pattern.test(message));
  return new EvidenceError(known?.[1] ?? 'capture-refused', message, { cause });
}
