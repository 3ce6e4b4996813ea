/**
 * Posts in microformats2 (`h-entry`, `h-cite`) and in their older form
 * (`hentry`), which blog themes still write.
 */
import { attributeOf, isElement, nameOf, parentOf, selectAll, textContentOf, wordsOf } from './dom';
import { buildFields, type FoundFields } from './found-fields';
import type { FoundAuthor, FoundItem, FoundValue } from './found-item';
import { absolute } from './json-ld-values';
import { POST_TEXT_MAX_LENGTH, POSTS_MAX } from './limits';
import { walk, type Budget } from './walk';
import { writtenText } from './written-text';

/** The same property in both forms: microformats2 first, then the older class or `rel`. */
const NAMES = {
  title: ['p-name', 'entry-title'],
  text: ['e-content', 'entry-content'],
  published: ['dt-published', 'published'],
  modified: ['dt-updated', 'updated'],
  address: ['u-url', 'rel-bookmark'],
  author: ['p-author', 'author'],
} as const;
type Field = keyof typeof NAMES;
const COMMENTS = ['p-comment', 'u-comment'];

/** Reads every entry of a document. `base` resolves relative addresses. */
export function readMicroformats(document: Document, base: string, budget: Budget): FoundItem[] {
  const roots = selectAll(document, '.h-entry, .hentry, .h-cite', POSTS_MAX);
  const items = new Map<Element, FoundItem>();
  for (const root of roots) {
    const around = entryAround(root, items);
    const isComment = wordsOf(root, 'class').some((word) => COMMENTS.includes(word));
    if (around !== null && !isComment) continue;
    if (!isComment && !wordsOf(root, 'class').some((word) => /^h-?entry$/.test(word))) continue;
    const properties = propertiesOf(root, budget);
    items.set(root, {
      origin: 'microformats',
      kind: isComment ? 'comment' : 'article',
      weight: isComment ? 'discussion' : 'article',
      parent: around,
      block: null,
      element: root,
      addresses: properties.address.flatMap((link) => addressOf(link, base) ?? []).slice(0, 1),
      ...fieldsOf(properties, base, budget),
    });
  }
  return [...items.values()];
}

function entryAround(root: Element, items: ReadonlyMap<Element, FoundItem>): FoundItem | null {
  let node = parentOf(root);
  while (node !== null && isElement(node)) {
    const item = items.get(node);
    if (item !== undefined) return item;
    node = parentOf(node);
  }
  return null;
}

/** Elements of each property, those of entries and people inside left out. */
function propertiesOf(root: Element, budget: Budget): Record<Field, Element[]> {
  const found: Record<Field, Element[]> = {
    title: [],
    text: [],
    published: [],
    modified: [],
    address: [],
    author: [],
  };
  const isOld = !wordsOf(root, 'class').some((word) => word.startsWith('h-'));
  walk(root, budget, {
    enter(node) {
      if (!isElement(node)) return false;
      if (node === root) return true;
      const words = [...wordsOf(node, 'class'), ...wordsOf(node, 'rel').map((rel) => `rel-${rel}`)];
      // Blogger, and themes that followed it.
      if (words.includes('post-author')) words.push('author');
      for (const [field, [current, old]] of Object.entries(NAMES)) {
        if (words.includes(isOld ? old : current)) found[field as Field].push(node);
      }
      return !words.some((word) =>
        /^(?:h-[a-z]|hentry$|comment-body$|e-content$|entry-content$)/.test(word),
      );
    },
  });
  return found;
}

function fieldsOf(properties: Record<Field, Element[]>, base: string, budget: Budget): FoundFields {
  const body = properties.text[0];
  return buildFields({
    authors: properties.author.flatMap((element) => authorOf(element, base)),
    title: lineOf(properties.title[0]),
    text: body === undefined ? null : { value: writtenText(body, budget, POST_TEXT_MAX_LENGTH) },
    published: timeOf(properties.published[0]),
    modified: timeOf(properties.modified[0]),
    language: null,
  });
}

function addressOf(element: Element, base: string): string | null {
  const raw = attributeOf(element, 'href') ?? attributeOf(element, 'value');
  return absolute(raw ?? textContentOf(element), base);
}

function lineOf(element: Element | undefined): FoundValue | null {
  const line = element === undefined ? '' : textContentOf(element).replace(/\s+/g, ' ').trim();
  return line === '' ? null : { value: line };
}

function timeOf(element: Element | undefined): FoundValue | null {
  const shown = lineOf(element);
  if (element === undefined) return null;
  const written =
    attributeOf(element, 'datetime') ??
    (nameOf(element) === 'abbr' ? attributeOf(element, 'title') : null) ??
    attributeOf(element, 'value');
  if (written === null) return shown;
  return shown === null ? { value: written } : { value: written, asShown: shown.value };
}

/** In the older form the words around a name ("Written by") stand in the card too: only `fn` is the name. */
function authorOf(element: Element, base: string): FoundAuthor[] {
  const isCurrent = wordsOf(element, 'class').includes('p-author');
  const isNamedItself = !isCurrent && wordsOf(element, 'class').includes('fn');
  const marked = isNamedItself ? element : selectAll(element, isCurrent ? '.p-name' : '.fn', 1)[0];
  const named = marked ?? (isCurrent ? element : undefined);
  const name = lineOf(named === undefined ? undefined : (onlyLink(named) ?? named))?.value;
  if (name === undefined) return [];
  const link = selectAll(element, 'a.u-url[href], a.url[href]', 1)[0] ?? element;
  const address = attributeOf(link, 'href');
  const absoluteAddress = address === null ? null : absolute(address, base);
  return [{ name, ...(absoluteAddress === null ? {} : { address: absoluteAddress }) }];
}

/** "Written by" stands beside the link. */
function onlyLink(element: Element): Element | undefined {
  const [link, ...others] = selectAll(element, 'a[href]', 2);
  return others.length === 0 && lineOf(link) !== null ? link : undefined;
}
