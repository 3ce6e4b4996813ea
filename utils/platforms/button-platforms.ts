/**
 * Where a button can stand beside each post: platforms with hosts of their own, whose posts
 * have containers that a reader knows.
 */
import { domainsOf, type PlatformId } from './platform-of';

export const BUTTON_PLATFORMS = [
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
] as const satisfies readonly PlatformId[];
export type ButtonPlatform = (typeof BUTTON_PLATFORMS)[number];

/** Whether a button can stand beside posts of this platform. */
export function isButtonPlatform(platform: unknown): platform is ButtonPlatform {
  return (BUTTON_PLATFORMS as readonly unknown[]).includes(platform);
}

/** Match patterns of every page of these platforms. */
export function patternsOf(platforms: readonly ButtonPlatform[]): string[] {
  return platforms.flatMap((platform) => domainsOf(platform).map((domain) => `*://*.${domain}/*`));
}
