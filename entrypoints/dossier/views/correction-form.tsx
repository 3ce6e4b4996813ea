/** A correction of one value, written beside what the page said. */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { TextArea } from '@/components/text-area';
import { useAction } from '@/components/use-action';
import { dossierTexts } from '@/utils/texts/dossier';
import { fill } from '@/utils/texts/fill';
import { sharedTexts } from '@/utils/texts/shared';
import { useService } from '../service-context';

export interface CorrectionFormProps {
  readonly exhibitId: string;
  readonly pointer: string;
  readonly label: string;
  /** What stands there now. */
  readonly start: string;
  readonly long: boolean;
  readonly onDone: () => void;
}

export function CorrectionForm(props: CorrectionFormProps) {
  const { exhibitId, pointer, label, start, long, onDone } = props;
  const t = useTexts(dossierTexts);
  const { cancel } = useTexts(sharedTexts);
  const service = useService();
  const [value, setValue] = useState(start);
  const { busy, problem, run } = useAction(() => service.correct(exhibitId, pointer, value));
  const submit = async (): Promise<void> => {
    if (await run()) onDone();
  };
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        id={`correct-${pointer}`}
        label={fill(t.correctionLabel, { field: label })}
        rows={long ? 4 : 1}
        value={value}
        takesFocus
        onInput={setValue}
      />
      <Problem code={problem} />
      <div class="row">
        <button type="submit" class="button button--small button--primary" aria-disabled={busy}>
          {t.saveCorrection}
        </button>
        <button type="button" class="button button--small" onClick={onDone}>
          {cancel}
        </button>
      </div>
    </form>
  );
}
