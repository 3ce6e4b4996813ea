/**
 * Pages of every platform that can have buttons, of invented people, in the structures that its
 * reader knows: each with several posts, and with what must never lend a post its author (quoted
 * and reshared posts, answered messages, advertisements).
 */
import type { ButtonPlatform } from '@/utils/platforms/button-platforms';

interface Written {
  readonly who: string;
  readonly text: string;
}

export interface PageOfPosts {
  readonly platform: ButtonPlatform;
  readonly what: string;
  readonly address: string;
  readonly html: string;
  /** In the order of the places. */
  readonly posts: readonly Written[];
}

/** Words of nobody who may be named. */
const OTHER = 'van een ander';
const wrote = (...numbers: readonly number[]): Written[] =>
  numbers.map((n) => ({ who: `p${n}`, text: `Wacht maar ${n}` }));
const link = (href: string, words: string) => `<a href="${href}">${words}</a>`;
const both = (make: (n: number) => string) => [1, 2].map(make).join('');

const xName = (who: string) =>
  `<div data-testid="User-Name"><a href="/${who}"><div dir="ltr">@${who}</div></a></div>`;
const tweet = (n: number, rest = '') =>
  `<article data-testid="tweet">${xName(`p${n}`)}<a href="/p${n}/status/198313006532078016${n}"><time datetime="2025-10-28T11:13:47.000Z">1 u</time></a><div data-testid="tweetText">Wacht maar ${n}</div>${rest}</article>`;
const xQuote = `<div role="link"><div data-testid="User-Name"><span>Ander</span><div dir="ltr">@ander</div></div><time datetime="2025-10-27T11:13:47.000Z">1 d</time><div data-testid="tweetText">Woorden ${OTHER}</div></div>`;

const facebookPost = (n: number, rest = '') =>
  `<div role="article" aria-posinset="${n}"><div data-ad-rendering-role="profile_name"><h3><a href="https://www.facebook.com/p${n}?__cft__[0]=x"><span>Persoon ${n}</span></a></h3></div><a role="link" href="https://www.facebook.com/p${n}/posts/10${n}?__cft__[0]=x"><span>30 mei om 11:02</span></a><div data-ad-rendering-role="story_message"><div><div dir="auto">Wacht maar ${n}</div></div></div>${rest}</div>`;
const facebookComment = `<div role="article" aria-label="Reactie van Persoon 3"><a href="https://www.facebook.com/p3?comment_id=x"><span>Persoon 3</span></a><span lang="nl" dir="auto"><div dir="auto">Wacht maar 3</div></span><a href="https://www.facebook.com/p2/posts/102?comment_id=77">2 d.</a></div>`;

const mbasicComment = (n: number) =>
  `<div id="77${n}"><div><h3><a href="/p${n}?refid=52">Persoon ${n}</a></h3><div>Wacht maar ${n}</div></div></div>`;
const mbasicPost = `<div id="m_story_permalink_view"><div><div data-ft='{"top_level_post_id":"456","content_owner_id_new":212038}' id="u_0_1"><header><h3><a href="/p1?refid=52">Persoon 1</a></h3></header><div><p>Wacht maar 1</p></div></div></div><div id="ufi_456"><div><div id="actions_456"><h3>Vind ik leuk</h3></div><div><div id="see_prev_456"><a href="/story.php?p=10">Eerdere reacties</a></div>${mbasicComment(2)}${mbasicComment(3)}</div></div></div></div>`;

const CODES = ['', 'CPeC-Eenc8l', 'CPeC-Eenc8m'];
const instagramComment = (n: number, post: number) =>
  `<li><div><h3><a href="/p${n}/">p${n}</a></h3><span>Wacht maar ${n}</span><div><a href="/p/${CODES[post] ?? ''}/c/18${n}/"><time datetime="2021-05-30T10:00:00.000Z">3 d</time></a></div></div></li>`;
