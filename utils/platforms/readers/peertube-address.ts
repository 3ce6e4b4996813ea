/** Addresses of PeerTube, on any server: films, and the threads of comments below them. */

export interface PeertubeAddress {
  /** In its short form; null also for a number, which tells nothing of the film. */
  readonly videoId: string | null;
  /** Number of the comment at the head of a thread. */
  readonly threadId: string | null;
}

const WATCH = /^\/(?:w|videos\/watch)\/([\w-]{20,40})(?:;threadId=(\d{1,12}))?\/?$/;

/** `/w/ID`, `/videos/watch/ID`, with `;threadId=NUMBER`; the id short or in full. */
export function parsePeertubeAddress({ pathname }: URL): PeertubeAddress {
  const [, id, threadId] = WATCH.exec(pathname.replace(/%3B/i, ';').replace(/%3D/i, '=')) ?? [];
  const videoId = id === undefined ? null : shortId(id);
  return { videoId, threadId: videoId === null ? null : (threadId ?? null) };
}

/** Flickr's Base58, which the package short-uuid writes UUIDs in. */
const BASE58 = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const SHORT_LENGTH = 22;

/** The short form of a UUID; null for what is neither. */
export function shortId(id: string): string | null {
  if (/^[1-9a-km-zA-HJ-NP-Z]{22}$/.test(id)) return id;
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  let [digits, rest] = ['', BigInt(`0x${id.replaceAll('-', '')}`)];
  while (rest > 0n) {
    digits = `${BASE58[Number(rest % 58n)] ?? ''}${digits}`;
    rest /= 58n;
  }
  return digits.padStart(SHORT_LENGTH, '1');
}
