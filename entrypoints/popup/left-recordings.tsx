/** Recordings that were cut off: told here, kept or erased in the dossier. */
import { useLanguage, useTexts } from '@/components/language';
import { fill } from '@/utils/texts/fill';
import { formatLocal } from '@/utils/texts/format';
import { popupTexts } from '@/utils/texts/popup';
import type { PopupStore } from './store';

/** The container is always there, so that assistive technology hears what appears in it. */
export function LeftRecordings({ store }: { readonly store: PopupStore }) {
  const t = useTexts(popupTexts);
  const language = useLanguage();
  const started = store.state.value.leftRecordings[0];
  return (
    <div role="status" class="problem">
      {started !== undefined && (
        <div class="notice stack stack--tight">
          <p>{fill(t.leftRecording, { started: formatLocal(started.slice(0, 16), language) })}</p>
          <div>
            <button
              type="button"
              class="button button--small"
              onClick={() => void store.openDossier('#/record')}
            >
              {t.toRecording}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
