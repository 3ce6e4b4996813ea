/** Work on many things, a few at a time. */

/**
 * Gives what each came to, in the order of the things. After one fails, no other begins, and
 * those that had begun have ended before the failure is told: nothing goes on behind it.
 * @throws what `work` throws first.
 */
export async function mapAtOnce<T, R>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const found = new Map<number, R>();
  const waiting = things.entries();
  const failures: unknown[] = [];
  const inTurn = async (): Promise<void> => {
    for (const [at, thing] of waiting) {
      if (failures.length > 0) return;
      found.set(at, await work(thing));
    }
  };
  const turns = Array.from({ length: atOnce }, () =>
    inTurn().catch((thrown: unknown) => {
      failures.push(thrown);
    }),
  );
  await Promise.all(turns);
  if (failures.length > 0) throw failures[0];
  return things.flatMap((_, at) => (found.has(at) ? [found.get(at) as R] : []));
}
