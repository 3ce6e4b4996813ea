/** What a page says about itself as a whole, each value with where it stood. */
import { platformOf } from '@/utils/platforms/address';
import { attributeOf, documentText, rootOf } from '@/utils/platforms/dom';
import type { SourcedText } from '@/utils/evidence/values';
import { ADDRESS_MAX_LENGTH, NAME_MAX_LENGTH, TITLE_MAX_LENGTH } from '@/utils/platforms/limits';
import type { PageReading } from '@/utils/platforms/page-reading';
import { sourced, withField } from '@/utils/platforms/sourced';
import type { PageResult } from '@/utils/platforms/readers';

/** Reads it now. The browser's own idea of the address replaces this one later. */
export function readMetadata(address: URL, result: PageResult): PageReading['page'] {
  const root = rootOf(document);
  const language = root === null ? '' : (attributeOf(root, 'lang') ?? '');
  return {
    address: { value: address.href, source: 'browser' },
    ...withField('canonicalAddress', result.canonicalAddress),
    ...withField('title', sourced(documentText(document, 'title'), 'dom', TITLE_MAX_LENGTH)),
    ...withField('language', sourced(language, 'dom', NAME_MAX_LENGTH)),
    ...withField(
      'referrer',
      sourced(documentText(document, 'referrer'), 'browser', ADDRESS_MAX_LENGTH),
    ),
    ...withField('modified', sourced(modified(), 'browser', NAME_MAX_LENGTH)),
    ...withField(
      'mediaType',
      sourced(documentText(document, 'contentType'), 'browser', NAME_MAX_LENGTH),
    ),
    ...withField('platform', platformFor(address, result.reader.id)),
    ...withField('siteName', result.siteName),
  };
}

/** Software that anybody can host has no address of its own: what read the page knows it. */
function platformFor(address: URL, readerId: string): SourcedText | null {
  const byHost = sourced(platformOf(address) ?? '', 'address', NAME_MAX_LENGTH);
  if (byHost !== null || readerId === 'web') return byHost;
  return sourced(readerId, 'dom', NAME_MAX_LENGTH);
}

/**
 * The server's modified time, `11/20/2026 14:03:22` in the zone of the browser
 * (HTML, 3.1.4). Without one the browser gives the time of asking, so a time
 * after the page began to load says nothing.
 */
function modified(): string {
  const written = documentText(document, 'lastModified');
  const [, month, day, year, hour, minute, second] =
    /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d)$/.exec(written) ?? [];
  if (month === undefined) return '';
  const local = new Date(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return local.getTime() < performance.timeOrigin - 2_000 ? written : '';
}
