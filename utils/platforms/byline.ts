/**
 * Who and when as an article's own heading marks it up (`rel="author"`,
 * `<time datetime>`), for articles whose head says neither. Only where there is no
 * doubt: one article, one moment, nothing from comments, lists of other articles
 * or what was quoted.
 */
import {
  attributeOf,
  closestTo,
  holds,
  isElement,
  isShown,
  nameOf,
  parentOf,
  selectAll,
  textContentOf,
} from './dom';
import type { FoundAuthor, FoundValue } from './found-item';
import { absolute } from './json-ld-values';
import { isIsoTime } from './time';

export interface Byline {
  readonly published: FoundValue | null;
  readonly authors: readonly FoundAuthor[];
  /** Whether people are named of whom it is not certain that they wrote this article. */
  readonly isUnclear: boolean;
}

export const NO_BYLINE: Byline = { published: null, authors: [], isUnclear: false };
const ARTICLES_MAX = 20;
const MARKS_MAX = 200;
const AUTHORS_MAX = 5;
const NAME_MAX = 80;
/** Between the names of people who wrote together. */
const JOINS = /^ ?(?:[,/&|]|,? ?(?:and|en|et|y|und|e)) ?$/i;

const ELSEWHERE =
  'aside, nav, footer, blockquote, li li, [role="complementary"], [class*="comment" i], [id*="comment" i], [class*="reacti" i], [id*="reacti" i], [class*="related" i], [class*="teaser" i], [class*="sidebar" i], [class*="widget" i], [class*="recommend" i], [class*="popular" i]';
/** Said beside a moment that is not that of the publication. */
const OTHER_MOMENT =
  /updat|modif|edit|bijgewerkt|gewijzigd|aangepast|aktualisiert|mis à jour|actualizado|aggiornat|crawl|event|evenement|agenda/i;
const FIRST_PUBLISHED = /publi[sc]|pubdate|entry-date|geplaatst|verschenen/i;
/** Said of the moment itself, in words that the standards of markup give this one meaning. */
const IS_PUBLICATION = /(?:^|\s)(?:datePublished|pubdate)(?:\s|$)/;

/** Reads the byline of the page's only article. `base` resolves relative addresses. */
export function bylineOf(document: Document, base: string): Byline {
  const root = articleOf(document);
  if (root === null) return NO_BYLINE;
  const isOwn = (element: Element): boolean => {
    const elsewhere = closestTo(element, ELSEWHERE);
    return elsewhere === null || elsewhere === root || !holds(root, elsewhere);
  };
  const times = selectAll(root, 'time[datetime]', MARKS_MAX).filter(isOwn);
  const people = selectAll(root, '[rel~="author" i]', MARKS_MAX).filter(isOwn);
  const authors = authorsOf(people, base);
  // Without an element that is the article, a second name may be that of another article.
  const isCertain = nameOf(root) === 'article' || authors.length === 1 || standTogether(people);
  return {
    published: momentOf(times),
    authors: isCertain ? authors : [],
    isUnclear: !isCertain && authors.length > 0,
  };
}

/** One line that joins everybody: "Roos de Wit / Bas Mol", "Roos de Wit en Bas Mol". */
function standTogether(people: readonly Element[]): boolean {
  const [first, ...others] = people.map(parentOf);
  if (!first || !isElement(first) || others.some((other) => other !== first)) return false;
  const [name = '', ...names] = people.map(wordsOf);
  let rest = wordsOf(first).split(name).slice(1).join(name);
  for (const next of names) {
    const [between = '', ...after] = rest.split(next);
    if (!JOINS.test(between)) return false;
    rest = after.join(next);
  }
  return true;
}

/** Null where several articles stand beside each other. */
function articleOf(document: Document): Element | null {
  const all = selectAll(document, 'article', ARTICLES_MAX).filter(
    (one) => isShown(one) && closestTo(one, ELSEWHERE) === null,
  );
  const outer = all.filter((one) => !all.some((other) => other !== one && holds(other, one)));
  if (outer.length > 1) return null;
  return outer[0] ?? selectAll(document, 'main, [role="main"], body', 1)[0] ?? null;
}

/** The moment that is called that of the publication, else the only one. */
function momentOf(times: readonly Element[]): FoundValue | null {
  const candidates = times.filter(
    (time) => isPublication(time) || !OTHER_MOMENT.test(saidOf(time)),
  );
  const marked = candidates.filter((time) => FIRST_PUBLISHED.test(namesOf(time)));
  const [time, ...others] = marked.length > 0 ? marked : candidates;
  const value = time === undefined ? '' : (attributeOf(time, 'datetime')?.trim() ?? '');
  if (time === undefined || !isIsoTime(value)) return null;
  const isOne = others.every((other) => attributeOf(other, 'datetime')?.trim() === value);
  // A second moment without a name may be that of a change: which is which is not known.
  if (!isOne || (marked.length === 0 && candidates.length < times.length && others.length > 0)) {
    return null;
  }
  const asShown = wordsOf(time);
  return asShown === '' || asShown === value ? { value } : { value, asShown };
}

/** Beats the words around it: a line can tell of the publication and of a change. */
function isPublication(time: Element): boolean {
  const isMarked = attributeOf(time, 'pubdate') !== null ? 'pubdate' : '';
  return IS_PUBLICATION.test(`${attributeOf(time, 'itemprop') ?? ''} ${isMarked}`);
}

/** What stands in the same line, and how it is called. */
function saidOf(time: Element): string {
  const around = parentOf(time);
  const line = around !== null && isElement(around) ? wordsOf(around) : '';
  return `${namesOf(time)} ${line.length > 200 ? wordsOf(time) : line}`;
}

function namesOf(element: Element): string {
  const around = parentOf(element);
  const names = (one: Element): string =>
    ['class', 'id', 'itemprop'].map((name) => attributeOf(one, name) ?? '').join(' ');
  const isMarked = attributeOf(element, 'pubdate') !== null ? 'pubdate' : '';
  const outer = around !== null && isElement(around) ? names(around) : '';
  return `${names(element)} ${isMarked} ${outer}`.slice(0, 1_000);
}

function wordsOf(element: Element): string {
  return textContentOf(element).slice(0, 2_000).replace(/\s+/g, ' ').trim();
}

function authorsOf(people: readonly Element[], base: string): FoundAuthor[] {
  const found = new Map<string, FoundAuthor>();
  for (const element of people) {
    const name = wordsOf(element).replace(/^(?:by|door|von|par|por) /i, '');
    if (name === '' || name.length > NAME_MAX || /^(?:https?:|@|\d)/.test(name)) continue;
    const href = attributeOf(element, 'href');
    const address = href === null ? null : absolute(href, base);
    if (!found.has(name)) found.set(name, { name, ...(address === null ? {} : { address }) });
  }
  return found.size > AUTHORS_MAX ? [] : [...found.values()];
}
