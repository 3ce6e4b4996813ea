/** A surface over the Chrome DevTools Protocol, for a tab as well as for the popup. */
import type { Transport } from './surface';

export type CdpParameters = Readonly<Record<string, unknown>>;

/** One attached target. `send` rejects with {@link TARGET_GONE} once it has closed. */
export interface CdpChannel {
  send(method: string, parameters?: CdpParameters): Promise<Readonly<Record<string, unknown>>>;
}

export const TARGET_GONE = 'The document has closed';

interface Evaluation {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** Evaluates an expression in the target, awaits it, and hands back a copy. */
export async function evaluate(channel: CdpChannel, expression: string): Promise<unknown> {
  const answer = (await channel.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  })) as unknown as Evaluation;
  const failure = answer.exceptionDetails;
  if (failure !== undefined) throw new Error(failure.exception?.description ?? failure.text);
  return answer.result.value;
}

/** Without them, Chromium does not take a key for the one that is meant. */
const KEY_CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  PageDown: 34,
  ArrowUp: 38,
  ArrowDown: 40,
};

/** A finger that jumps is none. */
const SWIPE_STEPS = 20;

async function press(channel: CdpChannel, x: number, y: number): Promise<void> {
  const at = { x, y, button: 'left', clickCount: 1 };
  await channel.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await channel.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
  try {
    await channel.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
  } catch (error) {
    // A click may close the document that it was made in, as the popup's Export does.
    if (!(error instanceof Error) || !error.message.includes(TARGET_GONE)) throw error;
  }
}

export function createCdpTransport(
  channel: CdpChannel,
  rest: Pick<Transport, 'download' | 'close'>,
): Transport {
  return {
    ...rest,
    address: async () => (await evaluate(channel, 'location.href')) as string,
    evaluate: (expression) => evaluate(channel, expression),
    press: (x, y) => press(channel, x, y),
    moveTo: async (x, y) => {
      await channel.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    },
    pressKey: async (key) => {
      const windowsVirtualKeyCode = KEY_CODES[key] ?? 0;
      // A button is pressed by what a key writes.
      const text = key === 'Enter' ? { text: '\r' } : {};
      for (const type of [key === 'Enter' ? 'keyDown' : 'rawKeyDown', 'keyUp']) {
        await channel.send('Input.dispatchKeyEvent', {
          ...(type === 'keyUp' ? {} : text),
          type,
          key,
          code: key,
          windowsVirtualKeyCode,
        });
      }
    },
    touchScreen: async () => {
      await channel.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      const touch = (type: string, touchPoints: readonly object[]) =>
        channel.send('Input.dispatchTouchEvent', { type, touchPoints });
      return {
        tap: async (x, y) => {
          await touch('touchStart', [{ x, y }]);
          await touch('touchEnd', []);
        },
        swipe: async (x, from, to) => {
          await touch('touchStart', [{ x, y: from }]);
          for (let step = 1; step <= SWIPE_STEPS; step++) {
            const y = from + ((to - from) * step) / SWIPE_STEPS;
            await touch('touchMove', [{ x, y }]);
          }
          await touch('touchEnd', []);
        },
      };
    },
    show: async () => {
      await channel.send('Page.bringToFront');
    },
    narrow: async (width) => {
      const size = { width, height: 740, deviceScaleFactor: 1, mobile: false };
      await channel.send('Emulation.setDeviceMetricsOverride', size);
    },
    screenshot: async () => {
      const { data } = await channel.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data as string, 'base64');
    },
    screenshotOfAll: async () => {
      const { cssContentSize } = await channel.send('Page.getLayoutMetrics');
      const clip = { ...(cssContentSize as object), scale: 1 };
      const asked = { format: 'png', captureBeyondViewport: true, clip };
      const { data } = await channel.send('Page.captureScreenshot', asked);
      return Buffer.from(data as string, 'base64');
    },
  };
}
