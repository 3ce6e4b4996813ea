/** Readers of chats: channels, groups and direct messages. */
import { discordReader } from './readers/discord';
import { telegramReader, telegramWebReader } from './readers/telegram';
import { whatsappReader } from './readers/whatsapp';
import type { PlatformReader } from './types';

export const CHAT_READERS: readonly PlatformReader[] = [
  telegramReader,
  telegramWebReader,
  whatsappReader,
  discordReader,
];
