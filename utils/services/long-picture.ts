/** The part of the record that says how a long picture was made. */
import type { Ending, LongPicture } from '@/utils/evidence/long-picture-schema';
import type { ScrollFacts } from '@/utils/platforms/scroller-script';
import type { LongWork } from './long-picture-types';

/** The browser gives lengths in whole numbers: a pixel too many may only be rounding. */
const ROUNDING = 1.5;

type Made = Pick<
  LongPicture,
  'method' | 'size' | 'pictures' | 'frames' | 'seams' | 'hidden' | 'imagesNotLoaded'
> & {
  /** Where the pictures end. CSS pixels. */
  readonly taken: { readonly width: number; readonly height: number };
};

/** @param begun how the page stood at first. @param last how it stood at the last frame. */
export function buildLongPicture(
  { scroller, control }: LongWork,
  begun: ScrollFacts,
  last: ScrollFacts,
  reason: Ending,
  { taken, ...made }: Made,
): LongPicture {
  const { width, height } = taken;
  const none = made.pictures.length === 0;
  const notTaken = {
    width: beyond(last.length.width - (none ? 0 : width)),
    height: beyond(last.length.height - (none ? 0 : height)),
  };
  return {
    of: scroller === null ? 'page' : 'inner-scroller',
    ...(scroller === null ? {} : { scroller: { ...scroller.element, box: { ...scroller.box } } }),
    devicePixelRatio: begun.ratio,
    screen: { ...begun.view },
    scrollable: { ...last.length },
    ...made,
    ended: { reason, limitScreens: control.limitScreens(), notTaken },
    complete: reason === 'end-of-page' && notTaken.width === 0 && notTaken.height === 0,
  };
}

function beyond(length: number): number {
  return length > ROUNDING ? length : 0;
}
