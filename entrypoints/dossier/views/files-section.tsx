/** Every file of the exhibit, with the digest that the seal names. */
import { Copyable } from '@/components/copyable';
import { useLanguage, useTexts } from '@/components/language';
import type { ArtifactRole } from '@/utils/evidence/record-schema';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { methodTexts, roleTexts } from '@/utils/texts/exhibit-words';
import { formatSize } from '@/utils/texts/format';
import { FileRemover, GoneNotice } from './file-removal';
import { SaveCopy } from './save-copy';

export function FilesSection({ detail }: { readonly detail: ExhibitDetail }) {
  const t = useTexts(dossierTexts);
  return (
    <section class="card stack" aria-labelledby="files">
      <h2 id="files">{t.files}</h2>
      <p class="quiet small">{t.filesHint}</p>
      <ul class="files">
        {detail.artifacts.map((artifact) => (
          <ArtifactItem
            key={artifact.name}
            exhibitId={detail.summary.exhibitId}
            artifact={artifact}
          />
        ))}
        <DigestItem title={t.recordFile} name="record.json" sha256={detail.recordSha256} />
        <DigestItem title={t.sealFile} name="seal.p7s" sha256={detail.sealSha256} />
      </ul>
    </section>
  );
}

interface ArtifactItemProps {
  readonly exhibitId: string;
  readonly artifact: ExhibitDetail['artifacts'][number];
}

function ArtifactItem({ exhibitId, artifact }: ArtifactItemProps) {
  const t = useTexts(dossierTexts);
  const roles = useTexts(roleTexts);
  const methods = useTexts(methodTexts);
  const language = useLanguage();
  const { name, role, size, sha256, method, present, removal } = artifact;
  /** What is gone with the one file that shows it. */
  const losses: Partial<Record<ArtifactRole, string>> = {
    viewport: t.removePixelsLoss,
    'supplied-file': t.removeSuppliedLoss,
  };
  const loss = losses[role];
  return (
    <li class="file">
      <div class="file__head">
        <h3>{roles[role]}</h3>
        {present && <SaveCopy exhibitId={exhibitId} name={name} />}
      </div>
      <p class="quiet small">
        <code>{name}</code> · {formatSize(size, language)}
        {present && ` · ${methods[method]}`}
      </p>
      {!present && <GoneNotice removal={removal} />}
      <Digest name={name} sha256={sha256} />
      {present && (
        <FileRemover exhibitId={exhibitId} name={name} {...(loss === undefined ? {} : { loss })} />
      )}
    </li>
  );
}

interface DigestItemProps {
  readonly title: string;
  readonly name: string;
  readonly sha256: string;
}

function DigestItem({ title, name, sha256 }: DigestItemProps) {
  return (
    <li class="file">
      <h3>{title}</h3>
      <p class="quiet small">
        <code>{name}</code>
      </p>
      <Digest name={name} sha256={sha256} />
    </li>
  );
}

function Digest({ name, sha256 }: { readonly name: string; readonly sha256: string }) {
  return (
    <p class="small">
      <span class="quiet">SHA-256</span> <Copyable value={sha256} name={name} />
    </p>
  );
}
