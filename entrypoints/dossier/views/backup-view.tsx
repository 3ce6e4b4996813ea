/** Backup: how it stands, making one, restoring one, and erasing everything. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { backupTexts } from '@/utils/texts/backup';
import { backupStateText, onlyHereText } from '@/utils/texts/backup-state';
import { useBackupState } from '../use-backup-state';
import { BackupMake } from './backup-make';
import { BackupRestore } from './backup-restore';
import { EraseSection } from './erase-section';
import { Heading } from './heading';

export function BackupView() {
  const t = useTexts(backupTexts);
  const [erasings, setErasings] = useState(0);
  return (
    <div class="stack stack--wide narrow">
      <Heading text={t.title} />
      <p>{t.why}</p>
      <Standing />
      {/* What was made or restored before is gone as well. */}
      <BackupMake key={`make ${erasings}`} />
      <BackupRestore key={`restore ${erasings}`} />
      <EraseSection
        onErased={() => {
          setErasings(erasings + 1);
        }}
      />
    </div>
  );
}

function Standing() {
  const language = useLanguage();
  const state = useBackupState();
  const never = state !== null && state.lastBackupLocal === null;
  return (
    <div
      role="status"
      class={state !== null && state.onlyHere > 0 ? 'notice' : 'notice notice--plain'}
    >
      {state !== null && (
        <>
          {never && state.onlyHere > 0 && <p>{onlyHereText(state.onlyHere, language)}</p>}
          <p>{backupStateText(state, language)}</p>
        </>
      )}
    </div>
  );
}
