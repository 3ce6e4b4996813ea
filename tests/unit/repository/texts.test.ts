import { expect, test } from 'vitest';
import { ERROR_CODES } from '@/utils/evidence/errors';
import { errorTexts } from '@/utils/texts/errors';
import { readText, repositoryFiles } from './files';

type Texts = Readonly<Record<string, unknown>>;
interface TextList {
  readonly name: string;
  readonly nl: Texts;
  readonly en: Texts;
}

const MODULES: Readonly<Record<string, Record<string, unknown>>> = import.meta.glob(
  '/utils/texts/*.ts',
  { eager: true },
);

function isTextList(value: unknown): value is { nl: Texts; en: Texts } {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;
}

const LISTS: readonly TextList[] = Object.entries(MODULES).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    isTextList(value) ? [{ name: `${path} ${name}`, nl: value.nl, en: value.en }] : [],
  ),
);

const LOCALES = ['nl', 'en'].map((language) => ({
  language,
  messages: JSON.parse(readText(`public/_locales/${language}/messages.json`)) as Record<
    string,
    { message: string }
  >,
}));

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

test('there are lists of texts to look at', () => {
  expect(LISTS.length).toBeGreaterThan(3);
});

test.each(LISTS)('$name has the same keys in both languages', ({ nl, en }) => {
  expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort());
});

test.each(LISTS)('$name has the same places to fill in in both languages', ({ nl, en }) => {
  const places = (texts: Texts) =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [
        key,
        stringsOf(text)
          .flatMap((words) => words.match(/\{\w+\}/g) ?? [])
          .sort(),
      ]),
    );
  expect(places(nl)).toEqual(places(en));
});

test.each(LISTS)('$name is calm: no empty text, no exclamation mark', ({ nl, en }) => {
  const strings = [...stringsOf(nl), ...stringsOf(en)];
  expect(strings.filter((text) => text.trim() === '' || text.includes('!'))).toEqual([]);
});

test.each(LISTS)('$name speaks to people as "u" in Dutch', ({ nl }) => {
  expect(stringsOf(nl).filter((text) => /\b(?:jij|jou|jouw|je)\b/i.test(text))).toEqual([]);
});

test('every error code has a text', () => {
  expect(Object.keys(errorTexts.nl).sort()).toEqual([...ERROR_CODES].sort());
  expect(Object.keys(errorTexts.en).sort()).toEqual([...ERROR_CODES].sort());
});

test('what the browser shows has the same keys in both languages, all of them used', () => {
  const [nl, en] = LOCALES.map(({ messages }) => Object.keys(messages).sort());
  expect(nl).toEqual(en);
  const config = readText('wxt.config.ts');
  const used = repositoryFiles(/^(?:utils|entrypoints)\/.*\.(?:ts|tsx|html)$/).map(readText);
  const everything = [config, ...used].join('\n');
  expect(nl?.filter((key) => !everything.includes(key))).toEqual([]);
});

test('every text is used somewhere', () => {
  const code = repositoryFiles(/^(?:utils|components|entrypoints|scripts)\/.*\.tsx?$/)
    .map(readText)
    .join('\n');
  /** `t[`askFirst-${reason}`]` uses every key that begins with `askFirst-`. */
  const prefixes = [...code.matchAll(/\[`([\w-]+)\$\{/g)].map(([, prefix = '']) => prefix);
  const unused = LISTS.filter(({ name }) => /popup|dossier|shared/.test(name)).flatMap(
    ({ name, en }) =>
      Object.keys(en)
        .filter((key) => !new RegExp(`\\.${key}\\b|\\['${key}'\\]`).test(code))
        .filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)))
        .map((key) => `${name}: ${key}`),
  );
  expect(unused).toEqual([]);
});
