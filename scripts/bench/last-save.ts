/** In the background: how long the last request to save took. Stands alone: it is sent as text. */
export function lastSaveMs(): number {
  return performance.getEntriesByName('save', 'measure').at(-1)?.duration ?? Number.NaN;
}