const instagramPost = (n: number, rest = '') =>
  `<article><header><a href="/p${n}/">p${n}</a></header><ul><div><h1 dir="auto">Wacht maar ${n}</h1></div>${rest}</ul><a href="/p/${CODES[n] ?? ''}/"><time datetime="2021-05-29T19:59:35.000Z">29 mei</time></a></article>`;

const threadsPost = (n: number, rest = '') =>
  `<div data-pressable-container="true">${link(`/@p${n}`, `p${n}`)}<a href="/@p${n}/post/DABCDEFGHI${n}"><time datetime="2026-01-02T10:00:00.000Z">1 u</time></a><span dir="auto">Wacht maar ${n}</span>${rest}</div>`;

const URN = (n: number) => `urn:li:activity:736831853674353868${n}`;
const linkedinPost = (n: number, rest = '') =>
  `<article data-activity-urn="${URN(n)}"><a data-tracking-control-name="public_post_feed-actor-name" href="https://nl.linkedin.com/in/p${n}?trk=x">Persoon ${n}</a><p data-test-id="main-feed-activity-card__commentary">Wacht maar ${n}</p>${rest}</article>`;
const linkedinComment = (n: number, post: number) =>
  `<section class="comment"><a class="comment__author" href="https://nl.linkedin.com/in/p${n}?trk=y">Persoon ${n}</a><a href="#" data-semaphore-content-urn="urn:li:comment:(${URN(post)},736854262860838502${n})">Rapporteren</a><p class="comment__text">Wacht maar ${n}</p></section>`;
const reshared = `<article data-test-id="feed-reshare-content" data-activity-urn="${URN(9)}"><a data-tracking-control-name="public_post_feed-actor-name" href="https://nl.linkedin.com/in/ander">Ander</a><p data-test-id="main-feed-activity-card__commentary">Woorden ${OTHER}</p></article>`;
const linkedinClassic = (n: number) =>
  `<div class="feed-shared-update-v2" data-urn="${URN(n)}"><div class="update-components-header"><a href="/in/ander/">Ander</a> heeft gereageerd</div><a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/p${n}"><span class="update-components-actor__title"><span class="update-components-actor__name"><span dir="ltr"><span aria-hidden="true">Persoon ${n}</span></span></span></span></a><div class="update-components-update-v2__commentary">Wacht maar ${n}</div></div>`;

const youtubeComment = (n: number) =>
  `<ytd-comment-view-model><a id="author-text" href="/@p${n}"><span> @p${n} </span></a><span id="published-time-text"><a href="/watch?v=nS9McwlWGzo&amp;lc=Ugw0Yj8xvGhcuC_GwNZ4AaABA${n}"> 12 uur geleden </a></span><div id="content-text"><span>Wacht maar ${n}</span></div></ytd-comment-view-model>`;

const tiktokComment = (n: number) =>
  `<div class="c"><div><div data-e2e="comment-username-1">${link(`/@p${n}`, `p${n}`)}</div><p data-e2e="comment-level-1">Wacht maar ${n}</p></div></div>`;
export const tiktokFilm = (n: number, rest = '') =>
  `<article data-e2e="recommend-list-item-container"><a data-e2e="video-author-avatar" href="/@p${n}"></a><div><div data-e2e="video-desc">Wacht maar ${n}</div></div><div id="xgwrapper-0-757186320525377871${n}"></div>${rest}</article>`;

const blueskyPost = (n: number, rest = '') =>
  `<div data-testid="feedItem-by-p${n}.bsky.social">${link(`/profile/p${n}.bsky.social`, `p${n}`)}${link(`/profile/p${n}.bsky.social/post/3lxyz${n}abcde2`, '1 u')}<div data-testid="postText">Wacht maar ${n}</div>${rest}</div>`;
const blueskyQuote = `<div role="link">${link('/profile/ander.bsky.social', 'Ander')}${link('/profile/ander.bsky.social/post/3lxyz9abcde2', '1 d')}<div data-testid="postText">Woorden ${OTHER}</div></div>`;

