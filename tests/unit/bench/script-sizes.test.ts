import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allScriptSizes, scriptSizes } from '../../../scripts/bench/suites/sizes';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'getuige-sizes-'));
  await mkdir(join(folder, 'chunks'));
});
afterEach(() => rm(folder, { recursive: true }));

test('follows static imports in every form, each script once, and leaves dynamic ones', async () => {
  const files = {
    'a.js': 'import{x as y,t}from"./chunks/b.js";import"./chunks/c.js";import("./chunks/d.js");',
    'chunks/b.js': 'import z from"./c.js";export*from"./e.js";',
    'chunks/c.js': 'export const c=1;',
    'chunks/d.js': 'export const d=1;',
    'chunks/e.js': 'import*as n from"/chunks/c.js";',
  };
  for (const [path, code] of Object.entries(files)) await writeFile(join(folder, path), code);
  const sizes = await scriptSizes(folder, ['a.js']);
  expect([...sizes.keys()].sort()).toEqual(['a.js', 'chunks/b.js', 'chunks/c.js', 'chunks/e.js']);
  expect(sizes.get('chunks/c.js')).toBe(files['chunks/c.js'].length);
  expect((await allScriptSizes(folder, ['a.js'])).get('chunks/d.js')).toBe(
    files['chunks/d.js'].length,
  );
});
