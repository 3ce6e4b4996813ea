/** One value that a page gave: shown as text, with its source on demand and corrections beside it. */
import { useState } from 'preact/hooks';
import { Filled } from '@/components/filled';
import { useLanguage, useTexts } from '@/components/language';
import { LongPageText, PageText } from '@/components/page-text';
import type { Correction } from '@/utils/evidence/custody-schema';
import { correctionsOf } from '@/utils/package/corrections';
import type { Field } from '@/utils/package/report-fields';
import { isCorrectable } from '@/utils/evidence/pointers';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { fieldTexts, unseenTexts } from '@/utils/texts/fields';
import { fill } from '@/utils/texts/fill';
import { formatCount, formatInZone, formatLocal, formatPageTime } from '@/utils/texts/format';
import { sharedTexts } from '@/utils/texts/shared';
import { CorrectionForm } from './correction-form';
import { FieldSource } from './field-source';
import type { TextChoice } from './posts-section';

export interface FieldRowProps {
  readonly field: Field;
  readonly detail: ExhibitDetail;
  readonly text: TextChoice;
}

type Part = 'source' | 'correction';

export function FieldRow(props: FieldRowProps) {
  const { field, detail, text } = props;
  const [open, setOpen] = useState<Part | null>(null);
  const label = useTexts(fieldTexts)[field.name];
  const { unseen } = useTexts(unseenTexts);
  const correction = correctionsOf(detail.added, field.pointer).at(-1);
  return (
    <div class="field-row">
      <dt>{label}</dt>
      <dd class="field-row__value">
        {correction === undefined ? (
          <PageValue {...props} />
        ) : (
          <CorrectedValue {...props} correction={correction} />
        )}
        {field.value?.seenOnPage === false && <p class="small">{unseen}</p>}
        {field.remarks?.map((remark, at) => (
          <p key={at} class="quiet small">
            <PageText text={remark} />
          </p>
        ))}
        {open === 'source' && field.value !== undefined && (
          <FieldSource field={field} value={field.value} text={text} />
        )}
        {open === 'correction' && (
          <CorrectionForm
            exhibitId={detail.summary.exhibitId}
            pointer={field.pointer}
            label={label}
            start={correction?.value ?? String(field.value?.value ?? '')}
            long={field.look === 'text'}
            onDone={() => {
              setOpen(null);
            }}
          />
        )}
      </dd>
      <FieldTools field={field} label={label} open={open} onOpen={setOpen} />
    </div>
  );
}

interface FieldToolsProps {
  readonly field: Field;
  readonly label: string;
  readonly open: Part | null;
  readonly onOpen: (part: Part | null) => void;
}

function FieldTools({ field, label, open, onOpen }: FieldToolsProps) {
  const t = useTexts(dossierTexts);
  const tool = (part: Part, name: string, rest: string) => (
    <button
      type="button"
      class="button button--quiet"
      aria-expanded={open === part}
      onClick={() => {
        onOpen(open === part ? null : part);
      }}
    >
      {name} <span class="visually-hidden">{rest}</span>
    </button>
  );
  const given = field.value !== undefined;
  return (
    <dd class="field-row__tools">
      {given && tool('source', t.source, fill(t.sourceOf, { field: label }))}
      {isCorrectable(field.pointer) && tool('correction', given ? t.correct : t.fillIn, label)}
    </dd>
  );
}

/** What was written, and the title that often repeats it, stay hidden until asked for. */
export function mayHurt({ name }: Field): boolean {
  return ['text', 'textOriginal', 'title', 'pageTitle'].includes(name);
}

function PageValue({ field, detail, text }: FieldRowProps) {
  const t = useTexts(dossierTexts);
  if (field.value === undefined) return <span class="quiet">{t.missing}</span>;
  const value = String(field.value.value);
  if (mayHurt(field)) return <HiddenText value={value} text={text} />;
  return <ShownValue field={field} value={value} detail={detail} />;
}

interface ShownValueProps {
  readonly field: Field;
  readonly value: string;
  readonly detail: ExhibitDetail;
}

function ShownValue({ field, value, detail }: ShownValueProps) {
  const language = useLanguage();
  if (field.look === 'time') {
    const { zone } = detail.record.saved.sealedAt;
    const time = formatInZone(value, zone, language) ?? formatPageTime(value, language);
    return <PageText text={time} />;
  }
  return <PageText text={field.words ?? value} limit={500} />;
}

function HiddenText({ value, text }: { readonly value: string; readonly text: TextChoice }) {
  const t = useTexts(dossierTexts);
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

interface CorrectedValueProps extends FieldRowProps {
  readonly correction: Correction;
}

function CorrectedValue({ correction, field, detail, text }: CorrectedValueProps) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const said = <PageValue field={field} detail={detail} text={text} />;
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
