/** Summaries as rows, and back. */
import type { RemovalNotice } from '@/utils/evidence/custody-schema';
import type { Bytes } from '@/utils/evidence/bytes';
import { parseRecord } from '@/utils/evidence/record';
import type { ExhibitSummary, StoredArtifact } from '@/utils/evidence/exhibit';
import type { Sha256 } from '@/utils/evidence/values';
import type { SummaryRow } from './database';

/** The row of a kept exhibit; of a removed one, its words and its record are gone already. */
export function buildSummaryRow(
  summary: ExhibitSummary,
  pixelsSha256: Sha256 | null,
  record: Bytes | null,
): SummaryRow {
  const related = record === null ? undefined : relatedIn(record);
  const words = [summary.title, summary.address, summary.author, summary.text, summary.platform];
  return {
    ...summary,
    pixelsSha256,
    words: words.filter(Boolean).join('\n').toLowerCase(),
    ...(related === undefined ? {} : { related }),
  };
}

/** A record that cannot be read names nobody; what is wrong with it, others say. */
function relatedIn(record: Bytes): SummaryRow['related'] {
  try {
    return parseRecord(record).related;
  } catch {
    return undefined;
  }
}

/** The row of a removed one: nothing of its content. */
export function buildRemovedRow(
  { fileType: _fileType, lengthMs: _lengthMs, related: _related, ...row }: SummaryRow,
  { reason, at }: Pick<RemovalNotice, 'reason' | 'at'>,
): SummaryRow {
  return {
    ...row,
    address: '',
    title: null,
    platform: null,
    author: null,
    text: null,
    sizeBytes: 0,
    state: 'removed',
    removedReason: reason ?? 'other',
    ...(at === undefined ? {} : { removedUtc: at }),
    pixelsSha256: null,
    words: '',
  };
}

/** The row once one file is gone; without its pixels an exhibit is nobody's same page. */
export function withoutFile(
  row: SummaryRow,
  { sha256, size }: Pick<StoredArtifact, 'sha256' | 'size'>,
): SummaryRow {
  return {
    ...row,
    sizeBytes: Math.max(0, row.sizeBytes - size),
    pixelsSha256: row.pixelsSha256 === sha256 ? null : row.pixelsSha256,
  };
}

export function summaryOf(row: SummaryRow): ExhibitSummary {
  const { pixelsSha256: _pixels, words: _words, related: _related, ...summary } = row;
  return summary;
}
