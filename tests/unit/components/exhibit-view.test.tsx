// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { correctionOf, detailOf, noteOf, recordOf, THREAD } from './fake-details';
import { HOSTILE, idOf, POST } from './fake-exhibits';
import { openDossierAt } from './fake-mount';
import { withoutFile } from './fake-removal';

const HERE = `#/exhibit/${idOf(12)}`;

describe('what an exhibit shows', () => {
  test('the picture is blurred until asked for', async () => {
    const { root, press, buttons } = await openDossierAt(HERE);
    expect(root.querySelector('main img')?.className).toContain('blurred');
    await press('Show picture');
    expect(root.querySelector('main img')?.className).not.toContain('blurred');
    expect(buttons()).toContain('Enlarge picture');
  });

  test('values come with their source on demand', async () => {
    const { text, press } = await openDossierAt(HERE);
    expect(text()).toContain('18 November 2026 at 23:40:00');
    expect(text()).not.toContain('from the visible page');
    await press('Source of Time of the post');
    expect(text()).toContain('Comes from the visible page.');
    expect(text()).toContain('Readable on the page as: 2 d');
    expect(text()).toContain('On the page: 2026-11-18T22:40:00.000Z');
  });

  test('text and title come only when asked for, and so does their source', async () => {
    const text = {
      ...POST.text!,
      alternatives: [{ value: 'ANOTHER THREAT', source: 'structured-data' as const }],
    };
    const record = recordOf(12, { posts: [{ ...POST, text }] });
    const screen = await openDossierAt(HERE, { details: [detailOf(12, { record })] });
    await screen.press('Source of Text');
    expect(screen.text()).not.toContain('ANOTHER THREAT');
    expect(screen.text()).not.toContain('We weten waar je woont');
    await screen.press('Show text');
    expect(screen.text()).toContain('We weten waar je woont');
    expect(screen.text()).toContain('ANOTHER THREAT');
  });

  test('a text that the page did not show is doubted, also before it is shown', async () => {
    const text = { ...POST.text!, source: 'structured-data' as const, seenOnPage: false as const };
    const record = recordOf(12, { posts: [{ ...POST, text }] });
    const screen = await openDossierAt(HERE, { details: [detailOf(12, { record })] });
    expect(screen.text()).toContain('Not found like this in what the page showed.');
  });

  test('files are named with size and digest', async () => {
    const { root, text } = await openDossierAt(HERE, { language: 'nl' });
    expect(text()).toContain('screen.png · 402,1 kB');
    const digests = [...root.querySelectorAll('.file code[data-testid], .file .copyable code')];
    expect(digests).toHaveLength(5);
    expect(digests.every((one) => /^[0-9a-f]{64}$/.test(one.textContent))).toBe(true);
  });

  test('exhibits that were made from it later are named, and lead there', async () => {
    const namedBy = [{ exhibitId: idOf(13), number: 13, type: 'reload-of' }];
    const { root, text } = await openDossierAt(HERE, { details: [detailOf(12, { namedBy })] });
    expect(text()).toContain('The same page, saved after the reload: number 13, open the exhibit');
    const link = root.querySelector(`a[href="#/exhibit/${idOf(13)}"]`);
    expect(link?.textContent).toBe('open the exhibit');
  });

  test('circumstances and gaps are in plain words', async () => {
    const { text } = await openDossierAt(HERE);
    expect(text()).toContain('The page had been open for 3 minutes 12 seconds');
    expect(text()).toContain('Embedded page (frame) (3 times): it comes from another website');
  });

  test('what a page gave is text', async () => {
    const [markup, script, bidi, long] = HOSTILE;
    const text = { value: script + bidi + long, source: 'dom' as const };
    const author = { name: { value: markup, source: 'dom' as const } };
    const record = recordOf(12, { posts: [{ author, text }] });
    const added = [noteOf(1, markup), correctionOf('/posts/0/author/handle', null, script)];
    const screen = await openDossierAt(HERE, { details: [detailOf(12, { record, added })] });
    await screen.press('Show text');
    expect(screen.root.querySelectorAll('main img, main script')).toHaveLength(1);
    expect(screen.text()).toContain(markup);
    expect(screen.text()).toContain(script);
  });
});

describe('what can be added', () => {
  test('a correction stands beside what the page said', async () => {
    const { press, type, submit, called, text } = await openDossierAt(HERE);
    await press('Correct Name');
    await type('Correction of Name', 'Grijze Wolf');
    await submit('Correction of Name');
    expect(called('correct')).toEqual([[idOf(12), '/posts/0/author/name', 'Grijze Wolf']]);
    expect(text()).toContain('Grijze Wolf');
    expect(text()).toContain('The page said: Boze Wolf');
  });

  test('a correction that was not saved stays in its field, with the reason', async () => {
    const { press, type, submit, service, field, text } = await openDossierAt(HERE);
    service.failWith('correct', 'disk-full');
    await press('Correct Name');
    await type('Correction of Name', 'Grijze Wolf');
    await submit('Correction of Name');
    expect(field('Correction of Name').value).toBe('Grijze Wolf');
    expect(text()).toContain('There is too little space on this computer.');
  });

  test('only what a page says can be corrected, not what the browser measured', async () => {
    const { buttons } = await openDossierAt(HERE);
    expect(buttons()).toContain('Correct Text');
    expect(buttons()).toContain('Source of Address of the page');
    expect(buttons()).not.toContain('Correct Address of the page');
  });

  test('a note is saved, and the field is empty again', async () => {
    const { type, submit, called, text, field } = await openDossierAt(HERE);
    await type('New note', 'after the lecture');
    await submit('New note');
    expect(called('addNote')).toEqual([[idOf(12), 'after the lecture']]);
    expect(text()).toContain('after the lecture');
    expect(field('New note').value).toBe('');
  });

  test('a note that was not saved is still there', async () => {
    const { type, submit, service, text, field } = await openDossierAt(HERE, { language: 'nl' });
    service.failWith('addNote', 'note-too-long');
    await type('Nieuwe aantekening', 'lang');
    await submit('Nieuwe aantekening');
    expect(field('Nieuwe aantekening').value).toBe('lang');
    expect(text()).toContain('Deze tekst is te lang');
  });

  test('of several posts someone can say which one is meant', async () => {
    const record = recordOf(12, { posts: [...THREAD], subject: null });
    const details = [detailOf(12, { record, subject: null })];
    const { press, called, text, buttons } = await openDossierAt(HERE, { details });
    expect(text()).toContain('There are 3 posts on this page. Which one is meant?');
    expect(buttons().some((name) => name.startsWith('Source of Name'))).toBe(false);
    await press('This one is meant (Post 2)');
    expect(called('chooseSubject')).toEqual([[idOf(12), 1]]);
    expect(text()).toContain('Post 2 is meant.');
    expect(buttons()).toContain('Source of Name');
    await press('None of these');
    expect(called('chooseSubject')[1]).toEqual([idOf(12), null]);
  });
});

