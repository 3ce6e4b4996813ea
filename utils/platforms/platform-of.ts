/**
 * Which platform an address belongs to, by its host and path alone. Mastodon,
 * Discourse and other software that anybody can host has no host of its own:
 * its readers look at the page.
 */

/** Where people write posts for each other, with hosts of their own. */
export const SOCIAL_PLATFORMS = [
  'x',
  'facebook',
  'instagram',
  'threads',
  'linkedin',
  'youtube',
  'tiktok',
  'bluesky',
  'reddit',
  'telegram',
  'whatsapp',
  'discord',
  'trustpilot',
] as const;

export const PLATFORM_IDS = [
  ...SOCIAL_PLATFORMS,
  'google-maps',
  'github',
  'stackexchange',
  'medium',
  'tumblr',
] as const;
export type PlatformId = (typeof PLATFORM_IDS)[number];

/** Platforms whose readers stand with those of software that anybody can host. */
export const SITE_PLATFORMS: ReadonlySet<PlatformId> = new Set(['stackexchange', 'medium']);

/** Platforms whose readers stand together, so that no script becomes large. */
export const TALK_PLATFORMS: ReadonlySet<PlatformId> = new Set([
  'telegram',
  'whatsapp',
  'discord',
  'reddit',
  'tiktok',
  'google-maps',
  'trustpilot',
  'github',
  'tumblr',
]);

/** Platforms of one maker. */
export const META_PLATFORMS: ReadonlySet<PlatformId> = new Set([
  'facebook',
  'instagram',
  'threads',
]);

/** Registered domains; every host below them belongs to the platform too. */
const DOMAINS: Readonly<Record<string, PlatformId>> = {
  'x.com': 'x',
  'twitter.com': 'x',
  'facebook.com': 'facebook',
  'fb.com': 'facebook',
  'fb.watch': 'facebook',
  'messenger.com': 'facebook',
  'instagram.com': 'instagram',
  'instagr.am': 'instagram',
  'threads.com': 'threads',
  'threads.net': 'threads',
  'linkedin.com': 'linkedin',
  'lnkd.in': 'linkedin',
  'youtube.com': 'youtube',
  'youtube-nocookie.com': 'youtube',
  'youtu.be': 'youtube',
  'tiktok.com': 'tiktok',
  'bsky.app': 'bluesky',
  'reddit.com': 'reddit',
  'redd.it': 'reddit',
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'telegram.org': 'telegram',
  'whatsapp.com': 'whatsapp',
  'discord.com': 'discord',
  'discordapp.com': 'discord',
  'trustpilot.com': 'trustpilot',
  'github.com': 'github',
  'stackexchange.com': 'stackexchange',
  'stackoverflow.com': 'stackexchange',
  'serverfault.com': 'stackexchange',
  'superuser.com': 'stackexchange',
  'askubuntu.com': 'stackexchange',
  'mathoverflow.net': 'stackexchange',
  'stackapps.com': 'stackexchange',
  'medium.com': 'medium',
  'tumblr.com': 'tumblr',
};

/** `google.com`, `google.nl`, `google.co.uk`, `google.com.au`. */
const GOOGLE = /(?:^|\.)google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/** Registered domains of a platform; a page of Google Maps is told by its path. */
export function domainsOf(platform: PlatformId): readonly string[] {
  return Object.keys(DOMAINS).filter((domain) => DOMAINS[domain] === platform);
}

/** Host in lower case without a final dot. */
export function hostOf(address: URL): string {
  return address.hostname.toLowerCase().replace(/\.$/, '');
}

/** What a company says of itself stands below its domain too, with addresses of another grammar. */
const OF_THE_COMPANY =
  /^(?:[\w-]+\.)*(?:about|ads?|api|blog|business|careers|community|core|creators?|developers?|docs?|engineering|faq|help|investors?|legal|marketing|newsroom|press|privacy|research|safety|status|support|transparency)\./;
/** Where anybody may have taken such a name. */
const NAMES_ARE_FREE: ReadonlySet<PlatformId> = new Set(['tumblr', 'medium', 'stackexchange']);

/** The platform of an http(s) address, or null where the address does not tell. */
export function platformOf(address: URL): PlatformId | null {
  const platform = platformOfDomain(address);
  const isCompany =
    platform !== null && !NAMES_ARE_FREE.has(platform) && OF_THE_COMPANY.test(hostOf(address));
  return isCompany ? null : platform;
}

function platformOfDomain(address: URL): PlatformId | null {
  if (!isWebAddress(address)) return null;
  const host = hostOf(address);
  if (isGoogleMaps(host, address.pathname)) return 'google-maps';
  const labels = host.split('.');
  const domain = labels.slice(-2).join('.');
  return Object.hasOwn(DOMAINS, domain) ? (DOMAINS[domain] ?? null) : null;
}

/** Whether an address is http or https. */
export function isWebAddress(address: URL): boolean {
  return address.protocol === 'https:' || address.protocol === 'http:';
}

function isGoogleMaps(host: string, path: string): boolean {
  if (host === 'maps.app.goo.gl') return true;
  if (!GOOGLE.test(host)) return false;
  return host.startsWith('maps.google.') || /^\/maps(?:\/|$)/.test(path);
}
