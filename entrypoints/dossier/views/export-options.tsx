/** Language of the report, and what goes along only when someone wants it. */
import { useTexts } from '@/components/language';
import { Option } from '@/components/option';
import { exportTexts } from '@/utils/texts/export';
import type { Language } from '@/utils/texts/language';

export interface Options {
  readonly language: Language;
  readonly includeViewer: boolean;
  readonly includeWholePage: boolean;
}

export interface ExportOptionsProps {
  readonly options: Options;
  readonly onChange: (changed: Partial<Options>) => void;
}

export function ExportOptions(props: ExportOptionsProps) {
  return (
    <div class="card stack stack--wide">
      <LanguageOfReport {...props} />
      <Extras {...props} />
    </div>
  );
}

function LanguageOfReport({ options, onChange }: ExportOptionsProps) {
  const t = useTexts(exportTexts);
  const languages: readonly (readonly [Language, string])[] = [
    ['nl', t.dutch],
    ['en', t.english],
  ];
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{t.language}</legend>
      <div class="row row--wide">
        {languages.map(([language, name]) => (
          <Option
            key={language}
            type="radio"
            name="language"
            label={name}
            checked={options.language === language}
            onChange={() => {
              onChange({ language });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Extras({ options, onChange }: ExportOptionsProps) {
  const t = useTexts(exportTexts);
  return (
    <fieldset class="stack">
      <legend class="legend">{t.extra}</legend>
      <Option
        type="checkbox"
        name="viewer"
        label={t.viewer}
        hint={t.viewerHint}
        checked={options.includeViewer}
        onChange={(includeViewer) => {
          onChange({ includeViewer });
        }}
      />
      <Option
        type="checkbox"
        name="whole-page"
        label={t.wholePage}
        hint={t.wholePageHint}
        checked={options.includeWholePage}
        onChange={(includeWholePage) => {
          onChange({ includeWholePage });
        }}
      />
    </fieldset>
  );
}
