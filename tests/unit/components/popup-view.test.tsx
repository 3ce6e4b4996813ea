// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import type { Language } from '@/utils/texts/language';
import { HOSTILE, idOf, POST, savedViewOf, silentView, summaryOf } from './fake-exhibits';
import { BACKUP, setUpPopup, type Answering } from './fake-popup';
import { draw } from './screen';

async function open(over: Partial<Answering> = {}, language: Language = 'en') {
  const setUp = setUpPopup(over);
  const screen = await draw(<Popup store={setUp.store} zone="Europe/Amsterdam" />, language);
  const before = screen.text();
  await setUp.store.start();
  await Promise.resolve();
  return { ...setUp, ...screen, before };
}

function savedAs(saved: ReturnType<typeof savedViewOf>): Partial<Answering> {
  return { save: () => ({ ok: true, value: { status: 'saved', saved } }) };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('after a save', () => {
  test('the status begins with the word, then time, platform and account', async () => {
    const { root } = await open();
    const status = root.querySelector('[role=status]')?.textContent;
    expect(status).toBe('Saved 14:12:22 · X · @boze_wolf_88');
  });

  test('in Dutch too', async () => {
    const { root } = await open({}, 'nl');
    expect(root.querySelector('[role=status]')?.textContent).toMatch(/^Bewaard 14:12:22 · X · @/);
  });

  test.each([
    ['en', ['Save again', 'Remove', 'Export', 'Open dossier', 'Show picture']],
    ['nl', ['Opnieuw bewaren', 'Verwijderen', 'Exporteren', 'Open dossier', 'Toon afbeelding']],
  ] as const)('the buttons have their names, in %s', async (language, names) => {
    const { buttons } = await open({}, language);
    expect(buttons()).toEqual(expect.arrayContaining([...names]));
  });

  test.each([
    ['en', 'Not found like this in what the page showed.'],
    ['nl', 'Niet zo gevonden in wat de pagina liet zien.'],
  ] as const)('a name that the page did not show is doubted, in %s', async (language, doubt) => {
    const name = { value: 'Boze Wolf', source: 'structured-data', seenOnPage: false } as const;
    const posts = [{ ...POST, author: { name } }];
    const { root } = await open(savedAs(savedViewOf(12, { posts })), language);
    expect(root.querySelector('.recognised')?.textContent).toContain(doubt);
    const without = await open({}, language);
    expect(without.text()).not.toContain(doubt);
  });

  test('says nothing before there is an answer that could be read as "saved"', async () => {
    const { before } = await open();
    expect(before).not.toMatch(/\bSaved\b(?! yet)/);
  });

  test.each([
    ['en', 'The screenshot is no longer here. The dossier says why.'],
    ['nl', 'De schermafbeelding is er niet meer. In het dossier staat waarom.'],
  ] as const)(
    'a screenshot that was removed is not called saved, in %s',
    async (language, said) => {
      const { root, text } = await open(
        savedAs(savedViewOf(12, { pictureThere: false })),
        language,
      );
      expect(text()).toContain(said);
      expect(root.querySelector('.picture img')).toBeNull();
    },
  );

  test.each([
    ['en', 'This was saved with a new one.'],
    ['nl', 'Dit is bewaard met een nieuwe.'],
  ] as const)('a new key in the place of a lost one is told, in %s', async (language, said) => {
    const { text } = await open(savedAs(savedViewOf(1, { newKey: true })), language);
    expect(text()).toContain(said);
    expect((await open({}, language)).text()).not.toContain(said);
  });

  test('picture and text come only when asked for', async () => {
    const { root, text, press } = await open();
    const image = root.querySelector('img')!;
    expect(image.className).toContain('picture__image--blurred');
    expect(text()).not.toContain('We weten waar je woont');
    await press('Show picture');
    expect(image.className).not.toContain('blurred');
    expect(text()).not.toContain('We weten waar je woont');
    await press('Show text');
    expect(text()).toContain('We weten waar je woont');
    await press('Hide picture');
    expect(image.className).toContain('picture__image--blurred');
  });

  test('says what was recognised, and the time on this clock', async () => {
    const { text } = await open();
    expect(text()).toContain('Boze Wolf @boze_wolf_88');
    expect(text()).toContain('18 November 2026 at 23:40:00 (on the page: “2 d”)');
    expect(text()).toContain('Saved on this computer. Backup: never made');
  });

  test('says what the page did not say', async () => {
    const { root, text } = await open(savedAs(silentView(13)));
    expect(root.querySelector('[role=status]')?.textContent).toBe(
      'Saved 14:13:22 · forum.voorbeeld.example',
    );
    expect(text()).toContain('No name on the page; the picture is saved');
    expect(text()).toContain('No text recognised; the picture is saved');
    expect(text()).toContain('No time on the page; the moment of saving is recorded');
  });

  test('a page without an address is said, too', async () => {
    const summary = summaryOf(12, { address: '', platform: null, author: null });
    const { root, text } = await open({
      ...savedAs(savedViewOf(12, { summary, page: {}, posts: [], subject: null })),
      overview: () => ({ ok: true, value: { exhibitCount: 1, latest: [summary], backup: BACKUP } }),
    });
    expect(root.querySelector('[role=status]')?.textContent).toBe('Saved 14:12:22');
    expect(text()).toContain('No address known; the picture is saved');
    expect(text()).toContain('Page without an address');
  });

  test('says where nobody has checked yet how a site is read', async () => {
    const saved = { ...savedViewOf(12), readerUnconfirmed: true };
    const { text } = await open(savedAs(saved));
    expect(text()).toContain('not yet checked on a real page');
    expect((await open()).text()).not.toContain('not yet checked on a real page');
  });

  test('what a page gave is text, never markup', async () => {
    const [markup, script, bidi, long] = HOSTILE;
    const author = {
      name: { value: markup, source: 'dom' as const },
      handle: { value: bidi, source: 'dom' as const },
    };
    const post = { author, text: { value: `${script}${long}`, source: 'dom' as const } };
    const latest = [summaryOf(12, { author: markup, address: long })];
    const { root, press, text } = await open({
      ...savedAs(savedViewOf(12, { posts: [post] })),
      overview: () => ({ ok: true, value: { exhibitCount: 1, latest, backup: BACKUP } }),
    });
    await press('Show text');
    expect(root.querySelectorAll('img, script')).toHaveLength(1);
    expect(text()).toContain(markup);
    expect(text()).toContain('{number} {count}');
    expect(text().length).toBeLessThan(5000);
    expect([...root.querySelectorAll('bdi')].every((one) => one.dir === 'auto')).toBe(true);
  });
});

describe('removing', () => {
  test('asks first, with the safe answer in focus', async () => {
    const { press, requests, text, buttons } = await open();
    await press('Remove');
    expect(requests('removeAccident')).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Keep it');
    expect(buttons()).not.toContain('Remove');
    await press('Yes, remove');
    expect(requests('removeAccident')).toEqual([{ exhibitId: idOf(12) }]);
    expect(text()).toContain('Removed. Of number 12, only the number is left.');
  });

  test('can be called off', async () => {
    const { press, buttons } = await open();
    await press('Remove');
    await press('Keep it');
    expect(buttons()).toContain('Remove');
  });
});

describe('other states', () => {
  test.each([
    ['setting', 'You chose to be asked first.'],
    ['webmail', 'This looks like webmail.'],
    ['listed', 'Your organisation listed this address'],
  ] as const)('asks first because of %s', async (reason, words) => {
    const { root, text, buttons } = await open({
      save: () => ({ ok: true, value: { status: 'ask-first', reason } }),
    });
    expect(root.querySelector('[role=status]')?.textContent).toBe('Save this page?');
    expect(text()).toContain(words);
    expect(buttons()).toContain('Save');
    expect(buttons()).not.toContain('Remove');
  });

  test('a failure is one calm text; list and export are still there', async () => {
    const { root, buttons } = await open(
      { save: () => ({ ok: true, value: { status: 'failed', code: 'page-protected' } }) },
      'nl',
    );
    expect(root.querySelector('[role=status]')?.textContent).toMatch(/^De browser laat niet toe/);
    expect(buttons()).toEqual(expect.arrayContaining(['Exporteren', 'Open dossier']));
    expect(root.querySelectorAll('input[type=checkbox]')).toHaveLength(1);
  });

  test('help is there in every state, danger first', async () => {
    const { root } = await open({ save: () => ({ ok: false, code: 'unexpected' }) });
    const help = root.querySelector('details')!.textContent;
    expect(help).toMatch(/^In danger now\? Call 112\. Who helps you\?/);
    for (const number of ['0900-0101', '0900-8844', '0320-331343']) expect(help).toContain(number);
  });

  test('a note that was not saved stays in its field, with the reason', async () => {
    const { type, submit, field, text } = await open({
      note: () => ({ ok: false, code: 'disk-full' }),
    });
    await type('Note', 'what came before');
    await submit('Note');
    expect(field('Note').value).toBe('what came before');
    expect(text()).toContain('There is too little space on this computer.');
  });

  test('several exhibits can be chosen for the export', async () => {
    const latest = [summaryOf(12), summaryOf(11), summaryOf(10)];
    const { root, press, opened } = await open({
      overview: () => ({ ok: true, value: { exhibitCount: 3, latest, backup: BACKUP } }),
    });
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual([
      'Choose number 12',
      'Choose number 11',
      'Choose number 10',
    ]);
    boxes[1]?.click();
    boxes[2]?.click();
    await press('Export');
    expect(opened).toEqual([`#/export?ids=${idOf(11)},${idOf(10)}`]);
  });
});
