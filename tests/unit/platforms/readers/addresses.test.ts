/** Address grammars: what is built is understood, without its tracking too, and nothing is thrown at. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '@/utils/platforms/address';
import { parseBlueskyAddress } from '@/utils/platforms/readers/bluesky';
import { parseDiscordAddress } from '@/utils/platforms/readers/discord';
import { parseForumAddress } from '@/utils/platforms/readers/forum';
import { parseGithubAddress } from '@/utils/platforms/readers/github';
import { parseHackernewsAddress } from '@/utils/platforms/readers/hackernews';
import {
  parseInstagramAddress,
  parseInstagramStory,
} from '@/utils/platforms/readers/instagram-address';
import { parseLemmyAddress } from '@/utils/platforms/readers/lemmy';
import { parseLinkedinAddress } from '@/utils/platforms/readers/linkedin-address';
import { parseMediumAddress } from '@/utils/platforms/readers/medium';
import { parseMisskeyAddress } from '@/utils/platforms/readers/misskey';
import { parsePeertubeAddress } from '@/utils/platforms/readers/peertube-address';
import { parsePixelfedAddress } from '@/utils/platforms/readers/pixelfed-parts';
import { parsePleromaAddress } from '@/utils/platforms/readers/pleroma';
import { parseStackExchangeAddress } from '@/utils/platforms/readers/stackexchange';
import { parseTelegramAddress } from '@/utils/platforms/readers/telegram';
import { parseThreadsAddress } from '@/utils/platforms/readers/threads';
import { parseTiktokAddress } from '@/utils/platforms/readers/tiktok-address';
import { parseTrustpilotAddress } from '@/utils/platforms/readers/trustpilot';
import { parseTumblrAddress } from '@/utils/platforms/readers/tumblr';
import { parseWordpressAddress } from '@/utils/platforms/readers/wordpress';
import { parseXAddress } from '@/utils/platforms/readers/x-address';
import { parseYoutubeAddress } from '@/utils/platforms/readers/youtube-address';

type Parse = (address: URL) => unknown;
const word = (pattern: RegExp): fc.Arbitrary<string> => fc.stringMatching(pattern);
const digits = word(/^[1-9]\d{17,18}$/);
const short = word(/^[1-9]\d{2,8}$/);

/** What a grammar understands, and how such an address is built. */
const GRAMMARS: readonly [
  name: string,
  parse: Parse,
  host: string,
  parts: fc.Arbitrary<readonly string[]>,
  build: (parts: readonly string[]) => string,
  expected: (parts: readonly string[]) => unknown,
][] = [
  [
    'a post of Bluesky',
    parseBlueskyAddress,
    'bsky.app',
    fc.tuple(
      word(/^[a-z][a-z0-9-]{2,10}\.[a-z]{2,8}\.[a-z]{2,6}$/),
      word(/^[2-7a-j][2-7a-z]{12}$/),
    ),
    ([actor, rkey]) => `/profile/${actor}/post/${rkey}`,
    ([actor, rkey]) => ({ actor, rkey }),
  ],
  [
    'a message of Discord',
    parseDiscordAddress,
    'discord.com',
    fc.tuple(digits, digits, digits),
    ([server, channel, message]) => `/channels/${server}/${channel}/${message}`,
    ([server, channel, message]) => ({ server, channel, message }),
  ],
  [
    'a post of a forum',
    parseForumAddress,
    'forum.example',
    fc.tuple(short),
    ([id]) => `/threads/lawaai.7/post-${id}`,
    ([id]) => id,
  ],
  [
    'a comment of GitHub',
    parseGithubAddress,
    'github.com',
    fc.tuple(word(/^[a-z][\w-]{0,30}$/), word(/^[a-z][\w.-]{0,30}$/), short, short),
    ([owner, name, number, id]) => `/${owner}/${name}/issues/${number}#issuecomment-${id}`,
    ([owner, name, thread, id]) => ({
      repository: `${owner}/${name}`,
      thread,
      fragment: `issuecomment-${id}`,
    }),
  ],
  [
    'a comment of Instagram',
    parseInstagramAddress,
    'www.instagram.com',
    fc.tuple(word(/^[\w-]{11}$/), digits),
    ([code, id]) => `/p/${code}/c/${id}/`,
    ([code, commentId]) => ({ type: 'p', code, commentId, handle: null }),
  ],
  [
    'a comment of Hacker News',
    parseHackernewsAddress,
    'news.ycombinator.com',
    fc.tuple(short, short),
    ([item, comment]) => `/item?id=${item}#${comment}`,
    ([itemId, commentId]) => ({ itemId, commentId }),
  ],
  [
    'a story of Instagram',
    parseInstagramStory,
    'www.instagram.com',
    fc.tuple(
      word(/^[a-z][\w.]{3,20}$/).filter((name) => name !== 'highlights'),
      digits,
    ),
    ([handle, id]) => `/stories/${handle}/${id}/`,
    ([handle, id]) => ({ handle, id }),
  ],
  [
    'a comment of Lemmy',
    parseLemmyAddress,
    'dorp.example',
    fc.tuple(short, short),
    ([post, comment]) => `/post/${post}/${comment}`,
    ([postId, commentId]) => ({ postId, commentId }),
  ],
  [
    'a comment of LinkedIn',
    parseLinkedinAddress,
    'www.linkedin.com',
    fc.tuple(word(/^[a-z][a-z-]{3,20}$/), digits, digits),
    ([words, number, comment]) =>
      `/posts/${words}-activity-${number}-R0tM?commentUrn=${encodeURIComponent(`urn:li:comment:(activity:${number},${comment})`)}`,
    ([, number, comment]) => ({ number, comment, profile: null, thread: null }),
  ],
  [
    'an article of Medium',
    parseMediumAddress,
    'medium.com',
    fc.tuple(word(/^[a-z]{3,10}$/), word(/^[0-9a-f]{12}$/)),
    ([handle, id]) => `/@${handle}/een-verhaal-${id}`,
    ([, id]) => id,
  ],
  [
    'a note of Misskey',
    parseMisskeyAddress,
    'dorp.example',
    fc.tuple(word(/^[a-z0-9]{10,16}$/)),
    ([id]) => `/notes/${id}`,
    ([id]) => id,
  ],
  [
    'a thread of PeerTube',
    parsePeertubeAddress,
    'dorp.example',
    fc.tuple(word(/^[1-9a-km-zA-HJ-NP-Z]{22}$/), short),
    ([film, thread]) => `/w/${film};threadId=${thread}`,
    ([videoId, threadId]) => ({ videoId, threadId }),
  ],
  [
    'a post of Pixelfed',
    parsePixelfedAddress,
    'dorp.example',
    fc.tuple(word(/^[a-z][\w.-]{2,20}$/), digits),
    ([handle, id]) => `/p/${handle}/${id}`,
    ([, id]) => id,
  ],
  [
    'a post of Pleroma',
    parsePleromaAddress,
    'dorp.example',
    fc.tuple(word(/^[A-Za-z0-9]{18}$/)),
    ([id]) => `/notice/${id}`,
    ([id]) => id,
  ],
  [
    'a comment of Stack Exchange',
    parseStackExchangeAddress,
    'stackoverflow.com',
    fc.uniqueArray(short, { minLength: 3, maxLength: 3 }),
    ([question, answer, comment]) =>
      `/questions/${question}/een-vraag/${answer}#comment${comment}_${answer}`,
    ([questionId, answerId, commentId]) => ({ questionId, answerId, commentId }),
  ],
  [
    'a message of Telegram',
    parseTelegramAddress,
    't.me',
    fc.tuple(word(/^buurt[a-z]\w{0,20}$/), short),
    ([channel, number]) => `/${channel}/${number}`,
    ([channel, number]) => ({ channel, number }),
  ],
  [
    'a message in a topic of Telegram',
    parseTelegramAddress,
    't.me',
    fc.tuple(word(/^buurt[a-z]\w{0,20}$/), short, short),
    ([channel, topic, number]) => `/${channel}/${topic}/${number}`,
    ([channel, , number]) => ({ channel, number }),
  ],
  [
    'a post of Threads',
    parseThreadsAddress,
    'www.threads.com',
    fc.tuple(word(/^[a-z][\w.]{2,20}$/), word(/^[\w-]{11}$/)),
    ([handle, code]) => `/@${handle}/post/${code}`,
    ([handle, code]) => ({ handle, code }),
  ],
  [
    'a film of TikTok',
    parseTiktokAddress,
    'www.tiktok.com',
    fc.tuple(word(/^[a-z][\w.]{2,20}$/), digits),
    ([handle, id]) => `/@${handle}/video/${id}`,
    ([handle, videoId]) => ({ handle, videoId }),
  ],
  [
    'a review of Trustpilot',
    parseTrustpilotAddress,
    'nl.trustpilot.com',
    fc.tuple(word(/^[0-9a-f]{24}$/)),
    ([id]) => `/reviews/${id}`,
    ([id]) => id,
  ],
  [
    'a post of Tumblr',
    parseTumblrAddress,
    'www.tumblr.com',
    fc.tuple(word(/^[a-z][\w-]{2,20}$/), digits),
    ([blog, id]) => `/${blog}/${id}/een-verhaal`,
    ([, id]) => id,
  ],
  [
    'a comment of WordPress',
    parseWordpressAddress,
    'dorpsblad.example',
    fc.tuple(short),
    ([id]) => `/bericht/#comment-${id}`,
    ([id]) => id,
  ],
  [
    'a post of X',
    parseXAddress,
    'x.com',
    fc.tuple(word(/^roos_\w{0,10}$/), digits),
    ([handle, id]) => `/${handle}/status/${id}`,
    ([handle, postId]) => ({ handle, postId }),
  ],
  [
    'a comment of YouTube',
    parseYoutubeAddress,
    'www.youtube.com',
    fc.tuple(word(/^[\w-]{11}$/), word(/^Ug[\w-]{20,24}$/)),
    ([video, comment]) => `/watch?v=${video}&lc=${comment}`,
    ([videoId, commentId]) => ({
      videoId,
      commentId,
      isShort: false,
      handle: null,
      channelId: null,
    }),
  ],
];

const TRACKING = '__cft__[0]=x&utm_source=mail&fbclid=abc&igsh=zz&xmt=q';

describe.each(GRAMMARS)('%s', (_, parse, host, parts, build, expected) => {
  const addressOf = (path: string) => new URL(path, `https://${host}`);
  it('is understood as it was built', () => {
    fc.assert(
      fc.property(parts, (one) => {
        expect(parse(addressOf(build(one)))).toEqual(expected(one));
      }),
    );
  });
  it('is the same with and without tracking', () => {
    fc.assert(
      fc.property(parts, (one) => {
        const address = addressOf(build(one));
        const tracked = new URL(address);
        tracked.search = tracked.search === '' ? TRACKING : `${tracked.search}&${TRACKING}`;
        const cleaned = cleanAddress(tracked.href) ?? '';
        expect(cleaned).toBe(cleanAddress(address.href));
        expect(parse(new URL(cleaned))).toEqual(expected(one));
      }),
    );
  });
  it('throws at no address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (path, query, hash) => {
        const address = addressOf('/');
        address.pathname = path;
        address.search = query;
        address.hash = hash;
        parse(address);
      }),
    );
  });
});
