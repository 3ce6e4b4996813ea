/** A picture over the whole page, as large as it is. */
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { dossierTexts } from '@/utils/texts/dossier';
import { sharedTexts } from '@/utils/texts/shared';

export interface LargePictureProps {
  readonly source: string;
  /** What it is a picture of; of a page where nothing is said. */
  readonly alt?: string;
  readonly onClose: () => void;
}

export function LargePicture({ source, alt, onClose }: LargePictureProps) {
  const t = useTexts(dossierTexts);
  const shared = useTexts(sharedTexts);
  const name = alt ?? shared.picture;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="large" aria-label={t.enlarged} onClose={onClose}>
      <div class="large__bar">
        <button
          type="button"
          class="button button--small"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t.close}
        </button>
      </div>
      {/* The region scrolls, so it can be reached by keyboard. */}
      <div class="large__frame" tabIndex={0} role="region" aria-label={name}>
        <img src={source} alt={name} />
      </div>
    </dialog>
  );
}
