/** Sizes of what the browser has to load, before compression. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';
import { buildOf } from '../../../tests/support/run';
import type { BrowserKind } from '../../../tests/support/browsers/types';
import type { Measurement } from '../measurement';

const SCRIPT_OF_PAGE = /<script[^>]+src="([^"]+)"/g;

/** Bytes of each script that loading the first ones loads: static imports, followed. */
export async function scriptSizes(
  folder: string,
  first: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return sizesBy(folder, first, staticImports);
}

/** The same, and what those load later, when something is asked for: dynamic imports, followed. */
export async function allScriptSizes(
  folder: string,
  first: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return sizesBy(folder, first, (code) => [...staticImports(code), ...dynamicImports(code)]);
}

async function sizesBy(
  folder: string,
  first: readonly string[],
  importsOf: (code: string) => readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const waiting = [...first];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sizes.has(path)) continue;
    const code = await readFile(join(folder, path));
    sizes.set(path, code.length);
    for (const target of importsOf(code.toString('utf8'))) {
      waiting.push(
        target.startsWith('/') ? target.slice(1) : normalize(join(dirname(path), target)),
      );
    }
  }
  return sizes;
}

function staticImports(code: string): readonly string[] {
  return parseSync('script.js', code).program.body.flatMap((statement) =>
    'source' in statement && statement.source !== null ? [statement.source.value] : [],
  );
}

/** Those whose address is written out, as every one of ours is once it is built. */
function dynamicImports(code: string): readonly string[] {
  return parseSync('script.js', code).module.dynamicImports.flatMap(({ moduleRequest }) => {
    const [, written] =
      /^["'`](.+)["'`]$/.exec(code.slice(moduleRequest.start, moduleRequest.end)) ?? [];
    return written === undefined ? [] : [written];
  });
}

async function scriptsOfPage(folder: string, page: string): Promise<string[]> {
  const html = await readFile(join(folder, page), 'utf8');
  return [...html.matchAll(SCRIPT_OF_PAGE)].map(([, path = '']) => path.replace(/^\//, ''));
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Kilobytes are 1,000 bytes. */
export async function measureSizes(kind: BrowserKind): Promise<readonly Measurement[]> {
  const folder = buildOf(kind);
  const scripts = async (what: string, first: readonly string[], limit: number) => {
    const sizes = await scriptSizes(folder, first);
    return size(kind, what, sumOf(sizes), limit, listed(sizes));
  };
  const popup = await scriptsOfPage(folder, 'popup.html');
  return [
    await scripts('scripts of the popup, loaded before it can be used', popup, 100),
    ...(await laterScripts(kind, folder, popup)),
    await scripts('script in the page', ['page.js'], 60),
    await scripts('scripts of the background', ['background.js'], 200),
    size(kind, 'whole extension', await folderBytes(folder), 4000),
  ];
}

/** What the popup loads only when somebody asks for it, and all of it together: told, without a goal. */
async function laterScripts(
  kind: BrowserKind,
  folder: string,
  first: readonly string[],
): Promise<readonly Measurement[]> {
  const [start, all] = [await scriptSizes(folder, first), await allScriptSizes(folder, first)];
  const later = new Map([...all].filter(([path]) => !start.has(path)));
  return [
    size(kind, 'scripts of the popup, loaded when asked for', sumOf(later), null, listed(later)),
    size(kind, 'scripts of the popup, all together', sumOf(all), null),
  ];
}

function sumOf(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function listed(sizes: ReadonlyMap<string, number>): string {
  return [...sizes].map(([path, bytes]) => `${path} ${kilobytes(bytes)}`).join(', ');
}

function size(
  kind: BrowserKind,
  what: string,
  bytes: number,
  limit: number | null,
  note?: string,
): Measurement {
  return {
    suite: 'sizes',
    place: 'build',
    what: `${what} (${kind})`,
    unit: 'KB',
    runs: [bytes / 1000],
    floor: null,
    goal: limit === null ? null : { kind: 'below', limit },
    ...(note === undefined ? {} : { note }),
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
