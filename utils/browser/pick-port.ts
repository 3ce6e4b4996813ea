/** Asking somebody to point at a part of a page. */
import type {} from '@/utils/platforms/picker-script';
import type { PickRequest } from '@/utils/platforms/picker-script';
import type { PickPort } from '@/utils/services/pick-port';
import { browser } from './api';
import { loadLanguage } from './chosen-language';
import { patiently } from './patience';
import { SCROLLER_SCRIPT } from './scroll-port';

const PICKER_SCRIPT = '/picker.js';
/** How long one question waits for its answer: less than a background may idle. Milliseconds. */
const QUESTION_MS = 8_000;
const QUESTION_PATIENCE_MS = 12_000;

export function createPickPort(): PickPort {
  return { start, wait, forget };
}

async function start(tabId: number, targetElementId: number | undefined): Promise<boolean> {
  const language = await loadLanguage();
  const request: PickRequest = {
    language,
    ...(targetElementId === undefined ? {} : { targetElementId }),
  };
  const answer = await patiently(async () => {
    // What takes the pictures waits there already when somebody has chosen.
    const files = [PICKER_SCRIPT, SCROLLER_SCRIPT];
    await browser.scripting.executeScript({ target: { tabId }, files });
    const [begun] = await browser.scripting.executeScript({
      target: { tabId },
      func: (asked: PickRequest) => {
        globalThis.getuigePicker?.start(asked);
        return globalThis.getuigePicker !== undefined;
      },
      args: [request],
    });
    return begun?.result ?? null;
  });
  return answer === true;
}

async function wait(tabId: number): Promise<unknown> {
  return patiently(async () => {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: (ms: number) => globalThis.getuigePicker?.wait(ms) ?? { status: 'cancelled' },
      args: [QUESTION_MS],
    });
    return answer?.result ?? null;
  }, QUESTION_PATIENCE_MS);
}

async function forget(tabId: number): Promise<void> {
  await patiently(() =>
    browser.scripting.executeScript({
      target: { tabId },
      func: () => {
        globalThis.getuigePicker?.forget();
      },
    }),
  );
}
