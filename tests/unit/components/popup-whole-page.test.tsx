// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import type { WholePageState } from '@/utils/services/messages';
import { ENDINGS } from '@/utils/evidence/long-picture-schema';
import { idOf, savedViewOf } from './fake-exhibits';
import { setUpPopup, type Answering } from './fake-popup';
import { draw, settle } from './screen';

type Running = Extract<WholePageState, { phase: 'running' }>;

const running = (more: Partial<Running> = {}): Running => ({
  phase: 'running',
  of: 'page',
  tabId: 7,
  step: 'scrolling',
  screensTaken: 3,
  screensExpected: 12,
  limitScreens: 40,
  secondsLeft: 5,
  ...more,
});
const done = { phase: 'done', of: 'page', tabId: 7, exhibitId: idOf(13) } as const;
const whole: WholePageState = { ...done, ended: 'end-of-page', complete: true };
const answer = (value: WholePageState) => ({ ok: true, value }) as const;

/** A popup that asks how far the work is only when the test lets it. */
async function open(over: Partial<Answering> = {}) {
  let goOn: () => void = () => undefined;
  const wait = () => new Promise<void>((resolve) => (goOn = resolve));
  const setUp = setUpPopup(
    {
      view: ({ exhibitId }) => ({ ok: true, value: savedViewOf(exhibitId === idOf(13) ? 13 : 12) }),
      ...over,
    },
    { wait },
  );
  const screen = await draw(<Popup store={setUp.store} zone="Europe/Amsterdam" />, 'en');
  await settle(() => void setUp.store.start());
  return {
    ...setUp,
    ...screen,
    next: () =>
      settle(() => {
        goOn();
      }),
    bar: () => screen.root.querySelector('progress'),
  };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('saving the whole page', () => {
  test('tells screens and seconds until it is there, and shows the exhibit', async () => {
    const states = [running({ screensTaken: 4 }), running({ step: 'finishing' }), whole];
    const { press, text, next, bar, buttons, requests } = await open({
      wholePage: () => answer(running()),
      wholePageState: () => answer(states.shift() ?? whole),
    });
    await press('Whole page');
    expect(requests('wholePage')).toEqual([
      { tabId: 7, requestedAtMs: 2_000, pageExhibitId: idOf(12) },
    ]);
    expect(text()).toContain('Screen 3 of 12. About 5 seconds left.');
    expect(bar()?.getAttribute('aria-label')).toBe('Whole page');
    expect([bar()?.value, bar()?.max]).toEqual([3, 12]);
    expect(text()).not.toContain('The work stops after');
    await next();
    expect(text()).toContain('Screen 4 of 12');
    await next();
    expect(text()).toContain('All screens are there');
    expect(buttons()).not.toContain('Stop and save up to here');
    expect(bar()?.hasAttribute('value')).toBe(false);
    await next();
    expect(text()).toContain('The whole page is saved.');
    expect(requests('view')).toEqual([{ exhibitId: idOf(13) }]);
  });

  test('can be stopped, and says up to where it is saved', async () => {
    const { press, text, next, requests } = await open({
      wholePage: () => answer(running()),
      wholePageStop: () => answer(running()),
      wholePageState: () => answer({ ...done, ended: 'stopped-by-user', complete: false }),
    });
    await press('Whole page');
    await press('Stop and save up to here');
    expect(requests('wholePageStop')).toHaveLength(1);
    await next();
    expect(text()).toContain('Saved up to where you stopped.');
  });

  test('says beforehand where it will end, and goes on where somebody wants that', async () => {
    let limitScreens = 40;
    const { press, text, buttons } = await open({
      wholePage: () => answer(running({ screensExpected: 40 })),
      wholePageRaise: () => {
        limitScreens += 40;
        return answer(running({ screensExpected: 80, limitScreens }));
      },
    });
    await press('Whole page');
    expect(text()).toContain('The work stops after 40 screens.');
    await press('Go on to 80 screens');
    expect(text()).toContain('The work stops after 80 screens.');
    expect(buttons()).toContain('Go on to 120 screens');
  });

  test('offers no more than the highest limit', async () => {
    const { press, buttons } = await open({
      wholePage: () => answer(running({ screensExpected: 400, limitScreens: 400 })),
    });
    await press('Whole page');
    expect(buttons().join()).not.toContain('Go on to');
  });

  test('says that it waits while another tab is in front', async () => {
    const { press, text } = await open({
      wholePage: () => answer(running({ step: 'paused' })),
    });
    await press('Whole page');
    expect(text()).toContain('Paused: another tab is in front');
    expect(text()).not.toContain('seconds left');
  });

  test.each(ENDINGS.filter((reason) => reason !== 'end-of-page'))(
    'that ended as %s never says that all of it is there',
    async (ended) => {
      const { press, text, next } = await open({
        wholePage: () => answer(running()),
        wholePageState: () => answer({ ...done, ended, complete: false }),
      });
      await press('Whole page');
      await next();
      expect(text()).toMatch(/Saved (up to|until)/);
      expect(text()).not.toContain('The whole page is saved.');
    },
  );

  test('that is wider than the window says so, though its end was reached', async () => {
    const { press, text, next } = await open({
      wholePage: () => answer(running()),
      wholePageState: () => answer({ ...done, ended: 'end-of-page', complete: false }),
    });
    await press('Whole page');
    await next();
    expect(text()).not.toContain('The whole page is saved.');
  });

  test('that fails says why, and what was saved before stays on show', async () => {
    const { press, text, next } = await open({
      wholePage: () => answer(running()),
      wholePageState: () => answer({ phase: 'failed', tabId: 7, code: 'page-cannot-scroll' }),
    });
    await press('Whole page');
    await next();
    expect(text()).not.toContain('The whole page is saved.');
    expect(text()).toContain('Saved 14:12:22');
    expect(text()).toContain('Of this page only the screen can be saved');
  });

  test('whose background is gone is told as cut off', async () => {
    const { press, text, next } = await open({
      wholePage: () => answer(running()),
      wholePageState: () => answer({ phase: 'idle' }),
    });
    await press('Whole page');
    await next();
    expect(text()).toContain('Saving was cut off');
  });

  test('is shown to a popup that opens while it is under way', async () => {
    const { text, next } = await open({
      save: () => ({ ok: true, value: { status: 'whole-page', state: running() } }),
      wholePageState: () => answer(whole),
    });
    expect(text()).toContain('Saving the whole page');
    expect(text()).toContain('Screen 3 of 12');
    await next();
    expect(text()).toContain('The whole page is saved.');
  });
});

describe('saving one post', () => {
  test('closes the popup, so that somebody can point at it', async () => {
    const { press, closedTimes, requests } = await open({
      onlyPost: () => answer({ phase: 'choosing', tabId: 7 }),
    });
    await press('Only this post');
    expect(requests('onlyPost')).toEqual([{ tabId: 7, pageExhibitId: idOf(12) }]);
    expect(closedTimes()).toBe(1);
  });

  test('stays open where other work is under way, and shows that', async () => {
    const { press, text, closedTimes } = await open({ onlyPost: () => answer(running()) });
    await press('Only this post');
    expect(closedTimes()).toBe(0);
    expect(text()).toContain('Screen 3 of 12');
  });

  test('is named as such to a popup that opens while it is under way', async () => {
    const post = running({ of: 'post' });
    const { text, bar } = await open({
      save: () => ({ ok: true, value: { status: 'whole-page', state: post } }),
      wholePageState: () => answer(post),
    });
    expect(text()).not.toContain('Saving the whole page');
    expect(bar()?.getAttribute('aria-label')).toBe('Only this post');
  });
});
