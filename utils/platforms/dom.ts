/**
 * Reading the DOM of a page that may be hostile. A page can put its own elements
 * in the way of a property (`<form name="title">`, `<input name="attributes">`),
 * so everything is read through the prototypes of this world, which the page
 * cannot reach. Nothing here throws or changes the page: what cannot be read is
 * null or empty.
 */

type Holder =
  | 'Document'
  | 'DocumentFragment'
  | 'DocumentType'
  | 'Element'
  | 'Node'
  | 'CharacterData'
  | 'HTMLElement'
  | 'HTMLIFrameElement'
  | 'HTMLInputElement'
  | 'HTMLSelectElement'
  | 'HTMLTextAreaElement';
type Reader = (node: object, values: readonly unknown[]) => unknown;

export const NODE_TYPES = {
  element: 1,
  text: 3,
  cdata: 4,
  comment: 8,
  document: 9,
  doctype: 10,
  fragment: 11,
} as const;

const readers = new Map<string, Reader>();

/** Value of a property or method of `holder`'s prototype on a node; undefined where there is none. */
export function readFrom(
  node: object,
  holder: Holder,
  name: string,
  ...values: readonly unknown[]
): unknown {
  try {
    const key = `${holder}.${name}`;
    const known = readers.get(key) ?? readerOf(holder, name);
    readers.set(key, known);
    return known(node, values);
  } catch {
    return undefined;
  }
}

function readerOf(holder: Holder, name: string): Reader {
  const owner: unknown = Reflect.get(globalThis, holder);
  let proto: unknown = typeof owner === 'function' ? owner.prototype : null;
  while (typeof proto === 'object' && proto !== null) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    const read: unknown =
      found === undefined ? undefined : (Reflect.get(found, 'get') ?? found.value);
    if (typeof read === 'function') {
      return (node, values): unknown => Reflect.apply(read, node, values);
    }
    proto = Object.getPrototypeOf(proto);
  }
  return () => undefined;
}

function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}

function nodeOrNull(value: unknown): Node | null {
  return typeof value === 'object' && value !== null ? (value as Node) : null;
}

function elementOrNull(value: unknown): Element | null {
  return nodeOrNull(value) as Element | null;
}

export function nodeTypeOf(node: Node): number {
  const type = readFrom(node, 'Node', 'nodeType');
  return typeof type === 'number' ? type : 0;
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === NODE_TYPES.element;
}

export function parentOf(node: Node): Node | null {
  return nodeOrNull(readFrom(node, 'Node', 'parentNode'));
}

export function firstChildOf(node: Node): Node | null {
  return nodeOrNull(readFrom(node, 'Node', 'firstChild'));
}

export function nextSiblingOf(node: Node): Node | null {
  return nodeOrNull(readFrom(node, 'Node', 'nextSibling'));
}

/** All text below a node, scripts and hidden parts included; see `writtenText` for what people read. */
export function textContentOf(node: Node): string {
  return textOr(readFrom(node, 'Node', 'textContent'), '');
}

/** Characters of a text, comment or CDATA node. */
export function charactersOf(node: Node): string {
  return textOr(readFrom(node, 'CharacterData', 'data'), '');
}

/** Whether `outer` is `inner` or holds it. */
export function holds(outer: Node, inner: Node): boolean {
  return readFrom(outer, 'Node', 'contains', inner) === true;
}

/** Lower-case name of an HTML element; the name as written of any other. */
export function nameOf(element: Element): string {
  return textOr(readFrom(element, 'Element', 'localName'), '');
}

export function attributeOf(element: Element, name: string): string | null {
  return textOr(readFrom(element, 'Element', 'getAttribute', name), null);
}

/** Attributes in the order of the page. */
export function attributesOf(element: Element): (readonly [name: string, value: string])[] {
  const names = readFrom(element, 'Element', 'getAttributeNames');
  if (!Array.isArray(names)) return [];
  return names.map((name) => [String(name), attributeOf(element, String(name)) ?? ''] as const);
}

/** Classes, and any other attribute that is a list of words. */
export function wordsOf(element: Element, attribute: string): string[] {
  return (attributeOf(element, attribute) ?? '').split(/\s+/).filter((word) => word !== '');
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  return nodeOrNull(readFrom(element, 'Element', 'shadowRoot')) as ShadowRoot | null;
}

/** Descendants that match, in the order of the page, at most `limit`. */
export function selectAll(root: Node, selector: string, limit = 1_000): Element[] {
  const found = readFrom(root, holderOf(root), 'querySelectorAll', selector);
  const elements: Element[] = [];
  for (const element of iterable(found)) {
    if (elements.length >= limit) break;
    elements.push(element);
  }
  return elements;
}

export function selectFirst(root: Node, selector: string): Element | null {
  return elementOrNull(readFrom(root, holderOf(root), 'querySelector', selector));
}

/** The element itself or the nearest one around it that matches. */
export function closestTo(element: Element, selector: string): Element | null {
  return elementOrNull(readFrom(element, 'Element', 'closest', selector));
}

export function matchesSelector(element: Element, selector: string): boolean {
  return readFrom(element, 'Element', 'matches', selector) === true;
}

function holderOf(root: Node): Holder {
  const type = nodeTypeOf(root);
  if (type === NODE_TYPES.document) return 'Document';
  return type === NODE_TYPES.fragment ? 'DocumentFragment' : 'Element';
}

function iterable(found: unknown): Iterable<Element> {
  return typeof found === 'object' && found !== null && Symbol.iterator in found
    ? (found as Iterable<Element>)
    : [];
}

export function elementById(document: Document, id: string): Element | null {
  return id === '' ? null : elementOrNull(readFrom(document, 'Document', 'getElementById', id));
}

export function rootOf(document: Document): Element | null {
  return elementOrNull(readFrom(document, 'Document', 'documentElement'));
}

export function bodyOf(document: Document): Element | null {
  return elementOrNull(readFrom(document, 'Document', 'body'));
}

/** A text that the browser keeps of the document itself; empty where it has none. */
export function documentText(
  document: Document,
  name: 'title' | 'referrer' | 'contentType' | 'lastModified' | 'designMode',
): string {
  return textOr(readFrom(document, 'Document', name), '');
}

/** The address that relative addresses start from. */
export function baseOf(node: Node): string {
  return textOr(readFrom(node, 'Node', 'baseURI'), '');
}

/** Whether an element has a box that is shown; true where the browser cannot tell. */
export function isShown(element: Element): boolean {
  return readFrom(element, 'Element', 'checkVisibility', SHOWN) !== false;
}
const SHOWN = { visibilityProperty: true, contentVisibilityAuto: false };