const REDDIT = '/r/oefenen/comments/abc12';
const shredditComment = (n: number, rest = '') =>
  `<shreddit-comment thingid="t1_k${n}" author="p${n}" permalink="${REDDIT}/comment/k${n}/"><div slot="comment">Wacht maar ${n}</div>${rest}</shreddit-comment>`;
const shredditAd = `<shreddit-post id="t3_zz9" promoted author="ander" permalink="/r/u_ander/comments/zz9/x/"><div slot="text-body">Woorden ${OTHER}</div></shreddit-post>`;
const oldThing = (n: number, rest = '') =>
  `<div class="thing comment" data-fullname="t1_k${n}" data-author="p${n}" data-permalink="${REDDIT}/titel/k${n}/"><div class="entry"><div class="usertext-body"><div class="md"><p>Wacht maar ${n}</p></div></div></div><div class="child">${rest}</div></div>`;

const telegramReply = `<a class="tgme_widget_message_reply" href="https://t.me/p1/3"><span class="tgme_widget_message_author_name">Ander</span><div class="js-message_text">Woorden ${OTHER}</div></a>`;
const telegramMessage = (n: number) =>
  `<div class="tgme_widget_message js-widget_message" data-post="p1/${n}"><a class="tgme_widget_message_owner_name" href="https://t.me/p1"><span>Kanaal</span></a>${telegramReply}<div class="tgme_widget_message_text js-message_text">Wacht maar ${n}</div></div>`;
const bubble = (n: number) =>
  `<div class="bubble" data-mid="${n}" data-peer-id="-77" data-timestamp="1781549893"><div class="name"><span class="peer-title" data-peer-id="${n}">Persoon ${n}</span></div><div class="message">Wacht maar ${n}<span class="time">18:58</span></div></div>`;

const row = (n: number) =>
  `<div role="row" data-id="false_120363@g.us_3EB0AAA${n}_31${n}@c.us"><div class="copyable-text" data-pre-plain-text="[20:13, 29/08/2026] Persoon ${n}: "><div role="button"><span class="selectable-text">Woorden ${OTHER}</span></div><span class="selectable-text"><span>Wacht maar ${n}</span></span></div></div>`;

const discordMessage = (n: number) =>
  `<li id="chat-messages-1198313006532070002-119831300653207801${n}"><h3><span id="message-username-119831300653207801${n}"><span class="username_x">Persoon ${n}</span></span></h3><div id="message-content-119831300653207801${n}">Wacht maar ${n}</div></li>`;

const review = (n: number) =>
  `<article data-service-review-card-paper="true"><a href="/users/5f000000000000000000000${n}"><span data-consumer-name-typography="true">Persoon ${n}</span></a><time datetime="2024-03-01T12:00:00.000Z">1 mrt 2024</time><a href="/reviews/65e${n}a2b3c4d5e6f708090a0b"><h2 data-service-review-title-typography="true">Over hen</h2></a><p data-service-review-text-typography="true">Wacht maar ${n}</p></article>`;

const named = (...numbers: readonly number[]): Written[] =>
  numbers.map((n) => ({ who: `Persoon ${n}`, text: `Wacht maar ${n}` }));

