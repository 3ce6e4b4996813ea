/** Doubts that will be raised about what was on the screen, as the page's window knows them. */
import { attributeOf, bodyOf, documentText, rootOf } from '@/utils/platforms/dom';
import type { PageReading } from '@/utils/platforms/page-reading';
import { isTranslatedByBrowser } from '@/utils/platforms/browser-translation';

/** Reads them now. */
export function readCircumstances(): PageReading['circumstances'] {
  const root = rootOf(document);
  const width = Math.max(root?.scrollWidth ?? 0, innerWidth);
  const height = Math.max(root?.scrollHeight ?? 0, innerHeight);
  const whole = (value: number): number => Math.max(0, Math.round(value));
  return {
    openForMs: whole(performance.now()),
    changedInPlace: withoutFragment(loadedAddress()) !== withoutFragment(location.href),
    devicePixelRatio,
    viewport: { width: whole(innerWidth), height: whole(innerHeight) },
    scroll: {
      // Pages that read from right to left scroll to negative positions.
      x: whole(Math.abs(scrollX)),
      y: whole(scrollY),
      maxX: whole(width - innerWidth),
      maxY: whole(height - innerHeight),
    },
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    forcedColors: matchMedia('(forced-colors: active)').matches,
    translatedByBrowser: isTranslatedByBrowser(document),
    editable: isEditable(),
  };
}

/** The address that the browser loaded; a step inside the page does not change it. */
export function loadedAddress(): string {
  return performance.getEntriesByType('navigation')[0]?.name ?? location.href;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}

/** A page that can be typed into as a whole shows whatever somebody typed. */
function isEditable(): boolean {
  if (documentText(document, 'designMode').toLowerCase() === 'on') return true;
  return [rootOf(document), bodyOf(document)].some((element) => {
    const editable = element === null ? null : attributeOf(element, 'contenteditable');
    return editable !== null && editable.toLowerCase() !== 'false';
  });
}
