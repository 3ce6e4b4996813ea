/**
 * Where a button can stand beside each post: platforms with hosts of their own, whose posts
 * have containers that a reader knows.
 */
import { domainsOf, SOCIAL_PLATFORMS } from './platform-of';

export const BUTTON_PLATFORMS = SOCIAL_PLATFORMS;
export type ButtonPlatform = (typeof BUTTON_PLATFORMS)[number];

/** Whether a button can stand beside posts of this platform. */
export function isButtonPlatform(platform: unknown): platform is ButtonPlatform {
  return (BUTTON_PLATFORMS as readonly unknown[]).includes(platform);
}

/** Match patterns of every page of these platforms. */
export function patternsOf(platforms: readonly ButtonPlatform[]): string[] {
  return platforms.flatMap((platform) => domainsOf(platform).map((domain) => `*://*.${domain}/*`));
}
