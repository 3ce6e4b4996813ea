/** A popup closes as soon as somebody clicks beside it, whatever was being typed. */

/** `utils/browser` keeps the promise; tests make their own. */
export interface Drafts {
  /** Empty where nothing was begun. Never throws. */
  load(exhibitId: string): Promise<string>;
  /** Empty forgets it. */
  keep(exhibitId: string, text: string): void;
}
