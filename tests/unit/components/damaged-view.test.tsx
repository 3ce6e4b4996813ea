// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { detailOf } from './fake-details';
import { resultOf } from './fake-dossier';
import { idOf, summaryOf } from './fake-exhibits';
import { openDossierAt } from './fake-mount';

const HERE = `#/exhibit/${idOf(12)}`;

describe('an exhibit of which a part is damaged', () => {
  test.each([
    ['en', 'This exhibit is damaged', 'The log can no longer be read completely.'],
    ['nl', 'Dit bewijsstuk is beschadigd', 'Het logboek is niet meer helemaal te lezen.'],
  ] as const)('says which, in %s, and shows the rest', async (language, title, part) => {
    const details = [detailOf(12, { damage: ['log', 'record-changed'] })];
    const { text, root } = await openDossierAt(HERE, { details, language });
    expect(text()).toContain(title);
    expect(text()).toContain(part);
    expect(text()).toContain('record.json');
    expect(root.querySelector('main img')).not.toBeNull();
  });
});

describe('an exhibit without its record', () => {
  const lost = [
    {
      summary: summaryOf(12),
      record: null,
      files: [{ name: 'screen.png', size: 402_118, sha256: 'a'.repeat(64) }],
    },
  ] as const;

  test('still gives its files, can be checked and removed, and offers no export', async () => {
    const { text, buttons } = await openDossierAt(HERE, { lost });
    expect(text()).toContain('The recorded data (record.json) can no longer be read.');
    expect(text()).toContain('Saved on 20 November 2026 at 14:12:22');
    expect(buttons()).toEqual(
      expect.arrayContaining(['Save a copy of screen.png', 'Check this exhibit again', 'Remove']),
    );
    expect(buttons()).not.toContain('Export');
  });

  test('says so where no file is left either', async () => {
    const { text } = await openDossierAt(HERE, {
      lost: [{ summary: summaryOf(12), record: null, files: [] }],
      language: 'nl',
    });
    expect(text()).toContain('Er zijn geen bestanden meer te lezen.');
  });
});

test.each([
  ['en', 'Make package', 'Not in this package: number 11.'],
  ['nl', 'Pakket maken', 'Niet in dit pakket: nummer 11.'],
] as const)('a package names in %s what it was made without', async (language, make, said) => {
  const { press, text } = await openDossierAt(`#/export?ids=${idOf(12)}`, {
    language,
    exportPackage: (choice) => Promise.resolve({ ...resultOf(choice), leftOut: [summaryOf(11)] }),
  });
  await press(make);
  expect(text()).toContain(said);
});
