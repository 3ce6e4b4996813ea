/** The pixels of the tab in front, as the browser gives them. */
import { decodeBase64, type Bytes } from '@/utils/evidence/bytes';
import { EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import { createPace } from '@/utils/services/pace';
import type { PageRect } from '@/utils/services/scroll-port';
import { browser, IS_FIREFOX } from './api';

/**
 * Chromium takes two pictures in a second, and says no to a third. Its clock and ours
 * differ by the way of a message, hence the few milliseconds more.
 */
const pace = createPace({ calls: 2, withinMs: 1008, now: () => performance.now() });
const LIMIT = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/;
const LIMIT_WAIT_MS = 120;
const LIMIT_TRIES = 12;

/** The first that fits: a site that is closed by policy does not mean that screenshots are off. */
const REFUSALS: readonly [RegExp, ErrorCode][] = [
  [
    /cannot (?:access|be scripted)|missing host permission|activeTab|not allowed|<all_urls>/i,
    'page-protected',
  ],
  [/disabled|policy|blocked by the admin/i, 'screenshots-blocked'],
  [/no (?:tab|window) with id|invalid (?:tab|window) id/i, 'tab-gone'],
];

/**
 * PNG of whatever tab is in front in the window.
 * @param asked as in `TabPort`: after the question, so that a browser which
 *   answers in order (Firefox) draws first.
 * @throws EvidenceError `screenshots-blocked`, `page-protected`, `tab-gone`, `capture-refused`.
 */
export async function screenshot(windowId: number, asked?: () => void): Promise<Bytes> {
  for (let tries = 1; ; tries++) {
    if (!IS_FIREFOX) await pace.turn(sleep);
    try {
      const taken = take(windowId, {});
      asked?.();
      return await taken;
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      if (!LIMIT.test(message) || tries === LIMIT_TRIES) throw refusal(message, thrown);
      await sleep(LIMIT_WAIT_MS);
    }
  }
}

/**
 * PNG of a part of the page, beyond the window too. Firefox only.
 * @throws EvidenceError as {@link screenshot}.
 */
export async function renderPart(windowId: number, rect: PageRect): Promise<Bytes> {
  try {
    return await take(windowId, { rect });
  } catch (thrown) {
    throw refusal(thrown instanceof Error ? thrown.message : String(thrown), thrown);
  }
}

async function take(windowId: number, part: { rect?: PageRect }): Promise<Bytes> {
  const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png', ...part });
  return decodeBase64(address.slice(address.indexOf(',') + 1));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function refusal(message: string, cause: unknown): EvidenceError {
  const known = REFUSALS.find(([pattern]) => pattern.test(message));
  return new EvidenceError(known?.[1] ?? 'capture-refused', message, { cause });
}
