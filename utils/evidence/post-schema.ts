/** What a page says about one post. Everything is optional: empty beats wrong. */
import * as v from 'valibot';
import { CountSchema, SourcedFlagSchema, SourcedNumberSchema, SourcedTextSchema } from './values';

export const POST_KINDS = [
  'post',
  'comment',
  'reply',
  'quote',
  'repost',
  'message',
  'review',
  'video',
  'article',
  'profile',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

export const AccountSchema = v.looseObject({
  name: v.optional(SourcedTextSchema),
  handle: v.optional(SourcedTextSchema),
  address: v.optional(SourcedTextSchema),
  /** The platform's permanent id, as a string. */
  accountId: v.optional(SourcedTextSchema),
});
export type Account = v.InferOutput<typeof AccountSchema>;

export const PlaceSchema = v.looseObject({
  /** `channel`, `group`, `page`, `server`, `subreddit`, `thread`, `site`. */
  kind: v.optional(SourcedTextSchema),
  name: v.optional(SourcedTextSchema),
  address: v.optional(SourcedTextSchema),
  id: v.optional(SourcedTextSchema),
  /** `public`, `closed` or `direct`, only where the page tells. */
  audience: v.optional(SourcedTextSchema),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

export const MediaSchema = v.looseObject({
  address: SourcedTextSchema,
  description: v.optional(SourcedTextSchema),
});

export const PostSchema = v.looseObject({
  kind: v.optional(SourcedTextSchema),
  id: v.optional(SourcedTextSchema),
  /** Cleaned of tracking. */
  permalink: v.optional(SourcedTextSchema),
  title: v.optional(SourcedTextSchema),
  /** Exactly as written: emoji and line breaks kept. */
  text: v.optional(SourcedTextSchema),
  /** The page shows only a part of the text. */
  textTruncated: v.optional(SourcedFlagSchema),
  /** The text is shown in translation. */
  textTranslated: v.optional(SourcedFlagSchema),
  textOriginal: v.optional(SourcedTextSchema),
  language: v.optional(SourcedTextSchema),
  author: v.optional(AccountSchema),
  /** Several authors of one article; the first is `author` as well. */
  coAuthors: v.optional(v.array(AccountSchema)),
  /** Under a message of a channel: who signed it, as the page shows it. The channel is its author. */
  signedBy: v.optional(AccountSchema),
  /** The machine value as the page gives it, in ISO 8601; what people see is its `asShown`. */
  time: v.optional(SourcedTextSchema),
  /** Only a label was shown ("2 d"); no machine value. */
  timeShown: v.optional(SourcedTextSchema),
  idTime: v.optional(SourcedTextSchema),
  edited: v.optional(SourcedFlagSchema),
  editedTime: v.optional(SourcedTextSchema),
  /** Of a profile: when the account was made, as exactly as the page tells. */
  joined: v.optional(SourcedTextSchema),
  place: v.optional(PlaceSchema),
  /** How this post hangs on another one of `posts`. */
  relation: v.optional(
    v.looseObject({
      type: v.picklist(['quoted-by', 'reposted-by', 'parent-of', 'reply-to']),
      post: CountSchema,
    }),
  ),
  replyTo: v.optional(
    v.looseObject({ ...AccountSchema.entries, permalink: v.optional(SourcedTextSchema) }),
  ),
  repostedBy: v.optional(AccountSchema),
  /** To whom a letter is addressed. */
  recipients: v.optional(v.array(AccountSchema)),
  mentions: v.optional(v.array(AccountSchema)),
  media: v.optional(v.array(MediaSchema)),
  counts: v.optional(v.record(v.string(), SourcedNumberSchema)),
});
export type Post = v.InferOutput<typeof PostSchema>;
