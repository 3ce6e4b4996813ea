/**
 * The record: the JSON whose canonical bytes are sealed. Field by field, and what
 * stands in the separable part instead, in docs/decisions/0002-record.md.
 */
import * as v from 'valibot';
import { LongPictureSchema } from './long-picture-schema';
import { PostPictureSchema } from './post-picture-schema';
import { PostSchema } from './post-schema';
import { ReconstructionSchema } from './reconstruction-schema';
import { ReloadSchema } from './reload-schema';
import { RecordingSchema } from './recording-schema';
import { SuppliedSchema } from './supplied-schema';
import {
  CountSchema,
  Crc32Schema,
  FingerprintSchema,
  InstantSchema,
  Sha256Schema,
  SourcedFlagSchema,
  SourcedNumberSchema,
  SourcedTextSchema,
  UuidSchema,
} from './values';

export const RECORD_FORMAT = 'getuige-record';
export const RECORD_VERSION = 1;

/** What one file of an exhibit is. */
export const ARTIFACT_ROLES = [
  /** The window's pixels as the browser gave them. */
  'viewport',
  /** One screen of something longer, as the browser gave it. */
  'frame',
  /** All of something longer than the screen, or a part of it where one file would be too large. */
  'whole-picture',
  /** The pixels of one post, cut out of what is kept beside it. */
  'post-picture',
  /** A drawing of the page's elements by this program; never what the screen showed. */
  'reconstruction',
  'post-source',
  'page-source',
  'page-archive',
  /** Structured data that a value of the record came from. */
  'page-data',
  /** A file that a person added. */
  'supplied-file',
  /** Video of a tab, window or screen. */
  'recording',
] as const;
export const ArtifactRoleSchema = v.picklist(ARTIFACT_ROLES);
export type ArtifactRole = v.InferOutput<typeof ArtifactRoleSchema>;

/** How an artifact was made. */
export const METHODS = [
  'shown-on-screen',
  /** By the browser itself, on request, also where the window did not show it (Firefox). */
  'rendered-beyond-screen',
  /** Put together from frames that are kept beside it. */
  'stitched',
  /** Cut to size from frames that are kept beside it, joined where there is more than one. */
  'cut-out',
  'redrawn-from-dom',
  'serialized-from-dom',
  'copied-from-page',
  'saved-by-browser',
  'supplied-by-person',
  'recorded-from-screen',
] as const;

/** What was saved: a page of the browser, a file that a person added, a recording of the screen. */
export const EXHIBIT_KINDS = ['page', 'file', 'recording'] as const;

/** `screen.png`, `post.html.txt`: ASCII, ours, never from the page. */
export const ArtifactNameSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/));

export const ArtifactSchema = v.looseObject({
  name: ArtifactNameSchema,
  role: ArtifactRoleSchema,
  mediaType: v.string(),
  size: CountSchema,
  sha256: Sha256Schema,
  crc32: Crc32Schema,
  method: v.picklist(METHODS),
  takenAt: InstantSchema,
  pixels: v.optional(v.looseObject({ width: CountSchema, height: CountSchema })),
  /** What was left out or cut, in words of docs/decisions/0005-saved-source.md. */
  leftOut: v.optional(v.array(v.looseObject({ what: v.string(), count: CountSchema }))),
});
export type Artifact = v.InferOutput<typeof ArtifactSchema>;

export const NOT_CAPTURED_REASONS = [
  'browser-refused',
  'cross-origin',
  'not-on-page',
  'not-this-post',
  'switched-off',
  'too-large',
  'closed-shadow-root',
  'failed',
] as const;
export const NotCapturedSchema = v.looseObject({
  what: v.picklist([
    'address',
    'page-data',
    'post-source',
    'page-source',
    'page-archive',
    'frame',
    'shadow-root',
  ]),
  reason: v.picklist(NOT_CAPTURED_REASONS),
  count: v.optional(CountSchema),
});
export type NotCaptured = v.InferOutput<typeof NotCapturedSchema>;

/** What the page says about itself. */
export const PageSchema = v.looseObject({
  /** Absent where the browser shows a page and does not say which: its own pages, `data:`. */
  address: v.optional(SourcedTextSchema),
  canonicalAddress: v.optional(SourcedTextSchema),
  title: v.optional(SourcedTextSchema),
  language: v.optional(SourcedTextSchema),
  referrer: v.optional(SourcedTextSchema),
  /** The page's own modified time, as the server or page claims it. */
  modified: v.optional(SourcedTextSchema),
  mediaType: v.optional(SourcedTextSchema),
  platform: v.optional(SourcedTextSchema),
  siteName: v.optional(SourcedTextSchema),
});
export type Page = v.InferOutput<typeof PageSchema>;

