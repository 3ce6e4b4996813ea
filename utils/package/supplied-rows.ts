/** What is said of an added file, row by row: the dossier and the report show the same. */
import { suppliedFile } from '@/utils/evidence/record';
import type { EvidenceRecord, Viewer } from '@/utils/evidence/record-schema';
import type { ClaimedTime } from '@/utils/evidence/supplied-schema';
import { familyOf } from '@/utils/evidence/supplied-types';
import type { SourcedText } from '@/utils/evidence/values';
import { sourceTexts, textFlagTexts } from '@/utils/texts/fields';
import { familyTexts } from '@/utils/texts/file-kinds';
import { fill } from '@/utils/texts/fill';
import { formatCount, formatPageTime, formatSize } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { claimedTimeTexts, suppliedTexts, viaTexts } from '@/utils/texts/supplied';

/** `value` can come from a file or a person: text only. */
export interface SuppliedRow {
  readonly label: string;
  readonly value: string;
  readonly source: string;
  readonly remarks: readonly string[];
}

/** Rows of a record of kind `file`; none of any other. */
export function suppliedRows(
  record: EvidenceRecord,
  viewer: Viewer | null,
  language: Language,
): readonly SuppliedRow[] {
  const { supplied } = record;
  if (supplied === undefined) return [];
  const t = suppliedTexts[language];
  const times = supplied.claimedTimes.map((time) => timeRow(time, language));
  return [
    ...sourcedRow(t.name, supplied.name, language),
    ...contentRows(record, language),
    ...sourcedRow(t.claimedType, supplied.claimedType, language),
    plain(t.via, viaTexts[language][supplied.via], sourceTexts[language].browser),
    ...times,
    supplierRow(viewer, language),
  ];
}

/** Said where the file gives no time; null where it gives one. */
export function noTimesText({ supplied }: EvidenceRecord, language: Language): string | null {
  return supplied?.claimedTimes.length === 0 ? suppliedTexts[language].noTimes : null;
}

function plain(label: string, value: string, source: string): SuppliedRow {
  return { label, value, source, remarks: [] };
}

function contentRows(record: EvidenceRecord, language: Language): SuppliedRow[] {
  const file = suppliedFile(record);
  if (file === undefined) return [];
  const t = suppliedTexts[language];
  const family = familyTexts[language][familyOf(file.mediaType)];
  const size = {
    size: formatSize(file.size, language),
    bytes: formatCount(file.size, language),
  };
  return [
    plain(t.type, fill(t.typeFound, { family, type: file.mediaType }), t.typeSource),
    plain(t.size, file.size < 1000 ? size.size : fill(t.sizeExact, size), t.counted),
  ];
}

function sourcedRow(
  label: string,
  value: SourcedText | undefined,
  language: Language,
): SuppliedRow[] {
  if (value === undefined) return [];
  const remarks = (value.flags ?? []).map((flag) => textFlagTexts[language][flag]);
  return [{ label, value: value.value, source: sourceTexts[language][value.source], remarks }];
}

function timeRow(time: ClaimedTime, language: Language): SuppliedRow {
  const t = suppliedTexts[language];
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(time.value);
  return {
    label: claimedTimeTexts[language][time.what],
    value: formatPageTime(time.value, language),
    source: sourceTexts[language][time.source],
    remarks: [
      ...(time.asShown === undefined ? [] : [fill(t.asInFile, { value: time.asShown })]),
      ...(hasZone ? [] : [t.noZone]),
    ],
  };
}

function supplierRow(viewer: Viewer | null, language: Language): SuppliedRow {
  const t = suppliedTexts[language];
  const [said] = sourcedRow(t.suppliedBy, viewer?.suppliedBy, language);
  return said ?? plain(t.suppliedBy, viewer === null ? t.suppliedByApart : t.suppliedByNobody, '');
}
