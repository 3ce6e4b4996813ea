/** The video of a recording: hidden until asked for, and never playing by itself. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { useArtifactUrl } from '@/components/use-artifact-url';
import type { Recording } from '@/utils/evidence/recording-schema';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { fill } from '@/utils/texts/fill';
import { formatSize } from '@/utils/texts/format';
import { formatLength, recordingTexts } from '@/utils/texts/recording';
import { useService } from '../service-context';
import { GoneNotice } from './file-removal';

export interface RecordingSectionProps {
  readonly detail: ExhibitDetail;
  readonly recording: Recording;
}

export function RecordingSection({ detail, recording }: RecordingSectionProps) {
  const t = useTexts(recordingTexts);
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const file = detail.artifacts.find(({ name }) => name === recording.name);
  if (file?.present !== true) {
    return (
      <section class="picture picture--failed small">
        <p>{t.gone}</p>
        <GoneNotice removal={file?.removal ?? null} />
      </section>
    );
  }
  const values = { time: formatLength(recording.lengthMs), size: formatSize(file.size, language) };
  return (
    <section class="card stack" aria-labelledby="recording">
      <h2 id="recording">{t.about}</h2>
      <p>{fill(t.facts, values)}</p>
      {shown ? (
        <Video exhibitId={detail.summary.exhibitId} name={file.name} />
      ) : (
        <p class="quiet small">{t.hidden}</p>
      )}
      <div>
        <button
          type="button"
          class="button"
          onClick={() => {
            setShown(!shown);
          }}
        >
          {shown ? t.hide : t.show}
        </button>
      </div>
    </section>
  );
}

/** Read from the database only now; the browser takes from it what it plays. */
function Video({ exhibitId, name }: { readonly exhibitId: string; readonly name: string }) {
  const t = useTexts(recordingTexts);
  const service = useService();
  const { url, failed } = useArtifactUrl(`${exhibitId}/${name}`, () =>
    service.loadArtifact(exhibitId, name),
  );
  const [unplayable, setUnplayable] = useState(false);
  if (failed || unplayable) return <p class="small">{t.cannotShow}</p>;
  return (
    <video
      class="video"
      controls
      preload="metadata"
      src={url ?? undefined}
      aria-label={t.video}
      onError={() => {
        setUnplayable(true);
      }}
    />
  );
}
