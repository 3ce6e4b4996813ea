/** Readers of Facebook, Instagram and Threads: large, and of one maker. */
import { facebookReader } from './readers/facebook';
import { instagramReader } from './readers/instagram';
import { threadsReader } from './readers/threads';
import type { PlatformReader } from './types';

export const META_READERS: readonly PlatformReader[] = [
  facebookReader,
  instagramReader,
  threadsReader,
];
