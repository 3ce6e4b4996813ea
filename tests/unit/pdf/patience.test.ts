import { expect, test } from 'vitest';
import { createPatience, unlessAborted } from '@/utils/pdf/patience';

/** A clock that a test moves on by hand. */
function clock() {
  let tick = (): void => undefined;
  const state = { visible: true, stopped: false };
  return {
    state,
    pass: (seconds: number) => {
      for (let second = 0; second < seconds && !state.stopped; second++) tick();
    },
    clockwork: {
      every: (_ms: number, work: () => void) => {
        tick = work;
        return () => {
          state.stopped = true;
        };
      },
      isVisible: () => state.visible,
    },
  };
}

test('gives up after so many seconds, and stops its clock', () => {
  const { clockwork, pass, state } = clock();
  const patience = createPatience(3, clockwork);
  pass(2);
  expect(patience.signal.aborted).toBe(false);
  pass(1);
  expect(patience.signal.aborted).toBe(true);
  expect(patience.isOver()).toBe(true);
  expect(state.stopped).toBe(true);
});

test('does not count the time in which nobody could see the tab', () => {
  const { clockwork, pass, state } = clock();
  const patience = createPatience(3, clockwork);
  state.visible = false;
  pass(100);
  expect(patience.signal.aborted).toBe(false);
  state.visible = true;
  pass(3);
  expect(patience.isOver()).toBe(true);
});

test('ended before its time is not over', () => {
  const { clockwork, pass, state } = clock();
  const patience = createPatience(3, clockwork);
  pass(1);
  patience.end();
  expect(patience.signal.aborted).toBe(true);
  expect(patience.isOver()).toBe(false);
  expect(state.stopped).toBe(true);
});

test('work that never ends is left when the signal says so, before or after it began', async () => {
  const never = new Promise<never>(() => undefined);
  const controller = new AbortController();
  const left = unlessAborted(never, controller.signal);
  controller.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  await expect(unlessAborted(never, controller.signal)).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('work that ends gives what it gives', async () => {
  const { signal } = new AbortController();
  expect(await unlessAborted(Promise.resolve(7), signal)).toBe(7);
  await expect(unlessAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
});
