/** An exhibit of the fake dossier once one of its files was removed. */
import type { FileRemoval } from '@/utils/evidence/file-removal';
import type { ExhibitDetail } from '@/utils/services/dossier-types';

export function withoutFile(
  detail: ExhibitDetail,
  name: string,
  removal: FileRemoval | null,
): ExhibitDetail {
  const artifacts = detail.artifacts.map((artifact) =>
    artifact.name === name ? { ...artifact, present: false, removal } : artifact,
  );
  const viewerGone = name === 'viewer.json';
  return { ...detail, artifacts, ...(viewerGone ? { viewer: null, viewerRemoval: removal } : {}) };
}
