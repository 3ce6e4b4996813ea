/** How long a recording may be, how large, and how much of the disk it leaves alone. */

/** Longest recording. Milliseconds. */
export const RECORDING_MAX_MS = 2 * 3_600_000;
/** Largest recording: it has to fit into one package (2 GB) with everything around it. Bytes. */
export const RECORDING_MAX_BYTES = 1_800_000_000;
/**
 * Room that a recording leaves on the disk, beside the room for a second copy of itself: the browser
 * copies it when it is sealed, and saving a page must still be possible. Bytes.
 */
export const DISK_RESERVE_BYTES = 64_000_000;
/** Less than this is not worth beginning with. Bytes. */
export const ROOM_TO_BEGIN_BYTES = DISK_RESERVE_BYTES + 16_000_000;
/** The browser hands over what it has this often. Milliseconds. */
export const PIECE_MS = 1000;
/** Pieces that wait for the disk; a disk that is slower than the screen ends the recording. Bytes. */
export const WAITING_MAX_BYTES = 64_000_000;
/** From here on the end is announced. Milliseconds; bytes. */
export const ANNOUNCED_MS = 5 * 60_000;
export const ANNOUNCED_BYTES = 100_000_000;

/** Bytes that may still be recorded; null where the browser does not tell how full the disk is. */
export function bytesLeft(recorded: number, room: number | null): number | null {
  const toLimit = RECORDING_MAX_BYTES - recorded;
  if (room === null) return null;
  // Every further byte is needed twice: once now, once when it is sealed.
  return Math.max(0, Math.min(toLimit, Math.floor((room - recorded - DISK_RESERVE_BYTES) / 2)));
}
