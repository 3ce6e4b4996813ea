/** JSON Pointers (RFC 6901) to the sourced values of a record that people may correct. */
import type { EvidenceRecord } from './record-schema';

/** Which fields may be corrected: what the page said of itself and of its posts. */
const CORRECTABLE = [
  /^\/page\/(?:title|language|siteName|modified)$/,
  /^\/posts\/\d{1,3}\/(?:kind|id|permalink|title|text|time|timeShown|editedTime)$/,
  /^\/posts\/\d{1,3}\/author\/(?:name|handle|address|accountId)$/,
  /^\/posts\/\d{1,3}\/place\/(?:kind|name|address|id|audience)$/,
];

/** Where a post's author, text or time would stand that the page did not give at all. */
export function isCorrectable(pointer: string): boolean {
  return CORRECTABLE.some((pattern) => pattern.test(pointer));
}

/** The text at a pointer; null where the record holds none there. */
export function textAt(record: EvidenceRecord, pointer: string): string | null {
  let here: unknown = record;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return null;
    here = (here as Record<string, unknown>)[key];
  }
  const value: unknown =
    typeof here === 'object' && here !== null && 'value' in here ? here.value : undefined;
  return typeof value === 'string' ? value : null;
}
