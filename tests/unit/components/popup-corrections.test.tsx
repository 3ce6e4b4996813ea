// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import type { Correction } from '@/utils/evidence/custody-schema';
import type { SavedView } from '@/utils/services/messages';
import { errorText } from '@/utils/texts/errors';
import type { Language } from '@/utils/texts/language';
import { correctionOf, THREAD } from './fake-details';
import { idOf, savedViewOf } from './fake-exhibits';
import { setUpPopup, type Answering } from './fake-popup';
import { draw, settle } from './screen';

const NAME = '/posts/0/author/name';
const SOURCES = {
  en: 'See sources or correct',
  nl: 'Bron bekijken of corrigeren',
} as const;

function corrected(pointer: string, value: string): Correction {
  return correctionOf(pointer, 'Boze Wolf', value);
}

async function open(
  saved: SavedView = savedViewOf(12),
  over: Partial<Answering> = {},
  { language = 'en', begun = '' }: { language?: Language; begun?: string } = {},
) {
  const setUp = setUpPopup({
    save: () => ({ ok: true, value: { status: 'saved', saved } }),
    correct: ({ pointer, value }) => ({
      ok: true,
      value: { ...saved, corrections: [...saved.corrections, corrected(pointer, value)] },
    }),
    ...over,
  });
  setUp.keptCorrections.keep(idOf(12), begun);
  const screen = await draw(<Popup store={setUp.store} zone="Europe/Amsterdam" />, language);
  await settle(() => void setUp.store.start());
  await arrived();
  const press = async (name: string): Promise<void> => {
    await screen.press(name);
    await arrived();
  };
  return { ...setUp, ...screen, press };
}

