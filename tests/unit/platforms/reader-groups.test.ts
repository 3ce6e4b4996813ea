// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { META_READERS } from '@/utils/platforms/meta-readers';
import {
  domainsOf,
  META_PLATFORMS,
  platformOf,
  SITE_PLATFORMS,
  SOCIAL_PLATFORMS,
  TALK_PLATFORMS,
} from '@/utils/platforms/platform-of';
import { SITE_READERS } from '@/utils/platforms/site-readers';
import { SOCIAL_READERS } from '@/utils/platforms/social-readers';
import { TALK_READERS } from '@/utils/platforms/talk-readers';

it.each(SOCIAL_PLATFORMS)('the script that is put into pages of %s reads them', (platform) => {
  const groups = [
    ...(SITE_PLATFORMS.has(platform) ? [SITE_READERS] : []),
    ...(TALK_PLATFORMS.has(platform) ? [TALK_READERS] : []),
    ...(META_PLATFORMS.has(platform) ? [META_READERS] : []),
  ];
  expect(groups.length).toBeLessThanOrEqual(1);
  const address = new URL(`https://www.${domainsOf(platform)[0] ?? ''}/`);
  expect(platformOf(address)).toBe(platform);
  const readers = groups[0] ?? SOCIAL_READERS;
  expect(readers.some((reader) => reader.matches(address, document))).toBe(true);
});
