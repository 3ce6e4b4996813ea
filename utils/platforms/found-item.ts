/**
 * What one place on the page says about one post, before it is decided whether
 * it is about the post that is shown. All strings are raw.
 */
import type { PostKind } from '@/utils/evidence/post-schema';

/** In the order in which they are believed. */
export const ORIGINS = ['json-ld', 'microdata', 'microformats', 'opengraph'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * `article`: a page has one. `discussion`: posts beside each other, of which a
 * page may mark up only the first. `media`: a picture or film, which is the post
 * only where its own address says so.
 */
export type Weight = 'article' | 'discussion' | 'media';

export interface FoundValue {
  readonly value: string;
  /** The same value as people read it on the page. */
  readonly asShown?: string;
}

export interface FoundAuthor {
  readonly name?: string;
  readonly handle?: string;
  /** Absolute. */
  readonly address?: string;
}

export interface FoundItem {
  readonly origin: Origin;
  readonly kind: PostKind | null;
  readonly weight: Weight;
  /** Absolute addresses that it gives as its own; empty where it gives none. */
  readonly addresses: readonly string[];
  /** Its container; null for data without an element. */
  readonly element: Element | null;
  /** The post that it hangs under. */
  readonly parent: FoundItem | null;
  /** Which raw block it was read from, for keeping that block. */
  readonly block: number | null;
  readonly authors: readonly FoundAuthor[];
  readonly title?: FoundValue;
  readonly text?: FoundValue;
  /** ISO 8601. */
  readonly time?: FoundValue;
  /** A time that only people can read. */
  readonly timeShown?: FoundValue;
  readonly modified?: FoundValue;
  readonly language?: FoundValue;
}

const ARTICLES =
  'Article NewsArticle BlogPosting LiveBlogPosting AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle SatiricalArticle ScholarlyArticle TechArticle AdvertiserContentArticle Report';

const TYPES = new Map<string, readonly [PostKind | null, Weight]>([
  ...ARTICLES.split(' ').map((type) => [type, ['article', 'article']] as const),
  ['SocialMediaPosting', ['post', 'article']],
  ['DiscussionForumPosting', ['post', 'discussion']],
  ['Question', ['post', 'discussion']],
  ['Answer', ['reply', 'discussion']],
  ['Comment', ['comment', 'discussion']],
  ['CorrectionComment', ['comment', 'discussion']],
  ['Review', ['review', 'discussion']],
  ['UserReview', ['review', 'discussion']],
  ['CriticReview', ['review', 'discussion']],
  ['Message', ['message', 'discussion']],
  ['EmailMessage', ['message', 'discussion']],
  ['VideoObject', ['video', 'media']],
  ['ImageObject', [null, 'media']],
]);

/** What a schema.org type is to us; null for types that are no posts. */
export function typeOf(names: readonly string[]): readonly [PostKind | null, Weight] | null {
  for (const name of names) {
    const found = TYPES.get(bareName(name));
    if (found !== undefined) return found;
  }
  return null;
}

/** `https://schema.org/Article`, `schema:Article` and `Article` are `Article`. */
export function bareName(name: string): string {
  return name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '');
}
