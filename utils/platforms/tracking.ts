/**
 * Parameters that say how somebody came to a page, not which page it is. A name
 * that anywhere means a page (`id`, `p`, `t`, `v`, `lc`, `story_fbid`) never
 * stands here without its platform.
 */
import type { PlatformId } from './platform-of';

const EVERYWHERE: readonly RegExp[] = [
  /^utm_/,
  /^__cft__(?:\[\d+\])?$/,
  /^__tn__$/,
  /^(?:fb|g|d|tw|tt|y|ms|li_fat_|igs)(?:clid|clkid)$/,
  /^(?:gbraid|wbraid|gclsrc|srsltid|li_fat_id)$/,
  /^(?:igsh|igshid|xmt|trk|trkInfo|trackingId)$/,
  /^(?:mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id)$/,
  /^(?:ref_src|ref_url)$/,
];

const BY_PLATFORM: Readonly<Partial<Record<PlatformId, RegExp>>> = {
  x: /^(?:s|t|cxt)$/,
  facebook:
    /^(?:mibextid|rdid|share_url|sfnsn|paipv|eav|_rdr|_rdc|refid|ref|refsrc|hc_ref|hc_location|fref|acontext|notif_id|notif_t|__xts__(?:\[\d+\])?|locale|wtsid)$/,
  linkedin:
    /^(?:lipi|lici|rcm|refId|originalSubdomain|original_referer|midToken|midSig|eid|otpToken)$/,
  youtube: /^(?:si|feature|pp|ab_channel|app|themeRefresh)$/,
  tiktok:
    /^(?:_r|_t|is_from_webapp|is_copy_url|sender_device|sender_web_id|web_id|share_.*|tt_from|checksum|refer)$/,
  bluesky: /^ref_.*$/,
  reddit: /^(?:share_id|rdt|seeker-session|ref|ref_source|ref_campaign|st|sh)$/,
  medium: /^(?:source|sk)$/,
  tumblr: /^source$/,
};

/** Session numbers of forum software: long and random, so `sid=12` stays. */
const SESSION_NAME = /^(?:sid|s|phpsessid|jsessionid)$/i;
const SESSION_VALUE = /^[0-9a-f]{24,}$/i;

/** YouTube's and Spotify's share number, wherever it was pasted on. */
const SHARE_VALUE = /^[\w-]{11,}$/;

/** Whether a query parameter only tracks. `name` and `value` are decoded. */
export function isTracking(name: string, value: string, platform: PlatformId | null): boolean {
  if (EVERYWHERE.some((pattern) => pattern.test(name))) return true;
  if (SESSION_NAME.test(name) && SESSION_VALUE.test(value)) return true;
  if (name === 'si' && SHARE_VALUE.test(value)) return true;
  return platform !== null && (BY_PLATFORM[platform]?.test(name) ?? false);
}
