/**
 * Pixels of what is longer than the screen: how they were made, where each frame
 * stands, and what was done to the page meanwhile. Field by field in
 * docs/decisions/0007-pixels-of-a-whole-page.md.
 */
import * as v from 'valibot';
import { CountSchema } from './values';

/** What ends the work before its end. */
export const CUT_SHORT = [
  'limit',
  'stopped-by-user',
  'navigated',
  'tab-closed',
  'tab-switched',
  'file-limit',
  /** The page did not go where it was scrolled to. */
  'would-not-scroll',
  'browser-refused',
] as const;
export type CutShort = (typeof CUT_SHORT)[number];

/** Why no more was taken. Only `end-of-page` means that all of the length is there. */
export const ENDINGS = ['end-of-page', ...CUT_SHORT] as const;
export const EndingSchema = v.picklist(ENDINGS);
export type Ending = v.InferOutput<typeof EndingSchema>;

/** CSS pixels, which can be broken numbers on zoomed pages. */
export const LengthSchema = v.pipe(v.number(), v.finite());
const place = v.looseObject({ x: LengthSchema, y: LengthSchema });
const size = v.looseObject({ width: LengthSchema, height: LengthSchema });
/** Part of a page, CSS pixels. */
export const BoxSchema = v.looseObject({ ...place.entries, ...size.entries });
const devicePixels = v.looseObject({ width: CountSchema, height: CountSchema });
const artifactName = v.string();

/** Longest text of an element in a description, in UTF-16 code units. */
export const ELEMENT_TEXT_MAX_LENGTH = 80;

/** An element of the page in a few words: enough to find it in the saved source. */
export const ElementWordsSchema = v.looseObject({
  tag: v.pipe(v.string(), v.maxLength(60)),
  role: v.optional(v.pipe(v.string(), v.maxLength(60))),
  text: v.optional(v.pipe(v.string(), v.maxLength(ELEMENT_TEXT_MAX_LENGTH))),
});
export type ElementWords = v.InferOutput<typeof ElementWordsSchema>;

/** One picture of the whole; several where a side would pass {@link PICTURE_SIDE_MAX}. */
const PictureSchema = v.looseObject({
  name: artifactName,
  /** Row of the whole that its first row is, in device pixels. */
  top: CountSchema,
});

/** One frame as the browser gave it, kept beside the whole. */
export const FrameSchema = v.looseObject({
  name: artifactName,
  /** Where the page, or the part that scrolls, stood. CSS pixels. */
  scroll: place,
  /** The part of the frame that shows what scrolls: without scrollbars, device pixels of the frame. */
  crop: v.looseObject({
    x: CountSchema,
    y: CountSchema,
    ...devicePixels.entries,
  }),
  /** Row of the whole that the first row of the crop is, in device pixels. */
  top: v.pipe(v.number(), v.safeInteger()),
  /**
   * Rows of the crop that are in the whole: what is above them came from the frame before. A
   * frame that stands beside the one before has no rows of its own: its `count` is 0.
   */
  used: v.looseObject({ from: CountSchema, count: CountSchema }),
  /**
   * Only where frames stand beside each other: the column of the whole that the first column of
   * the crop is, and which columns of the crop are in the whole. Their rows are those of the
   * first frame of their row, the last one before with a `used.count` of its own.
   */
  columns: v.optional(v.looseObject({ left: CountSchema, from: CountSchema, count: CountSchema })),
});
export type FrameInRecord = v.InferOutput<typeof FrameSchema>;

/** Where two neighbours did not show the same in the rows that both have. */
export const SeamSchema = v.looseObject({
  /** Index in `frames` of the lower one, or of the right one where they stand beside each other. */
  frame: CountSchema,
  /** They stand beside each other: the columns that both have differ in some rows. */
  beside: v.optional(v.literal(true)),
  comparedRows: CountSchema,
  differingRows: CountSchema,
  /** The same rows stood this many device pixels lower (or, negative, higher) than expected. */
  movedBy: v.pipe(v.number(), v.safeInteger()),
});
export type SeamInRecord = v.InferOutput<typeof SeamSchema>;

export const HiddenSchema = v.looseObject({
  element: ElementWordsSchema,
  /** `hidden`: not painted. `unstuck`: painted in its own place in the text, not where it sticks. */
  how: v.picklist(['hidden', 'unstuck']),
  /** Indices in `frames` (or in `pictures` where there are no frames), first and last of each run. */
  during: v.array(v.looseObject({ from: CountSchema, to: CountSchema })),
});
export type HiddenInRecord = v.InferOutput<typeof HiddenSchema>;

export const LongPictureSchema = v.looseObject({
  of: v.picklist(['page', 'inner-scroller']),
  method: v.picklist(['stitched', 'rendered-beyond-screen']),
  /** The part of the page that scrolls by itself; absent for the page. `box`: its place in the window, CSS pixels. */
  scroller: v.optional(v.looseObject({ ...ElementWordsSchema.entries, box: BoxSchema })),
  devicePixelRatio: v.pipe(v.number(), v.finite()),
  /** Of one screen, CSS pixels. */
  screen: size,
  /** Of all there was to scroll over at the end, CSS pixels. */
  scrollable: size,
  /** Of all pictures under each other, device pixels. */
  size: devicePixels,
  pictures: v.array(PictureSchema),
  frames: v.array(FrameSchema),
  seams: v.array(SeamSchema),
  hidden: v.array(HiddenSchema),
  /** Pictures of the page itself that had not loaded when they were in a frame. */
  imagesNotLoaded: CountSchema,
  ended: v.looseObject({
    reason: EndingSchema,
    /** How many screens were allowed. */
    limitScreens: CountSchema,
    /** What lies below and beside, and is not in the pictures. CSS pixels. */
    notTaken: size,
  }),
  complete: v.boolean(),
});
export type LongPicture = v.InferOutput<typeof LongPictureSchema>;

/** No side of a picture is longer, in device pixels: what every decoder still takes. */
export const PICTURE_SIDE_MAX = 16_384;
/** Files of one exhibit, of all kinds together. */
export const EXHIBIT_FILES_MAX = 600;
