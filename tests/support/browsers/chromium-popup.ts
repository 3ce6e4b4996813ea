/**
 * Attaches to the popup. Playwright does not list it among its pages, so its
 * messages travel inside messages of the browser's own session.
 */
import type { CDPSession } from 'playwright';
import { TARGET_GONE, type CdpChannel, type CdpParameters } from './cdp';

interface Pending {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** A popup closes by itself, as soon as something else has the attention. */
export function nullWhereGone(thrown: unknown): null {
  if (String(thrown).includes('No target with given id')) return null;
  throw thrown;
}

/**
 * @param targetId Of a target of type `page`.
 * @returns null where it has closed.
 */
export async function attachToTarget(
  browser: CDPSession,
  targetId: string,
): Promise<CdpChannel | null> {
  const attached = await browser
    .send('Target.attachToTarget', { targetId, flatten: false })
    .catch(nullWhereGone);
  if (attached === null) return null;
  const { sessionId } = attached;
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let gone = false;

  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    const waiting = answer.id === undefined ? undefined : pending.get(answer.id);
    if (waiting === undefined || answer.id === undefined) return;
    pending.delete(answer.id);
    if (answer.error === undefined) waiting.resolve(answer.result ?? {});
    else waiting.reject(new Error(answer.error.message));
  });
  const onGone = () => {
    gone = true;
    for (const { reject } of pending.values()) reject(new Error(TARGET_GONE));
    pending.clear();
  };
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId === sessionId) onGone();
  });

  const send = (method: string, parameters: CdpParameters = {}) =>
    new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
      if (gone) {
        reject(new Error(TARGET_GONE));
        return;
      }
      lastId += 1;
      pending.set(lastId, { resolve, reject });
      const message = JSON.stringify({ id: lastId, method, params: parameters });
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => {
        onGone();
      });
    });
  return { send };
}