/** Doubts that will be raised, recorded at the save. */
export const CircumstancesSchema = v.looseObject({
  openForMs: v.optional(SourcedNumberSchema),
  /** The address changed inside the page after it was loaded (no new load). */
  changedInPlace: v.optional(SourcedFlagSchema),
  /** Elements or words of the page changed between the pixels and the reading. */
  changedWhileSaving: v.optional(SourcedFlagSchema),
  /** The document that was saved is the one that our reload brought, unchanged by navigation. */
  reloadedByGetuige: v.boolean(),
  /** What came of a reload that was asked of this program. */
  reload: v.optional(ReloadSchema),
  zoom: v.optional(SourcedNumberSchema),
  devicePixelRatio: v.optional(SourcedNumberSchema),
  viewport: v.optional(v.looseObject({ width: CountSchema, height: CountSchema })),
  scroll: v.optional(
    v.looseObject({ x: CountSchema, y: CountSchema, maxX: CountSchema, maxY: CountSchema }),
  ),
  colorScheme: v.optional(SourcedTextSchema),
  forcedColors: v.optional(SourcedFlagSchema),
  readerMode: v.optional(SourcedFlagSchema),
  /** The browser's own translation is on; the words are not the page's. */
  translatedByBrowser: v.optional(SourcedFlagSchema),
  /** The page can be typed into as a whole (`document.designMode`). */
  editable: v.optional(SourcedFlagSchema),
  privateWindow: SourcedFlagSchema,
  otherExtensions: v.literal('cannot-be-known'),
});
export type Circumstances = v.InferOutput<typeof CircumstancesSchema>;

export const TRIGGERS = [
  'toolbar',
  'shortcut',
  'context-menu',
  'save-again',
  /** After a reload by this program. */
  'reload',
  'reconstruction',
  /** The button beside a post. */
  'page-button',
  'file-added',
  'recording-ended',
] as const;
export const TriggerSchema = v.picklist(TRIGGERS);
export type Trigger = v.InferOutput<typeof TriggerSchema>;

/** What read the posts: `web` is the reader for all pages. */
export const ReaderSchema = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  /** False for a platform of which no real page has confirmed the reader yet. */
  confirmedOnRealPage: v.boolean(),
});

export const RecordSchema = v.looseObject({
  format: v.literal(RECORD_FORMAT),
  version: v.literal(RECORD_VERSION),
  exhibitId: UuidSchema,
  kind: v.picklist(EXHIBIT_KINDS),
  sequence: v.looseObject({
    key: FingerprintSchema,
    /** From 1 under this key, without a gap at the time of saving. */
    number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    /** SHA-256 of the `seal.p7s` of number - 1; null for number 1. */
    previousSealSha256: v.nullable(Sha256Schema),
  }),
  saved: v.looseObject({
    trigger: TriggerSchema,
    requestedAt: InstantSchema,
    sealedAt: InstantSchema,
  }),
  page: PageSchema,
  reader: v.optional(ReaderSchema),
  posts: v.array(PostSchema),
  /** Index in `posts` of the post that is meant; null when nothing says which. */
  subject: v.nullable(CountSchema),
  /** Indexes in `posts` of those that stood in the window, at least in part. */
  postsInView: v.optional(v.array(CountSchema)),
  /** Why that one: `address`, `pointed-at`, `only-one`. */
  subjectReason: v.optional(v.picklist(['address', 'pointed-at', 'only-one'])),
  artifacts: v.array(ArtifactSchema),
  notCaptured: v.array(NotCapturedSchema),
  /** How the pixels of what is longer than the screen were made. */
  longPictures: v.optional(v.array(LongPictureSchema)),
  /** Of a file that a person added; kind `file` has it, and no other. */
  supplied: v.optional(SuppliedSchema),
  /** How a page was redrawn, where that was asked for. */
  reconstruction: v.optional(ReconstructionSchema),
  /** How a recording of the screen was made. */
  recording: v.optional(RecordingSchema),
  /** How the pixels of the one post that somebody pointed at were made. */
  postPicture: v.optional(PostPictureSchema),
  circumstances: CircumstancesSchema,
  browser: v.looseObject({ name: v.string(), version: v.string(), extensionVersion: v.string() }),
  /** Digest of the separable part, whose own salt keeps it from being guessed. */
  viewer: v.looseObject({ sha256: Sha256Schema, size: CountSchema }),
  /** Other exhibits that this one belongs to, by reason. */
  related: v.optional(v.array(v.looseObject({ type: v.string(), exhibitId: UuidSchema }))),
});
/** `type` of `related` as this version writes it. */
export const RELATION_TYPES = [
  'reload-of',
  'reconstruction-of',
  'page-saved-before',
  'screen-saved-before',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];
export type EvidenceRecord = v.InferOutput<typeof RecordSchema>;

export const VIEWER_FORMAT = 'getuige-viewer';

/** The part of an exhibit that tells who looked, and on what computer. May be left out of a package. */
export const ViewerSchema = v.looseObject({
  format: v.literal(VIEWER_FORMAT),
  version: v.literal(1),
  exhibitId: UuidSchema,
  /** 32 random bytes, base64: without it, the digest in the record could be guessed. */
  salt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/)),
  actor: UuidSchema,
  account: v.optional(PostSchema.entries.author.wrapped),
  /** Where the viewer came from, when that is another site than the page's own. */
  referrer: v.optional(SourcedTextSchema),
  userAgent: v.string(),
  operatingSystem: v.optional(v.string()),
  languages: v.optional(v.array(v.string())),
  screen: v.optional(v.looseObject({ width: CountSchema, height: CountSchema })),
  /** Who gave the file that was added, in the words of whoever added it. */
  suppliedBy: v.optional(SourcedTextSchema),
});
export type Viewer = v.InferOutput<typeof ViewerSchema>;
