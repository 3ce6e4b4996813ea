/**
 * `VERIFY.txt`: how to check a package without Getuige. In both languages, that of the
 * package first; ASCII, at most 78 columns but for commands, which begin with four spaces.
 */
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import type { Fingerprint } from '@/utils/evidence/values';
import { formatFingerprintOpenssl } from '@/utils/texts/format';
import { LANGUAGES, type Language } from '@/utils/texts/language';
import { verifyFileTexts } from '@/utils/texts/verify-file';
import { commandsFor, SYSTEMS, type Commands, type System } from './verify-commands';

const COLUMNS = 78;

export interface VerifyTextInput {
  readonly language: Language;
  readonly packageId: string;
  readonly fileName: string;
  /** Of the key that signs the package. */
  readonly fingerprint: Fingerprint;
}

/** Bytes of VERIFY.txt. */
export function buildVerifyText(input: VerifyTextInput): Bytes {
  const order = [input.language, ...LANGUAGES.filter((other) => other !== input.language)];
  const first = verifyFileTexts[input.language].otherLanguage;
  const parts = order.map((language) => inLanguage(input, language));
  return utf8(`${[`${first}\n`, ...parts].join(`\n${'='.repeat(COLUMNS)}\n\n`)}\n`);
}

function inLanguage(input: VerifyTextInput, language: Language): string {
  const texts = verifyFileTexts[language];
  const windows = commandsFor('windows', input.fileName);
  return [
    texts.title,
    facts([
      [texts.package, input.fileName],
      [texts.packageId, input.packageId],
      [texts.key, formatFingerprintOpenssl(input.fingerprint)],
    ]),
    wrap(texts.intro),
    wrap(texts.unpack),
    section(texts.wholeTitle),
    wrap(texts.whole),
    commands([
      commandsFor('linux', input.fileName).whole,
      commandsFor('macos', input.fileName).whole,
      windows.whole,
    ]),
    ...SYSTEMS.flatMap((system) => systemPart(system, input, language)),
    section(texts.fingerprintTitle),
    wrap(texts.fingerprint),
    section(texts.trustTitle),
    wrap(texts.trust),
    section(texts.meaningTitle),
    wrap(texts.meaning),
  ].join('\n\n');
}

function systemPart(system: System, input: VerifyTextInput, language: Language): string[] {
  const texts = verifyFileTexts[language];
  const own: Commands = commandsFor(system, input.fileName);
  const step = (title: string, list: readonly string[], expect: string): string[] => [
    wrap(title),
    commands(list),
    wrap(expect),
  ];
  const filesExpect = system === 'windows' ? texts.filesExpectWindows : texts.filesExpect;
  return [
    section(texts[system]),
    ...step(texts.filesTitle, own.files, filesExpect),
    wrap(texts.oneFile),
    commands([own.oneFile]),
    ...step(texts.extraTitle, own.extra, texts.extraExpect),
    ...step(texts.listTitle, own.list, texts.listExpect),
    ...(own.openssl.length === 0 ? [] : [wrap(texts.opensslWindows), commands(own.openssl)]),
    ...step(texts.signatureTitle, own.signature, texts.signatureExpect),
    formatFingerprintOpenssl(input.fingerprint),
    ...(system === 'macos' ? [] : [wrap(texts.oldOpenssl)]),
    ...step(texts.sealsTitle, own.seals, texts.sealsExpect),
    ...step(texts.recordTitle, own.record, texts.recordExpect),
  ];
}

function facts(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${name.padEnd(12)}${value}`).join('\n');
}

function section(title: string): string {
  return `${title}\n${'-'.repeat(title.length)}`;
}

function commands(list: readonly string[]): string {
  return list.map((command) => `    ${command}`).join('\n');
}

/** Breaks at spaces, never inside a word. */
function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
