/** Making a backup: a password typed twice, progress, and the file. */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Option } from '@/components/option';
import { isLongEnough } from '@/utils/backup/password';
import { backupTexts } from '@/utils/texts/backup';
import { useBackupMaking, type BackupMaking } from '../use-backup-making';
import { BackupReady } from './backup-ready';
import { PasswordInput } from './password-input';
import { WorkProgress } from './work-progress';

export function BackupMake() {
  const t = useTexts(backupTexts);
  const making = useBackupMaking();
  const { state } = making;
  return (
    <section class="card stack" aria-labelledby="make">
      <h2 id="make">{t.make}</h2>
      <Problem code={state.phase === 'asking' ? state.problem : null} />
      {state.phase === 'asking' && <PasswordForm making={making} failed={state.problem !== null} />}
      {state.phase === 'working' && (
        <WorkProgress progress={state.progress} onCancel={making.cancel} />
      )}
      {state.phase === 'ready' && <BackupReady state={state} making={making} />}
    </section>
  );
}

type Complaint = 'passwordShort' | 'passwordDiffers';

interface PasswordFormProps {
  readonly making: BackupMaking;
  readonly failed: boolean;
}

function PasswordForm({ making, failed }: PasswordFormProps) {
  const t = useTexts(backupTexts);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const wrong = complaintAbout(password, again);
    setComplaint(wrong);
    if (wrong === null) void making.make(password);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>{t.makeIntro}</p>
      <PasswordInput
        id="new-password"
        label={t.password}
        value={password}
        shown={shown}
        purpose="new-password"
        focused={failed}
        describedBy="password-hint"
        onInput={setPassword}
      />
      <p id="password-hint" class="hint">
        {t.passwordHint}
      </p>
      <PasswordInput
        id="new-password-again"
        label={t.passwordAgain}
        value={again}
        shown={shown}
        purpose="new-password"
        onInput={setAgain}
      />
      <Option
        type="checkbox"
        name="show-new-password"
        label={t.passwordShow}
        checked={shown}
        onChange={setShown}
      />
      <p>{t.passwordLost}</p>
      <div role="alert" class="problem">
        {complaint !== null && <p class="notice">{t[complaint]}</p>}
      </div>
      <div>
        <button type="submit" class="button button--primary">
          {t.make}
        </button>
      </div>
    </form>
  );
}

function complaintAbout(password: string, again: string): Complaint | null {
  if (!isLongEnough(password)) return 'passwordShort';
  return password === again ? null : 'passwordDiffers';
}
