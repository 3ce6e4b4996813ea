/** "Saved by accident?" asked once, in place; the safe answer has the focus. */
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { popupTexts } from '@/utils/texts/popup';
import type { PopupStore } from './store';

export function Removal({ store }: { readonly store: PopupStore }) {
  const t = useTexts(popupTexts);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    keep.current?.focus();
  }, []);
  const working = store.state.value.removal.phase === 'working';
  return (
    <div class="question" role="group" aria-labelledby="removal-question">
      <p id="removal-question" class="small">
        {t.removeQuestion}
      </p>
      <div class="row">
        <button
          type="button"
          class="button button--small button--danger"
          aria-disabled={working}
          onClick={() => void store.confirmRemoval()}
        >
          {t.removeYes}
        </button>
        <button
          ref={keep}
          type="button"
          class="button button--small"
          disabled={working}
          onClick={store.cancelRemoval}
        >
          {t.removeNo}
        </button>
      </div>
    </div>
  );
}
