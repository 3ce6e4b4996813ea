/** What the script that looks before a reload offers to the background, under one name in its isolated world. */
export interface ReloaderScript {
  /** How many fields hold something that was typed or chosen and not sent. Reads no content into anything. */
  unsavedText(): number;
}

declare global {
  var getuigeReloader: ReloaderScript | undefined;
}
