// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ButtonsDeps } from '@/entrypoints/page-button/buttons';
import script from '@/entrypoints/page-button/index';
import { PAGE_BUTTON_SCRIPT_VERSION, PRESS_MESSAGE } from '@/utils/platforms/page-button-script';

type Changed = (changes: object, area: string) => void;

/** What was started and what was stopped, in order. */
let log: string[];
let started: ButtonsDeps | null;
let settings: object;
let listeners: Set<Changed>;
let runtime: { id: string | undefined; sendMessage: (message: unknown) => Promise<unknown> };

vi.mock('@/entrypoints/page-button/buttons', () => ({
  startButtons: (deps: ButtonsDeps) => {
    started = deps;
    log.push(`start ${deps.platform} ${deps.language}`);
    return {
      pressed: () => null,
      hide: (holder: string) => log.push(`hide ${holder}`) > 0,
      show: (holder: string) => log.push(`show ${holder}`),
      stop: () => log.push('stop'),
    };
  },
}));

const run = async (): Promise<void> => {
  await script.main();
  await vi.advanceTimersByTimeAsync(0);
};
const choose = (pageButtons: readonly string[], language = 'nl'): void => {
  settings = { pageButtons, language };
  for (const listener of listeners) listener({ settings: { newValue: settings } }, 'local');
};

beforeEach(() => {
  vi.useFakeTimers();
  window.location.href = 'https://x.com/home';
  [log, started, listeners] = [[], null, new Set()];
  settings = { pageButtons: ['x'], language: 'nl' };
  runtime = { id: 'ours', sendMessage: () => Promise.resolve('saved') };
  vi.stubGlobal('chrome', {
    runtime,
    i18n: { getUILanguage: () => 'nl' },
    storage: {
      local: { get: () => Promise.resolve({ settings }) },
      onChanged: {
        addListener: (listener: Changed) => listeners.add(listener),
        removeListener: (listener: Changed) => listeners.delete(listener),
      },
    },
  });
});
afterEach(() => {
  globalThis.getuigeButtons?.stop();
  globalThis.getuigeButtons = undefined;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('buttons are placed', () => {
  test('on a platform that somebody chose, in their language', async () => {
    choose(['facebook', 'x'], 'en');
    await run();
    expect(log).toEqual(['start x en']);
  });

  test('on no other platform', async () => {
    choose(['facebook']);
    await run();
    expect(log).toEqual([]);
  });

  test('on no page where none exist, whatever the settings say', async () => {
    window.location.href = 'https://github.com/';
    choose(['x', 'github']);
    await run();
    expect([log, globalThis.getuigeButtons]).toEqual([[], undefined]);
  });

  test('after the page has loaded: until then it takes over what a server wrote', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    await run();
    expect(log).toEqual([]);
    state.mockReturnValue('complete');
    window.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['start x nl']);
  });

  test('and a press asks the background', async () => {
    const sent = vi.spyOn(runtime, 'sendMessage');
    await run();
    expect([await started?.ask(true), await started?.ask(false)]).toEqual(['saved', 'saved']);
    expect(sent.mock.calls.flat()).toEqual([
      { name: PRESS_MESSAGE, confirmed: true },
      { name: PRESS_MESSAGE, confirmed: false },
    ]);
  });
});

describe('another choice in the settings', () => {
  test('takes the buttons away, and brings them back', async () => {
    await run();
    choose(['facebook']);
    choose([]);
    choose(['x']);
    expect(log).toEqual(['start x nl', 'stop', 'start x nl']);
  });

  test('that changes nothing here leaves them alone', async () => {
    await run();
    choose(['x', 'facebook']);
    expect(log).toEqual(['start x nl']);
  });

  test('of the language draws them anew', async () => {
    await run();
    choose(['x'], 'en');
    expect(log).toEqual(['start x nl', 'stop', 'start x en']);
  });
});

describe('put into the page once more', () => {
  test('the script leaves the buttons that are there alone', async () => {
    await run();
    const before = globalThis.getuigeButtons;
    await run();
    expect(globalThis.getuigeButtons).toBe(before);
    expect(log).toEqual(['start x nl']);
  });

  test.each([
    ['of an extension that is gone', { version: PAGE_BUTTON_SCRIPT_VERSION, isAlive: () => false }],
    ['of an older version', { version: PAGE_BUTTON_SCRIPT_VERSION - 1, isAlive: () => true }],
  ])('it takes away those %s', async (_, before) => {
    globalThis.getuigeButtons = { ...before, stop: () => log.push('stop before') } as never;
    await run();
    expect(log).toEqual(['stop before', 'start x nl']);
  });
});

describe('what the other scripts are offered', () => {
  test('goes to the buttons that are there now', async () => {
    await run();
    expect(globalThis.getuigeButtons?.hide('page')).toBe(true);
    globalThis.getuigeButtons?.show('page');
    expect(log).toEqual(['start x nl', 'hide page', 'show page']);
  });

  test('is nothing where there are no buttons', async () => {
    choose([]);
    await run();
    expect(globalThis.getuigeButtons?.hide('page')).toBe(false);
    expect(globalThis.getuigeButtons?.pressed()).toBeNull();
  });

  test('says whether the extension that put it there is still the one', async () => {
    await run();
    expect(globalThis.getuigeButtons?.isAlive()).toBe(true);
    runtime.id = undefined;
    expect(globalThis.getuigeButtons?.isAlive()).toBe(false);
  });

  test('stopped, the buttons go, and no choice brings them back', async () => {
    await run();
    globalThis.getuigeButtons?.stop();
    choose([]);
    choose(['x']);
    expect(log).toEqual(['start x nl', 'stop']);
    expect(listeners.size).toBe(0);
  });

  test('stopped before the page has loaded, no button comes', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    await run();
    globalThis.getuigeButtons?.stop();
    state.mockReturnValue('complete');
    window.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual([]);
  });
});
