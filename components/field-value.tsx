/** One value as the page gave it, as text, and what a person wrote beside it. */
import { Filled } from './filled';
import { useLanguage, useTexts } from './language';
import { LongPageText, PageText } from './page-text';
import type { Correction } from '@/utils/evidence/custody-schema';
import { correctionsOf } from '@/utils/package/corrections';
import type { Field } from '@/utils/package/field';
import { correctionTexts } from '@/utils/texts/correction';
import { fieldRowTexts } from '@/utils/texts/field-row';
import { fill } from '@/utils/texts/fill';
import { formatCount, formatInZone, formatLocal, formatPageTime } from '@/utils/texts/format';
import { sharedTexts } from '@/utils/texts/shared';
import type { FieldScope, TextChoice } from './field-scope';

export interface FieldValueProps {
  readonly field: Field;
  readonly scope: FieldScope;
}

/** What was written, and the title that often repeats it, stay hidden until asked for. */
export function mayHurt({ name }: Field): boolean {
  return ['text', 'textOriginal', 'title', 'pageTitle'].includes(name);
}

/** The latest correction of a field, else what the page said. */
export function FieldValue(props: FieldValueProps) {
  const { field, scope } = props;
  const correction = correctionsOf(scope.added, field.pointer).at(-1);
  return correction === undefined ? (
    <PageValue {...props} />
  ) : (
    <CorrectedValue {...props} correction={correction} />
  );
}

function PageValue({ field, scope }: FieldValueProps) {
  const t = useTexts(fieldRowTexts);
  if (field.value === undefined) return <span class="quiet">{t.missing}</span>;
  const value = String(field.value.value);
  if (mayHurt(field)) return <HiddenText value={value} text={scope.text} />;
  return <ShownValue field={field} value={value} zone={scope.zone} />;
}

interface ShownValueProps {
  readonly field: Field;
  readonly value: string;
  readonly zone: string;
}

function ShownValue({ field, value, zone }: ShownValueProps) {
  const language = useLanguage();
  if (field.look === 'time') {
    const time = formatInZone(value, zone, language) ?? formatPageTime(value, language);
    return <PageText text={time} />;
  }
  return <PageText text={field.words ?? value} limit={500} />;
}

function HiddenText({ value, text }: { readonly value: string; readonly text: TextChoice }) {
  const t = useTexts(fieldRowTexts);
  const shared = useTexts(sharedTexts);
  const language = useLanguage();
  return (
    <>
      {text.shown ? (
        <LongPageText text={value} />
      ) : (
        fill(t.hiddenText, { count: formatCount(value.length, language) })
      )}{' '}
      <button
        type="button"
        class="button button--quiet"
        aria-expanded={text.shown}
        onClick={text.toggle}
      >
        {text.shown ? shared.hideText : shared.showText}
      </button>
    </>
  );
}

interface CorrectedValueProps extends FieldValueProps {
  readonly correction: Correction;
}

function CorrectedValue({ correction, field, scope }: CorrectedValueProps) {
  const t = useTexts(correctionTexts);
  const language = useLanguage();
  const said = <PageValue field={field} scope={scope} />;
  return (
    <>
      <LongPageText text={correction.value} />
      <p class="quiet small">
        {fill(t.correctedAt, { time: formatLocal(correction.at.local, language) })}
        {'. '}
        {field.value === undefined ? (
          t.pageSaidNothing
        ) : (
          <Filled text={t.pageSaid} values={{ value: said }} />
        )}
      </p>
    </>
  );
}
