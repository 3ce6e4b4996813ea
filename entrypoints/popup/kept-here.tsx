/** Where what was saved is now, and whether it is anywhere else. */
import { useLanguage, useTexts } from '@/components/language';
import { backupStateText } from '@/utils/texts/backup-state';
import { popupTexts } from '@/utils/texts/popup';
import type { PopupStore } from './store';

export function KeptHere({ store }: { readonly store: PopupStore }) {
  const t = useTexts(popupTexts);
  const language = useLanguage();
  const { backup } = store.state.value;
  return (
    <p class="quiet small">
      {t.keptHere} {backup !== null && backupStateText(backup, language)}
    </p>
  );
}
