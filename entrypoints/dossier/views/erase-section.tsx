/** Erasing everything on this computer: asks, says what it cannot reach, and wants a word typed. */
import { useState } from 'preact/hooks';
import { ConfirmButtons } from '@/components/confirm-buttons';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { useAction } from '@/components/use-action';
import { backupTexts } from '@/utils/texts/backup';
import { onlyHereText } from '@/utils/texts/backup-state';
import { fill } from '@/utils/texts/fill';
import { useService } from '../service-context';
import { useBackupState } from '../use-backup-state';

type Phase = 'idle' | 'asking' | 'erased';

export function EraseSection({ onErased }: { readonly onErased: () => void }) {
  const t = useTexts(backupTexts);
  const [phase, setPhase] = useState<Phase>('idle');
  return (
    <section class="card stack" aria-labelledby="erase">
      <h2 id="erase">{t.erase}</h2>
      <p>{t.eraseIntro}</p>
      <p>{t.eraseReach}</p>
      <p role="status">{phase === 'erased' && t.erased}</p>
      {phase === 'asking' ? (
        <EraseQuestion
          onErased={() => {
            setPhase('erased');
            onErased();
          }}
          onKeep={() => {
            setPhase('idle');
          }}
        />
      ) : (
        <div>
          <button
            type="button"
            class="button"
            onClick={() => {
              setPhase('asking');
            }}
          >
            {t.eraseStart}
          </button>
        </div>
      )}
    </section>
  );
}

interface EraseQuestionProps {
  readonly onErased: () => void;
  readonly onKeep: () => void;
}

function EraseQuestion({ onErased, onKeep }: EraseQuestionProps) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const { backup } = useService();
  const state = useBackupState();
  const [typed, setTyped] = useState('');
  const [wordMissing, setWordMissing] = useState(false);
  const { busy, problem, run } = useAction(() => backup.eraseEverything());
  const onlyHere = state?.onlyHere ?? 0;
  const confirm = async (): Promise<void> => {
    const meant = typed.trim().toLowerCase() === t.eraseWord;
    setWordMissing(!meant);
    if (meant && (await run())) onErased();
  };
  return (
    <div class="question stack">
      {onlyHere > 0 && (
        <p class="notice">
          {onlyHereText(onlyHere, language)} {t.eraseOnlyHere}
        </p>
      )}
      <p>{t.eraseAfter}</p>
      <div class="field">
        <label for="erase-word">{fill(t.eraseWordLabel, { word: t.eraseWord })}</label>
        <input
          id="erase-word"
          class="input"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </div>
      <div role="alert" class="problem">
        {wordMissing && <p class="notice">{fill(t.eraseWordMissing, { word: t.eraseWord })}</p>}
      </div>
      <Problem code={problem} />
      <ConfirmButtons
        yes={t.eraseYes}
        no={t.eraseNo}
        busy={busy}
        onYes={() => void confirm()}
        onNo={onKeep}
      />
    </div>
  );
}
