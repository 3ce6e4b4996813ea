/**
 * OpenGraph, Dublin Core and other `<meta>` in the head. It speaks of the page as
 * a whole: a title, a time, a name, and never the text of a post, which it shortens.
 */
import { attributeOf, selectAll, selectFirst } from './dom';
import { bylineOf, NO_BYLINE, type Byline } from './byline';
import { buildFields, valueOf } from './found-fields';
import type { FoundAuthor, FoundItem } from './found-item';
import { absolute } from './json-ld-values';
import { isIsoTime } from './time';

const METAS_MAX = 400;

export interface HeadData {
  /** The page as one post; null where nothing says that it is one. */
  readonly item: FoundItem | null;
  readonly siteName: string | null;
  /** Absolute. */
  readonly canonicalAddress: string | null;
  /** Every address that the head gives as the page's own. */
  readonly addresses: readonly string[];
  /** The `<meta>` that were read, as name and content. */
  readonly metas: readonly (readonly [name: string, content: string])[];
}

/**
 * Reads the head. `base` resolves relative addresses.
 * @param hasAuthors An article on the page says elsewhere who wrote it.
 */
export function readHead(document: Document, base: string, hasAuthors = false): HeadData {
  const metas = selectAll(document, 'meta[content]', METAS_MAX).flatMap((meta) => {
    const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'name');
    const content = attributeOf(meta, 'content');
    return name === null || content === null || content.trim() === ''
      ? []
      : [[name.trim().toLowerCase(), content] as const];
  });
  const first = (name: string): string | null =>
    metas.find(([metaName]) => metaName === name)?.[1].trim() ?? null;
  const canonicalAddress = linkAddress(document, 'link[rel~="canonical" i][href]', base);
  const siteName = first('og:site_name');
  return {
    item: itemOf(first, metas, {
      base,
      canonicalAddress,
      siteName,
      byline: () => (hasAuthors ? NO_BYLINE : bylineOf(document, base)),
    }),
    siteName,
    canonicalAddress,
    addresses: [absolute(first('og:url') ?? '', base), canonicalAddress].filter(
      (address) => address !== null,
    ),
    metas: metas.filter(([name]) => /^(?:og|article|profile):|^author$|^dc(?:terms)?\./.test(name)),
  };
}

function linkAddress(document: Document, selector: string, base: string): string | null {
  const link = selectFirst(document, selector);
  return link === null ? null : absolute(attributeOf(link, 'href') ?? '', base);
}

interface HeadFacts {
  readonly base: string;
  readonly canonicalAddress: string | null;
  readonly siteName: string | null;
  readonly byline: () => Byline;
}

function itemOf(
  first: (name: string) => string | null,
  metas: HeadData['metas'],
  { base, canonicalAddress, siteName, byline }: HeadFacts,
): FoundItem | null {
  const notice = noticeOf(metas);
  const dated = first('article:published_time') ?? notice.published ?? otherTimeOf(first);
  const title = first('og:title') ?? notice.title;
  const isArticle = first('og:type')?.toLowerCase() === 'article' || dated !== null;
  if (!isArticle || (title === null && dated === null)) return null;
  const shown = byline();
  const isOther = ({ name }: FoundAuthor): boolean => name !== siteName;
  const told = authorsOf(metas, dated !== null || shown.published !== null).filter(isOther);
  const people = shown.authors.filter(isOther);
  // A newspaper writes its own name where its notice says who made it.
  const isHouse = told.every(({ name }) => name === first('dc.publisher'));
  const authors = isHouse && (people.length > 0 || shown.isUnclear) ? people : told;
  const own = first('og:url');
  const address = (own === null ? null : absolute(own, base)) ?? canonicalAddress;
  return {
    origin: 'opengraph',
    kind: 'article',
    weight: 'article',
    parent: null,
    block: null,
    element: null,
    addresses: address === null ? [] : [address],
    ...buildFields({
      authors:
        authors.length > 0 || notice.published === null || shown.isUnclear
          ? authors
          : notice.authors,
      title: valueOf(title),
      text: null,
      published: dated === null ? shown.published : valueOf(dated),
      modified: valueOf(first('article:modified_time')),
      language: null,
    }),
  };
}

/** Names that single houses give to the moment of publication; only where it is ISO 8601. */
function otherTimeOf(first: (name: string) => string | null): string | null {
  const names = ['parsely-pub-date', 'og:article:published_time'];
  return names.map(first).find((raw) => raw !== null && isIsoTime(raw)) ?? null;
}

/**
 * Dublin Core, in which public bodies describe their notices: who issued it, when,
 * and its title. What stands there twice and differs is not told at all.
 */
function noticeOf(metas: HeadData['metas']): {
  readonly title: string | null;
  readonly published: string | null;
  readonly authors: FoundAuthor[];
} {
  const only = (...names: string[]): string | null => {
    for (const wanted of names) {
      const values = new Set(
        metas.filter(([name]) => name === wanted).map(([, content]) => content.trim()),
      );
      const [value] = values;
      if (value !== undefined) return values.size === 1 ? value : null;
    }
    return null;
  };
  const creator = only('dcterms.creator', 'dc.creator');
  const issued = only('dcterms.issued', 'dcterms.available', 'dc.date.issued', 'dc.date');
  return {
    title: only('dcterms.title', 'dc.title'),
    published: issued !== null && isIsoTime(issued) ? issued : null,
    authors: creator === null ? [] : [{ name: creator }],
  };
}

/**
 * `article:author` is often the address of a profile, which is no name. Plain
 * `author` can be whoever built the site, so it counts on dated articles only.
 */
function authorsOf(metas: HeadData['metas'], isDated: boolean): FoundAuthor[] {
  const named = (wanted: string): FoundAuthor[] =>
    metas
      .filter(
        ([name, content]) =>
          name === wanted && !/^https?:|^[^\s/]+\.[^\s/]+\//i.test(content.trim()),
      )
      .map(([, content]) => ({ name: content.trim() }));
  const authors = named('article:author');
  if (authors.length > 0 || !isDated) return authors;
  for (const name of ['author', 'parsely-author', 'sailthru.author']) {
    const plain = named(name);
    if (plain.length > 0) return plain.length === 1 ? plain : [];
  }
  return [];
}
