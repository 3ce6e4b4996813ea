/**
 * The moment that is written into an id. It corroborates a time and proves
 * nothing: Bluesky's ids are made by the client, a Mastodon id of a remote post
 * follows the author's claim, Instagram's and TikTok's start at the upload, and
 * no id says anything of later edits. Formulas: obsidianforensics/unfurl.
 *
 * Milliseconds since 1970; null for what cannot be such an id.
 */

/** Before any of these platforms, and later than any computer's clock may say: no id at all. */
const EARLIEST_MS = Date.UTC(2006, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

const DIGITS = /^\d{10,20}$/;

function snowflake(id: string, shift: bigint, epochMs: bigint): number | null {
  return DIGITS.test(id) ? plausible((BigInt(id) >> shift) + epochMs) : null;
}

function plausible(ms: bigint): number | null {
  const value = Number(ms);
  return value >= EARLIEST_MS && value <= LATEST_MS ? value : null;
}

/** X: `(id >> 22) + 1288834974657`. Ids before November 2010 count up and hold no time. */
export function xIdTime(id: string): number | null {
  const FIRST_SNOWFLAKE = 29_700_859_247n;
  if (!DIGITS.test(id) || BigInt(id) < FIRST_SNOWFLAKE) return null;
  return snowflake(id, 22n, 1_288_834_974_657n);
}

/** LinkedIn activity, share, ugcPost or comment number: `id >> 22`. */
export function linkedinIdTime(id: string): number | null {
  return snowflake(id, 22n, 0n);
}

/** TikTok video: `(id >> 32)` seconds. */
export function tiktokIdTime(id: string): number | null {
  return DIGITS.test(id) ? plausible((BigInt(id) >> 32n) * 1000n) : null;
}

/** Discord message, channel or user: `(id >> 22) + 1420070400000`. */
export function discordIdTime(id: string): number | null {
  return snowflake(id, 22n, 1_420_070_400_000n);
}

/** Mastodon status on its own server: `id >> 16`. */
export function mastodonIdTime(id: string): number | null {
  return snowflake(id, 16n, 0n);
}

/** Instagram and Threads, by the numeric media id: `(pk >> 23) + 1314220021721`. */
export function instagramIdTime(mediaId: string): number | null {
  return snowflake(mediaId, 23n, 1_314_220_021_721n);
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** What follows in longer shortcodes is the key of a private post. */
const SHORTCODE_LENGTH = 11;

/** The numeric media id behind a shortcode of Instagram or Threads; null where it is none. */
export function instagramMediaId(shortcode: string): string | null {
  const code = shortcode.slice(0, SHORTCODE_LENGTH);
  return code === '' ? null : inBase(code, BASE64URL);
}

const BASE32_SORTABLE = '234567abcdefghijklmnopqrstuvwxyz';

/** Bluesky record key (TID): 13 digits, microseconds in the upper 53 of 63 bits. */
export function blueskyIdTime(rkey: string): number | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(rkey)) return null;
  const number = inBase(rkey, BASE32_SORTABLE);
  return number === null ? null : plausible((BigInt(number) >> 10n) / 1000n);
}

/** ObjectId of 24 hexadecimal digits: the first eight are seconds. */
export function objectIdTime(id: string): number | null {
  if (!/^[0-9a-f]{24}$/i.test(id)) return null;
  return plausible(BigInt(`0x${id.slice(0, 8)}`) * 1000n);
}

function inBase(digits: string, alphabet: string): string | null {
  const base = BigInt(alphabet.length);
  let value = 0n;
  for (const digit of digits) {
    const index = alphabet.indexOf(digit);
    if (index < 0) return null;
    value = value * base + BigInt(index);
  }
  return value.toString();
}
