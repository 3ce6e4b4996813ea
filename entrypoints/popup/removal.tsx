/** "Saved by accident?" asked once, in place. */
import { ConfirmButtons } from '@/components/confirm-buttons';
import { useTexts } from '@/components/language';
import { popupTexts } from '@/utils/texts/popup';
import type { PopupStore } from './store';

export function Removal({ store }: { readonly store: PopupStore }) {
  const t = useTexts(popupTexts);
  return (
    <div class="question" role="group" aria-labelledby="removal-question">
      <p id="removal-question" class="small">
        {t.removeQuestion}
      </p>
      <ConfirmButtons
        yes={t.removeYes}
        no={t.removeNo}
        busy={store.state.value.removal.phase === 'working'}
        onYes={() => void store.confirmRemoval()}
        onNo={store.cancelRemoval}
      />
    </div>
  );
}
