/**
 * The source of a page or of a part of it, as text: the elements that are there
 * now, open shadow roots included, without the secrets of the person who looks.
 * What is left out is counted. It is never parsed again, here or anywhere.
 */
import { keepText } from '@/utils/evidence/text';
import { whyLeftOut } from './attribute-rules';
import {
  attributesOf,
  charactersOf,
  nameOf,
  nodeTypeOf,
  NODE_TYPES,
  selectAll,
  shadowRootOf,
  textContentOf,
  type Attributes,
} from './dom';
import { SOURCE_MAX_LENGTH, SOURCE_MAX_NODES } from './limits';
import type { SourceText } from './page-reading';
import { withoutSecrets } from './secrets';
import {
  fieldValueOf,
  isRepeatedInSecret,
  isTypedInto,
  LEFT_OUT_KINDS,
  treatmentOf,
  type LeftOutKind,
} from './source-rules';
import { walk, type Budget } from './walk';

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const RAW = new Set(['script', 'style', 'xmp', 'plaintext']);
const SHADOWS_MAX_DEPTH = 32;
/** Shorter than this, what somebody typed can be any word of the page. */
const TYPED_MIN_LENGTH = 4;
const FIELDS_MAX = 2_000;

export interface SerializeBounds {
  readonly maxLength: number;
  readonly maxNodes: number;
}
const BOUNDS: SerializeBounds = { maxLength: SOURCE_MAX_LENGTH, maxNodes: SOURCE_MAX_NODES };

interface Output {
  readonly parts: string[];
  length: number;
  isTooDeep: boolean;
  /** End tags of the elements that are open; empty for what has none. */
  readonly ends: string[];
  readonly budget: Budget;
  readonly bounds: SerializeBounds;
  readonly leftOut: Map<LeftOutKind, number>;
  /** Whole values of form fields, which pages also copy into attributes. */
  readonly typed: ReadonlySet<string>;
  /** Values of text areas and passwords, which pages also copy into a text. */
  readonly drafts: ReadonlySet<string>;
}

/**
 * Serializes an element or a document.
 * @returns null where it is larger than the bounds.
 */
export function serialize(root: Element | Document, bounds = BOUNDS): SourceText | null {
  const output = createOutput(root, bounds);
  if (!writeTree(root, output, 0)) return null;
  const { value } = keepText(output.parts.join(''), bounds.maxLength);
  const leftOut = LEFT_OUT_KINDS.flatMap((what) => {
    const count = output.leftOut.get(what) ?? 0;
    return count === 0 ? [] : [{ what, count }];
  });
  return { text: value, leftOut };
}

function createOutput(root: Node, bounds: SerializeBounds): Output {
  const fields = ['input', 'textarea'].flatMap((name) =>
    selectAll(root, name, FIELDS_MAX).filter(isTypedInto),
  );
  const values = fields.map((field) => [field, (fieldValueOf(field) ?? '').trim()] as const);
  const long = values.filter(([, value]) => value.length >= TYPED_MIN_LENGTH);
  return {
    parts: [],
    length: 0,
    isTooDeep: false,
    ends: [],
    budget: { nodesLeft: bounds.maxNodes },
    bounds,
    leftOut: new Map(),
    typed: new Set(long.map(([, value]) => value)),
    drafts: new Set(long.filter(([field]) => isRepeatedInSecret(field)).map(([, value]) => value)),
  };
}

/** @returns false where the bounds were reached. */
function writeTree(root: Node, output: Output, shadowDepth: number): boolean {
  const ended = walk(root, output.budget, {
    enter(node) {
      const type = isFull(output) ? null : nodeTypeOf(node);
      if (type === NODE_TYPES.element) return writeElement(node as Element, output, shadowDepth);
      output.ends.push('');
      return type !== null && writeOther(node, type, output);
    },
    leave() {
      const end = output.ends.pop();
      if (end !== undefined && end !== '') write(output, end);
    },
  });
  return ended && !isFull(output);
}

