/** What of the page lies under a point, below what is drawn over it. */
import { reader, shadowRootOf } from '@/utils/platforms/dom';

const inDocument = reader('Document', 'elementsFromPoint');
const inShadow = reader('ShadowRoot', 'elementsFromPoint');

/** Down into open shadow roots. @param over what is drawn over the page. */
export function elementUnder(
  document: Document,
  over: Element,
  x: number,
  y: number,
): Element | null {
  let found = firstOf(inDocument(document, [x, y]), over);
  for (let root = found && shadowRootOf(found); root !== null;) {
    const inner: Element | null = firstOf(inShadow(root, [x, y]), over);
    if (inner === null || inner === found) break;
    found = inner;
    root = shadowRootOf(inner);
  }
  return found;
}

function firstOf(found: unknown, over: Element): Element | null {
  if (!Array.isArray(found)) return null;
  const elements = found.filter((one): one is Element => one instanceof Element);
  return elements.find((element) => element !== over) ?? null;
}
