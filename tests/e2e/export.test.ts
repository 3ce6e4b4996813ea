import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { checkWithTools } from '../support/package-tools';
import { runCommand } from '../support/run-command';
import { entriesOf, readEntry, startRun, type TestRun } from '../support/run';
import { makeAndDownload, type DownloadedPackage } from '../support/screens/export-view';
import { openExportView, saveByToolbar } from '../support/screens/popup';
import { chooseSettings } from '../support/screens/settings';

const CASES = BROWSER_KINDS.flatMap((kind) =>
  (['en', 'nl'] as const).map((language) => ({ kind, language })),
);

function verify(path: string) {
  return runCommand(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', path]);
}

async function failingTools(path: string): Promise<readonly string[]> {
  const checks = await checkWithTools(path);
  return checks.filter(({ holds }) => !holds).map(({ tool, what }) => `${tool}: ${what}`);
}

/** Changes one bit of the first place where these words stand. */
async function flipAt(path: string, words: string): Promise<string> {
  const bytes = await readFile(path);
  const at = bytes.indexOf(words);
  expect(at).toBeGreaterThan(0);
  bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1;
  const changed = path.replace(/\.zip$/, '-changed.zip');
  await writeFile(changed, bytes);
  return changed;
}

describe.each(CASES)('a package from $kind in $language', ({ kind, language }) => {
  let run: TestRun;
  let made: DownloadedPackage;

  beforeAll(async () => {
    run = await startRun(kind, { language });
    await chooseSettings(run.browser, { language });
    const other = await run.browser.openPage(run.server.address('news.html'));
    const first = await saveByToolbar(run.browser, language);
    await first.popup.close();
    await other.close();
    await run.browser.openPage(run.server.address(`practice.${language}.html`));
    const { popup } = await saveByToolbar(run.browser, language);
    for (const n of [1, 2]) {
      const box = language === 'en' ? `Choose number ${n}` : `Kies nummer ${n}`;
      await popup.click({ role: 'checkbox', name: box });
    }
    const view = await openExportView(run.browser, popup, language);
    made = await makeAndDownload(view, language);
  });
  afterAll(async () => {
    await run.stop();
  });

  test('is what the export view said it is', async () => {
    const digest = createHash('sha256').update(await readFile(made.path));
    expect(made.shownSha256).toBe(digest.digest('hex'));
    expect(made.path).toMatch(/getuige-[\w-]*\d{4}-\d{2}-\d{2}[\w-]*\.zip$/);
  });

  test('holds for OpenSSL, sha256sum, unzip, 7z and JSZip', async () => {
    const checks = await checkWithTools(made.path);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(checks.filter(({ tool }) => tool.startsWith('openssl cms'))).toHaveLength(3);
    for (const { said } of checks.filter(({ tool }) => tool.startsWith('openssl cms'))) {
      expect(said).toContain('CAdES Verification successful');
    }
  });

  test('holds for npm run verify', async () => {
    const { code, stdout, stderr } = await verify(made.path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  test('has every file of the design, report and instructions included', async () => {
    const entries = await entriesOf(made.path);
    expect(entries[0]).toBe('mimetype');
    expect(entries).toEqual(
      expect.arrayContaining([
        ...['report.html', 'VERIFY.txt', 'dossier.json', 'SHA256SUMS'],
        ...['record.json', 'seal.p7s', 'notes.json', 'custody.jsonl'].flatMap((name) => [
          `exhibits/0001/${name}`,
          `exhibits/0002/${name}`,
        ]),
        ...['META-INF/ASiCManifest001.xml', 'META-INF/signature001.p7s'],
      ]),
    );
    const report = await readEntry(made.path, 'report.html');
    expect(report).toContain(`lang="${language}"`);
    expect(report).toContain('Storm Verzonnen');
    expect(report).not.toMatch(/<script|https?:\/\/[^"<\s]*\.(?:js|css|woff)/i);
  });

  test.each([
    ['the record', '"format":"getuige-record"'],
    ['the log', '"format":"getuige-custody"'],
    ['the report', '<!doctype html>'],
  ])('one changed bit in %s is found by the tools and by npm run verify', async (_, words) => {
    const changed = await flipAt(made.path, words);
    expect(await failingTools(changed)).not.toEqual([]);
    expect((await verify(changed)).code).toBe(1);
  });
});