export const PAGES_OF_POSTS: readonly PageOfPosts[] = [
  {
    platform: 'x',
    what: 'a quoted post and an advertisement',
    address: 'https://x.com/home',
    html: `${tweet(1)}${tweet(2, xQuote)}<div data-testid="placementTracking">${tweet(9)}</div>`,
    posts: wrote(1, 2),
  },
  {
    platform: 'facebook',
    what: 'a comment in a post',
    address: 'https://www.facebook.com/',
    html: facebookPost(1) + facebookPost(2, facebookComment),
    posts: named(1, 2, 3),
  },
  {
    platform: 'facebook',
    what: 'a post and its comments without scripts',
    address: 'https://mbasic.facebook.com/story.php',
    html: mbasicPost,
    posts: named(1, 2, 3),
  },
  {
    platform: 'instagram',
    what: 'comments in a post',
    address: 'https://www.instagram.com/',
    html: instagramPost(1, instagramComment(3, 1) + instagramComment(4, 1)) + instagramPost(2),
    posts: wrote(1, 2, 3, 4),
  },
  {
    platform: 'threads',
    what: 'a quoted post',
    address: 'https://www.threads.com/',
    html: threadsPost(1) + threadsPost(2, threadsPost(3)),
    posts: wrote(1, 2, 3),
  },
  {
    platform: 'linkedin',
    what: 'comments and a reshared post',
    address: 'https://www.linkedin.com/feed/',
    html: linkedinPost(1, linkedinComment(3, 1)) + linkedinPost(2, reshared),
    posts: named(1, 3, 2),
  },
  {
    platform: 'linkedin',
    what: 'whoever reacted above a post',
    address: 'https://www.linkedin.com/feed/',
    html: both(linkedinClassic),
    posts: named(1, 2),
  },
  {
    platform: 'youtube',
    what: 'comments below a film',
    address: 'https://www.youtube.com/watch?v=nS9McwlWGzo',
    html: both(youtubeComment),
    posts: wrote(1, 2),
  },
  {
    platform: 'tiktok',
    what: 'comments beside a film',
    address: 'https://www.tiktok.com/@iemand/video/7300000000000000000',
    html: both(tiktokComment),
    posts: wrote(1, 2),
  },
  {
    platform: 'tiktok',
    what: 'a feed with an advertisement',
    address: 'https://www.tiktok.com/foryou',
    html: both(tiktokFilm) + tiktokFilm(9, '<i data-e2e="sponsored-tag"></i>'),
    posts: wrote(1, 2),
  },
  {
    platform: 'tiktok',
    what: 'films below the one of the address',
    address: 'https://www.tiktok.com/@p1/video/7571863205253778711',
    html: both(tiktokFilm),
    posts: wrote(1, 2),
  },
  {
    platform: 'bluesky',
    what: 'a quoted post',
    address: 'https://bsky.app/',
    html: blueskyPost(1) + blueskyPost(2, blueskyQuote),
    posts: [
      { who: 'p1.bsky.social', text: 'Wacht maar 1' },
      { who: 'p2.bsky.social', text: 'Wacht maar 2' },
    ],
  },
  {
    platform: 'reddit',
    what: 'an answer within a comment, and an advertisement',
    address: `https://www.reddit.com${REDDIT}/titel/`,
    html: `${shredditAd}${shredditComment(1, shredditComment(3))}${shredditComment(2)}`,
    posts: wrote(1, 3, 2),
  },
  {
    platform: 'reddit',
    what: 'an answer within a comment of the old design',
    address: `https://old.reddit.com${REDDIT}/titel/`,
    html: oldThing(1, oldThing(3)) + oldThing(2),
    posts: wrote(1, 3, 2),
  },
  {
    platform: 'telegram',
    what: 'answered messages of a channel',
    address: 'https://t.me/s/p1',
    html: both(telegramMessage),
    posts: [
      { who: 'Kanaal', text: 'Wacht maar 1' },
      { who: 'Kanaal', text: 'Wacht maar 2' },
    ],
  },
  {
    platform: 'telegram',
    what: 'messages of a group',
    address: 'https://web.telegram.org/k/#-77',
    html: both(bubble),
    posts: named(1, 2),
  },
  {
    platform: 'whatsapp',
    what: 'messages that quote another one',
    address: 'https://web.whatsapp.com/',
    html: `<div id="main"><header><span title="Team Zuid">Team Zuid</span></header>${both(row)}</div>`,
    posts: named(1, 2),
  },
  {
    platform: 'discord',
    what: 'messages of a channel',
    address: 'https://discord.com/channels/1198313006532070001/1198313006532070002',
    html: `<ol>${both(discordMessage)}</ol>`,
    posts: named(1, 2),
  },
  {
    platform: 'trustpilot',
    what: 'reviews',
    address: 'https://nl.trustpilot.com/review/bakkerij.example',
    html: both(review),
    posts: named(1, 2),
  },
];
