/** What can be said to `npm run demo`. */
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../../tests/support/browsers/types';

export interface DemoOptions {
  /** Null: our own practice page. */
  readonly url: string | null;
  readonly outDir: string;
  readonly browser: BrowserKind;
  readonly language: 'nl' | 'en';
  readonly headed: boolean;
  readonly json: boolean;
  /** The whole page as well. */
  readonly whole: boolean;
  /** Selector of the element to save as the only post; null for none. */
  readonly post: string | null;
  readonly browserArgs: readonly string[];
}

export const USAGE = `npm run demo -- [options] [URL]
  URL, or --url URL       the page to save (default: our own practice page)
  --out DIR               where the package goes (default: demo-output)
  --browser NAME          chromium (Chrome, Edge, Chromium) or firefox (default: chromium)
  --lang nl|en            language of extension and report (default: en)
  --headed                shows the browser, and leaves it open for you to try
  --whole                 saves the whole page as well
  --post SELECTOR         points at that element, and saves only this post beside the page
  --json                  prints the record on standard output, all else on standard error
  --browser-arg=ARG       handed to the browser as it is; may be repeated`;

/** What a person typed is not an option. */
export class UsageError extends Error {}

function oneOf<T extends string>(name: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} is ${allowed.join(' or ')}`);
  return found;
}

function oneAddress(url: string | undefined, positionals: readonly string[]): string | undefined {
  const [only, ...more] = [...(url === undefined ? [] : [url]), ...positionals];
  if (more.length > 0) throw new UsageError('a demo saves one page');
  return only;
}

function pageAddress(url: string | undefined): string | null {
  if (url === undefined) return null;
  if (!URL.canParse(url)) throw new UsageError(`this is no address: ${url}`);
  return url;
}

function parseTyped(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        out: { type: 'string', default: 'demo-output' },
        browser: { type: 'string', default: 'chromium' },
        lang: { type: 'string', default: 'en' },
        headed: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        whole: { type: 'boolean', default: false },
        post: { type: 'string' },
        'browser-arg': { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws {UsageError} */
export function parseDemoOptions(args: readonly string[]): DemoOptions {
  const { values: typed, positionals } = parseTyped(args);
  if (typed.whole && typed.post !== undefined) {
    throw new UsageError('--whole and --post are two demos');
  }
  return {
    url: pageAddress(oneAddress(typed.url, positionals)),
    outDir: typed.out,
    browser: oneOf('browser', ['chromium', 'firefox'], typed.browser),
    language: oneOf('lang', ['nl', 'en'], typed.lang),
    headed: typed.headed,
    json: typed.json,
    whole: typed.whole,
    post: typed.post ?? null,
    browserArgs: typed['browser-arg'],
  };
}
