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
  | 'HTMLCanvasElement'
  | 'HTMLDetailsElement'
  | 'HTMLImageElement'
  | 'HTMLLinkElement'
  | 'HTMLStyleElement'
  | 'HTMLInputElement'
  | 'HTMLOptionElement'
  | 'HTMLSelectElement'
  | 'HTMLTextAreaElement'
  | 'SVGElement'
  | 'ShadowRoot';
export const NODE_TYPES = {
  element: 1,
  text: 3,
  cdata: 4,
  comment: 8,
  document: 9,
  doctype: 10,
  fragment: 11,
} as const;

/**
 * Reads a property or calls a method of `holder`'s prototype; undefined where
 * there is none. Looked up when first used: where there is no DOM, nothing reads it.
 */
export function reader(
  holder: Holder,
  name: string,
): (node: object, values?: readonly unknown[]) => unknown {
  let method: Method | null | undefined;
  return (node, values) => {
    try {
      method ??= methodOf(holder, name);
      if (method === null) return undefined;
      // A page of a megabyte is read in some hundred thousand calls: no list is made for each.
      return values === undefined ? method.call(node) : Reflect.apply(method, node, values);
    } catch {
      return undefined;
    }
  };
}

type Method = (this: object, ...values: unknown[]) => unknown;

function methodOf(holder: Holder, name: string): Method | null {
  const owner: unknown = Reflect.get(globalThis, holder);
  let proto: unknown = typeof owner === 'function' ? owner.prototype : null;
  while (typeof proto === 'object' && proto !== null) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    const method: unknown = found && (Reflect.get(found, 'get') ?? found.value);
    if (typeof method === 'function') return method as Method;
    proto = Object.getPrototypeOf(proto);
  }
  return null;
}

const read = {
  nodeType: reader('Node', 'nodeType'),
  parentNode: reader('Node', 'parentNode'),
  firstChild: reader('Node', 'firstChild'),
  nextSibling: reader('Node', 'nextSibling'),
  textContent: reader('Element', 'textContent'),
  innerText: reader('HTMLElement', 'innerText'),
  contains: reader('Node', 'contains'),
  baseAddress: reader('Document', 'baseURI'),
  characters: reader('CharacterData', 'data'),
  localName: reader('Element', 'localName'),
  attribute: reader('Element', 'getAttribute'),
  attributeNames: reader('Element', 'getAttributeNames'),
  shadowRoot: reader('Element', 'shadowRoot'),
  closest: reader('Element', 'closest'),
  visible: reader('Element', 'checkVisibility'),
  box: reader('Element', 'getBoundingClientRect'),
  root: reader('Document', 'documentElement'),
  body: reader('Document', 'body'),
  byId: reader('Document', 'getElementById'),
};
const select = {
  Document: [reader('Document', 'querySelector'), reader('Document', 'querySelectorAll')],
  Element: [reader('Element', 'querySelector'), reader('Element', 'querySelectorAll')],
  DocumentFragment: [
    reader('DocumentFragment', 'querySelector'),
    reader('DocumentFragment', 'querySelectorAll'),
  ],
} as const;
const documentTexts = {
  title: reader('Document', 'title'),
  referrer: reader('Document', 'referrer'),
  contentType: reader('Document', 'contentType'),
  lastModified: reader('Document', 'lastModified'),
  designMode: reader('Document', 'designMode'),
} as const;

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
  const type = read.nodeType(node);
  return typeof type === 'number' ? type : 0;
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === NODE_TYPES.element;
}

export function parentOf(node: Node): Node | null {
  return nodeOrNull(read.parentNode(node));
}

export function firstChildOf(node: Node): Node | null {
  return nodeOrNull(read.firstChild(node));
}

export function nextSiblingOf(node: Node): Node | null {
  return nodeOrNull(read.nextSibling(node));
}

/** All text below an element, scripts and hidden parts included; see `writtenText` for what people read. */
export function textContentOf(element: Element): string {
  return textOr(read.textContent(element), '');
}

/** The text below an element as the browser lays it out; null for what is no HTML. */
export function innerTextOf(element: Element): string | null {
  return textOr(read.innerText(element), null);
}

/** Characters of a text, comment or CDATA node. */
export function charactersOf(node: Node): string {
  return textOr(read.characters(node), '');
}

/** Whether `outer` is `inner` or holds it. */
export function holds(outer: Node, inner: Node): boolean {
  return read.contains(outer, [inner]) === true;
}

/** Lower-case name of an HTML element; the name as written of any other. */
export function nameOf(element: Element): string {
  return textOr(read.localName(element), '');
}

export function attributeOf(element: Element, name: string): string | null {
  return textOr(read.attribute(element, [name]), null);
}

/** Attributes in the order of the page: the value of `names[n]` is `values[n]`. */
export interface Attributes {
  readonly names: readonly string[];
  readonly values: readonly string[];
}
const NO_ATTRIBUTES: Attributes = { names: [], values: [] };

export function attributesOf(element: Element): Attributes {
  const found = read.attributeNames(element);
  if (!Array.isArray(found) || found.length === 0) return NO_ATTRIBUTES;
  const names = found.map(String);
  return { names, values: names.map((name) => attributeOf(element, name) ?? '') };
}

/** Classes, and any other attribute that is a list of words. */
export function wordsOf(element: Element, attribute: string): string[] {
  return (attributeOf(element, attribute) ?? '').split(/\s+/).filter((word) => word !== '');
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  return nodeOrNull(read.shadowRoot(element)) as ShadowRoot | null;
}

/** Descendants that match, in the order of the page, at most `limit`. */
export function selectAll(root: Node, selector: string, limit = 1_000): Element[] {
  const found = select[holderOf(root)][1](root, [selector]);
  const elements: Element[] = [];
  for (const element of iterable(found)) {
    if (elements.length >= limit) break;
    elements.push(element);
  }
  return elements;
}

export function selectFirst(root: Node, selector: string): Element | null {
  return elementOrNull(select[holderOf(root)][0](root, [selector]));
}

/**
 * Whether anything matches one of the selectors. Each is asked for by itself: a browser has
 * indexes for ids, classes and names, and walks the whole page for a list of selectors.
 */
export function hasAny(root: Node, selectors: readonly string[]): boolean {
  return selectors.some((selector) => selectFirst(root, selector) !== null);
}

/** The element itself or the nearest one around it that matches. */
export function closestTo(element: Element, selector: string): Element | null {
  return elementOrNull(read.closest(element, [selector]));
}

function holderOf(root: Node): keyof typeof select {
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
  return id === '' ? null : elementOrNull(read.byId(document, [id]));
}

export function rootOf(document: Document): Element | null {
  return elementOrNull(read.root(document));
}

export function bodyOf(document: Document): Element | null {
  return elementOrNull(read.body(document));
}

/** A text that the browser keeps of the document itself; empty where it has none. */
export function documentText(document: Document, name: keyof typeof documentTexts): string {
  return textOr(documentTexts[name](document), '');
}

/** The address that relative addresses start from. */
export function baseOf(document: Document): string {
  return textOr(read.baseAddress(document), '');
}

/** Where an element stands in the window, in CSS pixels; null where it has no place. */
export function boxOf(element: Element): DOMRectReadOnly | null {
  const box = read.box(element);
  return typeof box === 'object' && box !== null ? (box as DOMRectReadOnly) : null;
}

/** Whether an element has a box that is shown; true where the browser cannot tell. */
export function isShown(element: Element): boolean {
  return read.visible(element, [SHOWN]) !== false;
}
const SHOWN = { visibilityProperty: true, contentVisibilityAuto: false };
