/**
 * A copy of the page's elements in a document of its own that fetches nothing: no scripts,
 * no addresses, nothing that somebody typed. What is folded is opened, and what scrolls by
 * itself is given its full height, since that is what a drawing is asked for.
 */
import {
  attributeOf,
  attributesOf,
  charactersOf,
  firstChildOf,
  isElement,
  nameOf,
  nextSiblingOf,
  NODE_TYPES,
  nodeTypeOf,
  reader,
} from '@/utils/platforms/dom';
import { anyShadowRootOf } from '../scroller/every-element';
import { cleanStyle, textOfSheet } from './clean-styles';
import { boxFor, pictureOf } from './copy-pictures';
import { Counted, DEPTH_MAX, ELEMENTS_MAX } from './counted';

const DROPPED = new Set(
  'script,noscript,template,meta,base,object,embed,applet,audio,source,track,param,portal,title,fencedframe'.split(
    ',',
  ),
);
const FRAMES = new Set(['iframe', 'frame', 'frameset']);
/** Attributes that a page's styles and our drawing can do without, or that fetch something. */
const NOT_COPIED =
  /^(?:on.*|src|srcset|sizes|imagesrcset|href|xlink:href|poster|data|action|formaction|ping|background|integrity|nonce|target|srcdoc|autofocus|value|is|cite|manifest|usemap|style|http-equiv|form|checked|selected|slot-scope|filter|mask|clip-path|fill|stroke|cursor|marker-.*)$/i;
/** Of these, only what points into the page itself or names a colour. */
const PAINT = /^(?:fill|stroke|filter|mask|clip-path|marker-.*)$/i;

const sheetOf = {
  style: reader('HTMLStyleElement', 'sheet'),
  link: reader('HTMLLinkElement', 'sheet'),
};
const adoptedOf = reader('ShadowRoot', 'adoptedStyleSheets');
const scrollHeightOf = reader('Element', 'scrollHeight');
const clientHeightOf = reader('Element', 'clientHeight');
const typedIn = {
  input: reader('HTMLInputElement', 'value'),
  textarea: reader('HTMLTextAreaElement', 'value'),
};
const typeOf = reader('HTMLInputElement', 'type');
const namespaceOf = (element: Element): string | null => {
  const space = readNamespace(element);
  return typeof space === 'string' ? space : null;
};
const readNamespace = reader('Element', 'namespaceURI');
const isOpen = reader('HTMLDetailsElement', 'open');

interface Copy {
  readonly node: Node;
  /** Something inside was given its full height, so what is around it must give way. */
  readonly grown: boolean;
}

const GROWN =
  ';height:auto!important;max-height:none!important;overflow:visible!important;contain:none!important';

/** @param into A document without a window, where nothing is fetched. */
export function copyPage(root: Element, into: Document, counted: Counted): HTMLElement {
  const copy = copyElement(root, into, counted, 0)?.node;
  if (!(copy instanceof HTMLElement)) throw new Error('not a page of HTML');
  return copy;
}

function copyElement(
  element: Element,
  into: Document,
  counted: Counted,
  depth: number,
): Copy | null {
  const name = nameOf(element);
  if (DROPPED.has(name)) return null;
  if (counted.elements >= ELEMENTS_MAX || depth > DEPTH_MAX) {
    counted.leave('element');
    return null;
  }
  counted.elements += 1;
  if (name === 'style' || name === 'link') return copySheet(element, name, into, counted);
  const replaced = replace(element, name, into, counted);
  if (replaced !== null) return { node: replaced, grown: false };
  const copy = into.createElementNS(namespaceOf(element), name);
  copyAttributes(element, copy, counted);
  const inside = copyChildren(element, copy, into, counted, depth);
  const shadow = copyShadow(element, copy, into, counted, depth);
  const grows = isScroller(element) && name !== 'html' && name !== 'body';
  if (grows) counted.scrolling += 1;
  const grown = grows || inside || shadow;
  const style = cleanStyle(attributeOf(element, 'style') ?? '', counted) + (grown ? GROWN : '');
  if (style !== '') copy.setAttribute('style', style);
  finish(element, name, copy, counted);
  return { node: copy, grown };
}

