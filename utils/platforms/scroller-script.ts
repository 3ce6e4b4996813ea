/**
 * What the scrolling script in the page offers to the background, under one name in its
 * isolated world, and what it answers. It crosses a message and comes from a hostile
 * place, so the background parses it.
 */
import * as v from 'valibot';
import { ElementWordsSchema } from '@/utils/evidence/long-picture-schema';
import { ChosenElementSchema } from '@/utils/evidence/post-picture-schema';
import { CountSchema } from '@/utils/evidence/values';
import { ProbeSchema } from './page-reading';

/** Raised when the offer changes, so that an updated extension replaces an older script. */
export const SCROLLER_SCRIPT_VERSION = 3;

/** Elements that stick, at most this many in one answer. */
export const STICKING_MAX = 60;
/** Inner parts that scroll by themselves, at most this many. */
export const SCROLLERS_MAX = 3;

const number = v.pipe(v.number(), v.finite());
const size = v.object({ width: number, height: number });
const box = v.object({ x: number, y: number, ...size.entries });

/** The one element that pictures are taken of. */
const TargetSchema = v.object({
  element: ChosenElementSchema,
  /** What can be seen of it by scrolling, in the window; null where it went away. */
  box: v.nullable(box),
  /** Its words are those that it had at first. */
  sameText: v.boolean(),
  /** Something that sticks to the window lies over it now. */
  covered: v.boolean(),
});

/** CSS pixels throughout. */
export const ScrollFactsSchema = v.object({
  ...ProbeSchema.entries,
  at: v.object({ x: number, y: number }),
  /** What is seen of what scrolls, without scrollbars. */
  view: size,
  /** All there is to scroll over. */
  length: size,
  /** Where the furthest left of it is: negative on pages that read from right to left. */
  left: number,
  /** How far a person can scroll it sideways; 0 where what is beyond is cut off. */
  sideways: v.pipe(number, v.minValue(0)),
  /** Place of the view in the window. */
  box,
  ratio: v.pipe(number, v.minValue(0.05), v.maxValue(20)),
  /** Elements that would be in more than one frame, and what is done to each now. */
  sticking: v.pipe(
    v.array(
      v.object({
        id: CountSchema,
        element: ElementWordsSchema,
        how: v.picklist(['shown', 'hidden', 'unstuck']),
        /** Its place in the window, where it is shown. */
        box: v.optional(box),
      }),
    ),
    v.maxLength(STICKING_MAX),
  ),
  /** Pictures in view that have not loaded. */
  imagesWaiting: CountSchema,
  target: v.optional(TargetSchema),
});
export type ScrollFacts = v.InferOutput<typeof ScrollFactsSchema>;

/** How one element stands, and what scrolls it. CSS pixels. */
export const PostFactsSchema = v.object({
  ...ScrollFactsSchema.entries,
  target: TargetSchema,
  /** The inner part that scrolls it; null for the page. */
  scroller: v.nullable(v.object({ element: ElementWordsSchema, box })),
  window: size,
  /** How far two fingers have enlarged the page: then its pixels are not where they are said to be. */
  pinch: number,
});
export type PostFacts = v.InferOutput<typeof PostFactsSchema>;

/** A part of the page that scrolls by itself. */
export const InnerScrollerSchema = v.object({
  id: CountSchema,
  element: ElementWordsSchema,
  box,
});
export type InnerScroller = v.InferOutput<typeof InnerScrollerSchema>;
export const InnerScrollersSchema = v.pipe(
  v.array(InnerScrollerSchema),
  v.maxLength(SCROLLERS_MAX),
);

/** One stop. */
export interface StopRequest {
  /** Where to scroll to, from the top, CSS pixels. */
  readonly y: number;
  /** Where to scroll to sideways, as `scrollLeft` counts. */
  readonly x: number;
  /** Stands to the right of another frame of the same rows: nothing that sticks is shown. */
  readonly beside: boolean;
  /** First frame: what sticks to the top half is shown in this one only. */
  readonly first: boolean;
  /** Last frame that is allowed: what sticks to the bottom half is shown in this one only. */
  readonly last: boolean;
  /** How long to wait for pictures in view, in milliseconds. */
  readonly imagesMs: number;
  /** How long to wait at the end for a page that grows, in milliseconds. */
  readonly growthMs: number;
}

/** A part of the way down. */
export interface WalkRequest {
  /** Not further than this, CSS pixels from the top. */
  readonly toY: number;
  /** Not longer than this, in milliseconds. */
  readonly ms: number;
  /** How long to wait at the end for a page that grows, in milliseconds. */
  readonly growthMs: number;
}

export interface ScrollerScript {
  readonly version: number;
  /** Inner parts that scroll and are large enough to matter, largest first. */
  find(): InnerScroller[];
  /** Remembers how the page stands, and scrolls the page (null) or an inner part from now on. */
  begin(scroller: number | null): unknown;
  /** The same for the element that was chosen in the picker; nothing is scrolled or hidden yet. */
  beginPost(): Promise<unknown>;
  /** Scrolls, hides what sticks, waits until it is painted. */
  stop(request: StopRequest): Promise<unknown>;
  /** Scrolls down as quickly as the page paints, so that what loads when it is seen does load. */
  walk(request: WalkRequest): Promise<unknown>;
  /** How it stands now, without touching anything. */
  look(): unknown;
  /** Puts everything back. */
  end(): void;
}

declare global {
  var getuigeScroller: ScrollerScript | undefined;
}
