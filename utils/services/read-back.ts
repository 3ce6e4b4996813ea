/** What was written, read from storage again. */
import type { Bytes } from '@/utils/evidence/bytes';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { parseRecord } from '@/utils/evidence/record';
import type { Sha256 } from '@/utils/evidence/values';
import type { ExhibitStore } from '@/utils/storage/store';

type Pair = [Bytes | Blob | null, string];

/**
 * Reads the exhibit from storage and compares every digest, the part about the viewer by the
 * one in the record, and the log line by line.
 * @param digestOf of content that may be too large to be read in one go.
 * @throws EvidenceError `read-back-differs`.
 */
export async function readBack(
  store: ExhibitStore,
  written: WholeExhibit,
  digestOf: (content: Blob) => Promise<Sha256> = sha256Hex,
): Promise<void> {
  const kept = await store.loadExhibit(written.summary.exhibitId);
  if (kept === null) throw new EvidenceError('read-back-differs', 'nothing there');
  const pairs: Pair[] = [
    [kept.record, written.recordSha256],
    [kept.seal, written.sealSha256],
    ...written.artifacts.map((artifact): Pair => [
      kept.artifacts.find((other) => other.name === artifact.name)?.content ?? null,
      artifact.sha256,
    ]),
  ];
  // One after the other: together, the frames of a long page would fill the memory.
  for (const [content, digest] of pairs) {
    const found =
      content instanceof Blob ? await digestOf(content) : content && (await sha256Hex(content));
    if (found !== digest) {
      throw new EvidenceError('read-back-differs', 'digest');
    }
  }
  if (!(await isSameViewer(kept, written))) throw new EvidenceError('read-back-differs', 'viewer');
  if (kept.custody.join('\n') !== written.custody.join('\n')) {
    throw new EvidenceError('read-back-differs', 'log');
  }
}

/** By the digest in the record, which holds by now; erased, it has nothing to compare. */
async function isSameViewer(kept: WholeExhibit, written: WholeExhibit): Promise<boolean> {
  if (written.viewer === null || kept.viewer === null) return written.viewer === kept.viewer;
  return (await sha256Hex(kept.viewer)) === parseRecord(kept.record).viewer.sha256;
}
