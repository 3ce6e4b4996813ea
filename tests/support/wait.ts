/** Waiting for a condition. Nothing in the tests waits for time to pass. */

/** How long anything may take before a test says that it never happened. */
export const PATIENCE_MS = 20_000;
const BETWEEN_PROBES_MS = 40;

/**
 * Asks until there is an answer. `null`, `undefined` and `false` mean "not yet";
 * an error means the same, and the last one is told when patience ends.
 * @param what What is waited for, for the message of the error.
 */
export async function waitUntil<T>(
  what: string,
  probe: () => T | Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<Exclude<T, null | undefined | false>> {
  const deadline = performance.now() + patienceMs;
  let cause: unknown;
  do {
    try {
      const answer = await probe();
      if (answer !== null && answer !== undefined && answer !== false) {
        return answer as Exclude<T, null | undefined | false>;
      }
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_PROBES_MS));
  } while (performance.now() < deadline);
  throw new Error(`Waited ${patienceMs} ms in vain: ${what}`, { cause });
}
