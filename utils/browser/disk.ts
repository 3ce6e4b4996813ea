/** How much room the browser still gives us. */

/** With less than this, not even one exhibit fits. Bytes. */
const NEARLY_NOTHING = 512 * 1024;

/** Whether the disk is full, or as good as. With `unlimitedStorage` only the disk itself is a limit. */
export async function isDiskFull(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota !== undefined && usage !== undefined && quota - usage < NEARLY_NOTHING;
}