/** The script that is loaded on demand is there, and drawn. */
async function arrived(): Promise<void> {
  await settle(() => undefined);
  await vi.dynamicImportSettled();
  await settle(() => undefined);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('where a value came from', () => {
  test.each([
    ['en', 'Comes from the visible page.', 'Comes from the page’s own data.'],
    ['nl', 'Komt uit de zichtbare pagina.', 'Komt uit de gegevens van de pagina.'],
  ] as const)('is told when asked for, in %s', async (language, visible, data) => {
    const { text, press } = await open(savedViewOf(12), {}, { language });
    expect(text()).not.toContain(visible);
    await press(SOURCES[language]);
    expect(text()).toContain(visible);
    expect(text()).toContain(data);
  });

  test('shows no words that may hurt', async () => {
    const { text, press } = await open();
    await press(SOURCES.en);
    expect(text()).not.toContain('We weten waar je woont');
  });
});

describe('a correction in the popup', () => {
  test('stands beside what the page said, and is kept by the background', async () => {
    const { press, type, submit, requests, text, root } = await open();
    await press(SOURCES.en);
    await press('Correct Name');
    await type('Correction of Name', 'Grijze Wolf');
    await submit('Correction of Name');
    await arrived();
    expect(requests('correct')).toEqual([
      { exhibitId: idOf(12), pointer: NAME, value: 'Grijze Wolf' },
    ]);
    expect(text()).toContain('The page said: Boze Wolf');
    expect(text()).toContain('The correction is saved.');
    const recognised = root.querySelector('.recognised')?.textContent;
    expect(recognised).toContain('Boze Wolf');
    expect(recognised).toContain('Corrected: Grijze Wolf');
    expect(root.querySelector('form.question')).toBeNull();
  });

  test('is seen when the popup opens again, without anything being opened', async () => {
    const corrections = [corrected(NAME, 'Grijze Wolf')];
    const { root } = await open(savedViewOf(12, { corrections }), {}, { language: 'nl' });
    const [who, ...rest] = [...root.querySelectorAll('.recognised dd')];
    expect(who?.textContent).toContain('Boze Wolf');
    expect(who?.textContent).toContain('Gecorrigeerd: Grijze Wolf');
    expect(rest.map((one) => one.textContent).join(' ')).not.toContain('Gecorrigeerd');
  });

  test('of a text stays hidden until texts are shown', async () => {
    const corrections = [corrected('/posts/0/text', 'HURTFUL WORDS')];
    const { text, press } = await open(savedViewOf(12, { corrections }));
    expect(text()).not.toContain('HURTFUL WORDS');
    await press('Show text');
    expect(text()).toContain('Corrected: HURTFUL WORDS');
  });

  test('that could not be saved stays in its field, with the reason', async () => {
    const { press, type, submit, field, text } = await open(savedViewOf(12), {
      correct: () => ({ ok: false, code: 'disk-full' }),
    });
    await press(SOURCES.en);
    await press('Correct Account');
    await type('Correction of Account', 'grijze_wolf');
    await submit('Correction of Account');
    await arrived();
    expect(field('Correction of Account').value).toBe('grijze_wolf');
    expect(text()).toContain(errorText('disk-full', 'en'));
  });

  test('fills in what the page did not say, also what nobody expects it to say', async () => {
    const { press, requests, type, submit, buttons } = await open();
    await press(SOURCES.en);
    expect(buttons()).not.toContain('Fill in Place');
    await press('Show what is not on the page, too');
    await press('Fill in Place');
    await type('Correction of Place', 'The neighbourhood group');
    await submit('Correction of Place');
    expect(requests('correct')).toEqual([
      { exhibitId: idOf(12), pointer: '/posts/0/place/name', value: 'The neighbourhood group' },
    ]);
  });

  test('that was half typed survives the closing of the popup, and is forgotten once saved', async () => {
    const first = await open();
    await first.press(SOURCES.en);
    await first.press('Correct Name');
    await first.type('Correction of Name', 'Grijze W');
    const begun = await first.keptCorrections.load(idOf(12));
    const again = await open(savedViewOf(12), {}, { begun });
    expect(again.field('Correction of Name').value).toBe('Grijze W');
    await again.type('Correction of Name', 'Grijze Wolf');
    await again.submit('Correction of Name');
    await arrived();
    expect(await again.keptCorrections.load(idOf(12))).toBe('');
  });

  test('that was cancelled leaves nothing behind', async () => {
    const { press, type, keptCorrections, text } = await open();
    await press(SOURCES.en);
    await press('Correct Name');
    await type('Correction of Name', 'Grijze Wolf');
    await press('Cancel');
    expect(await keptCorrections.load(idOf(12))).toBe('');
    expect(text()).not.toContain('Grijze Wolf');
  });

  test('drafts that nobody of ours wrote do no harm', async () => {
    const { text } = await open(savedViewOf(12), {}, { begun: '[1,{"a":2' });
    expect(text()).toContain('Saved');
  });
});

describe('several people', () => {
  const saved = (over: Partial<SavedView> = {}): SavedView =>
    savedViewOf(12, {
      posts: THREAD,
      postsInView: [0, 1, 2],
      others: { inView: 1, onPage: 1 },
      ...over,
    });

  test('are counted, and listed with account and relation when asked for', async () => {
    const { press, root } = await open(saved());
    expect(root.querySelector('.people')).toBeNull();
    await press('And one other in view');
    const [person, ...rest] = [...root.querySelectorAll('.people__person')];
    expect(rest).toEqual([]);
    expect(person?.textContent).toContain('Anoniem 1973 @anoniem1973');
    expect(person?.textContent).toContain(
      'wrote something else on the page · wrote post 2 · in view',
    );
    expect(root.textContent).toContain('Of post 3 the page does not say who wrote it.');
    expect(root.textContent).not.toContain('Laat haar maar voelen');
  });

  test('are counted in Dutch, too, where none of them stood in the window', async () => {
    const { text } = await open(
      saved({ others: { inView: 0, onPage: 3 } }),
      {},
      { language: 'nl' },
    );
    expect(text()).toContain('En nog 3 anderen op de pagina');
  });

  test('one person alone is not counted', async () => {
    const { text } = await open();
    expect(text()).not.toMatch(/others? (?:in view|on the page)/);
  });
});
