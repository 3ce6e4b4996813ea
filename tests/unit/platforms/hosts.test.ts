/** Which platform a host belongs to: look-alikes and pages of the company belong to none. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformOf } from '@/utils/platforms/address';

const HOSTS: readonly (readonly [host: string, platform: string])[] = [
  ['x.com', 'x'],
  ['facebook.com', 'facebook'],
  ['instagram.com', 'instagram'],
  ['threads.net', 'threads'],
  ['linkedin.com', 'linkedin'],
  ['youtube.com', 'youtube'],
  ['tiktok.com', 'tiktok'],
  ['bsky.app', 'bluesky'],
  ['reddit.com', 'reddit'],
  ['t.me', 'telegram'],
  ['whatsapp.com', 'whatsapp'],
  ['discord.com', 'discord'],
  ['trustpilot.com', 'trustpilot'],
  ['github.com', 'github'],
  ['stackoverflow.com', 'stackexchange'],
  ['medium.com', 'medium'],
  ['tumblr.com', 'tumblr'],
];

describe.each(HOSTS)('hosts that look like %s', (host, platform) => {
  it('are somebody else’s', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/), (label) => {
        expect(platformOf(new URL(`https://${host}/`))).toBe(platform);
        for (const other of [`${label}${host}`, `${label}-${host}`, `${host}.${label}.nl`]) {
          if (HOSTS.some(([own]) => own === other)) continue;
          expect(platformOf(new URL(`https://${other}/`)), other).toBeNull();
        }
        expect(platformOf(new URL(`https://${host}@${label}.example/`))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

it.each([
  'https://help.x.com/en',
  'https://about.instagram.com/blog',
  'https://developers.facebook.com/docs',
  'https://newsroom.tiktok.com/nl-nl',
  'https://support.discord.com/hc/nl',
  'https://blog.linkedin.com/nieuws',
])('takes %s for a page of the company, not for somebody’s profile', (address) => {
  expect(platformOf(new URL(address))).toBeNull();
});

it.each([
  ['https://help.tumblr.com/post/1', 'tumblr'],
  ['https://nl.linkedin.com/in/roos', 'linkedin'],
  ['https://nl-nl.facebook.com/roos', 'facebook'],
  ['https://old.reddit.com/r/nl', 'reddit'],
  ['https://m.youtube.com/watch?v=nS9McwlWGzo', 'youtube'],
])('takes %s for %s', (address, platform) => {
  expect(platformOf(new URL(address))).toBe(platform);
});
