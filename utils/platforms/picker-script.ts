/**
 * What the picking script in the page offers to the background, under one name in its
 * isolated world. What it answers crosses a message and comes from a hostile place, so the
 * background parses it.
 */
import * as v from 'valibot';

/** Raised when the offer changes, so that an updated extension replaces an older script. */
export const PICKER_SCRIPT_VERSION = 1;

export const CHOSEN_BY = ['mouse', 'touch', 'keyboard'] as const;
export type ChosenBy = (typeof CHOSEN_BY)[number];

export const PickedSchema = v.variant('status', [
  v.object({ status: v.picklist(['choosing', 'cancelled', 'nothing']) }),
  v.object({ status: v.literal('chosen'), by: v.picklist(CHOSEN_BY) }),
]);
export type Picked = v.InferOutput<typeof PickedSchema>;

export interface PickRequest {
  readonly language: 'nl' | 'en';
  /** Firefox gives the element of a context menu as a number: it is outlined first. */
  readonly targetElementId?: number;
}

export interface PickerScript {
  readonly version: number;
  /** Begins to ask; a choice made before is forgotten. */
  start(request: PickRequest): void;
  /** Resolves once somebody chose or stopped, else with `choosing` after this time, in milliseconds. */
  wait(ms: number): Promise<Picked>;
  /** The element that was chosen; the outline is gone from the screen by then. */
  chosen(): { readonly element: Element; readonly by: ChosenBy } | null;
  /** Takes everything away, puts focus and scrolling back, and forgets what was chosen. */
  forget(): void;
}

declare global {
  var getuigePicker: PickerScript | undefined;
}
