/** Every reader, in an order in which a page could meet them. */
import { FEDIVERSE_READERS } from '@/utils/platforms/fediverse-readers';
import { META_READERS } from '@/utils/platforms/meta-readers';
import { SITE_READERS } from '@/utils/platforms/site-readers';
import { SOCIAL_READERS } from '@/utils/platforms/social-readers';
import { TALK_READERS } from '@/utils/platforms/talk-readers';

export const ALL_READERS = [
  ...SOCIAL_READERS,
  ...META_READERS,
  ...TALK_READERS,
  ...FEDIVERSE_READERS,
  ...SITE_READERS,
] as const;
