import { describe, expect, test } from 'vitest';
import { beginSave, type BareBrowser } from '@/utils/browser/begin-save';

type Tabs = Awaited<ReturnType<BareBrowser['tabs']['query']>>;

function begun(tabs: () => Promise<Tabs>, answered: () => Promise<unknown>) {
  const sent: unknown[] = [];
  const { requestedAtMs, answer } = beginSave(1_000.6, {
    tabs: { query: tabs },
    runtime: {
      sendMessage: (message) => {
        sent.push(message);
        return answered();
      },
    },
  });
  return { requestedAtMs, answer, sent };
}

const oneTab = (): Promise<Tabs> => Promise.resolve([{ id: 7, windowId: 3 }]);
const saved = { ok: true, value: { status: 'failed', code: 'disk-full' } };

describe('a save that begins before the popup', () => {
  test('is asked for once, for the tab in front, at the moment of the click', async () => {
    const { requestedAtMs, answer, sent } = begun(oneTab, () => Promise.resolve(saved));
    expect(await answer).toEqual(saved);
    expect(requestedAtMs).toBe(1_001);
    const request = {
      tabId: 7,
      windowId: 3,
      requestedAtMs: 1_001,
      again: false,
      confirmed: false,
    };
    expect(sent).toEqual([{ name: 'save', request }]);
  });

  test.each([
    ['no tab', () => Promise.resolve([])],
    ['a tab without a number', () => Promise.resolve([{ windowId: 3 }])],
  ])('asks nothing where there is %s', async (_what, tabs) => {
    const { answer, sent } = begun(tabs, () => Promise.resolve(saved));
    expect(await answer).toBeNull();
    expect(sent).toEqual([]);
  });

  test.each([
    ['is gone', () => Promise.reject(new Error('no receiving end'))],
    ['gives nothing', () => Promise.resolve(undefined)],
    ['gives something else', () => Promise.resolve('yes')],
  ])('was cut off where the background %s', async (_what, answered) => {
    expect(await begun(oneTab, answered).answer).toEqual({ ok: false, code: 'cut-off' });
  });

  test('rejects where the tab cannot be asked for', async () => {
    const { answer } = begun(
      () => Promise.reject(new Error('gone')),
      () => Promise.resolve(saved),
    );
    await expect(answer).rejects.toThrow('gone');
  });
});
