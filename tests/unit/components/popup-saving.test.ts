import { describe, expect, test } from 'vitest';
import { LATEST_LIMIT } from '@/entrypoints/popup/saving';
import { EvidenceError } from '@/utils/evidence/errors';
import type { AnswerOf } from '@/utils/services/messages';
import { savedViewOf, summaryOf } from './fake-exhibits';
import { BACKUP, setUpPopup } from './fake-popup';

describe('opening the popup', () => {
  test('saves the active tab at once, with the moment of the click', async () => {
    const { store, requests } = setUpPopup();
    await store.start();
    expect(requests('save')).toEqual([
      { tabId: 7, windowId: 3, requestedAtMs: 1001, again: false, confirmed: false },
    ]);
    expect(store.state.value.save).toMatchObject({ phase: 'saved', already: false, problem: null });
    expect(store.state.value.preview).toMatchObject({ phase: 'ready', width: 640 });
    expect(requests('overview')[0]).toEqual({ limit: LATEST_LIMIT });
  });

  test('takes over the save that was asked for before it was there, once', async () => {
    const answer = Promise.resolve({
      ok: true,
      value: { status: 'saved', saved: savedViewOf(12) },
    } as const);
    const { store, requests } = setUpPopup({}, { begun: { requestedAtMs: 990, answer } });
    await store.start();
    expect(requests('save')).toEqual([]);
    expect(store.state.value.save).toMatchObject({ phase: 'saved', already: false });
    await store.saveAgain();
    expect(requests('save')).toMatchObject([{ again: true, requestedAtMs: 2_000 }]);
  });

  test.each([
    ['no tab', () => Promise.resolve(null), { phase: 'no-page' }],
    [
      'a tab that cannot be asked for',
      () => Promise.reject(new Error('gone')),
      { phase: 'failed', code: 'unexpected' },
    ],
    [
      'a background that was ended at work',
      () => Promise.resolve({ ok: false, code: 'cut-off' } as const),
      { phase: 'failed', code: 'cut-off' },
    ],
  ])('says so where what was begun met %s', async (_what, answered, expected) => {
    const { store } = setUpPopup({}, { begun: { requestedAtMs: 990, answer: answered() } });
    await store.start();
    expect(store.state.value.save).toMatchObject(expected);
  });

  test('is busy until there is an answer', async () => {
    const { store } = setUpPopup();
    expect(store.state.value).toMatchObject({ busy: true, save: { phase: 'working' } });
    await store.start();
    expect(store.state.value.busy).toBe(false);
  });

  test('without a page lists what was saved before', async () => {
    const { store, requests } = setUpPopup({}, { activeTab: () => Promise.resolve(null) });
    await store.start();
    expect(requests('save')).toEqual([]);
    expect(store.state.value.save.phase).toBe('no-page');
    expect(store.state.value.latest).toHaveLength(1);
  });

  test.each([
    ['an answer', { save: () => ({ ok: false, code: 'disk-full' }) as const }],
    [
      'an outcome',
      { save: () => ({ ok: true, value: { status: 'failed', code: 'disk-full' } }) as const },
    ],
    ['a throw', { save: () => Promise.reject(new EvidenceError('disk-full')) }],
  ])('says why it failed, from %s, and still lists', async (_from, over) => {
    const { store } = setUpPopup(over);
    await store.start();
    expect(store.state.value.save).toEqual({ phase: 'failed', code: 'disk-full' });
    expect(store.state.value.latest).toHaveLength(1);
  });

  test('a tab that cannot be asked for is a failure', async () => {
    const { store } = setUpPopup({}, { activeTab: () => Promise.reject(new Error('gone')) });
    await store.start();
    expect(store.state.value.save).toEqual({ phase: 'failed', code: 'unexpected' });
  });

  test('shows an exhibit that was already saved as such', async () => {
    const { store } = setUpPopup({
      save: () => ({ ok: true, value: { status: 'already-saved', saved: savedViewOf(12) } }),
    });
    await store.start();
    expect(store.state.value.save).toMatchObject({ phase: 'saved', already: true });
  });

  test('does not list removed exhibits', async () => {
    const latest = [summaryOf(12), summaryOf(11, { state: 'removed' })];
    const { store } = setUpPopup({
      overview: () => ({ ok: true, value: { exhibitCount: 1, latest, backup: BACKUP } }),
    });
    await store.start();
    expect(store.state.value.latest.map(({ number }) => number)).toEqual([12]);
  });

  test('a list from before the save never replaces the list with it', async () => {
    let answerFirst: (answer: AnswerOf<'overview'>) => void = () => undefined;
    const answers: (AnswerOf<'overview'> | Promise<AnswerOf<'overview'>>)[] = [
      new Promise((resolve) => {
        answerFirst = resolve;
      }),
      { ok: true, value: { exhibitCount: 1, latest: [summaryOf(12)], backup: BACKUP } },
    ];
    const { store } = setUpPopup({ overview: () => answers.shift()! });
    const started = store.start();
    await expect.poll(() => store.state.value.latest.length).toBe(1);
    answerFirst({ ok: true, value: { exhibitCount: 0, latest: [], backup: BACKUP } });
    await started;
    expect(store.state.value.latest).toHaveLength(1);
  });
});

describe('asking first', () => {
  test('saves only after yes', async () => {
    const { store, requests } = setUpPopup({
      save: ({ confirmed }) => ({
        ok: true,
        value: confirmed
          ? { status: 'saved', saved: savedViewOf(12) }
          : { status: 'ask-first', reason: 'webmail' },
      }),
    });
    await store.start();
    expect(store.state.value.save).toEqual({ phase: 'ask-first', reason: 'webmail' });
    expect(requests('preview')).toEqual([]);
    await store.saveConfirmed();
    expect(requests('save')[1]).toMatchObject({
      confirmed: true,
      again: false,
      requestedAtMs: 2000,
    });
    expect(store.state.value.save.phase).toBe('saved');
  });
});

describe('saving again', () => {
  test('asks for another exhibit and hides its picture', async () => {
    const { store, requests } = setUpPopup({
      save: ({ again }) => ({
        ok: true,
        value: { status: 'saved', saved: savedViewOf(again ? 13 : 12) },
      }),
    });
    await store.start();
    store.togglePicture();
    await store.saveAgain();
    expect(requests('save')[1]).toMatchObject({ again: true, confirmed: true });
    expect(store.state.value.save).toMatchObject({ saved: { summary: { number: 13 } } });
    expect(store.state.value.pictureShown).toBe(false);
  });

  test('that fails leaves what was saved on show, with the reason', async () => {
    const { store } = setUpPopup({
      save: ({ again }) =>
        again
          ? { ok: true, value: { status: 'failed', code: 'page-changed' } }
          : { ok: true, value: { status: 'saved', saved: savedViewOf(12) } },
    });
    await store.start();
    store.writeNote('half a sentence');
    await store.saveAgain();
    expect(store.state.value.save).toMatchObject({ phase: 'saved', problem: 'page-changed' });
    expect(store.state.value.note.draft).toBe('half a sentence');
  });

  test('does nothing while the first save is under way', async () => {
    const { store, requests } = setUpPopup();
    const started = store.start();
    await store.saveAgain();
    await started;
    expect(requests('save')).toHaveLength(1);
  });
});
