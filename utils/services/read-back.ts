/** What was written, read from storage again. */
import type { Bytes } from '@/utils/evidence/bytes';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import type { ExhibitStore } from '@/utils/storage/store';

/** Reads the exhibit from storage and compares every digest. @throws EvidenceError `read-back-differs`. */
export async function readBack(store: ExhibitStore, written: WholeExhibit): Promise<void> {
  const kept = await store.loadExhibit(written.summary.exhibitId);
  if (kept === null) throw new EvidenceError('read-back-differs', 'nothing there');
  const pairs: [Bytes | Blob | null, string][] = [
    [kept.record, written.recordSha256],
    [kept.seal, written.sealSha256],
    ...written.artifacts.map((artifact): [Blob | null, string] => [
      kept.artifacts.find((other) => other.name === artifact.name)?.content ?? null,
      artifact.sha256,
    ]),
  ];
  // One after the other: together, the frames of a long page would fill the memory.
  for (const [content, digest] of pairs) {
    if (content === null || (await sha256Hex(content)) !== digest) {
      throw new EvidenceError('read-back-differs', 'digest');
    }
  }
}
