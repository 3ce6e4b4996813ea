/** Every element of the page, shadow roots included, and a few words for one. */
import { ELEMENT_TEXT_MAX_LENGTH, type ElementWords } from '@/utils/evidence/long-picture-schema';
import {
  attributeOf,
  nameOf,
  reader,
  selectAll,
  shadowRootOf,
  textContentOf,
} from '@/utils/platforms/dom';

/** A page with more is looked at up to here, which takes some tenths of a second. */
const ELEMENTS_MAX = 40_000;

/** Elements in the order of the page, those of a shadow root behind all of the tree around it. */
export function everyElement(document: Document): Element[] {
  const all: Element[] = [];
  const roots: Node[] = [document];
  for (let root = roots.shift(); root !== undefined; root = roots.shift()) {
    for (const element of selectAll(root, '*', ELEMENTS_MAX - all.length)) {
      all.push(element);
      const shadow = anyShadowRootOf(element);
      if (shadow !== null) roots.push(shadow);
    }
  }
  return all;
}

interface ShadowRoots {
  readonly dom?: { readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}

/** Firefox has it on the element itself. */
const openOrClosed = reader('Element', 'openOrClosedShadowRoot');

/** Only extensions may look into a closed one. */
export function anyShadowRootOf(element: Element): ShadowRoot | null {
  const open = shadowRootOf(element);
  if (open !== null || !nameOf(element).includes('-')) return open;
  const closed = openOrClosed(element);
  if (closed instanceof ShadowRoot) return closed;
  const { browser, chrome } = globalThis as { browser?: ShadowRoots; chrome?: ShadowRoots };
  try {
    return (browser ?? chrome)?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}

/** Tag, role and the first words: as text, bounded. */
export function wordsFor(element: Element): ElementWords {
  const role = attributeOf(element, 'role') ?? '';
  const label = attributeOf(element, 'aria-label') ?? textContentOf(element).slice(0, 2_000);
  const text = label.replace(/\s+/g, ' ').trim().slice(0, ELEMENT_TEXT_MAX_LENGTH).toWellFormed();
  return {
    tag: nameOf(element).slice(0, 60).toWellFormed(),
    ...(role === '' ? {} : { role: role.slice(0, 60).toWellFormed() }),
    ...(text === '' ? {} : { text }),
  };
}
