/**
 * Pixels of one post: which element somebody pointed at, where it stood, and from which
 * frames its pixels were cut. Field by field in docs/decisions/0008-pixels-of-one-post.md.
 */
import * as v from 'valibot';
import {
  BoxSchema,
  CUT_SHORT,
  ElementWordsSchema,
  LengthSchema,
  LongPictureSchema,
} from './long-picture-schema';
import { CountSchema } from './values';

/** Why no more was taken. Only `end-of-post` means that the element is there down to its end. */
export const POST_ENDINGS = [
  'end-of-post',
  /** It went away, or got another size, while its pictures were taken. */
  'post-changed',
  ...CUT_SHORT,
] as const;
export const PostEndingSchema = v.picklist(POST_ENDINGS);
export type PostEnding = v.InferOutput<typeof PostEndingSchema>;

/** Longest way from the root of the document to an element, in UTF-16 code units. */
export const ELEMENT_PATH_MAX_LENGTH = 1_000;

/** The element that was chosen, and how to find it in the saved source. */
export const ChosenElementSchema = v.looseObject({
  ...ElementWordsSchema.entries,
  /** From the root of the document: `html>body:nth-child(2)>article:nth-child(3)`. */
  path: v.pipe(v.string(), v.maxLength(ELEMENT_PATH_MAX_LENGTH)),
});
export type ChosenElement = v.InferOutput<typeof ChosenElementSchema>;

const { devicePixelRatio, scroller, screen, size, pictures, frames, seams, hidden } =
  LongPictureSchema.entries;

export const PostPictureSchema = v.looseObject({
  method: v.literal('cut-out'),
  element: ChosenElementSchema,
  chosenBy: v.picklist(['mouse', 'touch', 'keyboard']),
  devicePixelRatio,
  /** What is seen of the element, from the upper left corner of what scrolls. CSS pixels. */
  box: BoxSchema,
  /** The same in device pixels, rounded outwards. */
  pixels: v.looseObject({
    x: v.pipe(v.number(), v.safeInteger()),
    y: v.pipe(v.number(), v.safeInteger()),
    width: CountSchema,
    height: CountSchema,
  }),
  /** The part of the page that scrolls by itself and holds the element; absent for the page. */
  scroller,
  /** Of one screen of what scrolls, CSS pixels. */
  screen,
  size,
  pictures,
  /** Each as it is kept: `screen.png` itself, or frames of its own. `crop` is the element's part. */
  frames,
  seams,
  hidden,
  imagesNotLoaded: LongPictureSchema.entries.imagesNotLoaded,
  /** Words of the element changed between the reading and the last frame. */
  textChanged: v.boolean(),
  ended: v.looseObject({
    reason: PostEndingSchema,
    /** What belongs to the element and is not in the pictures. CSS pixels. */
    notTaken: v.looseObject({ width: LengthSchema, height: LengthSchema }),
  }),
  complete: v.boolean(),
});
export type PostPicture = v.InferOutput<typeof PostPictureSchema>;
