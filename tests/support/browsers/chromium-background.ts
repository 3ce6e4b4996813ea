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
    const targetId = await waitUntil('the service worker', async () => {
      const { targetInfos } = await browser.send('Target.getTargets');
      return targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith(extensionRoot),
      )?.targetId;
    });
    const channel = await attachToTarget(browser, targetId);
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
