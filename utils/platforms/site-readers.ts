/** Readers of forums, blogs and comments that anybody can host, also under a name of their own, and of webmail. */
import { bloggerReader } from './readers/blogger';
import { coralReader } from './readers/coral';
import { drupalReader } from './readers/drupal';
import {
  invisionReader,
  mybbReader,
  phpbbReader,
  smfReader,
  vbulletinReader,
  xenforoReader,
} from './readers/forums';
import { geenstijlReader } from './readers/geenstijl';
import { hackernewsReader } from './readers/hackernews';
import { mediumReader } from './readers/medium';
import { stackExchangeReader } from './readers/stackexchange';
import { webmailReader } from './readers/webmail';
import { wordpressReader } from './readers/wordpress';
import type { PlatformReader } from './types';

export const SITE_READERS: readonly PlatformReader[] = [
  webmailReader,
  stackExchangeReader,
  hackernewsReader,
  phpbbReader,
  xenforoReader,
  vbulletinReader,
  invisionReader,
  smfReader,
  mybbReader,
  mediumReader,
  coralReader,
  geenstijlReader,
  wordpressReader,
  bloggerReader,
  drupalReader,
];