describe('removing one file', () => {
  const remover = (name: string) => `Remove this file ${name}`;

  test('asks why, says what goes and what stays, and can be called off', async () => {
    const { press, text, called, buttons } = await openDossierAt(HERE);
    await press(remover('screen.png'));
    expect(text()).toContain('Why do you want to remove screen.png?');
    expect(text()).toContain(
      'Without the screenshot, what was on the screen can no longer be seen.',
    );
    expect(text()).toContain('What stays: the rest of the exhibit');
    expect(document.activeElement?.textContent).toBe('Keep it');
    await press('Yes, remove');
    expect(text()).toContain('First choose a reason.');
    await press('Keep it');
    expect(called('removeFile')).toEqual([]);
    expect(buttons()).toContain(remover('screen.png'));
  });

  test.each(['nl', 'en'] as const)('says in %s when and why it was removed', async (language) => {
    const { press, root, text, called, buttons } = await openDossierAt(HERE, { language });
    const [file, yes, gone] = {
      nl: ['Dit bestand verwijderen', 'Ja, verwijderen', 'De schermafbeelding is er niet meer.'],
      en: ['Remove this file', 'Yes, remove', 'The screenshot is no longer here.'],
    }[language] as [string, string, string];
    await press(`${file} screen.png`);
    root.querySelectorAll<HTMLInputElement>('input[type=radio]')[3]?.click();
    await Promise.resolve();
    await press(yes);
    expect(called('removeFile')).toEqual([[idOf(12), 'screen.png', 'request']]);
    expect(text()).toContain(gone);
    expect(text()).toContain(language === 'nl' ? 'Reden: op verzoek' : 'Reason: on request');
    expect(root.querySelector('main img')).toBeNull();
    expect(buttons()).not.toContain(`${file} screen.png`);
    expect(buttons()).toContain(`${file} post.html.txt`);
  });

  test('leaves the question of one file open while another one is asked', async () => {
    const { press, root } = await openDossierAt(HERE);
    await press(remover('screen.png'));
    await press(remover('viewer.json'));
    const groups = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(new Set(groups.map(({ name }) => name)).size).toBe(2);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  test('a file that is gone without a word is called missing, and nothing offers to remove it', async () => {
    const detail = withoutFile(detailOf(12), 'screen.png', null);
    const { text, buttons } = await openDossierAt(HERE, { details: [detail] });
    expect(text()).toContain('This file is no longer here, and the log does not say why.');
    expect(buttons()).not.toContain(remover('screen.png'));
    expect(buttons()).toContain(remover('post.html.txt'));
  });
});

describe('checking and removing', () => {
  test('says that nothing changed', async () => {
    const { press, text } = await openDossierAt(HERE, { language: 'nl' });
    await press('Dit bewijsstuk opnieuw controleren');
    expect(text()).toContain('Er is niets veranderd. 3 bestanden opnieuw gelezen');
  });

  test('names what does not hold', async () => {
    const check = {
      intact: false,
      artifactCount: 3,
      checkedUtc: '2026-11-20T13:40:00.000Z',
      findings: [
        {
          code: 'artifact-digest-differs',
          severity: 'broken',
          where: 'screen.png',
          detail: 'found another digest',
        },
      ],
    } as const;
    const { press, text } = await openDossierAt(HERE, { check });
    await press('Check this exhibit again');
    expect(text()).toContain('This exhibit is no longer as it was saved.');
    expect(text()).toContain('screen.png');
  });

  test('removing asks why, says what stays, and can be called off', async () => {
    const { press, text, called, buttons } = await openDossierAt(HERE);
    await press('Remove');
    expect(text()).toContain('Why do you want to remove exhibit 12?');
    expect(text()).toContain('What stays: the number, the date, the reason');
    expect(document.activeElement?.textContent).toBe('Keep it');
    await press('Yes, remove');
    expect(text()).toContain('First choose a reason.');
    expect(called('remove')).toEqual([]);
    await press('Keep it');
    expect(buttons()).toContain('Remove');
  });

  test('removes with the reason that was chosen', async () => {
    const { press, called, root, text } = await openDossierAt(`${HERE}?remove`);
    root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await Promise.resolve();
    await press('Yes, remove');
    expect(called('remove')).toEqual([[idOf(12), 'not-needed']]);
    expect(text()).toContain('Exhibit 12 was removed');
    expect(document.activeElement?.textContent).toBe('Exhibit 12 was removed');
  });
});
