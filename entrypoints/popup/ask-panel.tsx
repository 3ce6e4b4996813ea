/** Before anything was read: a question, or a way to try again. */
import { useTexts } from '@/components/language';
import { popupTexts } from '@/utils/texts/popup';
import type { PopupStore } from './store';

export interface AskPanelProps {
  readonly store: PopupStore;
  readonly reason: 'setting' | 'webmail' | 'listed';
}

export function AskPanel({ store, reason }: AskPanelProps) {
  const t = useTexts(popupTexts);
  return (
    <div class="stack">
      <p class="small">
        {t[`askFirst-${reason}`]} <span class="quiet">{t.nothingRead}</span>
      </p>
      <ConfirmButton store={store} name={t.save} primary />
    </div>
  );
}

export function FailedPanel({ store }: { readonly store: PopupStore }) {
  return <ConfirmButton store={store} name={useTexts(popupTexts).tryAgain} />;
}

interface ConfirmButtonProps {
  readonly store: PopupStore;
  readonly name: string;
  readonly primary?: boolean;
}

function ConfirmButton({ store, name, primary = false }: ConfirmButtonProps) {
  return (
    <div>
      <button
        type="button"
        class={primary ? 'button button--primary' : 'button'}
        onClick={() => void store.saveConfirmed()}
      >
        {name}
      </button>
    </div>
  );
}
