/**
 * Packages that earlier versions made in real browsers must verify for ever: whoever
 * was handed one must not be told later that it is broken. And what was found in a
 * malformed one must always be found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { brokenIn, verifyBytes } from './packages';

const VECTORS = fileURLToPath(new URL('../../vectors', import.meta.url));
const FOLDER = join(VECTORS, 'golden');
const PACKAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.zip'));
const MALFORMED = join(VECTORS, 'malformed');
const EXPECTED = JSON.parse(readFileSync(join(MALFORMED, 'expected.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

it.each(PACKAGES)('%s still verifies', async (name) => {
  const report = await verifyBytes(new Uint8Array(readFileSync(join(FOLDER, name))));
  expect(brokenIn(report)).toEqual([]);
  expect(report.verdict).toBe('intact-key-unknown');
  expect(report.exhibits.length).toBeGreaterThan(0);
});

it.each(PACKAGES)('%s is found out with one byte changed', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  for (let at = 1; at < bytes.length; at = at * 2 + 1) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    const verdict = await verifyBytes(changed).then(
      (report) => report.verdict,
      () => 'broken',
    );
    expect(verdict, `byte ${at}`).toBe('broken');
  }
});

it('are there, from both browsers, and each malformed one is expected', () => {
  expect(PACKAGES.some((name) => name.startsWith('chromium-'))).toBe(true);
  expect(PACKAGES.some((name) => name.startsWith('firefox-'))).toBe(true);
  const malformed = readdirSync(MALFORMED).filter((name) => name.endsWith('.zip'));
  expect(malformed.sort()).toEqual(Object.keys(EXPECTED).sort());
});

it.each(Object.entries(EXPECTED))('%s is found out as ever', async (name, expected) => {
  const report = await verifyBytes(new Uint8Array(readFileSync(join(MALFORMED, name))));
  expect(expected.length).toBeGreaterThan(0);
  expect(brokenIn(report)).toEqual(expected);
});
