// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import type { FollowUpState } from '@/utils/services/messages';
import { idOf, savedViewOf } from './fake-exhibits';
import { setUpPopup, type Answering } from './fake-popup';
import { draw } from './screen';

const done: FollowUpState = { phase: 'done', kind: 'reload', tabId: 7, exhibitId: idOf(13) };
const running: FollowUpState = { phase: 'running', kind: 'reload', tabId: 7, step: 'reloading' };
const answer = (value: FollowUpState) => ({ ok: true, value }) as const;

async function open(over: Partial<Answering> = {}) {
  const setUp = setUpPopup(over);
  const screen = await draw(<Popup store={setUp.store} zone="Europe/Amsterdam" />, 'en');
  await setUp.store.start();
  await Promise.resolve();
  return { ...setUp, ...screen };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('what can follow on a save', () => {
  test('stands out of the way', async () => {
    const { root } = await open();
    const more = root.querySelector<HTMLDetailsElement>('.more');
    expect(more?.open).toBe(false);
    expect(more?.textContent).toContain('Reload and save again');
    expect(more?.textContent).toContain('Make a reconstruction');
  });

  test('ends with the second exhibit on show', async () => {
    const { press, requests, text } = await open({
      followUp: () => answer(running),
      followUpState: () => answer(done),
      view: () => ({ ok: true, value: savedViewOf(13, { reconstructed: true }) }),
    });
    await press('Reload and save again');
    expect(requests('followUp')).toEqual([
      { kind: 'reload', tabId: 7, exhibitId: idOf(12), requestedAtMs: 2_000, leaveText: false },
    ]);
    expect(requests('view')).toEqual([{ exhibitId: idOf(13) }]);
    expect(text()).toContain('Reconstruction – not what the screen showed');
  });

  test('asks before it leaves text, with the safe answer in focus', async () => {
    let asked = 0;
    const { press, requests, text } = await open({
      followUp: ({ leaveText }) => {
        asked += 1;
        return answer(leaveText ? done : { phase: 'asks-text', kind: 'reload', tabId: 7 });
      },
    });
    await press('Reload and save again');
    expect(text()).toContain('did not send yet');
    expect(document.activeElement?.textContent).toBe('Do not reload');
    await press('Do not reload');
    expect(text()).not.toContain('did not send yet');
    expect(asked).toBe(1);
    await press('Reload and save again');
    await press('Reload anyway');
    expect(requests('followUp').at(-1)).toMatchObject({ leaveText: true });
  });

  test('asks for the click that the browser wants, and closes for it', async () => {
    const { press, text, closedTimes, requests } = await open({
      followUp: () => answer(running),
      followUpState: () => answer({ phase: 'awaits-click', kind: 'reload', tabId: 7 }),
    });
    await press('Reload and save again');
    expect(text()).toContain('One more click');
    expect(requests('followUpState')).toHaveLength(1);
    await press('Close window');
    expect(closedTimes()).toBe(1);
  });

  test('that fails leaves what was saved on show, with the reason', async () => {
    const { press, text } = await open({
      followUp: () => answer(running),
      followUpState: () =>
        answer({ phase: 'failed', kind: 'reload', tabId: 7, code: 'reload-not-done' }),
    });
    await press('Reload and save again');
    expect(text()).toContain('The page was not loaded again');
    expect(text()).toContain('Saved 14:12:22');
  });

  test('whose background is gone is told as cut off', async () => {
    const { press, text } = await open({
      followUp: () => answer(running),
      followUpState: () => answer({ phase: 'idle' }),
    });
    await press('Make a reconstruction');
    expect(text()).toContain('Saving was cut off');
  });

  test('is shown to a popup that opens while it is under way', async () => {
    const { text } = await open({
      save: () => ({ ok: true, value: { status: 'follow-up', state: running } }),
      followUpState: () => answer(done),
      view: () => ({ ok: true, value: savedViewOf(13) }),
    });
    expect(text()).toContain('Saved');
  });
});
