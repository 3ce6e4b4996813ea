/** Work on many things, a few at a time. */

/**
 * Gives what each came to, in the order of the things. After one fails, no other begins.
 * @throws what `work` throws.
 */
export async function mapAtOnce<T, R>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const found = new Map<number, R>();
  const waiting = things.entries();
  let failed = false;
  const inTurn = async (): Promise<void> => {
    for (const [at, thing] of waiting) {
      if (failed) return;
      found.set(at, await work(thing));
    }
  };
  const turns = Array.from({ length: atOnce }, () =>
    inTurn().catch((thrown: unknown) => {
      failed = true;
      throw thrown;
    }),
  );
  await Promise.all(turns);
  return things.flatMap((_, at) => (found.has(at) ? [found.get(at) as R] : []));
}
