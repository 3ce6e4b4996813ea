/** What the drawing program offers to the background, under one name in its isolated world. */
export interface RedrawScript {
  /** Draws the page as it is now; null where that did not work. Plain JSON; never rejects. */
  draw(): Promise<unknown>;
}

declare global {
  var getuigeRedraw: RedrawScript | undefined;
}
