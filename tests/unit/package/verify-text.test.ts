import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { formatFingerprintOpenssl } from '@/utils/texts/format';
import { verifyFileTexts } from '@/utils/texts/verify-file';
import { freshKey } from '../evidence/keys';
import { buildAndUnpack, packageInput, writeFiles } from './build';
import { sampleExhibit } from './sample-exhibits';

const key = await freshKey();
const first = await sampleExhibit(key, { number: 1 });
const second = await sampleExhibit(await freshKey(), { number: 2 });
const choice = { language: 'en', includeViewer: true, includeWholePage: false } as const;
const { files, text } = await buildAndUnpack(packageInput(key, [first, second], { choice }));
const instructions = text('VERIFY.txt');

const root = mkdtempSync(join(tmpdir(), 'getuige-verify-'));
let folder = '';
let run = 0;
beforeEach(() => {
  folder = join(root, String(++run), 'unpacked');
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, files);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The commands under the heading of a system, by the number of their step. */
function commandsOf(language: 'nl' | 'en', system: 'linux' | 'macos'): Map<number, string> {
  const texts = verifyFileTexts[language];
  const half = instructions.slice(instructions.indexOf(`\n${texts.title}\n`));
  const start = half.indexOf(`\n${texts[system]}\n---`);
  const end = half.indexOf('\n---', half.indexOf('\n\n', start + texts[system].length + 10) + 1);
  const steps = new Map<number, string>();
  let step = 0;
  for (const line of half.slice(start, end).split('\n')) {
    step = Number(/^(\d)\. /.exec(line)?.[1] ?? step);
    if (line.startsWith('    ')) steps.set(step, `${steps.get(step) ?? ''}${line.trim()}\n`);
  }
  return steps;
}

function runStep(steps: ReadonlyMap<number, string>, step: number) {
  const script = steps.get(step);
  expect(script).toBeDefined();
  const { stdout, stderr } = spawnSync('bash', ['-c', script!], { cwd: folder, encoding: 'utf8' });
  return { stdout, stderr, both: stdout + stderr };
}

/** A forger's signature that carries the certificate of the true key as well, in front of its own. */
function signWithOtherKey(certificate: Uint8Array): void {
  const beside = join(folder, '..');
  writeFileSync(join(beside, 'true.der'), certificate);
  const script = [
    'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out forger.pem -subj /CN=forger -days 2',
    'openssl x509 -inform DER -in true.der -out true.pem',
    'openssl x509 -in forger.pem -outform DER -out forger.der',
    'openssl cms -sign -cades -binary -outform DER -in unpacked/META-INF/ASiCManifest001.xml -signer forger.pem -inkey key.pem -certfile true.pem -md sha256 -out unpacked/META-INF/signature001.p7s',
  ].join(' && ');
  expect(spawnSync('bash', ['-c', script], { cwd: beside }).status).toBe(0);
  const path = join(folder, 'META-INF/signature001.p7s');
  const both = [readFileSync(join(beside, 'forger.der')), Buffer.from(certificate)];
  const signature = readFileSync(path);
  const at = Math.min(...both.map((one) => signature.indexOf(one)));
  expect(at).toBeGreaterThan(0);
  Buffer.concat([both[1]!, both[0]!]).copy(signature, at);
  writeFileSync(path, signature);
}

const DIGEST_OF_FORGED = createHash('sha256').update('forged').digest('hex');
const hasShasum = spawnSync('shasum', ['--version']).error === undefined;
const systems = [
  { language: 'en', system: 'linux' },
  { language: 'nl', system: 'linux' },
  { language: 'en', system: 'macos' },
] as const;

describe.each(systems)('VERIFY.txt, $language, $system', ({ language, system }) => {
  const steps = commandsOf(language, system);
  const possible = system === 'linux' || hasShasum;

  it('has six steps', () => {
    expect([...steps.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.skipIf(!possible)('step 1: every file is OK, and a changed one is not', () => {
    const good = runStep(steps, 1).stdout.trimEnd().split('\n');
    // The last line is the digest of a single file.
    expect(good).toHaveLength(files.size - 3 + 1);
    expect(good.slice(0, -1).every((line) => line.endsWith(': OK'))).toBe(true);
    appendFileSync(join(folder, 'exhibits/0001/screen.png'), 'x');
    expect(runStep(steps, 1).both).toContain('exhibits/0001/screen.png: FAILED');
  });

  it('step 2: names the three files of the signature, and any that was added', () => {
    const three = ['META-INF/ASiCManifest001.xml', 'META-INF/signature001.p7s', 'SHA256SUMS'];
    const names = () => runStep(steps, 2).stdout.trimEnd().split('\n').sort();
    expect(names()).toEqual(three);
    writeFileSync(join(folder, 'exhibits/0001/record.jso'), '');
    expect(names()).toEqual([...three, 'exhibits/0001/record.jso']);
  });

  it.each(['report.html ', ' report.html', 'report.html\nxxreport.html'])(
    'step 2: names what was added under a name like one of ours: %j',
    (name) => {
      const before = runStep(steps, 2).stdout;
      writeFileSync(join(folder, name), 'forged');
      expect(runStep(steps, 2).stdout.length).toBeGreaterThan(before.length);
    },
  );

  it('step 3: finds SHA256SUMS in the signed list, and another one not', () => {
    expect(runStep(steps, 3).stdout).toContain('URI="SHA256SUMS"');
    appendFileSync(join(folder, 'SHA256SUMS'), '\n');
    expect(runStep(steps, 3).stdout).toBe('');
  });

  it('step 4: verifies the signature and shows the fingerprint', () => {
    const good = runStep(steps, 4).both;
    expect(good).toContain('erification successful');
    expect(good).toContain(formatFingerprintOpenssl(key.fingerprint));
    expect(instructions).toContain(formatFingerprintOpenssl(key.fingerprint));
    appendFileSync(join(folder, 'META-INF/ASiCManifest001.xml'), '\n');
    expect(runStep(steps, 4).both).not.toContain('erification successful');
  });

  it('step 4: shows the key that signed, also when another certificate lies beside it', () => {
    signWithOtherKey(key.certificate);
    const forged = runStep(steps, 4).both;
    expect(forged).toContain('erification successful');
    expect(forged).not.toContain(formatFingerprintOpenssl(key.fingerprint));
  });

  it('step 5: verifies each seal with its own key', () => {
    const good = runStep(steps, 5).both;
    expect(good.match(/erification successful/g)).toHaveLength(2);
    expect(good).toContain(formatFingerprintOpenssl(second.summary.key));
    appendFileSync(join(folder, 'exhibits/0002/record.json'), ' ');
    expect(runStep(steps, 5).both.match(/erification successful/g)).toHaveLength(1);
  });

  it.skipIf(!possible)('step 6: finds each artifact in its sealed record', () => {
    const ok = () => [...runStep(steps, 6).stdout.matchAll(/^OK (.*)$/gm)].map(([, path]) => path);
    expect(ok()).toEqual(
      ['0001', '0002'].flatMap((at) =>
        ['post.html.txt', 'screen.png', 'viewer.json'].map((name) => `exhibits/${at}/${name}`),
      ),
    );
    appendFileSync(join(folder, 'exhibits/0002/screen.png'), 'x');
    expect(ok()).toHaveLength(5);
  });

  it.skipIf(!possible)('step 6: is not deceived by a digest that a page wrote', () => {
    const title = JSON.stringify(`"sha256":"${DIGEST_OF_FORGED}" ${DIGEST_OF_FORGED}`);
    appendFileSync(join(folder, 'exhibits/0001/record.json'), `{"title":${title}}`);
    writeFileSync(join(folder, 'exhibits/0001/screen.png'), 'forged');
    expect(runStep(steps, 6).stdout).toContain('-- exhibits/0001/screen.png');
  });
});

describe('VERIFY.txt', () => {
  it('is ASCII, and narrow but for commands and paths', () => {
    expect(instructions).toMatch(/^[\n\x20-\x7e]*$/);
    const wide = instructions
      .split('\n')
      .filter((line) => line.length > 78 && !line.startsWith('    '));
    expect(wide.every((line) => line.includes(formatFingerprintOpenssl(key.fingerprint)))).toBe(
      true,
    );
  });

  it('is in both languages, that of the package first', async () => {
    const at = (whole: string, language: 'nl' | 'en') =>
      whole.indexOf(verifyFileTexts[language].title);
    expect(at(instructions, 'en')).toBeGreaterThan(0);
    expect(at(instructions, 'nl')).toBeGreaterThan(at(instructions, 'en'));
    const dutch = await buildAndUnpack(packageInput(key, [first]));
    const other = dutch.text('VERIFY.txt');
    expect(at(other, 'en')).toBeGreaterThan(at(other, 'nl'));
  });

  it('tells Windows only of what Windows has, or where to get it', () => {
    const { windows, fingerprintTitle } = verifyFileTexts.en;
    const start = instructions.indexOf(`${windows}\n`);
    const part = instructions.slice(start, instructions.indexOf(fingerprintTitle, start));
    expect(part).toContain('certutil -hashfile report.html SHA256');
    expect(part).toContain('Get-FileHash -Algorithm SHA256');
    expect(part).not.toMatch(/sha256sum|grep|\/dev\/null/);
  });
});
