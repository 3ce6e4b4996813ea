/** Readers of platforms with hosts of their own, where people post and talk. */
import { blueskyReader } from './readers/bluesky';
import { linkedinReader } from './readers/linkedin';
import { xReader } from './readers/x';
import { youtubeReader } from './readers/youtube';
import type { PlatformReader } from './types';

export const SOCIAL_READERS: readonly PlatformReader[] = [
  blueskyReader,
  linkedinReader,
  xReader,
  youtubeReader,
];