function isFull({ length, bounds, isTooDeep }: Output): boolean {
  return isTooDeep || length > bounds.maxLength;
}

function write(output: Output, text: string): void {
  output.parts.push(text);
  output.length += text.length;
}

function leaveOut(output: Output, kind: LeftOutKind): void {
  output.leftOut.set(kind, (output.leftOut.get(kind) ?? 0) + 1);
}

/** @returns whether what is inside is written too. */
function writeElement(element: Element, output: Output, shadowDepth: number): boolean {
  const name = nameOf(element);
  // What is written as nothing (a hidden input) has no end tag anyway.
  output.ends.push(VOID.has(name) ? '' : `</${name}>`);
  if (!writeStart(element, name, output)) return false;
  writeShadow(element, output, shadowDepth);
  return !RAW.has(name);
}

function writeStart(element: Element, name: string, output: Output): boolean {
  const attributes = attributesOf(element);
  const treatment = treatmentOf(name, attributes);
  if (treatment.write !== 'whole' && hasContent(element, treatment.leftOut)) {
    leaveOut(output, treatment.leftOut);
  }
  if (treatment.write === 'nothing') return false;
  write(output, `<${name}`);
  writeAttributes(name, attributes, output);
  write(output, '>');
  if (treatment.write === 'empty') return false;
  if (RAW.has(name)) writeRaw(element, output);
  return true;
}

function writeAttributes(element: string, all: Attributes, output: Output): void {
  for (let index = 0; index < all.names.length; index += 1) {
    const kind = whyLeftOut(element, all, index, output.typed);
    if (kind !== null) leaveOut(output, kind);
    if (kind !== null && kind !== 'secret') continue;
    const value = kind === 'secret' ? '' : clean(all.values[index] ?? '', output);
    write(output, ` ${all.names[index] ?? ''}="`);
    write(output, escapeAttribute(value));
    write(output, '"');
  }
}

/** Without the secrets inside, which are counted. */
function clean(value: string, output: Output): string {
  const { text, count } = withoutSecrets(value);
  for (let index = 0; index < count; index += 1) leaveOut(output, 'secret');
  return text;
}

/** An empty script or text area leaves nothing out. */
function hasContent(element: Element, kind: LeftOutKind): boolean {
  if (kind === 'hidden-input' || kind === 'frame') return true;
  if (kind === 'form-value' && (fieldValueOf(element) ?? '') !== '') return true;
  if (kind === 'template') return true;
  return textContentOf(element).trim() !== '';
}

function writeRaw(element: Element, output: Output): void {
  write(output, clean(textContentOf(element), output).replace(/<(?=\/)/g, '<\\'));
}

function writeShadow(element: Element, output: Output, shadowDepth: number): void {
  const shadow = shadowRootOf(element);
  if (shadow === null) return;
  output.isTooDeep ||= shadowDepth >= SHADOWS_MAX_DEPTH;
  if (output.isTooDeep) return;
  write(output, '<template shadowrootmode="open">');
  writeTree(shadow, output, shadowDepth + 1);
  write(output, '</template>');
}

/** @returns whether there is something inside to be written. */
function writeOther(node: Node, type: number, output: Output): boolean {
  switch (type) {
    case NODE_TYPES.text:
    case NODE_TYPES.cdata:
      writeCharacters(charactersOf(node), output);
      return false;
    case NODE_TYPES.comment:
      leaveOut(output, 'comment');
      return false;
    case NODE_TYPES.doctype:
      write(output, '<!DOCTYPE html>\n');
      return false;
    default:
      return true;
  }
}

function writeCharacters(text: string, output: Output): void {
  if (output.drafts.size > 0 && output.drafts.has(text.trim())) leaveOut(output, 'draft');
  else write(output, escapeText(text));
}

/** HTML, 13.3 Serializing HTML fragments. */
function escapeText(text: string): string {
  if (!/[&\u00a0<>]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function escapeAttribute(value: string): string {
  const escaped = escapeText(value);
  return escaped.includes('"') ? escaped.replaceAll('"', '&quot;') : escaped;
}
