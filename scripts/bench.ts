/**
 * `npm run bench`: measures the built extension in real browsers, and the verifier,
 * each beside the least that the same work can take. Nothing fails because it is slow:
 * the exit code is 1 only for what could not be measured, 2 for an unknown option.
 */
import { describeMachine } from './bench/machine';
import type { Measurement } from './bench/measurement';
import { parseBenchOptions, UsageError, USAGE, type BenchOptions } from './bench/options';
import { planOf, type Job } from './bench/plan';
import { writeResults } from './bench/results';
import { tableLines } from './bench/table';

const BEGIN = performance.now();

function say(line: string): void {
  const seconds = ((performance.now() - BEGIN) / 1000).toFixed(0);
  console.log(`[${seconds.padStart(4)} s] ${line}`);
}

async function run(options: BenchOptions): Promise<number> {
  const machine = describeMachine();
  const measurements: Measurement[] = [];
  const browsers: Record<string, string> = {};
  const failures: string[] = [];
  for (const job of planOf(options)) {
    try {
      measurements.push(...(await measure(job, browsers)));
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures.push(`${job.name}: ${reason.split('\n')[0] ?? ''}`);
      say(`${job.name} could not be measured: ${reason}`);
    }
  }
  const results = { machine, quick: options.quick, browsers, measurements, failures };
  const folders = await writeResults(results, options.keep);
  console.log(`\n${tableLines(measurements).join('\n')}\n`);
  say(`Table and raw runs: ${folders.join(', ')}`);
  return failures.length === 0 ? 0 : 1;
}

async function measure(
  job: Job,
  browsers: Record<string, string>,
): Promise<readonly Measurement[]> {
  say(job.name);
  const found = await job.run({
    say,
    metBrowser: ({ kind, version }) => {
      browsers[kind] = version;
    },
  });
  for (const line of tableLines(found).slice(2)) say(line);
  return found;
}

try {
  process.exitCode = await run(parseBenchOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
