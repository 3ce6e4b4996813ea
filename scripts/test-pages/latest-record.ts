/** Reads what was sealed from the extension's own database. */
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import type { Surface } from '../../tests/support/browsers/types';
import { readStoredText } from '../../tests/support/stored-text';
import { waitUntil } from '../../tests/support/wait';

/**
 * Waits for a record. A popup cannot be asked: a page that wants to open a program,
 * as t.me does, closes it by the browser's question, and the save goes on without it.
 * @param dossier A page of the extension, which need not be in front.
 * @param number Of the record, in the order of saving, from 1.
 */
export async function recordNumber(dossier: Surface, number: number): Promise<EvidenceRecord> {
  const text = await waitUntil(`record ${String(number)}`, () =>
    readStoredText(dossier, { table: 'exhibits', field: 'record', name: null, at: number - 1 }),
  );
  return JSON.parse(text) as EvidenceRecord;
}
