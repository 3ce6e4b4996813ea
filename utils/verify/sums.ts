/** `SHA256SUMS`: what people check without us must say what we check. */
import { equalBytes } from '@/utils/evidence/bytes';
import { SUMS_PATH } from '@/utils/package/names';
import { buildSums } from '@/utils/package/sums';
import type { Container } from './container';
import type { FindingList } from './finding-list';

/** 1,000 lines of a digest and a name of at most 200. */
const SUMS_MAX_BYTES = 300_000;

/** One line for each file but itself and META-INF, in the order of the container, and no other byte. */
export async function checkSums(container: Container, findings: FindingList): Promise<void> {
  if (!container.names.includes(SUMS_PATH)) {
    findings.broken('sums-differ', SUMS_PATH, 'no such entry');
    return;
  }
  const bytes = await container.load(SUMS_PATH, SUMS_MAX_BYTES);
  const files = container.names
    .filter((name) => name !== SUMS_PATH && !name.startsWith('META-INF/'))
    .map((path) => ({ path, sha256: container.entries.get(path)?.sha256 ?? 'unreadable' }));
  if (bytes === null || !equalBytes(bytes, buildSums(files))) {
    findings.broken('sums-differ', SUMS_PATH, 'not the digests of the files of this package');
  }
}
