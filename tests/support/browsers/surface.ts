/** Builds a {@link Surface} on the few things that a browser's own protocol must be able to do. */
import { waitUntil } from '../wait';
import { locateAll, readText, replaceFocusedText } from './in-page';
import type { Json, Located, Surface, Target, TouchScreen } from './types';

export interface Transport {
  address(): Promise<string>;
  /** Evaluates an expression, awaits it, and hands back a copy. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses and releases the main mouse button at a place in the window, in CSS pixels. */
  press(x: number, y: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  pressKey(key: string): Promise<void>;
  touchScreen(): Promise<TouchScreen>;
  show(): Promise<void>;
  /** Asks for a width of the window, in CSS pixels; it may come a moment later. */
  narrow(width: number): Promise<void>;
  screenshot(): Promise<Buffer>;
  screenshotOfAll(): Promise<Buffer>;
  /** Performs `start`, then waits for the file that it downloads. */
  download(start: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
}

/** `name` helpers that compilers add to functions are not there inside the document. */
const PRELUDE = 'const __name = (named) => named;';

function callOf(run: (...args: never[]) => unknown, args: readonly Json[]): string {
  return `(() => { ${PRELUDE} return (${run.toString()})(...${JSON.stringify(args)}); })()`;
}

function describe(target: Target): string {
  return JSON.stringify(target);
}

/** Runs functions by a transport that evaluates expressions. */
export function createEvaluate({ evaluate }: Pick<Transport, 'evaluate'>): Surface['evaluate'] {
  return async <A extends readonly Json[], T>(
    run: (...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>> => (await evaluate(callOf(run, args))) as Awaited<T>;
}

export function createSurface(transport: Transport): Surface {
  const evaluate = createEvaluate(transport);

  const locate = (target: Target, scroll: boolean) =>
    evaluate(locateAll as (target: Json, scroll: boolean) => Located[], target, scroll);

  const findOne = (target: Target, scroll: boolean) =>
    waitUntil(`one visible element ${describe(target)}`, async () => {
      const found = await locate(target, scroll);
      if (found.length > 1) throw new Error(`${found.length} elements fit ${describe(target)}`);
      return found[0];
    });

  const click = async (target: Target) => {
    let before = '';
    const { x, y, width, height } = await waitUntil(
      `an enabled element that stays in its place ${describe(target)}`,
      async () => {
        const found = await findOne(target, true);
        const last = before;
        before = JSON.stringify(found);
        return found.disabled || !found.uncovered || before !== last ? null : found;
      },
    );
    await transport.press(x + width / 2, y + height / 2);
  };

  const textOf = async (within: Target | undefined) =>
    within === undefined ? evaluate(readText) : (await locate(within, false))[0]?.text;

  return {
    address: () => transport.address(),
    evaluate,
    all: (target) => locate(target, false),
    find: (target) => findOne(target, false),
    click,
    pressAt: (x, y) => transport.press(x, y),
    moveTo: (x, y) => transport.moveTo(x, y),
    pressKey: (key) => transport.pressKey(key),
    touchScreen: () => transport.touchScreen(),
    fill: async (target, text) => {
      await click(target);
      await waitUntil(`typing into ${describe(target)}`, () => evaluate(replaceFocusedText, text));
    },
    waitForText: (expected, within) =>
      waitUntil(`text ${String(expected)}`, async () => {
        const text = await textOf(within);
        if (text !== undefined && expected.test(text)) return text;
        throw new Error(`The text is: ${text ?? '(no such element)'}`);
      }),
    show: () => transport.show(),
    narrow: async (width) => {
      await transport.narrow(width);
      await waitUntil(`a window of ${width} pixels`, async () => {
        const now = await evaluate(() => innerWidth);
        if (now !== width) throw new Error(`It is ${now} pixels wide`);
        return true;
      });
    },
    screenshot: () => transport.screenshot(),
    screenshotOfAll: () => transport.screenshotOfAll(),
    download: (target) => transport.download(() => click(target)),
    close: () => transport.close(),
  };
}
