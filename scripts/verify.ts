/**
 * `npm run verify -- FILE [--json] [--fingerprint HEX]... [--lang nl|en]`: is this package
 * what its signer signed? No browser, no network: the code of utils/verify. Ends with
 * 0 when the package is intact, 1 when anything does not hold, 2 when it cannot be read.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorCodeOf } from '@/utils/evidence/errors';
import { errorText } from '@/utils/texts/errors';
import type { VerificationReport } from '@/utils/verify/report';
import { verifyPackage } from '@/utils/verify/verify-package';
import { nodeHashing, openSource } from './verify/file-source';
import { parseOptions, USAGE, type VerifyOptions } from './verify/options';
import { reportLines } from './verify/print';

export interface CommandIo {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What a relative path is relative to. */
  readonly folder: string;
  say(line: string): void;
  complain(line: string): void;
}

/** Runs the command. Exit code 0, 1 or 2. */
export async function runVerify(args: readonly string[], io: CommandIo): Promise<0 | 1 | 2> {
  let options: VerifyOptions;
  try {
    options = parseOptions(args, io.environment);
  } catch (thrown) {
    io.complain(thrown instanceof Error ? thrown.message : String(thrown));
    io.complain(USAGE);
    return 2;
  }
  try {
    return await verifyFile(options, io);
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    const text = errorText(code === 'unexpected' ? 'file-unreadable' : code, options.language);
    io.complain(`${options.file}: ${text}`);
    if (code === 'unexpected') io.complain(String(thrown));
    return 2;
  }
}

async function verifyFile(options: VerifyOptions, io: CommandIo): Promise<0 | 1> {
  const source = await openSource(resolve(io.folder, options.file));
  try {
    const report = await verifyPackage(source, options, nodeHashing);
    const lines = options.json ? [jsonText(report)] : reportLines(report, options.language);
    for (const line of lines) io.say(line);
    return report.verdict === 'broken' ? 1 : 0;
  } finally {
    await source.close();
  }
}

/** ASCII only: a terminal obeys control characters, and an address came from a page. */
function jsonText(report: VerificationReport): string {
  return JSON.stringify(report, null, 2).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await runVerify(process.argv.slice(2), {
    environment: process.env,
    // npm starts scripts in the package's folder and says here where the person was.
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    say: (line) => {
      console.log(line);
    },
    complain: (line) => {
      console.error(line);
    },
  });
}
