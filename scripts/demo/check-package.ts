/** Everything that must hold of the package, by independent tools and by our own verification. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checkWithTools, type ToolCheck } from '../../tests/support/package-tools';
import { runCommand } from '../../tests/support/run-command';

export interface CheckLine {
  readonly holds: boolean;
  readonly text: string;
  /** A tool's own words, told as they are. */
  readonly detail?: boolean;
}

export interface PackageChecks {
  readonly sha256: string;
  readonly lines: readonly CheckLine[];
}

async function checkWithOwnCode(path: string, language: string): Promise<readonly CheckLine[]> {
  const { code, stdout, stderr } = await runCommand(process.execPath, [
    ...['--import', 'tsx', 'scripts/verify.ts', path, '--lang', language],
  ]);
  const said = (stdout.trim() === '' ? stderr : stdout).trim().split('\n');
  return [
    { holds: code === 0, text: `npm run verify ended with ${String(code)}` },
    ...said.map((text) => ({ holds: code === 0, text, detail: true })),
  ];
}

/** OpenSSL must be there; of the others each computer has some. */
function lineOf({ tool, what, holds, said, absent }: ToolCheck): CheckLine {
  if (absent === true && !tool.startsWith('openssl')) {
    return { holds: true, text: `(${tool} is not on this computer)`, detail: true };
  }
  return { holds, text: `${tool}, ${what}: ${said}` };
}

export async function checkPackage(
  path: string,
  shownSha256: string,
  language: string,
): Promise<PackageChecks> {
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const tools = await checkWithTools(path);
  return {
    sha256,
    lines: [
      {
        holds: sha256 === shownSha256,
        text: 'SHA-256 is the one that the export view showed',
      },
      ...tools.map(lineOf),
      ...(await checkWithOwnCode(path, language)),
    ],
  };
}
