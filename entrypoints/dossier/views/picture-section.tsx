/** The picture of the exhibit: blurred, then shown, then enlarged over the page. */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Picture } from '@/components/picture';
import { useArtifactUrl } from '@/components/use-artifact-url';
import { mainPictureOf } from '@/utils/evidence/main-picture';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { useService } from '../service-context';
import { GoneNotice } from './file-removal';
import { LargePicture } from './large-picture';

export function PictureSection({ detail }: { readonly detail: ExhibitDetail }) {
  const t = useTexts(dossierTexts);
  const service = useService();
  const { exhibitId } = detail.summary;
  const artifact = mainPictureOf(detail.artifacts);
  const page = detail.record.related?.find(({ type }) => type === 'page-saved-before');
  const name = artifact?.present === true ? artifact.name : null;
  const { url, failed } = useArtifactUrl(name && `${exhibitId}/${name}`, () =>
    service.loadArtifact(exhibitId, name ?? ''),
  );
  const [shown, setShown] = useState(false);
  const [large, setLarge] = useState(false);
  const { width, height } = artifact?.pixels ?? {};
  if (artifact?.present === false) {
    return (
      <section class="picture picture--failed small">
        <p>{t.pictureGone}</p>
        <GoneNotice removal={artifact.removal} />
      </section>
    );
  }
  return (
    <section>
      <Picture
        source={url}
        {...(width === undefined || height === undefined ? {} : { width, height })}
        shown={shown}
        failed={failed || name === null}
        onToggle={() => {
          setShown(!shown);
        }}
        onEnlarge={() => {
          setLarge(true);
        }}
      />
      {artifact?.role === 'post-picture' && <p class="quiet small">{t.pictureOfPost}</p>}
      {page !== undefined && (
        <p class="small">
          <a href={`#/exhibit/${page.exhibitId}`}>{t.pageSavedBefore}</a>
        </p>
      )}
      {large && url !== null && (
        <LargePicture
          source={url}
          onClose={() => {
            setLarge(false);
          }}
        />
      )}
    </section>
  );
}
