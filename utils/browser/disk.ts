/** How much room the browser still gives us. */

/** What the browser needs beside what is written, for its logs. Bytes. */
const RESERVE = 512 * 1024;

/** Bytes that may still be written; null where the browser does not say. */
export async function roomLeft(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** Whether the disk is full, or would be with this many bytes more. With `unlimitedStorage` only the disk itself is a limit. */
export async function isDiskFull(bytes: number): Promise<boolean> {
  const room = await roomLeft();
  return room !== null && room < RESERVE + bytes;
}
