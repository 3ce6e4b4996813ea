/**
 * Packages that earlier versions made in real browsers. They must verify for ever:
 * whoever was handed one must not be told later that it is broken.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { brokenIn, verifyBytes } from './packages';

const FOLDER = fileURLToPath(new URL('../../vectors/golden', import.meta.url));
const PACKAGES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.zip'))
  : [];

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

it('has a place for packages', () => {
  expect(PACKAGES.every((name) => /^[a-z0-9-]+\.zip$/.test(name))).toBe(true);
});
