/** Posts in JSON-LD (schema.org), with the comments that stand below them. */
import { selectAll, textContentOf } from './dom';
import { buildFields, valueOf, type FoundFields } from './found-fields';
import { bareName, typeOf, type FoundItem, type Weight } from './found-item';
import { isRepairable, parseJsonLd } from './json-ld-parse';
import {
  addressesOf,
  authorsOf,
  fieldOf,
  isObject,
  listOf,
  stringOf,
  typesOf,
  type JsonObject,
} from './json-ld-values';
import {
  JSON_LD_MAX_BLOCKS,
  JSON_LD_MAX_DEPTH,
  JSON_LD_MAX_LENGTH,
  JSON_LD_MAX_OBJECTS,
  JSON_LD_MAX_TOTAL_LENGTH,
} from './limits';

/** Pages about one thing: their address is the address of that thing. */
const PAGES = new Set(['WebPage', 'ItemPage', 'QAPage']);
const HANGS_UNDER = ['acceptedAnswer', 'suggestedAnswer', 'comment'];

export interface JsonLd {
  readonly items: readonly FoundItem[];
  /** What page objects say of who wrote the page and when, for pages that are one article. */
  readonly pages: readonly FoundItem[];
  /** Text of each block as it stood on the page; items name theirs by index. */
  readonly blocks: readonly string[];
  /** Something was past a bound, and is left out. */
  readonly isCut: boolean;
}

interface Limits {
  objectsLeft: number;
  lengthLeft: number;
  isCut: boolean;
}

/** Reads every JSON-LD block of a document. `base` resolves relative addresses. */
export function readJsonLd(document: Document, base: string): JsonLd {
  const scripts = selectAll(document, 'script[type*="ld+json" i]', JSON_LD_MAX_BLOCKS + 1);
  const limits: Limits = {
    objectsLeft: JSON_LD_MAX_OBJECTS,
    lengthLeft: JSON_LD_MAX_TOTAL_LENGTH,
    isCut: scripts.length > JSON_LD_MAX_BLOCKS,
  };
  const blocks = scripts
    .slice(0, JSON_LD_MAX_BLOCKS)
    .map((script) => withinLimits(textContentOf(script), limits));
  const pages: FoundItem[] = [];
  const items = blocks.flatMap((raw, block) => itemsOf(raw, block, base, limits, pages));
  return { items, pages, blocks, isCut: limits.isCut };
}

/** The text, or nothing where it is too long: half an object is none. */
function withinLimits(raw: string, limits: Limits): string {
  if (raw.length > Math.min(JSON_LD_MAX_LENGTH, limits.lengthLeft)) {
    limits.isCut = true;
    return '';
  }
  limits.lengthLeft -= raw.length;
  return raw;
}

interface Reading {
  readonly base: string;
  readonly block: number;
  readonly items: FoundItem[];
  readonly pages: FoundItem[];
  /** Objects that others name by `@id`. */
  readonly named: ReadonlyMap<string, JsonObject>;
  readonly seen: Set<JsonObject>;
  readonly limits: Limits;
}

interface Place {
  readonly parent: FoundItem | null;
  /** Of the page object around it, for items without an address of their own. */
  readonly pageAddresses: readonly string[];
  readonly depth: number;
}
const TOP: Place = { parent: null, pageAddresses: [], depth: 0 };

function itemsOf(
  raw: string,
  block: number,
  base: string,
  limits: Limits,
  pages: FoundItem[],
): FoundItem[] {
  const value = parseJsonLd(raw);
  if (value === undefined && !isRepairable(raw)) limits.isCut = true;
  const nodes = topLevel(value);
  const named = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = stringOf(node, '@id');
    if (id !== null && Object.keys(node).length > 1) named.set(id, node);
  }
  const reading: Reading = { base, block, items: [], pages, named, seen: new Set(), limits };
  for (const node of nodes) readNode(node, TOP, reading);
  return reading.items;
}

/** The objects of a block: one, a list, or those of `@graph`. */
function topLevel(value: unknown): JsonObject[] {
  return listOf(value).flatMap((node) =>
    isObject(node) ? [node, ...listOf(node['@graph']).filter(isObject)] : [],
  );
}

