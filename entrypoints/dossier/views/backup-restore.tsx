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
  const [chosen, setChosen] = useState<Chosen>({ file: null, password: '' });
  const { state } = restoring;
  return (
    <section class="card stack" aria-labelledby="restore">
      <h2 id="restore">{t.restore}</h2>
      <Problem code={state.phase === 'asking' ? state.problem : null} />
      {state.phase === 'asking' && (
        <RestoreForm
          chosen={chosen}
          onChange={setChosen}
          onRestore={restoring.restore}
          failed={state.problem !== null}
        />
      )}
      {state.phase === 'working' && (
        <WorkProgress progress={state.progress} onCancel={restoring.cancel} />
      )}
      {state.phase === 'restored' && <RestoreResultView result={state.result} />}
    </section>
  );
}

/** Kept while the work is under way: a typing error costs only the typing. */
interface Chosen {
  readonly file: File | null;
  readonly password: string;
}

interface RestoreFormProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly onRestore: Restoring['restore'];
  readonly failed: boolean;
}

type Complaint = 'noFile' | 'noPassword';

function RestoreForm({ chosen, onChange, onRestore, failed }: RestoreFormProps) {
  const t = useTexts(backupTexts);
  const { file, password } = chosen;
  const [shown, setShown] = useState(false);
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    setComplaint(file === null ? 'noFile' : password === '' ? 'noPassword' : null);
    if (file !== null && password !== '') void onRestore(file, password);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>{t.restoreIntro}</p>
      <BackupFileInput
        file={file}
        onFile={(picked) => {
          onChange({ ...chosen, file: picked });
        }}
      />
      <PasswordInput
        id="backup-password"
        label={t.passwordOf}
        value={password}
        shown={shown}
        purpose="off"
        focused={failed}
        onInput={(typed) => {
          onChange({ ...chosen, password: typed });
        }}
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
      <div>
        <button type="submit" class="button button--primary">
          {t.restoreStart}
        </button>
      </div>
    </form>
  );
}
