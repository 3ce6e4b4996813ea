/** Readers of software that anybody can host, also under a name of their own, and of webmail. */
import { coralReader } from './readers/coral';
import { discourseReader } from './readers/discourse';
import { phpbbReader, vbulletinReader, xenforoReader } from './readers/forums';
import { lemmyReader } from './readers/lemmy';
import { mastodonReader } from './readers/mastodon';
import { mediumReader } from './readers/medium';
import { misskeyReader } from './readers/misskey';
import { pleromaReader } from './readers/pleroma';
import { stackExchangeReader } from './readers/stackexchange';
import { webmailReader } from './readers/webmail';
import { wordpressReader } from './readers/wordpress';
import type { PlatformReader } from './types';

export const SITE_READERS: readonly PlatformReader[] = [
  webmailReader,
  stackExchangeReader,
  mastodonReader,
  misskeyReader,
  pleromaReader,
  lemmyReader,
  discourseReader,
  phpbbReader,
  xenforoReader,
  vbulletinReader,
  mediumReader,
  coralReader,
  wordpressReader,
];
