/**
 * Where posts stand on a page, as the readers see it, without reading them: a button beside a
 * post has to be small. A place that no reader knows costs nothing but a name: what is saved
 * there is the page, and nobody is named (`tests/unit/platforms/post-places.test.ts` holds the
 * places against the readers).
 */
import type { ButtonPlatform } from './button-platforms';
import { attributeOf, closestTo, isElement, parentOf, selectAll } from './dom';
import { parseTiktokAddress } from './readers/tiktok-address';

/** How posts of one kind are found. */
interface Place {
  readonly select: string;
  /** The post is what stands around the selected part. */
  readonly around?: string;
  /** The post is the smallest element around the selected part that holds this too. */
  readonly holding?: string;
  /** What stands around an advertisement or in it: readers name nobody there. */
  readonly ad?: {
    readonly around?: string;
    readonly inside: string;
    /** What stands in the post of the page's address: somebody went there for it. */
    readonly named?: (address: URL) => string | null;
  };
}

const STEPS_MAX = 8;

const PLACES: Readonly<Record<ButtonPlatform, readonly Place[]>> = {
  x: [
    {
      select: 'article[data-testid="tweet"]',
      ad: {
        around: '[data-testid="placementTracking"]',
        inside: '[data-testid="placementTracking"] time',
      },
    },
  ],
  facebook: [
    {
      select: '[data-ad-rendering-role="profile_name"]',
      around: '[role="article"], [aria-posinset], [role="dialog"]',
    },
    { select: '[role="article"][aria-label]' },
    // Without scripts: the post, and its comments.
    { select: '#m_story_permalink_view [data-ft*="top_level_post_id"]' },
    {
      select: '#m_story_permalink_view h3',
      around: '#m_story_permalink_view div[id]:not([id*="_"])',
    },
  ],
  instagram: [
    { select: 'article' },
    {
      select: 'a[href*="/c/"]',
      holding: 'a[href^="/"]:not([href*="/c/"], [href*="/p/"], [href*="/reel/"])',
    },
  ],
  threads: [{ select: '[data-pressable-container]' }],
  linkedin: [
    {
      select:
        '[data-activity-urn]:not([data-test-id="feed-reshare-content"], .update-components-mini-update-v2), .feed-shared-update-v2[data-urn], [data-testid="mainFeed"] [role="listitem"], section.comment, article.comments-comment-entity, li.msg-s-message-list__event',
    },
  ],
  youtube: [
    {
      select:
        'ytd-comment-view-model, ytd-comment-renderer, yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer',
    },
  ],
  tiktok: [
    {
      select: '[data-e2e="recommend-list-item-container"]',
      ad: {
        // A paid partnership has the same mark as what the platform puts between the films.
        inside: '[data-e2e="sponsored-tag"]',
        named: (address) => {
          const { videoId } = parseTiktokAddress(address);
          return videoId === null ? null : `[id^="xgwrapper-"][id$="-${videoId}"]`;
        },
      },
    },
    { select: '[data-e2e^="comment-level-"]', holding: '[data-e2e^="comment-username-"]' },
  ],
  bluesky: [{ select: '[data-testid^="postThreadItem-by-"], [data-testid^="feedItem-by-"]' }],
  reddit: [
    {
      select:
        'shreddit-post[id]:not([promoted]), shreddit-comment[thingid], .thing[data-permalink]:not([data-promoted="true"]), [data-testid="post-container"][id], .Comment[class*="t1_"]',
    },
  ],
  telegram: [{ select: '.tgme_widget_message[data-post], .bubble[data-mid][data-peer-id]' }],
  whatsapp: [{ select: '#main [role="row"]' }],
  discord: [{ select: 'li[id^="chat-messages-"]' }],
  trustpilot: [{ select: '[data-service-review-card-paper]' }],
};

/** Posts that a reader would look at, in the order of the page, at most this many. */
export const PLACES_MAX = 1_000;

/** Elements of the posts on a page; those that are not laid out may be among them. */
export function findPosts(document: Document, platform: ButtonPlatform, address: URL): Element[] {
  const found = new Set<Element>();
  for (const { select, around, holding, ad } of PLACES[platform]) {
    for (const part of selectAll(document, select, PLACES_MAX)) {
      const post =
        around !== undefined
          ? closestTo(part, around)
          : holding !== undefined
            ? holdingBoth(part, select, holding)
            : part;
      if (post !== null && (ad === undefined || !isAd(post, ad, address))) found.add(post);
    }
  }
  return [...found].slice(0, PLACES_MAX);
}

type Ad = NonNullable<Place['ad']>;

function isAd(post: Element, { around, inside, named }: Ad, address: URL): boolean {
  const own = named?.(address) ?? null;
  if (own !== null && selectAll(post, own, 1).length > 0) return false;
  if (around !== undefined && closestTo(post, around) !== null) return true;
  return selectAll(post, inside, 1).length > 0;
}

/** Null where it holds a second part of the kind: then it is more than one post. */
function holdingBoth(part: Element, select: string, other: string): Element | null {
  let node = parentOf(part);
  for (let steps = 0; node !== null && isElement(node) && steps < STEPS_MAX; steps += 1) {
    if (selectAll(node, other, 1).length > 0) {
      const parts = selectAll(node, select, 5).map((one) => attributeOf(one, 'href') ?? one);
      return new Set(parts).size === 1 ? node : null;
    }
    node = parentOf(node);
  }
  return null;
}
