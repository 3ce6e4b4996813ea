/** Names of platforms, as people know them. */
const PLATFORM_NAMES: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  coral: 'Coral',
  discord: 'Discord',
  discourse: 'Discourse',
  facebook: 'Facebook',
  github: 'GitHub',
  'google-maps': 'Google Maps',
  hackernews: 'Hacker News',
  instagram: 'Instagram',
  lemmy: 'Lemmy',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  medium: 'Medium',
  misskey: 'Misskey',
  peertube: 'PeerTube',
  phpbb: 'phpBB',
  pinterest: 'Pinterest',
  pixelfed: 'Pixelfed',
  pleroma: 'Pleroma',
  reddit: 'Reddit',
  signal: 'Signal',
  snapchat: 'Snapchat',
  stackexchange: 'Stack Exchange',
  telegram: 'Telegram',
  threads: 'Threads',
  tiktok: 'TikTok',
  trustpilot: 'Trustpilot',
  tumblr: 'Tumblr',
  twitch: 'Twitch',
  vbulletin: 'vBulletin',
  whatsapp: 'WhatsApp',
  wordpress: 'WordPress',
  x: 'X (Twitter)',
  xenforo: 'XenForo',
  youtube: 'YouTube',
};

/** Name of a platform by its id in the record; null for `web` and for ids that we do not know. */
export function platformName(id: string): string | null {
  return Object.hasOwn(PLATFORM_NAMES, id) ? (PLATFORM_NAMES[id] ?? null) : null;
}
