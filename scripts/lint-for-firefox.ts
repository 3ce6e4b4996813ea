/**
 * `web-ext lint` on the built extension. Errors fail. Warnings fail as well,
 * but for those of a library, which stand here with the reason.
 */
import { spawnSync } from 'node:child_process';

interface Message {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
  readonly line?: number;
}

interface LintReport {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

interface Allowance {
  readonly code: string;
  readonly file: RegExp;
  readonly reason: string;
}

export const ALLOWANCES: readonly Allowance[] = [
  {
    code: 'DANGEROUS_EVAL',
    file: /^(?:chunks\/open-pdf|assets\/pdf-worker)-[\w-]+\.js$/,
    reason:
      'core-js in PDF.js looks for the global object with Function where there is no globalThis. Every browser that runs Getuige has that, and the policy of the extension forbids the other way.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:chunks\/open-pdf|assets\/pdf-worker)-[\w-]+\.js$/,
    reason:
      'PDF.js imports a decoder by its address, which is ours, and its own worker where it is given none, which it is. The policy of the extension allows only files of the extension.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/.*\.js$/,
    reason:
      'Preact can set innerHTML for dangerouslySetInnerHTML. Our own lint forbids that property, so the path is never taken.',
  },
];

export function allowanceFor(message: Message): Allowance | undefined {
  return ALLOWANCES.find(
    ({ code, file }) => code === message.code && file.test(message.file ?? ''),
  );
}

function told({ code, file, line, message }: Message): string {
  return `${code} ${file ?? '(manifest)'}:${line ?? 0} ${message}`;
}

/** @returns Whether the build may be shipped. */
export function lintForFirefox(folder: string): boolean {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', folder],
      ...['--output', 'json', '--no-config-discovery'],
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const start = stdout.indexOf('{');
  if (start === -1) {
    console.log(`web-ext said nothing readable: ${stderr}`);
    return false;
  }
  const report = JSON.parse(stdout.slice(start)) as LintReport;
  const refused = report.warnings.filter((warning) => allowanceFor(warning) === undefined);
  for (const error of report.errors) console.log(`error    ${told(error)}`);
  for (const warning of refused) console.log(`warning  ${told(warning)}`);
  for (const warning of report.warnings) {
    const allowance = allowanceFor(warning);
    if (allowance !== undefined) console.log(`allowed  ${told(warning)} (${allowance.reason})`);
  }
  console.log(`${report.errors.length} errors, ${refused.length} warnings of our own`);
  return report.errors.length === 0 && refused.length === 0;
}
