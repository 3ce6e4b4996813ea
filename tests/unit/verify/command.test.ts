import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '@/utils/evidence/bytes';
import type { SealingKey } from '@/utils/evidence/signing';
import type { VerificationReport } from '@/utils/verify/report';
import { runVerify } from '../../../scripts/verify';
import { freshKey } from '../evidence/keys';
import { sampleExhibit, sourced } from '../package/sample-exhibits';
import { entriesOf, packageOf, withEntry, zipOf } from './packages';

const folder = mkdtempSync(join(tmpdir(), 'getuige-verify-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let key: SealingKey;

beforeAll(async () => {
  key = await freshKey();
  const address = sourced('https://x.example/\u001b[2J\u202egnp.exe');
  const intact = await packageOf(key, [await sampleExhibit(key, { page: { address } })]);
  const changed = withEntry(await entriesOf(intact), 'report.html', () => utf8('anders'));
  writeFileSync(join(folder, 'intact.zip'), intact);
  writeFileSync(join(folder, 'changed.zip'), await zipOf(changed));
  writeFileSync(join(folder, 'letter.txt'), 'Geachte heer, mevrouw');
});

async function run(args: readonly string[], environment: Record<string, string> = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runVerify(args, {
    environment,
    folder,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said, complained };
}

describe('npm run verify', () => {
  it('says of an intact package what holds, whose key it is, and ends with 0', async () => {
    const { code, said } = await run(['intact.zip']);
    expect(code).toBe(0);
    expect(said.filter((line) => line.startsWith('Holds'))).toHaveLength(12);
    expect(said).toContain(`Fingerprint of the signer: ${key.fingerprint}`);
    expect(said.join('\n')).toContain('Whose key it is has not been confirmed');
  });

  it('takes a fingerprint as people write it', async () => {
    const written = key.fingerprint.toUpperCase().match(/../g)!.join(':');
    const { code, said } = await run(['intact.zip', '--fingerprint', written]);
    expect(code).toBe(0);
    expect(said.join('\n')).toContain('the fingerprint is the confirmed one');
  });

  it('names what was changed, and ends with 1', async () => {
    const { code, said } = await run(['changed.zip']);
    expect(code).toBe(1);
    expect(said.join('\n')).toContain('report.html: This file was changed after it was signed.');
    expect(said.at(-1)).toMatch(/^Result: This package is no longer as it was signed/);
  });

  it('ends with 2 and one sentence for what cannot be read', async () => {
    const letter = await run(['letter.txt']);
    expect(letter.code).toBe(2);
    expect(letter.complained.join()).toContain('not a Getuige package');
    expect((await run(['nothing.zip'])).code).toBe(2);
    expect((await run([])).complained.join()).toContain('npm run verify -- FILE');
    expect((await run(['intact.zip', '--lang', 'de'])).code).toBe(2);
    expect((await run(['intact.zip', '--fingerprint', 'abc'])).code).toBe(2);
    expect((await run(['intact.zip', '--unknown'])).code).toBe(2);
  });

  it('prints the report as JSON', async () => {
    const { code, said } = await run(['changed.zip', '--json']);
    const report = JSON.parse(said.join('\n')) as VerificationReport;
    expect(code).toBe(1);
    expect(report.verdict).toBe('broken');
    expect(report.findings[0]?.where).toBe('report.html');
    expect(report.exhibits[0]?.address).toBe('https://x.example/\u001b[2J\u202egnp.exe');
    expect(said.join()).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('speaks Dutch when told to, or when the computer does', async () => {
    expect((await run(['intact.zip', '--lang', 'nl'])).said[0]).toMatch(/^Klopt /);
    expect((await run(['intact.zip'], { LANG: 'nl_NL.UTF-8' })).said[0]).toMatch(/^Klopt /);
    expect((await run(['intact.zip'], { LANG: 'C.UTF-8' })).said[0]).toMatch(/^Holds /);
  });

  it('hands the terminal nothing to obey', async () => {
    const { said } = await run(['intact.zip']);
    expect(said.join('')).toContain('https://x.example/');
    expect(said.join('')).not.toMatch(/\p{C}/u);
  });
});

describe('npm run verify, started as a person does', () => {
  it.each([
    ['intact.zip', 0, 'has not changed'],
    ['changed.zip', 1, 'Does not hold'],
    ['letter.txt', 2, ''],
  ])('judges %s and ends with %i', (file, code, words) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'verify', file, '--lang', 'en'],
      { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
    );
    expect(status).toBe(code);
    expect(stdout).toContain(words);
  });
});
