/** Whether a post stands on a dark ground, as it is drawn: pages have their own dark looks. */
import { drawnParent } from '../scroller/geometry';

const STEPS_MAX = 40;
const CHANNELS = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/;

/** Null where it is not opaque, or in colours that are not written in red, green and blue. */
export function isDarkColour(colour: string): boolean | null {
  const [, red, green, blue, alpha = '1'] = CHANNELS.exec(colour) ?? [];
  if (red === undefined || Number(alpha) < 0.5) return null;
  // Weights of brightness, ITU-R BT.601.
  return 0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue) < 128;
}

export function isOnDark(post: Element): boolean {
  let node: Element | null = post;
  for (let steps = 0; node !== null && steps < STEPS_MAX; steps += 1) {
    const isDark = isDarkColour(getComputedStyle(node).backgroundColor);
    if (isDark !== null) return isDark;
    node = drawnParent(node);
  }
  const schemes = getComputedStyle(post).colorScheme;
  return /\bdark\b/.test(schemes) && matchMedia('(prefers-color-scheme: dark)').matches;
}
