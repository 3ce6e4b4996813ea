/** Readers of platforms with hosts of their own, where people post and talk. */
import { linkedinReader } from './readers/linkedin';
import { xReader } from './readers/x';
import type { PlatformReader } from './types';

export const SOCIAL_READERS: readonly PlatformReader[] = [xReader, linkedinReader];
