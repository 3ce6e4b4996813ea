import { expect, test } from 'vitest';
import { readText, repositoryFiles } from './files';

const LONGEST = 300;

test('no file of code is longer than 300 lines', () => {
  const tooLong = repositoryFiles(/\.(?:ts|tsx|js|mjs|css|html)$/)
    .map((path) => ({ path, lines: readText(path).split('\n').length }))
    .filter(({ lines }) => lines > LONGEST + 1);
  expect(tooLong).toEqual([]);
});

test('the lock file names packages by name and digest, never by address', () => {
  const lock = JSON.parse(readText('package-lock.json')) as {
    packages: Record<string, { resolved?: string; link?: boolean }>;
  };
  const withAddress = Object.entries(lock.packages).filter(
    ([, { resolved }]) => resolved !== undefined,
  );
  expect(withAddress).toEqual([]);
  expect(readText('package-lock.json')).not.toMatch(/https?:\/\/(?:registry|[^"]*\.tgz)/);
});

test('nothing of ours is loaded from elsewhere', () => {
  const pages = repositoryFiles(/^entrypoints\/.*\.(?:html|css)$|^components\/.*\.css$/);
  const remote = pages.filter((path) =>
    /(?:src|href|url\()\s*=?\s*["'(]?https?:/.test(readText(path)),
  );
  expect(pages.length).toBeGreaterThan(0);
  expect(remote).toEqual([]);
});

test('every package that is a dependency at run time is one that the code imports', () => {
  const { dependencies } = JSON.parse(readText('package.json')) as {
    dependencies: Record<string, string>;
  };
  const code = [...repositoryFiles(/^(?:utils|components|entrypoints)\/.*\.tsx?$/), 'wxt.config.ts']
    .map(readText)
    .join('\n');
  const laterOrIndirect = new Map([
    ['webextension-polyfill', 'what @wxt-dev/webextension-polyfill puts under `wxt/browser`'],
  ]);
  const unused = Object.keys(dependencies).filter(
    (name) => !laterOrIndirect.has(name) && !new RegExp(`['"]${name}(?:/[^'"]*)?['"]`).test(code),
  );
  expect(unused).toEqual([]);
});
