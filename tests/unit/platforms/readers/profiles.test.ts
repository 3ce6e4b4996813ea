// @vitest-environment happy-dom
/** Whose page a profile is, and that nothing of the profile before it stays behind. */
import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/evidence/post-schema';
import { jsonLd, reading } from '../page';

const profile = (html: string, address: string, loaded = address): Post => {
  const result = reading(html, { address, loaded });
  return result.subject === null ? {} : (result.posts[result.subject]?.post ?? {});
};
const page = (handle: string, id: string) =>
  jsonLd({
    '@type': 'ProfilePage',
    dateCreated: '2023-05-11T21:21:33.660Z',
    mainEntity: {
      '@type': 'Person',
      name: 'Anna Bakker',
      alternateName: `@${handle}`,
      identifier: id,
      description: 'Schrijft\nsoms',
      interactionStatistic: [
        { interactionType: 'https://schema.org/FollowAction', userInteractionCount: 1101 },
      ],
      agentInteractionStatistic: [
        { interactionType: 'https://schema.org/WriteAction', userInteractionCount: 329 },
      ],
    },
  });

describe('a profile of Bluesky', () => {
  const anna = 'anna.bsky.social';
  const html = `<link rel="canonical" href="https://bsky.app/profile/${anna}"><meta property="og:title" content="Anna Bakker (@${anna})"><link rel="alternate" href="at://did:plc:anna/app.bsky.actor.profile/self">${page(anna, 'did:plc:anna')}`;
  it.each([`https://bsky.app/profile/${anna}`, 'https://bsky.app/profile/did:plc:anna'])(
    'tells its own fields at %s',
    (address) => {
      expect(profile(html, address)).toMatchObject({
        kind: { value: 'profile' },
        author: { name: { value: 'Anna Bakker' }, accountId: { value: 'did:plc:anna' } },
        text: { value: 'Schrijft\nsoms' },
        joined: { value: '2023-05-11T21:21:33.660Z' },
        counts: { followers: { value: 1101 }, posts: { value: 329 } },
      });
    },
  );
  it.each(['bram.bsky.social', 'did:plc:bram'])('says nothing of it at %s', (actor) => {
    const post = profile(
      html,
      `https://bsky.app/profile/${actor}`,
      `https://bsky.app/profile/${anna}`,
    );
    expect([post.author?.name, post.text, post.joined, post.counts]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('gives nobody the name of those whose name could not be checked', () => {
    const feed =
      '<div data-testid="feedItem-by-handle.invalid"><a href="/profile/did:plc:x"><div dir="auto">Bas</div></a><div data-word-wrap="1">Dag</div></div>';
    const [post] = reading(feed, { address: 'https://bsky.app/' }).posts;
    expect(post?.post.author).toBeUndefined();
  });
});

describe('a profile of X', () => {
  const head = (handle: string) =>
    `<meta property="og:url" content="https://twitter.com/${handle}"><meta property="og:title" content="(2) Anna ✨ (@${handle}) on X"><meta property="og:description" content="Schrijft soms">`;
  it('is told by its head before its scripts have run', () => {
    expect(profile(head('anna_b'), 'https://x.com/anna_b')).toMatchObject({
      author: { name: { value: 'Anna ✨' }, handle: { value: 'anna_b' } },
      text: { value: 'Schrijft soms' },
    });
  });
  it('takes no head of another profile or of a post', () => {
    const post = head('anna_b').replace('anna_b"', 'anna_b/status/1222907250383245320"');
    for (const html of [head('bram_v'), post]) {
      expect(profile(html, 'https://x.com/anna_b').author?.name).toBeUndefined();
    }
  });
  it('reads data and what is shown, and when the account was made', () => {
    const shown =
      '<div data-testid="UserName"><div dir="ltr"><span>Anna</span></div><span>@anna_b</span></div><div data-testid="UserDescription">Schrijft</div><span data-testid="UserJoinDate"><span>Lid geworden in mei 2023</span></span>';
    expect(profile(shown, 'https://x.com/anna_b')).toMatchObject({
      author: { name: { value: 'Anna' } },
      text: { value: 'Schrijft' },
      joined: { value: 'Lid geworden in mei 2023', source: 'dom' },
    });
    expect(profile(page('anna_b', '99') + shown, 'https://x.com/anna_b')).toMatchObject({
      author: { accountId: { value: '99' } },
      joined: { value: '2023-05-11T21:21:33.660Z' },
    });
    expect(profile(page('anna_b', '99'), 'https://x.com/bram_v').author?.accountId).toBeUndefined();
  });
});

describe('a channel of YouTube', () => {
  const id = `UC${'a'.repeat(22)}`;
  const data = `<script>var ytInitialData = ${JSON.stringify({
    metadata: {
      channelMetadataRenderer: {
        title: 'Anna Filmt',
        description: 'Over de buurt',
        externalId: id,
        vanityChannelUrl: 'http://www.youtube.com/@annafilmt',
        channelUrl: `https://www.youtube.com/channel/${id}`,
      },
    },
  })};</script>`;
  it.each(['@annafilmt', '@AnnaFilmt/videos', `channel/${id}`])('is read at %s', (path) => {
    expect(profile(data, `https://www.youtube.com/${path}`)).toMatchObject({
      author: { name: { value: 'Anna Filmt' }, accountId: { value: id } },
      text: { value: 'Over de buurt' },
    });
  });
  it('stays silent about the channel that was loaded before', () => {
    const post = profile(
      data,
      'https://www.youtube.com/@bram',
      'https://www.youtube.com/@annafilmt',
    );
    expect([post.author?.name, post.author?.accountId, post.text]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a profile of TikTok', () => {
  const data = `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${JSON.stringify(
    {
      'webapp.user-detail': {
        userInfo: {
          user: { id: '678', uniqueId: 'anna.b', nickname: 'Anna', signature: 'Danst' },
          stats: { followerCount: 12, followingCount: 3, heartCount: 40, videoCount: 5 },
        },
      },
    },
  )}</script>`;
  it('is read from the data of its own handle', () => {
    expect(profile(data, 'https://www.tiktok.com/@anna.b')).toMatchObject({
      author: { name: { value: 'Anna' }, accountId: { value: '678' } },
      text: { value: 'Danst' },
      counts: { followers: { value: 12 }, posts: { value: 5 } },
    });
    expect(profile(data, 'https://www.tiktok.com/@bram').author?.name).toBeUndefined();
  });
});

describe('Telegram', () => {
  const head = (target: string) =>
    `<head><meta property="og:title" content="Buurtnieuws"><meta property="al:ios:url" content="tg://resolve?domain=${target}"></head><body><div class="tgme_page_title"><span>Buurtnieuws</span></div><div class="tgme_page_description">Wat er speelt</div></body>`;
  it('reads the page of a channel', () => {
    expect(profile(head('buurtnieuws'), 'https://t.me/buurtnieuws')).toMatchObject({
      kind: { value: 'profile' },
      author: { name: { value: 'Buurtnieuws' }, handle: { value: 'buurtnieuws' } },
      text: { value: 'Wat er speelt' },
    });
    expect(profile(head('anders'), 'https://t.me/buurtnieuws')).toEqual({});
  });
});

describe('Instagram', () => {
  const head = (title: string, description: string, url: string) =>
    `<meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${url}"><meta name="twitter:title" content="Anna (@anna.b) • Instagram reel">`;
  const PROFILE = 'https://www.instagram.com/anna.b/';
  it('counts only what is written out', () => {
    const of = (numbers: string) =>
      profile(head('Anna (@anna.b)', numbers, PROFILE), PROFILE).counts;
    expect(of('2,362 Followers, 136 Following, 224 Posts - See Anna')).toMatchObject({
      followers: { value: 2362, asShown: '2,362' },
      following: { value: 136 },
      posts: { value: 224 },
    });
    expect(of('12M Followers, 3,160 Following, 688 Posts')?.['followers']).toBeUndefined();
    expect(of('12 Followers')).toBeUndefined();
  });
  it('reads a film without a caption', () => {
    const address = 'https://www.instagram.com/reel/CN2VQ1yI_MA/';
    const html = head(
      'Anna on Instagram',
      '152K likes, 784 comments - anna.b on April 19, 2021',
      address,
    );
    expect(profile(html, address)).toMatchObject({
      author: { name: { value: 'Anna' }, handle: { value: 'anna.b' } },
      timeShown: { value: 'April 19, 2021' },
    });
    expect(profile(html, address).text).toBeUndefined();
  });
  it('knows of a story whose it is and when, and no more', () => {
    const address = 'https://www.instagram.com/stories/anna.b/2591639087680304855/';
    expect(
      profile('<main><header><a href="/bram/">bram</a></header></main>', address),
    ).toMatchObject({
      author: { handle: { value: 'anna.b', source: 'address' } },
      idTime: { source: 'id-time' },
      permalink: { value: address },
    });
    expect(
      profile('', 'https://www.instagram.com/stories/highlights/2591639087680304855/'),
    ).toEqual({});
  });
});

describe('a profile of Mastodon', () => {
  const page = (name: string) =>
    `<head><script id="initial-state" type="application/json">{"meta":{"domain":"dorp.example"}}</script><meta property="og:url" content="https://dorp.example/@${name}"><meta property="og:title" content="Roos (@${name}@dorp.example) - Dorp"></head>`;
  it('is told by its head', () => {
    expect(profile(page('roos'), 'https://dorp.example/@roos')).toMatchObject({
      kind: { value: 'profile' },
      author: { name: { value: 'Roos' }, handle: { value: 'roos@dorp.example' } },
    });
  });
  it('takes no name from the head of another', () => {
    const post = profile(page('roos'), 'https://dorp.example/@bas', 'https://dorp.example/@roos');
    expect([post.author?.name, post.author?.handle?.value]).toEqual([undefined, 'bas']);
  });
});

describe('a profile of LinkedIn', () => {
  const address = 'https://www.linkedin.com/in/anna-bakker/';
  const about = 'Adviseur<br>in het dorp';
  it.each([
    [
      'the public page',
      `<section data-section="summary"><h2>Info</h2><div class="core-section-container__content"><p>${about}</p></div></section>`,
    ],
    [
      'the older client',
      `<section><div id="about"></div><h2>Info</h2><div class="inline-show-more-text"><span aria-hidden="true">${about}</span><span class="visually-hidden">${about}</span></div></section><section><div id="experience"></div><div class="inline-show-more-text"><span aria-hidden="true">Elders</span></div></section>`,
    ],
  ])('tells what they write of themselves, on %s', (_where, html) => {
    expect(profile(`<main><h1>Anna Bakker</h1>${html}</main>`, address)).toMatchObject({
      kind: { value: 'profile' },
      author: { name: { value: 'Anna Bakker' }, handle: { value: 'anna-bakker' } },
      text: { value: 'Adviseur\nin het dorp', source: 'dom' },
    });
  });

  it('tells the same of a company', () => {
    const html = `<main><h1>Bakkerij Bakker</h1><p data-test-id="about-us__description">Brood</p></main>`;
    const company = profile(html, 'https://www.linkedin.com/company/bakkerij-bakker/');
    expect(company).toMatchObject({
      author: { name: { value: 'Bakkerij Bakker' } },
      text: { value: 'Brood' },
    });
  });

  it('says nothing where two places could be it', () => {
    const part =
      '<section data-section="summary"><div class="core-section-container__content"><p>Een</p><p>Twee</p></div></section>';
    expect(profile(`<main><h1>Anna Bakker</h1>${part}</main>`, address).text).toBeUndefined();
  });
});
