/** Where a value came from, how it read on the page, and where the page disagreed with itself. */
import { Filled } from './filled';
import { useTexts } from './language';
import { PageText } from './page-text';
import type { Sourced } from '@/utils/evidence/values';
import type { Field } from '@/utils/package/field';
import { fieldRowTexts } from '@/utils/texts/field-row';
import { sourceTexts, textFlagTexts } from '@/utils/texts/fields';
import { fill } from '@/utils/texts/fill';
import type { TextChoice } from './field-scope';
import { mayHurt } from './field-value';

export interface FieldSourceProps {
  readonly field: Field;
  readonly value: Sourced;
  readonly text: TextChoice;
}

export function FieldSource({ field, value, text }: FieldSourceProps) {
  const t = useTexts(fieldRowTexts);
  const sources = useTexts(sourceTexts);
  const flags = useTexts(textFlagTexts);
  const exact = String(value.value);
  const quotable = text.shown || !mayHurt(field);
  return (
    <ul class="source small">
      <li>{fill(t.sourceLine, { source: sources[value.source] })}</li>
      {value.asShown !== undefined && quotable && <Quote text={t.shownAs} value={value.asShown} />}
      {(field.look === 'time' || field.words !== undefined) && (
        <Quote text={t.exactValue} value={exact} />
      )}
      {quotable &&
        value.alternatives?.map((other, at) => (
          <li key={at}>
            <Filled
              text={t.elsewhere}
              values={{
                value: <PageText text={String(other.value)} limit={300} />,
                source: sources[other.source],
              }}
            />
          </li>
        ))}
      {value.flags?.map((flag) => (
        <li key={flag}>{flags[flag]}</li>
      ))}
    </ul>
  );
}

function Quote({ text, value }: { readonly text: string; readonly value: string }) {
  return (
    <li>
      <Filled text={text} values={{ value: <PageText text={value} limit={300} /> }} />
    </li>
  );
}
