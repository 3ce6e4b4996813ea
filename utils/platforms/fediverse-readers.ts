/**
 * Readers of software that servers of the fediverse run, each under a name of its own;
 * Discourse can be one of them.
 */
import { discourseReader } from './readers/discourse';
import { lemmyReader } from './readers/lemmy';
import { mastodonReader } from './readers/mastodon';
import { misskeyReader } from './readers/misskey';
import { peertubeReader } from './readers/peertube';
import { pixelfedReader } from './readers/pixelfed';
import { pleromaReader } from './readers/pleroma';
import type { PlatformReader } from './types';

export const FEDIVERSE_READERS: readonly PlatformReader[] = [
  mastodonReader,
  misskeyReader,
  pleromaReader,
  lemmyReader,
  peertubeReader,
  pixelfedReader,
  discourseReader,
];
