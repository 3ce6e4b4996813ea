/** A correction of one value, written beside what the page said. */
import { useState } from 'preact/hooks';
import { useTexts } from './language';
import { Problem } from './notice';
import { TextArea } from './text-area';
import { useAction } from './use-action';
import { fieldRowTexts } from '@/utils/texts/field-row';
import { fill } from '@/utils/texts/fill';
import { sharedTexts } from '@/utils/texts/shared';
import type { FieldScope } from './field-scope';

export interface CorrectionFormProps {
  readonly pointer: string;
  readonly label: string;
  /** What stands there now, or what somebody began to write. */
  readonly start: string;
  readonly long: boolean;
  readonly scope: FieldScope;
  readonly onDone: (saved: boolean) => void;
}

export function CorrectionForm({
  pointer,
  label,
  start,
  long,
  scope,
  onDone,
}: CorrectionFormProps) {
  const t = useTexts(fieldRowTexts);
  const { cancel } = useTexts(sharedTexts);
  const [value, setValue] = useState(start);
  const { busy, problem, run } = useAction(() => scope.correct(pointer, value));
  const leave = (saved: boolean): void => {
    scope.drafts?.keep(pointer, null);
    onDone(saved);
  };
  const submit = async (): Promise<void> => {
    if (await run()) leave(true);
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
        onInput={(typed) => {
          setValue(typed);
          scope.drafts?.keep(pointer, typed);
        }}
      />
      <Problem code={problem} />
      <div class="row">
        <button type="submit" class="button button--small button--primary" aria-disabled={busy}>
          {t.saveCorrection}
        </button>
        <button
          type="button"
          class="button button--small"
          onClick={() => {
            leave(false);
          }}
        >
          {cancel}
        </button>
      </div>
    </form>
  );
}
