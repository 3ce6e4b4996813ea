/** What the numbers were measured with. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

export interface Machine {
  readonly date: string;
  readonly commit: string;
  readonly system: string;
  readonly processor: string;
  readonly memoryGb: number;
  /** Over the minute before: above 0.5 something else was at work, and times are too long. */
  readonly loadBefore: number;
  readonly node: string;
  readonly packages: Readonly<Record<string, string>>;
}

/** To be called before the work begins. */
export function describeMachine(): Machine {
  const [load = 0] = loadavg();
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    commit: commit(),
    system: `${type()} ${release()} ${arch()}`,
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    loadBefore: Math.round(load * 100) / 100,
    node: process.version,
    packages: Object.fromEntries(
      ['jszip', '@zip.js/zip.js', '@noble/hashes', 'dexie', 'playwright'].map((name) => [
        name,
        versionOf(name),
      ]),
    ),
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function versionOf(name: string): string {
  const manifest = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** For a person. */
export function machineLines(
  machine: Machine,
  browsers: Readonly<Record<string, string>>,
): string[] {
  const versions = Object.entries({ ...browsers, ...machine.packages });
  return [
    `- ${machine.date}, commit ${machine.commit}`,
    `- ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}`,
    `- load in the minute before: ${machine.loadBefore}`,
    `- Node ${machine.node}, ${versions.map(([name, version]) => `${name} ${version}`).join(', ')}`,
  ];
}
