// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import type { CutOffSave } from '@/utils/services/save-journal';
import { idOf, savedViewOf } from './fake-exhibits';
import { openDossierAt } from './fake-mount';
import { setUpPopup, type Answering } from './fake-popup';
import { draw, settle } from './screen';

/** As `setUpPopup` rounds the moment at which the popup was opened. */
const OPENED_AT_MS = 1001;

const cutOffAt = (requestedAtMs: number, number: number | null = null): CutOffSave => ({
  exhibitId: idOf(requestedAtMs),
  requestedAtMs,
  requestedLocal: '2026-11-20T15:03:22.123',
  number,
});

/** A background that is ended at its first save; what the next one finds in the journal. */
function endedOnce(journal: readonly CutOffSave[], over: Partial<Answering> = {}) {
  let saves = 0;
  return setUpPopup({
    save: () =>
      (saves += 1) === 1
        ? { ok: false, code: 'cut-off' }
        : { ok: true, value: { status: 'saved', saved: savedViewOf(13) } },
    cutOff: () => ({ ok: true, value: journal }),
    ...over,
  });
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a save that is cut off while the popup is open', () => {
  test('and was not saved is told, and saved by trying again', async () => {
    const { store, requests } = endedOnce([cutOffAt(OPENED_AT_MS)]);
    await store.start();
    expect(store.state.value.save).toEqual({ phase: 'failed', code: 'save-cut-off' });
    expect(store.state.value.cutOff).toEqual([]);
    expect(requests('dismissCutOff')).toEqual([]);
    await store.saveConfirmed();
    expect(store.state.value.save).toMatchObject({ phase: 'saved' });
    expect(requests('dismissCutOff')).toEqual([{ exhibitIds: [idOf(OPENED_AT_MS)] }]);
  });

  test('and was saved is shown as saved', async () => {
    const { store, requests } = endedOnce([cutOffAt(OPENED_AT_MS, 12)]);
    await store.start();
    expect(requests('view')).toEqual([{ exhibitId: idOf(OPENED_AT_MS) }]);
    expect(store.state.value.save).toMatchObject({ phase: 'saved', problem: null });
    expect(requests('dismissCutOff')).toEqual([{ exhibitIds: [idOf(OPENED_AT_MS)] }]);
  });

  test.each([
    ['is not in the journal', {}],
    ['cannot be asked after', { cutOff: () => ({ ok: false, code: 'cut-off' }) as const }],
  ])('and %s is not said to be lost', async (_how, over) => {
    const { store } = endedOnce([], over);
    await store.start();
    expect(store.state.value.save).toEqual({ phase: 'failed', code: 'cut-off' });
    expect(store.state.value.busy).toBe(false);
  });
});

describe('an earlier save that was cut off', () => {
  test.each([
    ['en', 'On 20 November 2026 at 15:03, saving a page was cut off.', 'Understood'],
    ['nl', 'Op 20 november 2026 om 15:03 werd het bewaren van een pagina', 'Begrepen'],
  ] as const)('is told in the popup and dismissed there, in %s', async (language, said, name) => {
    const { store, requests } = setUpPopup({
      cutOff: () => ({ ok: true, value: [cutOffAt(5)] }),
    });
    const screen = await draw(<Popup store={store} zone="Europe/Amsterdam" />, language);
    await settle(() => void store.start());
    await expect.poll(screen.text).toContain(said);
    await screen.press(name);
    expect(screen.text()).not.toContain(said);
    expect(requests('dismissCutOff')).toEqual([{ exhibitIds: [idOf(5)] }]);
  });

  test('is told in the dossier and dismissed there', async () => {
    const { text, press, called } = await openDossierAt('#/', {
      cutOff: [cutOffAt(5), cutOffAt(6, 12)],
    });
    expect(text()).toContain('That page was not saved.');
    expect(text()).toContain('saving was cut off, but the page was saved: no. 12.');
    await press('Understood');
    expect(text()).not.toContain('cut off');
    expect(called('dismissCutOff')).toEqual([[[idOf(5), idOf(6)]]]);
  });
});
