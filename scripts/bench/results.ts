/**
 * Where the numbers go: the raw runs as JSON, and a table for people. What is kept stands in a
 * file for each suite and place, so that one can be measured again without the others.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { machineLines, type Machine } from './machine';
import type { Measurement } from './measurement';
import { noteLines, tableLines } from './table';

export interface Results {
  readonly machine: Machine;
  readonly quick: boolean;
  readonly browsers: Readonly<Record<string, string>>;
  readonly measurements: readonly Measurement[];
  /** What could not be measured, and why. */
  readonly failures: readonly string[];
}

export const OUTPUT = 'bench-output';
const KEPT = 'docs/bench';

/** @param keep Beside what git ignores, write what is committed. */
export async function writeResults(results: Results, keep: boolean): Promise<readonly string[]> {
  await mkdir(OUTPUT, { recursive: true });
  await writeRuns(join(OUTPUT, 'runs.json'), results);
  await writePage(OUTPUT, [results]);
  if (!keep) return [OUTPUT];
  await mkdir(KEPT, { recursive: true });
  for (const [name, part] of partsOf(results)) await writeRuns(join(KEPT, `${name}.json`), part);
  await writePage(KEPT, await loadKept());
  return [OUTPUT, KEPT];
}

/** Results by suite and place, under the name of their file. */
export function partsOf(results: Results): ReadonlyMap<string, Results> {
  const parts = new Map<string, Results>();
  for (const measurement of results.measurements) {
    const name = `${measurement.suite}-${measurement.place}`;
    const before = parts.get(name)?.measurements ?? [];
    parts.set(name, { ...results, measurements: [...before, measurement], failures: [] });
  }
  return parts;
}

async function loadKept(): Promise<readonly Results[]> {
  const names = (await readdir(KEPT)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(KEPT, name), 'utf8')) as Results),
  );
}

async function writeRuns(path: string, results: Results): Promise<void> {
  await writeFile(path, await format(JSON.stringify(results), { parser: 'json', printWidth: 100 }));
}

async function writePage(folder: string, all: readonly Results[]): Promise<void> {
  await writeFile(
    join(folder, 'README.md'),
    await format(pageOf(all), { parser: 'markdown', printWidth: 100 }),
  );
}

/** The page of several runs: one table, and with what each run was made. */
export function pageOf(all: readonly Results[]): string {
  const measurements = all.flatMap((results) => results.measurements);
  const failures = all.flatMap((results) => results.failures);
  const isQuick = all.some(({ quick }) => quick);
  return `# Measured

\`npm run bench\` made this page; every run stands in the JSON beside it. Where a floor is named, it
was measured in the same run, in turns with ours. Times are medians. A megabyte is 1,000,000 bytes.
${isQuick ? '\nMade with `--quick`: a few rounds, to see that it works. Not to be quoted.\n' : ''}
${tableLines(measurements).join('\n')}

## What the lines mean

${noteLines(measurements).join('\n')}

## With what

${withWhat(all).join('\n')}
${failures.length === 0 ? '' : `\n## Not measured\n\n${failures.map((line) => `- ${line}`).join('\n')}\n`}`;
}

/** Each run once, with the suites that were measured in it. */
function withWhat(all: readonly Results[]): string[] {
  const runs = new Map<string, { readonly results: Results; readonly suites: Set<string> }>();
  for (const results of all) {
    const run = runs.get(results.machine.date) ?? { results, suites: new Set() };
    for (const { suite, place } of results.measurements) run.suites.add(`${suite} (${place})`);
    runs.set(results.machine.date, run);
  }
  return [...runs.values()].flatMap(({ results: { machine, browsers }, suites }) => [
    `${[...suites].join(', ')}:`,
    '',
    ...machineLines(machine, browsers),
    '',
  ]);
}
