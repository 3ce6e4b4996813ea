/** Readers of chats, boards, films, reviews and blogs that have hosts of their own. */
import { discordReader } from './readers/discord';
import { githubReader } from './readers/github';
import { googleMapsReader } from './readers/google-maps';
import { redditReader } from './readers/reddit';
import { telegramReader, telegramWebReader } from './readers/telegram';
import { tiktokReader } from './readers/tiktok';
import { trustpilotReader } from './readers/trustpilot';
import { tumblrReader } from './readers/tumblr';
import { whatsappReader } from './readers/whatsapp';
import type { PlatformReader } from './types';

export const TALK_READERS: readonly PlatformReader[] = [
  telegramReader,
  telegramWebReader,
  whatsappReader,
  discordReader,
  redditReader,
  tiktokReader,
  googleMapsReader,
  trustpilotReader,
  githubReader,
  tumblrReader,
];
