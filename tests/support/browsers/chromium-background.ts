/** The extension's service worker: to look into it, and to end it. */
import type { CDPSession } from 'playwright';
import { waitUntil } from '../wait';
import { evaluate } from './cdp';
import { attachToTarget } from './chromium-popup';
import { createEvaluate } from './surface';
import type { Background } from './types';

/** @param wake Starts the worker if it does not run. */
export async function findServiceWorker(
  browser: CDPSession,
  extensionRoot: string,
  wake: () => Promise<unknown>,
): Promise<Background> {
  const attach = async () => {
    await wake();
    const { targetId, channel } = await waitUntil('the service worker', async () => {
      const found = await targetOf(browser, extensionRoot);
      const attached = found === null ? null : await attachToTarget(browser, found);
      return found === null || attached === null ? null : { targetId: found, channel: attached };
    });
    return { targetId, channel, begunMs: await evaluate(channel, 'performance.timeOrigin') };
  };
  const { targetId, channel, begunMs } = await attach();
  return {
    evaluate: createEvaluate({ evaluate: (expression) => evaluate(channel, expression) }),
    stop: async () => {
      await browser.send('Target.closeTarget', { targetId });
      // Playwright holds on to the target, which the next worker takes over: only that one tells.
      await waitUntil('the worker to end', async () => (await attach()).begunMs !== begunMs);
    },
  };
}

/** Ends the worker, if it runs. Nothing may be attached to it: whatever is would keep its target. */
export async function stopServiceWorker(browser: CDPSession, extensionRoot: string): Promise<void> {
  const targetId = await targetOf(browser, extensionRoot);
  if (targetId === null) return;
  await browser.send('Target.closeTarget', { targetId });
  await waitUntil(
    'the worker to end',
    async () => (await targetOf(browser, extensionRoot)) === null,
  );
}

async function targetOf(browser: CDPSession, extensionRoot: string): Promise<string | null> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(extensionRoot),
  );
  return worker?.targetId ?? null;
}
