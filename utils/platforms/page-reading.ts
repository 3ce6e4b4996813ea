/**
 * What the script in the page hands back. It crosses a message, so it is plain
 * JSON, and it comes from a hostile place, so the background parses it again.
 */
import * as v from 'valibot';
import { AccountSchema, PostSchema } from '@/utils/evidence/post-schema';
import { NotCapturedSchema, PageSchema, ReaderSchema } from '@/utils/evidence/record-schema';
import { CountSchema } from '@/utils/evidence/values';
import { ADDRESS_MAX_PARSED, SOURCE_MAX_LENGTH } from './limits';

const text = v.pipe(v.string(), v.maxLength(SOURCE_MAX_LENGTH));

export const SourceTextSchema = v.looseObject({
  text,
  leftOut: v.array(v.looseObject({ what: v.string(), count: CountSchema })),
});
export type SourceText = v.InferOutput<typeof SourceTextSchema>;

/** Quick look before the pixels: which document is this? */
export const ProbeSchema = v.looseObject({
  /** Random per document: the same before and after a frame means the same document. */
  documentId: v.pipe(v.string(), v.maxLength(64)),
  address: v.pipe(v.string(), v.maxLength(ADDRESS_MAX_PARSED)),
});
export type Probe = v.InferOutput<typeof ProbeSchema>;

/** The look after the pixels: is it still that document, and did its content change meanwhile? */
export const SettledSchema = v.looseObject({ ...ProbeSchema.entries, changed: v.boolean() });
export type Settled = v.InferOutput<typeof SettledSchema>;

export const PageReadingSchema = v.looseObject({
  ...ProbeSchema.entries,
  page: v.looseObject({ ...PageSchema.entries }),
  reader: v.optional(ReaderSchema),
  posts: v.pipe(v.array(PostSchema), v.maxLength(200)),
  subject: v.nullable(CountSchema),
  postsInView: v.optional(v.pipe(v.array(CountSchema), v.maxLength(200))),
  subjectReason: v.optional(v.picklist(['address', 'pointed-at', 'only-one'])),
  viewerAccount: v.optional(AccountSchema),
  pageData: v.array(v.looseObject({ kind: v.string(), text })),
  notCaptured: v.array(NotCapturedSchema),
  postSource: v.nullable(SourceTextSchema),
  pageSource: v.nullable(SourceTextSchema),
  circumstances: v.looseObject({
    openForMs: CountSchema,
    changedInPlace: v.boolean(),
    devicePixelRatio: v.pipe(v.number(), v.finite()),
    viewport: v.looseObject({ width: CountSchema, height: CountSchema }),
    scroll: v.looseObject({ x: CountSchema, y: CountSchema, maxX: CountSchema, maxY: CountSchema }),
    colorScheme: v.picklist(['light', 'dark']),
    forcedColors: v.boolean(),
    translatedByBrowser: v.boolean(),
    editable: v.boolean(),
  }),
  viewerBrowser: v.looseObject({
    userAgent: v.string(),
    languages: v.array(v.string()),
    screen: v.looseObject({ width: CountSchema, height: CountSchema }),
  }),
});
export type PageReading = v.InferOutput<typeof PageReadingSchema>;

/** What the background asks of the script in the page. */
export interface ReadOptions {
  readonly wholeSource: boolean;
  /** Firefox gives the element of a context menu as a number. */
  readonly targetElementId?: number;
  /** The element that was chosen in the picker. */
  readonly picked?: true;
  /** The post whose button was pressed. */
  readonly pressed?: true;
  readonly linkAddress?: string;
  readonly mediaAddress?: string;
  readonly selectedText?: string;
}
