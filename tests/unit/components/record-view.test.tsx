// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { createFakeRecorder, LEFT, type FakeRecorderOptions } from './fake-recorder';
import { openDossierAt } from './fake-mount';
import { settle } from './screen';

let root: HTMLElement | null = null;
afterEach(() => {
  // What a view listens to on the window goes with it.
  if (root !== null) render(null, root);
});

async function open(options: FakeRecorderOptions = {}, hash = '#/record') {
  const recorder = createFakeRecorder(options);
  const screen = await openDossierAt(hash, { recorder });
  root = screen.root;
  return { ...screen, recorder };
}

describe('recording', () => {
  test('says what will be in it, and asks the browser in the click itself', async () => {
    const { text, press, recorder } = await open();
    expect(text()).toContain('Everything that comes into that tab or window is in the recording');
    expect(text()).toContain('details of other people');
    await press('Choose what to record');
    expect(recorder.calls).toEqual([['record', { sound: true }]]);
  });

  test('leaves the sound out when somebody says so, and where there is none', async () => {
    const { field, press, recorder } = await open();
    await settle(() => {
      field('Record the sound too').click();
    });
    await press('Choose what to record');
    expect(recorder.calls).toEqual([['record', { sound: false }]]);
    const silent = await open({ soundPossible: false });
    expect(silent.text()).toContain('In this browser there will be no sound.');
    await silent.press('Choose what to record');
    expect(silent.recorder.calls).toEqual([['record', { sound: false }]]);
  });

  test('says where it is not possible', async () => {
    const { text, buttons } = await open({ possible: false });
    expect(text()).toContain('This browser cannot record here.');
    expect(buttons()).not.toContain('Choose what to record');
  });

  test('shows how long, how large and how much more, here and in every other view', async () => {
    const { text, press, recorder, goTo } = await open();
    await settle(() => {
      recorder.show({
        phase: 'recording',
        lengthMs: 12_300,
        sizeBytes: 14_000_000,
        leftBytes: 1_500_000_000,
        leftMs: 7_000_000,
      });
    });
    expect(text()).toContain('0:12 · 14.0 MB');
    expect(text()).toContain('There is room for 1.5 GB more.');
    await goTo('#/settings');
    expect(text()).toContain('0:12 · 14.0 MB');
    await press('Stop and save');
    expect(recorder.calls).toEqual([['stop']]);
  });

  test.each([
    [
      { leftBytes: 40_000_000, leftMs: 7_000_000 },
      'The disk is filling up: there is room for 40.0 MB',
    ],
    [{ leftBytes: null, leftMs: 125_000 }, 'The recording stops by itself in 2:05.'],
  ])('announces its end: %o', async (left, said) => {
    const state = { phase: 'recording', lengthMs: 1, sizeBytes: 1, ...left } as const;
    expect((await open({ state })).text()).toContain(said);
  });

  test('asks before the window closes, only while it runs', async () => {
    const asks = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const { recorder } = await open();
    expect(asks()).toBe(false);
    await settle(() => {
      recorder.show({ phase: 'sealing', lengthMs: 1, sizeBytes: 1 });
    });
    expect(asks()).toBe(true);
    await settle(() => {
      recorder.show({ phase: 'idle', problem: null });
    });
    expect(asks()).toBe(false);
  });

  test('leads to the exhibit, and says why it ended by itself', async () => {
    const saved = { exhibitId: LEFT.exhibitId, number: 13, lengthMs: 72_400 };
    const { text } = await open({
      state: { phase: 'saved', saved: { ...saved, ended: 'sharing-ended' } },
    });
    expect(text()).toContain('Saved: recording of 1:12, exhibit 13.');
    expect(text()).toContain('the tab or window was closed');
  });
});

describe('a recording that was left', () => {
  test('is offered in the list, and kept', async () => {
    const { text, press, recorder } = await open({ left: [LEFT] }, '#/');
    expect(text()).toContain(
      'A recording of 20 November 2026 at 14:03 was cut off. 1:12 of it is on this computer (14.2 MB).',
    );
    await press('Keep it as an exhibit');
    expect(recorder.calls).toEqual([['keepLeft', LEFT.exhibitId]]);
    expect(text()).not.toContain('was cut off');
  });

  test('is erased only after a yes', async () => {
    const { text, press, recorder } = await open({ left: [LEFT] });
    await press('Remove the recording');
    expect(text()).toContain('That cannot be undone.');
    expect(recorder.calls).toEqual([]);
    await press('Yes, erase it');
    expect(recorder.calls).toEqual([['removeLeft', LEFT.exhibitId]]);
    expect(text()).not.toContain('was cut off');
  });

  test('stays where it cannot be sealed, and says why', async () => {
    const { text, press } = await open({ left: [LEFT], keepFails: 'disk-full' });
    await press('Keep it as an exhibit');
    expect(text()).toContain('too little space');
    expect(text()).toContain('was cut off');
  });
});
