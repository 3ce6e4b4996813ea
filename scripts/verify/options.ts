/** Options of `npm run verify`. */
import { parseArgs } from 'node:util';
import { languageOf, LANGUAGES, type Language } from '@/utils/texts/language';
import { parseFingerprint } from '@/utils/verify/fingerprint';

export interface VerifyOptions {
  readonly file: string;
  readonly json: boolean;
  readonly language: Language;
  readonly confirmedFingerprints: readonly string[];
}

export const USAGE = 'npm run verify -- FILE [--json] [--fingerprint HEX]... [--lang nl|en]';

/**
 * @param environment for LANG and its like, where `--lang` is absent.
 * @throws Error with a sentence for whoever typed.
 */
export function parseOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): VerifyOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      fingerprint: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('Name one file.');
  const confirmedFingerprints = values.fingerprint.map((typed) => {
    const fingerprint = parseFingerprint(typed);
    if (fingerprint === null) throw new Error(`Not a SHA-256 fingerprint: ${typed}`);
    return fingerprint;
  });
  return {
    file,
    json: values.json,
    language: language(values.lang, environment),
    confirmedFingerprints,
  };
}

function language(
  chosen: string | undefined,
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>,
): Language {
  if (chosen === undefined)
    return languageOf((LC_ALL || LC_MESSAGES || LANG || 'en').replace('_', '-'));
  const known = LANGUAGES.find((one) => one === chosen);
  if (known === undefined) throw new Error(`--lang is ${LANGUAGES.join(' or ')}.`);
  return known;
}
