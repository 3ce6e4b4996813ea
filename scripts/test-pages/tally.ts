/** How much of what the truth names was read right. */
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import { compareRecord, type Verdict } from './compare';
import { SILENCES } from './silences';
import type { TruePage } from './truth';

export interface ComparedPage {
  readonly page: TruePage;
  readonly reader: string;
  readonly verdicts: readonly Verdict[];
}

/** At least this part of what the truth names has to be right, for each field. */
export const RIGHT_AT_LEAST = 0.95;

export type Tally = Record<Verdict['verdict'], number>;

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  const tally: Tally = { right: 0, missing: 0, wrong: 0 };
  for (const { verdict } of verdicts) tally[verdict] += 1;
  return tally;
}

export function comparedPage(page: TruePage, record: EvidenceRecord): ComparedPage {
  const verdicts = compareRecord(record, page.expected);
  return { page, reader: record.reader?.id ?? 'none', verdicts };
}

export function silenceOf(file: string, field: string) {
  return SILENCES.find((silence) => silence.file === file && silence.field === field);
}

/** Missing on purpose is not poor; wrong always is. */
export function isOnPurpose({ page }: ComparedPage, { field, verdict }: Verdict): boolean {
  return verdict === 'missing' && silenceOf(page.file, field) !== undefined;
}

export function grouped(
  pages: readonly ComparedPage[],
  nameOf: (page: ComparedPage, verdict: Verdict) => string,
): Map<string, Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  for (const page of pages) {
    for (const verdict of page.verdicts) {
      const name = nameOf(page, verdict);
      groups.set(name, [...(groups.get(name) ?? []), verdict]);
    }
  }
  return groups;
}

/** `comments[].text` of `comments[2].text`. */
export function unnumbered(field: string): string {
  return field.replace(/\[\d+\]/g, '[]');
}

export function fieldName(_: ComparedPage, { field }: Verdict): string {
  return unnumbered(field);
}
