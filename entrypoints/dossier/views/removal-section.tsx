/** Removing an exhibit: asks why, and says what stays. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ConfirmButtons } from '@/components/confirm-buttons';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Option } from '@/components/option';
import { useAction } from '@/components/use-action';
import { REMOVAL_REASONS, type RemovalReason } from '@/utils/evidence/custody-schema';
import { dossierTexts } from '@/utils/texts/dossier';
import { removalReasonTexts } from '@/utils/texts/exhibit-words';
import { fill } from '@/utils/texts/fill';
import { useService } from '../service-context';

export interface RemovalSectionProps {
  readonly exhibitId: string;
  readonly number: number;
  /** The question is open at once: someone came here to remove. */
  readonly asking: boolean;
}

export function RemovalSection({ exhibitId, number, asking }: RemovalSectionProps) {
  const t = useTexts(dossierTexts);
  const [open, setOpen] = useState(asking);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asking) section.current?.scrollIntoView({ block: 'center' });
  }, [asking]);
  return (
    <section ref={section} class="removal" aria-label={t.removeTitle}>
      {open ? (
        <RemovalQuestion
          exhibitId={exhibitId}
          number={number}
          onKeep={() => {
            setOpen(false);
          }}
        />
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t.remove}
        </button>
      )}
    </section>
  );
}

interface RemovalQuestionProps {
  readonly exhibitId: string;
  readonly number: number;
  readonly onKeep: () => void;
}

function RemovalQuestion({ exhibitId, number, onKeep }: RemovalQuestionProps) {
  const t = useTexts(dossierTexts);
  const service = useService();
  const [reason, setReason] = useState<RemovalReason | null>(null);
  const [reasonMissing, setReasonMissing] = useState(false);
  const { busy, problem, run } = useAction((why: RemovalReason) => service.remove(exhibitId, why));
  const confirm = (): void => {
    setReasonMissing(reason === null);
    if (reason !== null) void run(reason);
  };
  return (
    <div class="question card">
      <Reasons
        question={fill(t.removeQuestion, { number })}
        chosen={reason}
        onChoose={(chosen) => {
          setReason(chosen);
          setReasonMissing(false);
        }}
      />
      <p class="small">{t.removeStays}</p>
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
  readonly question: string;
  readonly chosen: RemovalReason | null;
  readonly onChoose: (reason: RemovalReason) => void;
}

function Reasons({ question, chosen, onChoose }: ReasonsProps) {
  const reasons = useTexts(removalReasonTexts);
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{question}</legend>
      {REMOVAL_REASONS.map((reason) => (
        <Option
          key={reason}
          type="radio"
          name="reason"
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
