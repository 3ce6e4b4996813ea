/**
 * The reader for pages in general: news, notices, forums and blogs, as far as
 * they say in JSON-LD, microdata, microformats or OpenGraph what they hold.
 * It takes no text from a title and guesses nothing from how a page looks.
 */
import type { NotCaptured } from '@/utils/evidence/record-schema';
import { platformOf, samePage, type PlatformId } from './address';
import { isTranslatedByBrowser } from './browser-translation';
import { baseOf, selectFirst } from './dom';
import type { FoundItem } from './found-item';
import { groupItems, type Group, type Grouping, type PageFacts } from './grouping';
import { readJsonLd } from './json-ld';
import { ADDRESS_MAX_LENGTH, NAME_MAX_LENGTH, READ_MAX_NODES } from './limits';
import { mergeGroup } from './merge';
import { readMicrodata } from './microdata';
import { readMicroformats } from './microformats';
import { readHead, type HeadData } from './opengraph';
import { withPointedItem } from './pointing';
import { sourced, withField } from './sourced';
import { subjectOf } from './subject';
import { SOCIAL_PLATFORMS } from './platform-of';
import type { PlatformReader, ReadInput, ReadPost, ReadResult } from './types';
import type { Budget } from './walk';

/** Platforms whose pages hold data about other posts than the one that is shown. */
const STRICT: ReadonlySet<PlatformId> = new Set([...SOCIAL_PLATFORMS, 'google-maps'] as const);

export const webReader: PlatformReader = {
  id: 'web',
  confirmedOnRealPage: true,
  matches: () => true,
  read: readWebPage,
};

function readWebPage(input: ReadInput): ReadResult {
  const budget: Budget = { nodesLeft: READ_MAX_NODES };
  const base = baseOf(input.document) || input.address.href;
  const jsonLd = readJsonLd(input.document, base);
  const hasAuthors = jsonLd.items.some(
    ({ weight, authors }) => weight === 'article' && authors.length > 0,
  );
  const head = readHead(input.document, base, hasAuthors);
  const page = factsOf(input, head);
  const pages = jsonLd.items.every(({ weight }) => weight === 'media') ? jsonLd.pages : [];
  const items = [
    ...jsonLd.items,
    ...pageItem(pages, head),
    ...readMicrodata(input.document, base, budget),
    // Platforms let the classes of microformats stand in what people write.
    ...(page.isStrict ? [] : readMicroformats(input.document, base, budget)),
    ...(head.item === null ? [] : [head.item]),
  ];
  const counting = groupItems(items, page);
  const grouping = page.isStrict ? counting : withPointedItem(counting, items, input);
  return {
    posts: postsOf(grouping, input, page),
    ...subjectOf(grouping, input, page),
    ...withField('siteName', sourced(head.siteName ?? '', 'structured-data', NAME_MAX_LENGTH)),
    ...withField('canonicalAddress', canonicalOf(head, page)),
    pageData: pageDataOf(grouping.groups, jsonLd.blocks, head),
    notCaptured: notCapturedOf(budget.nodesLeft <= 0 || grouping.isCut || jsonLd.isCut),
  };
}

/**
 * Of an article whose data for machines names only the page that it stands on. A house
 * writes its own name there too, where the byline names people.
 */
function pageItem([page, ...others]: readonly FoundItem[], { item, siteName }: HeadData) {
  if (page === undefined || others.length > 0 || (item?.addresses.length ?? 0) === 0) return [];
  const isSigned = (item?.authors.length ?? 0) > 0;
  return [{ ...page, authors: page.authors.filter(({ name }) => !isSigned || name !== siteName) }];
}

function factsOf({ document, address, loadedAddress }: ReadInput, head: HeadData): PageFacts {
  const platform = platformOf(address);
  const isMastodon = selectFirst(document, 'script#initial-state, #mastodon') !== null;
  return {
    address: address.href,
    isLoadedHere: samePage(address.href, loadedAddress),
    isHeadElsewhere:
      head.addresses.length > 0 && !head.addresses.some((own) => samePage(own, address.href)),
    isStrict: isMastodon || (platform !== null && STRICT.has(platform)),
  };
}

/** After a step inside the page its canonical address may still be that of another page. */
function canonicalOf(
  { canonicalAddress }: HeadData,
  page: PageFacts,
): ReadResult['canonicalAddress'] {
  if (canonicalAddress === null) return undefined;
  const counts = page.isLoadedHere || samePage(canonicalAddress, page.address);
  return (counts && sourced(canonicalAddress, 'dom', ADDRESS_MAX_LENGTH)) || undefined;
}

function postsOf({ groups, isAmbiguous }: Grouping, input: ReadInput, page: PageFacts): ReadPost[] {
  const mains = groups.filter(({ parent }) => parent === null);
  const isOnly = mains.length === 1 && !isAmbiguous && page.isLoadedHere;
  const isTranslated = isTranslatedByBrowser(input.document);
  return groups.map((group) => ({
    post: mergeGroup(group, {
      pageAddress: isOnly && group.parent === null ? page.address : null,
      isTranslated,
      isStrict: page.isStrict,
      parentIndex: group.parent === null ? null : groups.indexOf(group.parent),
    }),
    element: group.items.find(({ element }) => element !== null)?.element ?? null,
  }));
}

/** The blocks that values came from, as they stood on the page. */
function pageDataOf(
  groups: readonly Group[],
  blocks: readonly string[],
  head: HeadData,
): ReadResult['pageData'] {
  const used = groups.flatMap(({ items }) => items);
  const indexes = [...new Set(used.flatMap(({ block }) => block ?? []))].sort((a, b) => a - b);
  const fromHead = used.some(({ origin }) => origin === 'opengraph');
  return [
    ...indexes.map((index) => ({ kind: 'json-ld', text: blocks[index] ?? '' })),
    ...(fromHead
      ? [{ kind: 'meta', text: head.metas.map((pair) => pair.join(': ')).join('\n') }]
      : []),
  ];
}

function notCapturedOf(isCut: boolean): NotCaptured[] {
  return isCut ? [{ what: 'page-data', reason: 'too-large' }] : [];
}