/** `{"@id": …}` alone stands for the object of that name in the same block. */
function resolved(value: unknown, { named }: Reading): unknown {
  if (!isObject(value) || Object.keys(value).length !== 1) return value;
  return named.get(stringOf(value, '@id') ?? '') ?? value;
}

function readNode(value: unknown, place: Place, reading: Reading): void {
  const node = resolved(value, reading);
  if (!isObject(node) || reading.seen.has(node)) return;
  reading.limits.objectsLeft -= 1;
  if (place.depth > JSON_LD_MAX_DEPTH || reading.limits.objectsLeft < 0) {
    reading.limits.isCut = true;
    return;
  }
  const types = typesOf(node);
  const type = typeOf(types);
  if (type === null) {
    if (types.some((name) => PAGES.has(name))) readPage(node, place, reading);
    return;
  }
  reading.seen.add(node);
  const [kind, weight] = type;
  if (isMadeUp(types, node)) return;
  const item: FoundItem = {
    origin: 'json-ld',
    kind,
    weight,
    parent: place.parent,
    block: reading.block,
    element: null,
    addresses: ownAddresses(node, weight, place, reading),
    ...fieldsOf(node, kind, weight, reading),
  };
  reading.items.push(item);
  const below: Place = { parent: item, pageAddresses: [], depth: place.depth + 1 };
  for (const name of HANGS_UNDER) {
    for (const child of listOf(fieldOf(node, name))) readNode(child, below, reading);
  }
}

/** A question of a page to its own readers, with its answer: nobody asked it. */
function isMadeUp(types: readonly string[], node: JsonObject): boolean {
  const isQuestion = types.some((name) => bareName(name) === 'Question');
  return isQuestion && !/"(?:author|creator|date(?:Published|Created))"/.test(JSON.stringify(node));
}

function readPage(node: JsonObject, place: Place, reading: Reading): void {
  const addresses = [
    ...addressesOf(node, 'url', reading.base),
    ...addressesOf(node, '@id', reading.base),
  ].map(withoutFragment);
  const { authors, time } = fieldsOf(node, 'article', 'article', reading);
  if (authors.length > 0 || time !== undefined) {
    reading.pages.push({
      origin: 'json-ld',
      kind: 'article',
      weight: 'article',
      parent: null,
      block: reading.block,
      element: null,
      addresses,
      authors,
      ...(time === undefined ? {} : { time }),
    });
  }
  const below: Place = { parent: null, pageAddresses: addresses, depth: place.depth + 1 };
  for (const child of listOf(fieldOf(node, 'mainEntity'))) readNode(child, below, reading);
}

/** Its address and the page it is the main thing of; only without those its `@id`, or the page around it. */
function ownAddresses(node: JsonObject, weight: Weight, place: Place, { base }: Reading): string[] {
  const told = [
    ...addressesOf(node, 'url', base),
    ...addressesOf(node, 'mainEntityOfPage', base).map(withoutFragment),
  ].filter((address) => !isExample(address));
  if (told.length > 0) return told;
  const ids = addressesOf(node, '@id', base);
  if (ids.length > 0) return weight === 'article' ? ids.map(withoutFragment) : ids;
  return [...place.pageAddresses];
}

/** Pages copy this address from the documentation of search engines. */
function isExample(address: string): boolean {
  return /^https?:\/\/(?:www\.)?google\.com\/article\/?$/.test(address);
}

/** In an `@id`, `#article` is only the name of the object. */
function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}

function fieldsOf(
  node: JsonObject,
  kind: FoundItem['kind'],
  weight: Weight,
  reading: Reading,
): FoundFields {
  const isMedia = weight === 'media';
  const authors = listOf(fieldOf(node, 'author'));
  const people = authors.length > 0 ? authors : listOf(fieldOf(node, 'creator'));
  const title = stringOf(node, 'headline', ...(isMedia && kind !== 'video' ? [] : ['name']));
  return buildFields({
    authors: authorsOf(
      people.map((person) => resolved(person, reading)),
      reading.base,
    ),
    title: valueOf(title),
    text: valueOf(stringOf(node, 'articleBody', 'text', isMedia ? 'caption' : 'reviewBody')),
    published: valueOf(
      stringOf(node, 'datePublished', 'dateCreated', ...(isMedia ? ['uploadDate'] : [])),
    ),
    modified: valueOf(stringOf(node, 'dateModified')),
    language: valueOf(stringOf(node, 'inLanguage')),
  });
}
