/**
 * Bounds of every read. A page may hold anything; past these the rest is left
 * out and said, and the read still ends in good time. Lengths in UTF-16 code units.
 */

/** Longest source text of one artifact; longer is `too-large`. */
export const SOURCE_MAX_LENGTH = 30_000_000;
/** Most nodes that one source may have. */
export const SOURCE_MAX_NODES = 400_000;

/** Most nodes that reading the structured data of one page may visit. */
export const READ_MAX_NODES = 200_000;
/** Most posts of one page. */
export const POSTS_MAX = 200;

export const NAME_MAX_LENGTH = 500;
export const TITLE_MAX_LENGTH = 2_000;
export const ADDRESS_MAX_LENGTH = 8_192;
/** Longer than browsers make any: a page that makes its address long is read all the same. */
export const ADDRESS_MAX_PARSED = 3_000_000;
/** A longer address is compared as it stands. */
export const ADDRESS_MAX_TAKEN_APART = 100_000;
export const POST_TEXT_MAX_LENGTH = 100_000;

/** One JSON-LD block, all of them, how many, and how deep objects are followed. */
export const JSON_LD_MAX_LENGTH = 5_000_000;
export const JSON_LD_MAX_TOTAL_LENGTH = 12_000_000;
/** Repairing is slow: a longer block is read only where it is JSON as it stands. */
export const JSON_LD_MAX_REPAIRED_LENGTH = 2_000_000;
export const JSON_LD_MAX_BLOCKS = 50;
export const JSON_LD_MAX_DEPTH = 12;
/** Most JSON-LD objects looked at on one page. */
export const JSON_LD_MAX_OBJECTS = 5_000;
