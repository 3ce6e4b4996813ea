/** Readers of software that anybody can host, of question and code sites, and of webmail. */
import { discourseReader } from './readers/discourse';
import { phpbbReader, vbulletinReader, xenforoReader } from './readers/forums';
import { githubReader } from './readers/github';
import { mastodonReader } from './readers/mastodon';
import { mediumReader } from './readers/medium';
import { stackExchangeReader } from './readers/stackexchange';
import { tumblrReader } from './readers/tumblr';
import { webmailReader } from './readers/webmail';
import { wordpressReader } from './readers/wordpress';
import type { PlatformReader } from './types';

export const SITE_READERS: readonly PlatformReader[] = [
  webmailReader,
  githubReader,
  stackExchangeReader,
  mastodonReader,
  discourseReader,
  phpbbReader,
  xenforoReader,
  vbulletinReader,
  mediumReader,
  tumblrReader,
  wordpressReader,
];
