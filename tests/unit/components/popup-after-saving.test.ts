import { describe, expect, test, vi } from 'vitest';
import { idOf, savedViewOf, summaryOf } from './fake-exhibits';
import { BACKUP, setUpPopup } from './fake-popup';

describe('a note', () => {
  test('is sent as typed and counted; the field is empty again', async () => {
    const { store, requests } = setUpPopup();
    await store.start();
    store.writeNote(' what came before\n');
    await store.saveNote();
    expect(requests('note')).toEqual([{ exhibitId: idOf(12), text: ' what came before\n' }]);
    expect(store.state.value.note).toEqual({ draft: '', phase: 'saved', problem: null });
    expect(store.state.value.save).toMatchObject({ saved: { noteCount: 1 } });
  });

  test('that fails is still there', async () => {
    const { store } = setUpPopup({ note: () => ({ ok: false, code: 'disk-full' }) });
    await store.start();
    store.writeNote('what came before');
    await store.saveNote();
    expect(store.state.value.note).toEqual({
      draft: 'what came before',
      phase: 'idle',
      problem: 'disk-full',
    });
  });

  test('keeps what was typed while it was on its way', async () => {
    const { store } = setUpPopup({
      note: () => {
        store.writeNote('one, two');
        return { ok: true, value: savedViewOf(12, { noteCount: 1 }) };
      },
    });
    await store.start();
    store.writeNote('one');
    await store.saveNote();
    expect(store.state.value.note.draft).toBe('one, two');
  });

  test('that was begun is there when the popup opens again, until it is saved', async () => {
    const first = setUpPopup();
    await first.store.start();
    first.store.writeNote('half a word');
    const second = setUpPopup({}, { drafts: first.keptDrafts });
    await second.store.start();
    expect(second.store.state.value.note.draft).toBe('half a word');
    await second.store.saveNote();
    const third = setUpPopup({}, { drafts: first.keptDrafts });
    await third.store.start();
    expect(third.store.state.value.note.draft).toBe('');
  });

  test('that is being typed is not replaced by one that was begun before', async () => {
    let bring: (words: string) => void = () => undefined;
    const load = () =>
      new Promise<string>((resolve) => {
        bring = resolve;
      });
    const { store } = setUpPopup({}, { drafts: { load, keep: () => undefined } });
    const starting = store.start();
    await vi.waitFor(() => {
      expect(store.state.value.save.phase).toBe('saved');
    });
    store.writeNote('new words');
    bring('old words');
    await starting;
    expect(store.state.value.note.draft).toBe('new words');
  });

  test('without words is not sent', async () => {
    const { store, requests } = setUpPopup();
    await store.start();
    store.writeNote('  \n');
    await store.saveNote();
    expect(requests('note')).toEqual([]);
    expect(store.state.value.note.problem).toBe('note-empty');
  });
});

describe('removing', () => {
  test('asks once before it erases', async () => {
    const { store, requests } = setUpPopup();
    await store.start();
    await store.askRemoval();
    expect(requests('removeAccident')).toEqual([]);
    expect(store.state.value.removal.phase).toBe('asking');
    await store.confirmRemoval();
    expect(requests('removeAccident')).toEqual([{ exhibitId: idOf(12) }]);
    expect(store.state.value.save).toEqual({ phase: 'removed', number: 12 });
  });

  test('without the question does nothing', async () => {
    const { store, requests } = setUpPopup();
    await store.start();
    await store.confirmRemoval();
    expect(requests('removeAccident')).toEqual([]);
  });

  test('can be called off', async () => {
    const { store, requests } = setUpPopup();
    await store.start();
    await store.askRemoval();
    store.cancelRemoval();
    await store.confirmRemoval();
    expect(requests('removeAccident')).toEqual([]);
    expect(store.state.value.save.phase).toBe('saved');
  });

  test('after two minutes leads to the dossier', async () => {
    const saved = savedViewOf(12, { removableAsAccident: false });
    const { store, opened, requests } = setUpPopup({
      save: () => ({ ok: true, value: { status: 'already-saved', saved } }),
    });
    await store.start();
    await store.askRemoval();
    expect(opened).toEqual([`#/exhibit/${idOf(12)}?remove`]);
    expect(requests('removeAccident')).toEqual([]);
  });

  test('leads to the dossier when the two minutes passed meanwhile', async () => {
    const { store, opened } = setUpPopup({
      removeAccident: () => ({ ok: false, code: 'removal-too-late' }),
    });
    await store.start();
    await store.askRemoval();
    await store.confirmRemoval();
    expect(opened).toEqual([`#/exhibit/${idOf(12)}?remove`]);
    expect(store.state.value.save.phase).toBe('saved');
  });

  test('takes it out of the choice, too', async () => {
    const { store } = setUpPopup();
    await store.start();
    store.toggleChosen(idOf(12));
    await store.askRemoval();
    await store.confirmRemoval();
    expect([...store.state.value.chosen]).toEqual([]);
  });
});

describe('leading on', () => {
  test('exports what was just saved when nothing is chosen', async () => {
    const { store, opened, closedTimes } = setUpPopup();
    await store.start();
    await store.exportChosen();
    expect(opened).toEqual([`#/export?ids=${idOf(12)}`]);
    expect(closedTimes()).toBe(1);
  });

  test('exports what is chosen, and nothing else', async () => {
    const latest = [summaryOf(12), summaryOf(11), summaryOf(10)];
    const { store, opened } = setUpPopup({
      overview: () => ({ ok: true, value: { exhibitCount: 3, latest, backup: BACKUP } }),
    });
    await store.start();
    store.toggleChosen(idOf(11));
    store.toggleChosen(idOf(10));
    store.toggleChosen(idOf(12));
    store.toggleChosen(idOf(12));
    await store.exportChosen();
    expect(opened).toEqual([`#/export?ids=${idOf(11)},${idOf(10)}`]);
  });

  test('with nothing saved and nothing chosen the export view asks which', async () => {
    const { store, opened } = setUpPopup({}, { activeTab: () => Promise.resolve(null) });
    await store.start();
    await store.exportChosen();
    expect(opened).toEqual(['#/export']);
  });

  test('a dossier that does not open is said, and the popup stays', async () => {
    const { store, closedTimes } = setUpPopup(
      {},
      { openDossier: () => Promise.reject(new Error('no window')) },
    );
    await store.start();
    await store.openDossier();
    expect(store.state.value.leadProblem).toBe('unexpected');
    expect(closedTimes()).toBe(0);
  });
});
