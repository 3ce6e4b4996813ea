/**
 * The source of a page or of a part of it, as text: the elements that are there
 * now, open shadow roots included, without the secrets of the person who looks.
 * What is left out is counted. It is never parsed again, here or anywhere.
 */
import { keepText } from '@/utils/evidence/text';
import {
  attributesOf,
  charactersOf,
  isElement,
  nameOf,
  nodeTypeOf,
  NODE_TYPES,
  selectAll,
  shadowRootOf,
  textContentOf,
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
  writtenAttributes,
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
  const fields = selectAll(root, 'input, textarea', FIELDS_MAX).filter(isTypedInto);
  const values = fields.map((field) => [field, (fieldValueOf(field) ?? '').trim()] as const);
  const long = values.filter(([, value]) => value.length >= TYPED_MIN_LENGTH);
  return {
    parts: [],
    length: 0,
    isTooDeep: false,
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
      if (isFull(output)) return false;
      if (!isElement(node)) return writeOther(node, output);
      if (!writeStart(node, output)) return false;
      writeShadow(node, output, shadowDepth);
      return !RAW.has(nameOf(node));
    },
    leave(node) {
      if (isElement(node)) writeEnd(node, output);
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
function writeStart(element: Element, output: Output): boolean {
  const name = nameOf(element);
  const all = attributesOf(element);
  const treatment = treatmentOf(name, all);
  if (treatment.write !== 'whole' && hasContent(element, treatment.leftOut)) {
    leaveOut(output, treatment.leftOut);
  }
  if (treatment.write === 'nothing') return false;
  const { attributes, leftOut } = writtenAttributes(name, all, output.typed);
  for (const kind of leftOut) leaveOut(output, kind);
  let tag = `<${name}`;
  for (const [attribute, value] of attributes) tag += ` ${attribute}="${escapeAttribute(value)}"`;
  write(output, `${tag}>`);
  if (treatment.write === 'empty') return false;
  if (RAW.has(name)) writeRaw(element, output);
  return true;
}

/** An empty script or text area leaves nothing out. */
function hasContent(element: Element, kind: LeftOutKind): boolean {
  if (kind === 'hidden-input' || kind === 'frame') return true;
  if (kind === 'form-value' && (fieldValueOf(element) ?? '') !== '') return true;
  if (kind === 'template') return true;
  return textContentOf(element).trim() !== '';
}

function writeEnd(element: Element, output: Output): void {
  const name = nameOf(element);
  // What is written as nothing (a hidden input) has no end tag anyway.
  if (!VOID.has(name)) write(output, `</${name}>`);
}

function writeRaw(element: Element, output: Output): void {
  const { text, count } = withoutSecrets(textContentOf(element));
  for (let index = 0; index < count; index += 1) leaveOut(output, 'secret');
  write(output, text.replace(/<(?=\/)/g, '<\\'));
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
function writeOther(node: Node, output: Output): boolean {
  switch (nodeTypeOf(node)) {
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
  if (output.drafts.has(text.trim())) leaveOut(output, 'draft');
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
  return escapeText(value).replaceAll('"', '&quot;');
}
