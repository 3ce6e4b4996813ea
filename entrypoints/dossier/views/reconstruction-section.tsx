/** A drawing of the page, apart from the screenshot, and never without saying what it is. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { Picture } from '@/components/picture';
import { useArtifactUrl } from '@/components/use-artifact-url';
import { describeReconstruction } from '@/utils/package/report-reconstruction';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { reconstructionTexts } from '@/utils/texts/report-follow-up';
import { useService } from '../service-context';

export function ReconstructionSection({ detail }: { readonly detail: ExhibitDetail }) {
  const artifact = detail.artifacts.find(({ role }) => role === 'reconstruction');
  if (artifact === undefined) return null;
  return <Drawing detail={detail} artifact={artifact} />;
}

interface DrawingProps {
  readonly detail: ExhibitDetail;
  readonly artifact: ExhibitDetail['artifacts'][number];
}

function Drawing({ detail, artifact }: DrawingProps) {
  const t = useTexts(reconstructionTexts);
  const language = useLanguage();
  const service = useService();
  const [shown, setShown] = useState(false);
  const { exhibitId } = detail.summary;
  const { name, present, pixels } = artifact;
  const { url, failed } = useArtifactUrl(present ? `${exhibitId}/${name}` : null, () =>
    service.loadArtifact(exhibitId, name),
  );
  const { reconstruction } = detail.record;
  const lines =
    reconstruction === undefined ? [] : describeReconstruction(reconstruction, language);
  return (
    <section class="card stack" aria-labelledby="reconstruction">
      <h2 id="reconstruction">{t.title}</h2>
      {lines.map((line) => (
        <p key={line} class="quiet small">
          {line}
        </p>
      ))}
      {present ? (
        <Picture
          source={url}
          {...(pixels === undefined ? {} : { width: pixels.width, height: pixels.height })}
          shown={shown}
          failed={failed}
          alt={t.title}
          onToggle={() => {
            setShown(!shown);
          }}
        />
      ) : (
        <p class="small">{t.gone}</p>
      )}
    </section>
  );
}
