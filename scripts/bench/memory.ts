/** Memory of a browser with all its processes, as Linux counts it: shared pages are divided (PSS). */
import { readdirSync, readFileSync } from 'node:fs';

/** Possible on Linux only. */
export const CAN_MEASURE_MEMORY = process.platform === 'linux';

/** Each look takes some milliseconds of a processor. */
const BETWEEN_LOOKS_MS = 50;

export interface MemoryWatch {
  /** Looks no more. */
  readonly rest: () => void;
  /** Megabytes (10^6) at the highest above what there was at the start. */
  readonly peakMb: () => number;
  /** All of it, at the highest. */
  readonly highestMb: () => number;
}

/** Looks again and again from now on. @param profileDir of the browser, which its command line names. */
export function watchMemory(profileDir: string, betweenLooksMs = BETWEEN_LOOKS_MS): MemoryWatch {
  const start = pssOf(profileDir);
  let peak = start;
  const timer = setInterval(() => {
    peak = Math.max(peak, pssOf(profileDir));
  }, betweenLooksMs);
  return {
    rest: () => {
      clearInterval(timer);
      peak = Math.max(peak, pssOf(profileDir));
    },
    peakMb: () => (peak - start) / 1e6,
    highestMb: () => peak / 1e6,
  };
}

/** Bytes, of the browser and everything that it started. */
function pssOf(profileDir: string): number {
  const parents = new Map<number, number>();
  const wanted = new Set<number>();
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const stat = read(`/proc/${pid}/stat`);
    // The name in brackets may hold anything; the parent is the second field behind it.
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    if (pid !== process.pid && read(`/proc/${pid}/cmdline`).includes(profileDir)) wanted.add(pid);
  }
  const belongs = (pid: number): boolean =>
    wanted.has(pid) || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter(belongs)
    .reduce((sum, pid) => sum + 1024 * pssKilobytes(read(`/proc/${pid}/smaps_rollup`)), 0);
}

function pssKilobytes(rollup: string): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}

/** Empty for a process that is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
