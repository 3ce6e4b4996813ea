/**
 * The save that a click on the icon asks for, in a script of its own that runs before those of
 * the popup and needs none of them: the pixels are taken that much sooner after the click.
 */
import type { AnswerOf, RequestOf } from '@/utils/services/messages';

export interface BegunSave {
  /** When the click reached us, in milliseconds since 1970. */
  readonly requestedAtMs: number;
  /** Null where there is no tab in front. Rejects where the tab cannot be asked for. */
  readonly answer: Promise<AnswerOf<'save'> | null>;
}

declare global {
  var getuigeBegun: BegunSave | undefined;
}

/** The browser's own interface: both browsers give promises, and the polyfill is large. */
export interface BareBrowser {
  readonly tabs: {
    query(of: {
      readonly active: true;
      readonly currentWindow: true;
    }): Promise<readonly { readonly id?: number; readonly windowId?: number }[]>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Asks at once. @param openedAtMs of the popup's document. */
export function beginSave(openedAtMs: number, bare = bareBrowser()): BegunSave {
  const requestedAtMs = Math.max(0, Math.round(openedAtMs));
  const answer = askToSave(bare, requestedAtMs);
  // Heard where it is awaited, which may be later than the browser complains.
  answer.catch(() => undefined);
  return { requestedAtMs, answer };
}

function bareBrowser(): BareBrowser {
  const { browser, chrome } = globalThis as unknown as {
    readonly browser?: BareBrowser;
    readonly chrome: BareBrowser;
  };
  return browser ?? chrome;
}

async function askToSave(
  { tabs, runtime }: BareBrowser,
  requestedAtMs: number,
): Promise<AnswerOf<'save'> | null> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  const { id: tabId, windowId } = tab;
  const request: RequestOf<'save'> = {
    tabId,
    windowId,
    requestedAtMs,
    again: false,
    confirmed: false,
  };
  // As `ask`: whoever does not answer was ended at work.
  const answer = await runtime.sendMessage({ name: 'save', request }).catch(() => null);
  return isAnswer(answer) ? answer : { ok: false, code: 'cut-off' };
}

function isAnswer(answer: unknown): answer is AnswerOf<'save'> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
