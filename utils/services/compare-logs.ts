/** Two copies of one log: which one tells more. */

export type LogComparison = 'same' | 'longer-here' | 'longer-there' | 'diverged';

/** Lines without line ends. A log that goes on from the other, byte for byte, tells more. */
export function compareLogs(here: readonly string[], there: readonly string[]): LogComparison {
  const common = Math.min(here.length, there.length);
  for (let at = 0; at < common; at++) {
    if (here[at] !== there[at]) return 'diverged';
  }
  if (here.length === there.length) return 'same';
  return here.length > there.length ? 'longer-here' : 'longer-there';
}
