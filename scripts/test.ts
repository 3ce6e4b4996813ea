/**
 * `npm test`: every check in order, stopping at the first that fails. The last
 * line, alone, is `N passed, N failed`: the tests of both vitest runs, and one
 * for each other stage.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { lintForFirefox } from './lint-for-firefox';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  run(): Count;
}

const OUTPUT = 'test-output';
const ONE_PASSED: Count = { passed: 1, failed: 0 };
const ONE_FAILED: Count = { passed: 0, failed: 1 };

function succeeds(program: string, ...args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [`node_modules/${program}`, ...args], {
    stdio: 'inherit',
  });
  return status === 0;
}

function command(name: string, program: string, ...args: readonly string[]): Stage {
  return { name, run: () => (succeeds(program, ...args) ? ONE_PASSED : ONE_FAILED) };
}

function vitest(name: string, config: string): Stage {
  const results = `${OUTPUT}/${config}.json`;
  return {
    name,
    run: () => {
      rmSync(results, { force: true });
      const ok = succeeds(
        'vitest/vitest.mjs',
        ...['run', '--config', config],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
      );
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8')) as {
        readonly numPassedTests: number;
        readonly numFailedTests: number;
      };
      // A file that cannot even be loaded fails the run without a failed test.
      return { passed: numPassedTests, failed: ok ? 0 : Math.max(1, numFailedTests) };
    },
  };
}

const STAGES: readonly Stage[] = [
  command('format (prettier)', 'prettier/bin/prettier.cjs', '--check', '.'),
  command('lint (eslint)', 'eslint/bin/eslint.js', '.'),
  command('types (tsc)', 'typescript/bin/tsc', '--noEmit'),
  vitest('unit tests', 'vitest.config.ts'),
  command('build for Chromium', 'wxt/bin/wxt.mjs', 'build', '-b', 'chrome'),
  command('build for Firefox', 'wxt/bin/wxt.mjs', 'build', '-b', 'firefox'),
  {
    name: 'web-ext lint',
    run: () => (lintForFirefox('.output/firefox-mv3') ? ONE_PASSED : ONE_FAILED),
  },
  vitest('browser tests in Chromium and Firefox', 'vitest.e2e.config.ts'),
];

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function main(): void {
  mkdirSync(OUTPUT, { recursive: true });
  const begin = performance.now();
  let total: Count = { passed: 0, failed: 0 };
  const lines: string[] = [];
  for (const stage of STAGES) {
    console.log(`\n== ${stage.name}`);
    const start = performance.now();
    const { passed, failed } = stage.run();
    total = { passed: total.passed + passed, failed: total.failed + failed };
    lines.push(`${failed === 0 ? 'ok    ' : 'FAILED'} ${stage.name}, ${secondsSince(start)}`);
    if (failed > 0) break;
  }
  console.log(`\n${lines.join('\n')}`);
  const notRun = STAGES.slice(lines.length).map((stage) => stage.name);
  if (notRun.length > 0) console.log(`Not run: ${notRun.join(', ')}`);
  console.log(`All together ${secondsSince(begin)}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

main();
