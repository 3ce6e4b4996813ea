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
  const sizes = new Map<string, number>();
  const waiting = [...first];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sizes.has(path)) continue;
    const code = await readFile(join(folder, path));
    sizes.set(path, code.length);
    for (const target of staticImports(code.toString('utf8'))) {
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
    const note = [...sizes].map(([path, bytes]) => `${path} ${kilobytes(bytes)}`).join(', ');
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    return size(kind, what, bytes, limit, note);
  };
  return [
    await scripts('scripts of the popup', await scriptsOfPage(folder, 'popup.html'), 100),
    await scripts('script in the page', ['page.js'], 60),
    await scripts('scripts of the background', ['background.js'], 200),
    size(kind, 'whole extension', await folderBytes(folder), 4000),
  ];
}

function size(
  kind: BrowserKind,
  what: string,
  bytes: number,
  limit: number,
  note?: string,
): Measurement {
  return {
    suite: 'sizes',
    place: 'build',
    what: `${what} (${kind})`,
    unit: 'KB',
    runs: [bytes / 1000],
    floor: null,
    goal: { kind: 'below', limit },
    ...(note === undefined ? {} : { note }),
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
