/** Of repeated runs: the median, and how far they spread. */

/** @throws RangeError without values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Linear between the two nearest values.
 * @param share 0 for the least, 1 for the greatest.
 * @throws RangeError without values.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (at - Math.floor(at));
}
