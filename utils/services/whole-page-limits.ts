/** How many screens a whole page may have. Apart, so that the popup loads no schemas for it. */
export const LIMIT_SCREENS = 40;
/** By how many the person lets it go on. */
export const LIMIT_STEP = 40;
export const LIMIT_SCREENS_MAX = 400;
