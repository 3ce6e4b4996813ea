/** Where the numbers go: the raw runs as JSON, and a table for people. */
import { mkdir, writeFile } from 'node:fs/promises';
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
  const folders = keep ? [OUTPUT, KEPT] : [OUTPUT];
  const markdown = await format(readme(results), { parser: 'markdown' });
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'README.md'), markdown);
    await writeFile(
      join(folder, 'runs.json'),
      await format(JSON.stringify(results), { parser: 'json', printWidth: 100 }),
    );
  }
  return folders;
}

function readme({ machine, quick, browsers, measurements, failures }: Results): string {
  return `# Measured

\`npm run bench\` made this page; every run stands in \`runs.json\`. Where a floor is named, it
was measured in the same run, in turns with ours. Times are medians. A megabyte is 1,000,000 bytes.
${quick ? '\nMade with `--quick`: a few rounds, to see that it works. Not to be quoted.\n' : ''}
${machineLines(machine, browsers).join('\n')}

${tableLines(measurements).join('\n')}

## What the lines mean

${noteLines(measurements).join('\n')}
${failures.length === 0 ? '' : `\n## Not measured\n\n${failures.map((line) => `- ${line}`).join('\n')}\n`}`;
}
