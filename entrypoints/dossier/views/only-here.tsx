/** What would be lost with this browser, and the way to prevent it. */
import { useLanguage, useTexts } from '@/components/language';
import { onlyHereText } from '@/utils/texts/backup-state';
import { dossierTexts } from '@/utils/texts/dossier';
import { BACKUP_HASH } from '../route';
import { useBackupState } from '../use-backup-state';

export function OnlyHere() {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const state = useBackupState();
  return (
    <div role="status">
      {state !== null && state.onlyHere > 0 && (
        <p class="notice notice--plain">
          {onlyHereText(state.onlyHere, language)} <a href={BACKUP_HASH}>{t.makeBackup}</a>
        </p>
      )}
    </div>
  );
}
