/** Restoring a backup: a file, its password, progress, and what came of it. */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Option } from '@/components/option';
import { backupTexts } from '@/utils/texts/backup';
import { useRestoring, type Restoring } from '../use-restoring';
import { BackupFileInput } from './backup-file-input';
import { PasswordInput } from './password-input';
import { RestoreResultView } from './restore-result';
import { WorkProgress } from './work-progress';

export function BackupRestore() {
  const t = useTexts(backupTexts);
  const restoring = useRestoring();
  const { state } = restoring;
  return (
    <section class="card stack" aria-labelledby="restore">
      <h2 id="restore">{t.restore}</h2>
      {state.phase === 'asking' && <RestoreForm restoring={restoring} />}
      {state.phase === 'working' && (
        <WorkProgress progress={state.progress} onCancel={restoring.cancel} />
      )}
      {state.phase === 'restored' && <RestoreResultView result={state.result} />}
    </section>
  );
}

type Complaint = 'noFile' | 'noPassword';

function RestoreForm({ restoring }: { readonly restoring: Restoring }) {
  const t = useTexts(backupTexts);
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    setComplaint(file === null ? 'noFile' : password === '' ? 'noPassword' : null);
    if (file !== null && password !== '') void restoring.restore(file, password);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>{t.restoreIntro}</p>
      <BackupFileInput file={file} onFile={setFile} />
      <PasswordInput
        id="backup-password"
        label={t.passwordOf}
        value={password}
        shown={shown}
        purpose="off"
        onInput={setPassword}
      />
      <Option
        type="checkbox"
        name="show-backup-password"
        label={t.passwordShow}
        checked={shown}
        onChange={setShown}
      />
      <div role="alert" class="problem">
        {complaint !== null && <p class="notice">{t[complaint]}</p>}
      </div>
      <Problem code={restoring.state.phase === 'asking' ? restoring.state.problem : null} />
      <div>
        <button type="submit" class="button button--primary">
          {t.restoreStart}
        </button>
      </div>
    </form>
  );
}
