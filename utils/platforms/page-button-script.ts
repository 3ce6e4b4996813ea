/**
 * What the script with the buttons beside posts offers to our other scripts in the page, under
 * one name in their isolated world. The page cannot see that world.
 */

/** Raised when the offer changes, so that an updated extension replaces an older script. */
export const PAGE_BUTTON_SCRIPT_VERSION = 1;

/** Who wants the page without buttons. */
export type ButtonHolder = 'page' | 'scroller' | 'redraw';

export interface PageButtonScript {
  readonly version: number;
  /** False once the extension that put it there was updated or removed. */
  isAlive(): boolean;
  /**
   * The post whose button was pressed. Where that element shows another post by now, one that
   * stands nowhere: then no post is meant, rather than the wrong one.
   */
  pressed(): Element | null;
  /**
   * Takes every button out of the page, until this holder shows them again or has been silent
   * for long. @returns whether the screen may still show one: wait until it is painted.
   */
  hide(holder: ButtonHolder): boolean;
  show(holder: ButtonHolder): void;
  /** Takes everything away for good. */
  stop(): void;
}

declare global {
  var getuigeButtons: PageButtonScript | undefined;
}

/** What the background says of a press. */
export const PRESS_OUTCOMES = [
  'saved',
  'already-saved',
  /** The page is saved, and no reader knew the post. */
  'page-saved',
  /** Nothing is saved before somebody says yes. */
  'ask-first',
  /** This page is being saved in another way. */
  'busy',
  /** A notice in the page says why, and what to do. */
  'failed',
] as const;
export type PressOutcome = (typeof PRESS_OUTCOMES)[number];

/** The name of the one message that a page's script may send. */
export const PRESS_MESSAGE = 'page-button';
