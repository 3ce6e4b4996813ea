/** Properties of one microdata item and their values (HTML, 5.2 and 5.4). */
import {
  attributeOf,
  elementById,
  isElement,
  nameOf,
  parentOf,
  textContentOf,
  wordsOf,
} from './dom';
import { absolute } from './json-ld-values';
import { walk, type Budget } from './walk';

const REFERENCES_MAX = 20;
const ADDRESS_ATTRIBUTES: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  link: 'href',
  audio: 'src',
  embed: 'src',
  iframe: 'src',
  img: 'src',
  source: 'src',
  track: 'src',
  video: 'src',
  object: 'data',
};

export interface Property {
  readonly name: string;
  readonly element: Element;
}

/** Properties of an item in the order of the page, those of `itemref` last. Items inside it are not entered. */
export function propertiesOf(scope: Element, document: Document, budget: Budget): Property[] {
  const referenced = wordsOf(scope, 'itemref')
    .slice(0, REFERENCES_MAX)
    .flatMap((id) => elementById(document, id) ?? []);
  const properties: Property[] = [];
  for (const root of [scope, ...referenced]) {
    walk(root, budget, {
      enter(node) {
        if (!isElement(node)) return false;
        if (node === scope) return root === scope;
        for (const name of wordsOf(node, 'itemprop')) properties.push({ name, element: node });
        return attributeOf(node, 'itemscope') === null;
      },
    });
  }
  return properties;
}

/** Elements that carry a property. */
export function withName(properties: readonly Property[], name: string): Element[] {
  return properties.filter((property) => property.name === name).map(({ element }) => element);
}

/** An address property made absolute; null where it holds no http(s) address. */
export function addressValue(element: Element, base: string): string | null {
  const attribute = ADDRESS_ATTRIBUTES[nameOf(element)];
  const raw =
    (attribute === undefined ? null : attributeOf(element, attribute)) ??
    attributeOf(element, 'content') ??
    textContentOf(element);
  return absolute(raw, base);
}

/** A short text property: what is written for machines, else what is shown, on one line. */
export function lineValue(element: Element): string | null {
  const raw =
    attributeOf(element, 'content') ??
    (nameOf(element) === 'time' ? attributeOf(element, 'datetime') : null) ??
    textContentOf(element);
  const line = raw.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** The nearest microdata item around an element. */
export function scopeAround(element: Element): Element | null {
  let node = parentOf(element);
  while (node !== null && isElement(node)) {
    if (attributeOf(node, 'itemscope') !== null) return node;
    node = parentOf(node);
  }
  return null;
}
