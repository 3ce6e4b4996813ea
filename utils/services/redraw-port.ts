/** What redrawing needs of a tab, beside {@link TabPort}. `utils/browser` keeps the promise. */
import * as v from 'valibot';
import { LEFT_OUT_OF_DRAWING } from '@/utils/evidence/reconstruction-schema';
import { CountSchema } from '@/utils/evidence/values';
import { ADDRESS_MAX_PARSED } from '@/utils/platforms/limits';

/** Characters of a picture as base64: what crosses a message in Chromium stays below 64 MB. */
export const DRAWING_MAX_LENGTH = 40_000_000;

export interface RedrawPort {
  /** Puts the drawing program into the page and has it draw; null where the browser refuses, undefined where it takes too long. */
  draw(tabId: number): Promise<unknown>;
}

/** What the drawing program hands back. From a hostile place, so it is parsed again. */
export const DrawingSchema = v.looseObject({
  documentId: v.pipe(v.string(), v.maxLength(64)),
  address: v.pipe(v.string(), v.maxLength(ADDRESS_MAX_PARSED)),
  /** PNG, base64. */
  png: v.pipe(v.string(), v.maxLength(DRAWING_MAX_LENGTH)),
  bandHeight: CountSchema,
  drawn: v.object({ width: CountSchema, height: CountSchema }),
  scale: v.pipe(v.number(), v.finite(), v.minValue(0.05), v.maxValue(8)),
  elements: CountSchema,
  opened: v.object({ folded: CountSchema, scrolling: CountSchema }),
  notDrawnBelow: CountSchema,
  leftOut: v.pipe(
    v.array(v.object({ what: v.picklist(LEFT_OUT_OF_DRAWING), count: CountSchema })),
    v.maxLength(LEFT_OUT_OF_DRAWING.length),
  ),
});
export type Drawing = v.InferOutput<typeof DrawingSchema>;
