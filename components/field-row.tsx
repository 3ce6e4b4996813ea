/** One field: its value as text, its source, and a way to write a correction beside it. */
import { useRef, useState } from 'preact/hooks';
import { useTexts } from './language';
import { PageText } from './page-text';
import { correctionsOf } from '@/utils/package/corrections';
import type { Field } from '@/utils/package/field';
import { isCorrectable } from '@/utils/evidence/pointers';
import { unseenTexts } from '@/utils/texts/doubts';
import { fieldRowTexts } from '@/utils/texts/field-row';
import { fieldTexts } from '@/utils/texts/fields';
import { fill } from '@/utils/texts/fill';
import { CorrectionForm } from './correction-form';
import type { FieldScope } from './field-scope';
import { FieldSource } from './field-source';
import { FieldValue } from './field-value';

export interface FieldRowProps {
  readonly field: Field;
  readonly scope: FieldScope;
}

type Part = 'source' | 'correction';

export function FieldRow({ field, scope }: FieldRowProps) {
  const { pointer } = field;
  const begun = scope.drafts?.begun[pointer];
  const [open, setOpen] = useState<Part | null>(begun === undefined ? null : 'correction');
  const [saved, setSaved] = useState(false);
  const t = useTexts(fieldRowTexts);
  const label = useTexts(fieldTexts)[field.name];
  const { unseen } = useTexts(unseenTexts);
  const tool = useRef<HTMLButtonElement>(null);
  const sourceShown = scope.sources === 'shown' || open === 'source';
  return (
    <div class="field-row">
      <dt>{label}</dt>
      <dd class="field-row__value">
        <FieldValue field={field} scope={scope} />
        {field.value?.seenOnPage === false && <p class="small">{unseen}</p>}
        {field.remarks?.map((remark, at) => (
          <p key={at} class="quiet small">
            <PageText text={remark} />
          </p>
        ))}
        {sourceShown && field.value !== undefined && (
          <FieldSource field={field} value={field.value} text={scope.text} />
        )}
        {open === 'correction' && (
          <CorrectionForm
            pointer={pointer}
            label={label}
            start={begun ?? startOf(field, scope)}
            long={field.look === 'text'}
            scope={scope}
            onDone={(isSaved) => {
              setSaved(isSaved);
              setOpen(null);
              // The form that had the focus is gone.
              tool.current?.focus();
            }}
          />
        )}
        <p role="status" class="quiet small field-row__said">
          {saved && open === null && t.correctionSaved}
        </p>
      </dd>
      <FieldTools {...{ field, label, open, scope, tool }} onOpen={setOpen} />
    </div>
  );
}

/** What stands there now. */
function startOf({ pointer, value }: Field, { added }: FieldScope): string {
  return correctionsOf(added, pointer).at(-1)?.value ?? String(value?.value ?? '');
}

interface FieldToolsProps extends FieldRowProps {
  readonly label: string;
  readonly open: Part | null;
  readonly tool: { readonly current: HTMLButtonElement | null };
  readonly onOpen: (part: Part | null) => void;
}

function FieldTools({ field, scope, label, open, tool, onOpen }: FieldToolsProps) {
  const t = useTexts(fieldRowTexts);
  const given = field.value !== undefined;
  const toggle = (part: Part) => () => {
    onOpen(open === part ? null : part);
  };
  return (
    <dd class="field-row__tools">
      {given && scope.sources === 'on-demand' && (
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={open === 'source'}
          onClick={toggle('source')}
        >
          {t.source} <span class="visually-hidden">{fill(t.sourceOf, { field: label })}</span>
        </button>
      )}
      {isCorrectable(field.pointer) && (
        <button
          ref={tool}
          type="button"
          class="button button--quiet"
          aria-expanded={open === 'correction'}
          onClick={toggle('correction')}
        >
          {given ? t.correct : t.fillIn} <span class="visually-hidden">{label}</span>
        </button>
      )}
    </dd>
  );
}
