/** An added picture: drawn anew, blurred until asked for. */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Picture } from '@/components/picture';
import { useArtifactUrl } from '@/components/use-artifact-url';
import { renderCopy } from '@/utils/capture/small-copy';
import { addingTexts } from '@/utils/texts/adding';
import { useService } from '../service-context';
import type { FileProps } from './file-look';
import { LargePicture } from './large-picture';

export function FilePicture({ exhibitId, file }: FileProps) {
  const t = useTexts(addingTexts);
  const service = useService();
  const { url, failed } = useArtifactUrl(`${exhibitId}/${file.name}`, async () =>
    renderCopy(await service.loadArtifact(exhibitId, file.name)),
  );
  const [shown, setShown] = useState(false);
  const [large, setLarge] = useState(false);
  return (
    <section>
      <Picture
        source={url}
        alt={t.picture}
        altBlurred={t.pictureBlurred}
        shown={shown}
        failed={failed}
        onToggle={() => {
          setShown(!shown);
        }}
        onEnlarge={() => {
          setLarge(true);
        }}
      />
      {large && url !== null && (
        <LargePicture
          source={url}
          alt={t.picture}
          onClose={() => {
            setLarge(false);
          }}
        />
      )}
    </section>
  );
}
