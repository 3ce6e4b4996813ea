import { describe, expect, it } from 'vitest';
import { chosenLanguage } from '@/utils/texts/language';

describe('the language to speak', () => {
  it.each([
    [{ language: 'nl' }, 'en-GB', 'nl'],
    [{ language: 'en' }, 'nl-NL', 'en'],
    [{ language: 'auto' }, 'nl-BE', 'nl'],
    [{ language: 'auto' }, 'de', 'en'],
    [{ language: 'toString' }, 'nl', 'nl'],
    [{}, 'nl', 'nl'],
    [undefined, 'en', 'en'],
    [null, 'nl', 'nl'],
    ['nl', 'en', 'en'],
  ])('of settings %j in a browser in %s', (settings, browserLanguage, expected) => {
    expect(chosenLanguage(settings, browserLanguage)).toBe(expected);
  });
});
