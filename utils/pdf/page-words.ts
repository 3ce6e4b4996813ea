/** The words of a page, as the file gives them: they can be others than those that are seen. */

/** What is read of a page; the rest is for a program that can search. UTF-16 code units. */
export const WORDS_MAX = 20_000;

export interface PageWords {
  readonly text: string;
  /** There is more than {@link WORDS_MAX}. */
  readonly cut: boolean;
}

/** A piece of text of a page, and whether a line ends with it. */
export interface PieceOfText {
  readonly str: string;
  readonly hasEOL: boolean;
}

export async function collectWords(pieces: AsyncIterable<PieceOfText>): Promise<PageWords> {
  let text = '';
  for await (const { str, hasEOL } of pieces) {
    text += hasEOL ? `${str}\n` : str;
    if (text.length > WORDS_MAX) return { text: text.slice(0, WORDS_MAX), cut: true };
  }
  return { text: text.trim(), cut: false };
}
