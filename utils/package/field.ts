/** One field of a record as people see it. */
import type { Sourced } from '@/utils/evidence/values';
import type { FieldName } from '@/utils/texts/fields';

export type Look = 'line' | 'address' | 'text' | 'time';

/** Where a field stands in the record, and how it is shown. */
export interface Field {
  readonly name: FieldName;
  /** JSON Pointer of the sourced value in record.json. */
  readonly pointer: string;
  readonly value: Sourced | undefined;
  readonly look: Look;
  /** What is shown instead of the value itself: the name of a platform, a kind in words. */
  readonly words?: string;
  /** Language of a text, as the page claims it. */
  readonly language?: string;
  /** Said under the value. */
  readonly remarks?: readonly string[];
  /** Its absence is worth a word. */
  readonly expected?: boolean;
}
