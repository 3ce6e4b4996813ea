/** Readers of chats, boards and reviews: channels, groups and direct messages. */
import { discordReader } from './readers/discord';
import { googleMapsReader } from './readers/google-maps';
import { redditReader } from './readers/reddit';
import { telegramReader, telegramWebReader } from './readers/telegram';
import { trustpilotReader } from './readers/trustpilot';
import { whatsappReader } from './readers/whatsapp';
import type { PlatformReader } from './types';

export const TALK_READERS: readonly PlatformReader[] = [
  telegramReader,
  telegramWebReader,
  whatsappReader,
  discordReader,
  redditReader,
  googleMapsReader,
  trustpilotReader,
];
