/** Posts in microdata with schema.org types. */
import { attributeOf, closestTo, nameOf, selectAll, textContentOf, wordsOf } from './dom';
import { buildFields, type FoundFields } from './found-fields';
import { typeOf, type FoundAuthor, type FoundItem, type FoundValue } from './found-item';
import { POST_TEXT_MAX_LENGTH, POSTS_MAX } from './limits';
import {
  addressValue,
  lineValue,
  propertiesOf,
  scopeAround,
  withName,
  type Property,
} from './microdata-properties';
import type { Budget } from './walk';
import { writtenText } from './written-text';

const HANGS_UNDER = new Set(['acceptedAnswer', 'suggestedAnswer', 'comment']);

interface Reading {
  readonly document: Document;
  readonly base: string;
  readonly budget: Budget;
}

/** Reads every microdata item that is a post. `base` resolves relative addresses. */
export function readMicrodata(document: Document, base: string, budget: Budget): FoundItem[] {
  const reading: Reading = { document, base, budget };
  const items = new Map<Element, FoundItem>();
  for (const scope of selectAll(document, '[itemscope][itemtype]', POSTS_MAX * 10)) {
    const type = typeOf(wordsOf(scope, 'itemtype').filter(isSchemaOrg));
    const parent = parentOf(scope, items);
    if (type === null || parent === 'part' || items.size >= POSTS_MAX) continue;
    if (closestTo(scope, '[itemtype$="/FAQPage"]') !== null) continue;
    const [kind, weight] = type;
    const properties = propertiesOf(scope, document, budget);
    items.set(scope, {
      origin: 'microdata',
      kind,
      weight,
      parent,
      block: null,
      element: scope,
      addresses: ownAddresses(scope, properties, base),
      ...fieldsOf(properties, reading),
    });
  }
  return [...items.values()];
}

/** A page may write `itemtype="article"`, which says nothing. */
function isSchemaOrg(type: string): boolean {
  return /^https?:\/\/(?:www\.)?schema\.org\//i.test(type);
}

/** The post that an item hangs under; `part` for what is no post but a part of one (its video, its picture). */
function parentOf(
  scope: Element,
  items: ReadonlyMap<Element, FoundItem>,
): FoundItem | 'part' | null {
  const names = wordsOf(scope, 'itemprop');
  if (names.length === 0) return null;
  const around = scopeAround(scope);
  const post = around === null ? undefined : items.get(around);
  if (post === undefined) return null;
  return names.some((name) => HANGS_UNDER.has(name)) ? post : 'part';
}

function ownAddresses(scope: Element, properties: readonly Property[], base: string): string[] {
  const told = [
    ...withName(properties, 'url').slice(0, 1),
    ...withName(properties, 'mainEntityOfPage'),
  ]
    .map((element) => addressValue(element, base))
    .filter((address) => address !== null);
  if (told.length > 0) return told;
  const id = attributeOf(scope, 'itemid');
  return id !== null && /^https?:/i.test(id) ? [id] : [];
}

function fieldsOf(properties: readonly Property[], reading: Reading): FoundFields {
  const first = (...names: string[]): Element | undefined =>
    names.flatMap((name) => withName(properties, name))[0];
  const authors = withName(properties, 'author');
  const people = authors.length > 0 ? authors : withName(properties, 'creator');
  const body = first('articleBody', 'text', 'reviewBody');
  return buildFields({
    authors: people.flatMap((element) => authorOf(element, reading)),
    title: lineOf(first('headline', 'name')),
    text: body === undefined ? null : textOf(body, reading.budget),
    published: timeOf(first('datePublished', 'dateCreated', 'uploadDate')),
    modified: timeOf(first('dateModified')),
    language: lineOf(first('inLanguage')),
  });
}

function lineOf(element: Element | undefined): FoundValue | null {
  const value = element === undefined ? null : lineValue(element);
  return value === null ? null : { value };
}

function textOf(element: Element, budget: Budget): FoundValue {
  const content = nameOf(element) === 'meta' ? attributeOf(element, 'content') : null;
  return { value: content ?? writtenText(element, budget, POST_TEXT_MAX_LENGTH) };
}

function timeOf(element: Element | undefined): FoundValue | null {
  const value = element === undefined ? null : lineValue(element);
  if (element === undefined || value === null) return null;
  const shown = textContentOf(element).replace(/\s+/g, ' ').trim();
  return shown === '' || shown === value ? { value } : { value, asShown: shown };
}

function authorOf(element: Element, { document, base, budget }: Reading): FoundAuthor[] {
  if (attributeOf(element, 'itemscope') === null) {
    const name = lineValue(element);
    const address = nameOf(element) === 'a' ? addressValue(element, base) : null;
    return name === null ? [] : [{ name, ...(address === null ? {} : { address }) }];
  }
  const properties = propertiesOf(element, document, budget);
  const name = lineOf(withName(properties, 'name')[0])?.value;
  const handle = lineOf(withName(properties, 'alternateName')[0])?.value;
  const link = withName(properties, 'url')[0];
  const address = link === undefined ? null : addressValue(link, base);
  if (name === undefined && handle === undefined) return [];
  return [
    {
      ...(name === undefined ? {} : { name }),
      ...(handle !== undefined && /^@\S+$/.test(handle) ? { handle: handle.slice(1) } : {}),
      ...(address === null ? {} : { address }),
    },
  ];
}
