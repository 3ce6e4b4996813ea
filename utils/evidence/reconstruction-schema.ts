/** How a page was redrawn from its elements: docs/decisions/0011. Never what the screen showed. */
import * as v from 'valibot';
import { CountSchema } from './values';

export const LEFT_OUT_OF_DRAWING = [
  /** Pictures, canvases and video whose content only the page may read. */
  'picture',
  'frame',
  'style-sheet',
  'font',
  'background-picture',
  /** What somebody typed or chose. */
  'form-field',
  /** Elements beyond the most that are drawn. */
  'element',
] as const;
export type LeftOutOfDrawing = (typeof LEFT_OUT_OF_DRAWING)[number];

export const ReconstructionSchema = v.looseObject({
  /** Name of the artifact. */
  picture: v.string(),
  program: v.string(),
  /** Rows at the top of the picture that are our own mark, pixels. */
  bandHeight: CountSchema,
  /** What was drawn, CSS pixels. */
  drawn: v.looseObject({ width: CountSchema, height: CountSchema }),
  /** Pixels of the picture for one CSS pixel. */
  scale: v.pipe(v.number(), v.finite()),
  elements: CountSchema,
  /** Opened for the drawing, though closed on the page: what is folded, what scrolls by itself. */
  opened: v.looseObject({ folded: CountSchema, scrolling: CountSchema }),
  /** CSS pixels below that were not drawn. */
  notDrawnBelow: CountSchema,
  leftOut: v.array(v.looseObject({ what: v.picklist(LEFT_OUT_OF_DRAWING), count: CountSchema })),
});
export type Reconstruction = v.InferOutput<typeof ReconstructionSchema>;
