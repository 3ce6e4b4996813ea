/** Readers of platforms with hosts of their own, where people post and talk. */
import { blueskyReader } from './readers/bluesky';
import { googleMapsReader } from './readers/google-maps';
import { linkedinReader } from './readers/linkedin';
import { redditReader } from './readers/reddit';
import { tiktokReader } from './readers/tiktok';
import { trustpilotReader } from './readers/trustpilot';
import { xReader } from './readers/x';
import { youtubeReader } from './readers/youtube';
import type { PlatformReader } from './types';

export const SOCIAL_READERS: readonly PlatformReader[] = [
  blueskyReader,
  googleMapsReader,
  linkedinReader,
  redditReader,
  tiktokReader,
  trustpilotReader,
  xReader,
  youtubeReader,
];
