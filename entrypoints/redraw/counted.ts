/** What a drawing leaves out and what it opens, counted while the copy is made. */
import type { LeftOutOfDrawing } from '@/utils/evidence/reconstruction-schema';

/** More elements than this are not drawn: each costs the page's own time. */
export const ELEMENTS_MAX = 12_000;
export const DEPTH_MAX = 250;
/** Characters of all pictures and all styles together. */
export const PICTURES_MAX_LENGTH = 24_000_000;
export const STYLES_MAX_LENGTH = 6_000_000;

export class Counted {
  elements = 0;
  folded = 0;
  scrolling = 0;
  picturesLength = 0;
  stylesLength = 0;
  private readonly left = new Map<LeftOutOfDrawing, number>();

  leave(what: LeftOutOfDrawing, count = 1): void {
    if (count > 0) this.left.set(what, (this.left.get(what) ?? 0) + count);
  }

  leftOut(): { what: LeftOutOfDrawing; count: number }[] {
    return [...this.left].map(([what, count]) => ({ what, count }));
  }
}
