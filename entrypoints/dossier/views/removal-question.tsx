/** Why something is removed, and what stays: asked once, before anything is erased. */
import { useState } from 'preact/hooks';
import { ConfirmButtons } from '@/components/confirm-buttons';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Option } from '@/components/option';
import { useAction } from '@/components/use-action';
import { REMOVAL_REASONS, type RemovalReason } from '@/utils/evidence/custody-schema';
import { dossierTexts } from '@/utils/texts/dossier';
import { removalReasonTexts } from '@/utils/texts/exhibit-words';

export interface RemovalQuestionProps {
  /** Unique in the view: the radio buttons share it. */
  readonly name: string;
  readonly question: string;
  /** What goes and what stays, a paragraph each. */
  readonly stays: readonly string[];
  readonly remove: (reason: RemovalReason) => Promise<void>;
  readonly onKeep: () => void;
}

export function RemovalQuestion({ name, question, stays, remove, onKeep }: RemovalQuestionProps) {
  const t = useTexts(dossierTexts);
  const [reason, setReason] = useState<RemovalReason | null>(null);
  const [reasonMissing, setReasonMissing] = useState(false);
  const { busy, problem, run } = useAction(remove);
  const confirm = (): void => {
    setReasonMissing(reason === null);
    if (reason !== null) void run(reason);
  };
  return (
    <div class="question card">
      <Reasons
        name={name}
        question={question}
        chosen={reason}
        onChoose={(chosen) => {
          setReason(chosen);
          setReasonMissing(false);
        }}
      />
      {stays.map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
      <div role="alert" class="problem">
        {reasonMissing && <p class="notice">{t.chooseReason}</p>}
      </div>
      <Problem code={problem} />
      <ConfirmButtons
        yes={t.removeConfirm}
        no={t.removeKeep}
        busy={busy}
        onYes={confirm}
        onNo={onKeep}
      />
    </div>
  );
}

interface ReasonsProps {
  readonly name: string;
  readonly question: string;
  readonly chosen: RemovalReason | null;
  readonly onChoose: (reason: RemovalReason) => void;
}

function Reasons({ name, question, chosen, onChoose }: ReasonsProps) {
  const reasons = useTexts(removalReasonTexts);
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{question}</legend>
      {REMOVAL_REASONS.map((reason) => (
        <Option
          key={reason}
          type="radio"
          name={name}
          label={reasons[reason]}
          checked={chosen === reason}
          onChange={() => {
            onChoose(reason);
          }}
        />
      ))}
    </fieldset>
  );
}
