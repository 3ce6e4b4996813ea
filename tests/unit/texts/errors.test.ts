import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '@/utils/evidence/errors';
import { errorText, errorTexts } from '@/utils/texts/errors';
import { LANGUAGES } from '@/utils/texts/language';

describe.each(LANGUAGES)('texts of errors, in %s', (language) => {
  test('there is one for every code, and none too many', () => {
    expect(Object.keys(errorTexts[language]).sort()).toEqual([...ERROR_CODES].sort());
  });

  test.each(ERROR_CODES)('%s is whole sentences, short enough to read in distress', (code) => {
    const text = errorText(code, language);
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(text.length).toBeLessThan(260);
    expect(text).not.toMatch(/error|fout|exception|code\b|!/i);
  });

  test.each(ERROR_CODES)('%s says what to do next', (code) => {
    const next =
      language === 'nl'
        ? /\b(?:Sluit|Controleer|Klik|Verwijder|Maak|Kies|kies|kunt|Start|Werk|Wacht|Open|open|Zet|Vraag|vraag|Probeer|probeer|Schrijf)\b/
        : /\b(?:Close|Check|Click|click|Remove|Make|Choose|choose|can start|Restart|Update|Wait|Open|open|Switch|Ask|ask|Try|try|write)\b/;
    expect(errorText(code, language)).toMatch(next);
  });
});

test('no text was left untranslated', () => {
  for (const code of ERROR_CODES) {
    expect(errorText(code, 'nl'), code).not.toBe(errorText(code, 'en'));
  }
});