function copySheet(
  element: Element,
  name: 'style' | 'link',
  into: Document,
  counted: Counted,
): Copy | null {
  const sheet = sheetOf[name](element);
  if (!(sheet instanceof CSSStyleSheet)) return null;
  const style = into.createElement('style');
  style.textContent = textOfSheet(sheet, counted);
  return { node: style, grown: false };
}

/** What is drawn as a picture or as a box; null for everything else. */
function replace(
  element: Element,
  name: string,
  into: Document,
  counted: Counted,
): HTMLElement | null {
  if (FRAMES.has(name)) {
    counted.leave('frame');
    return boxFor(element, into);
  }
  if (name === 'video' || name === 'image') {
    counted.leave('picture');
    return boxFor(element, into);
  }
  if (name !== 'img' && name !== 'canvas') return null;
  const address = pictureOf(element, counted);
  if (address === null) return boxFor(element, into);
  const img = into.createElement('img');
  copyAttributes(element, img, counted);
  img.setAttribute('style', cleanStyle(attributeOf(element, 'style') ?? '', counted));
  img.setAttribute('src', address);
  return img;
}

function copyAttributes(from: Element, to: Element, counted: Counted): void {
  const { names, values } = attributesOf(from);
  for (const [at, name] of names.entries()) {
    const value = values[at] ?? '';
    const isPaint = PAINT.test(name);
    if (NOT_COPIED.test(name) && !isPaint) continue;
    try {
      to.setAttribute(name, isPaint ? cleanStyle(value, counted) : value);
    } catch {
      // A name that a parser takes and this method does not.
    }
  }
  const points = attributeOf(from, 'href') ?? attributeOf(from, 'xlink:href');
  if (points === null) return;
  if (nameOf(from) === 'a') to.setAttribute('href', '#');
  else if (points.startsWith('#')) to.setAttribute('href', points);
}

function copyChildren(
  from: Element | ShadowRoot,
  to: Node,
  into: Document,
  counted: Counted,
  depth: number,
): boolean {
  if (isElement(from) && nameOf(from) === 'textarea') return false;
  let grown = false;
  for (let child = firstChildOf(from); child !== null; child = nextSiblingOf(child)) {
    if (nodeTypeOf(child) === NODE_TYPES.text) {
      to.appendChild(into.createTextNode(charactersOf(child)));
    } else if (isElement(child)) {
      const copy = copyElement(child, into, counted, depth + 1);
      if (copy === null) continue;
      to.appendChild(copy.node);
      grown ||= copy.grown;
    }
  }
  return grown;
}

function copyShadow(
  element: Element,
  copy: Element,
  into: Document,
  counted: Counted,
  depth: number,
): boolean {
  const shadow = anyShadowRootOf(element);
  if (shadow === null) return false;
  try {
    const root = copy.attachShadow({ mode: 'open' });
    const adopted = adoptedOf(shadow);
    for (const sheet of Array.isArray(adopted) ? (adopted as unknown[]) : []) {
      if (!(sheet instanceof CSSStyleSheet)) continue;
      const style = into.createElement('style');
      style.textContent = textOfSheet(sheet, counted);
      root.append(style);
    }
    return copyChildren(shadow, root, into, counted, depth);
  } catch {
    counted.leave('element');
    return false;
  }
}

function isScroller(element: Element): boolean {
  const over = Number(scrollHeightOf(element) ?? 0) - Number(clientHeightOf(element) ?? 0);
  if (!(over > 16)) return false;
  const { overflowY } = getComputedStyle(element);
  return overflowY === 'auto' || overflowY === 'scroll';
}

const NAMED: readonly unknown[] = ['submit', 'button', 'reset'];

/** What a copy of attributes does not bring, or must not. */
function finish(element: Element, name: string, copy: Element, counted: Counted): void {
  if (name === 'details' && isOpen(element) !== true) {
    counted.folded += 1;
    copy.setAttribute('open', '');
  }
  if (name !== 'input' && name !== 'textarea') return;
  const value = typedIn[name](element);
  const isName = name === 'input' && NAMED.includes(typeOf(element));
  if (typeof value !== 'string' || value === '') return;
  if (isName) copy.setAttribute('value', value);
  else if (!(name === 'input' && typeOf(element) === 'hidden')) counted.leave('form-field');
}
