/** Which exhibits go into the package; what was chosen elsewhere stands first. */
import { ExhibitName, ExhibitSite } from '@/components/exhibit-name';
import { useLanguage, useTexts } from '@/components/language';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import { exportTexts } from '@/utils/texts/export';
import { fill } from '@/utils/texts/fill';
import { formatCount, formatLocal, formatSize } from '@/utils/texts/format';
import { sharedTexts } from '@/utils/texts/shared';
import { exhibitHash } from '../route';

export interface ExportSelectionProps {
  /** Newest first. */
  readonly exhibits: readonly ExhibitSummary[];
  /** Those that one came here with: they stay on top, also when they are left out again. */
  readonly first: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (exhibitId: string) => void;
}

export function ExportSelection({ exhibits, first, chosen, onToggle }: ExportSelectionProps) {
  const t = useTexts(exportTexts);
  const language = useLanguage();
  const onTop = exhibits.filter(({ exhibitId }) => first.includes(exhibitId));
  const others = exhibits.filter(({ exhibitId }) => !first.includes(exhibitId));
  const list = (some: readonly ExhibitSummary[]) => (
    <ul class="selection">
      {some.map((exhibit) => (
        <SelectionRow
          key={exhibit.exhibitId}
          exhibit={exhibit}
          chosen={chosen.has(exhibit.exhibitId)}
          onToggle={() => {
            onToggle(exhibit.exhibitId);
          }}
        />
      ))}
    </ul>
  );
  return (
    <fieldset class="card">
      <legend class="legend">{t.which}</legend>
      <div class="stack">
        {onTop.length === 0 ? <p class="quiet">{t.noneYet}</p> : list(onTop)}
        {others.length > 0 && (
          <details open={onTop.length === 0}>
            <summary>{fill(t.others, { count: formatCount(others.length, language) })}</summary>
            <div class="fold">{list(others)}</div>
          </details>
        )}
      </div>
    </fieldset>
  );
}

interface SelectionRowProps {
  readonly exhibit: ExhibitSummary;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function SelectionRow({ exhibit, chosen, onToggle }: SelectionRowProps) {
  const t = useTexts(exportTexts);
  const shared = useTexts(sharedTexts);
  const language = useLanguage();
  const { exhibitId, number, savedLocal, sizeBytes } = exhibit;
  return (
    <li class="selection__row">
      <label class="choice">
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <span>
          {fill(shared.number, { number })} · <ExhibitName exhibit={exhibit} />
        </span>
        <span class="hint">
          {formatLocal(savedLocal.slice(0, 16), language)}
          <ExhibitSite exhibit={exhibit} /> · {formatSize(sizeBytes, language)}
        </span>
      </label>
      {/* In a tab of its own, so that what was chosen here stays. */}
      <a class="small" href={exhibitHash(exhibitId)} target="_blank" rel="noreferrer">
        {fill(t.look, { number })}
      </a>
    </li>
  );
}
