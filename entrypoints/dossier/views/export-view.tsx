/** From chosen exhibits to a package that can be handed over. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { toggled } from '@/components/toggled';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import type { ExportChoice } from '@/utils/services/export-types';
import { exportTexts } from '@/utils/texts/export';
import { useService } from '../service-context';
import { usePackageExport, type PackageState } from '../use-package-export';
import { ExportOptions, type Options } from './export-options';
import { ExportProgressBar } from './export-progress';
import { ExportResultView } from './export-result';
import { ExportSelection } from './export-selection';
import { Heading } from './heading';

/** More than fit in one package anyway. */
const LIMIT = 1000;

export function ExportView({ exhibitIds }: { readonly exhibitIds: readonly string[] }) {
  const t = useTexts(exportTexts);
  const { state, make, cancel, offer, startAgain } = usePackageExport();
  const exhibits = useKeptExhibits();
  const ready = state.phase === 'ready';
  return (
    <div class="stack stack--wide narrow">
      <Heading text={ready ? t.ready : t.title} />
      {ready && <ExportResultView state={state} onOffer={offer} onAgain={startAgain} />}
      {/* Nothing to press before everything is in its place; what was chosen outlives a package. */}
      {exhibits !== null && (
        <div hidden={ready} class="stack stack--wide">
          <p>{t.intro}</p>
          <ExportForm
            exhibits={exhibits}
            first={exhibitIds}
            state={state}
            onMake={(choice) => void make(choice)}
            onCancel={cancel}
          />
        </div>
      )}
    </div>
  );
}

interface ExportFormProps {
  readonly exhibits: readonly ExhibitSummary[];
  /** Chosen before one came here. */
  readonly first: readonly string[];
  readonly state: PackageState;
  readonly onMake: (choice: ExportChoice) => void;
  readonly onCancel: () => void;
}

function ExportForm({ exhibits, first, state, onMake, onCancel }: ExportFormProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first));
  const [options, setOptions] = useState<Options>({
    language: useLanguage(),
    includeViewer: false,
    includeWholePage: false,
  });
  const working = state.phase === 'working';
  return (
    <form
      class="stack stack--wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) onMake(choiceOf(exhibits, chosen, options));
      }}
    >
      {/* Nothing can change while the package is being made. */}
      <fieldset disabled={working} class="stack stack--wide">
        <ExportSelection
          exhibits={exhibits}
          first={first}
          chosen={chosen}
          onToggle={(exhibitId) => {
            setChosen((now) => toggled(now, exhibitId));
          }}
        />
        <ExportOptions
          options={options}
          onChange={(changed) => {
            setOptions((now) => ({ ...now, ...changed }));
          }}
        />
      </fieldset>
      <Reminder
        withFiles={exhibits.some(
          ({ exhibitId, fileType }) => fileType !== undefined && chosen.has(exhibitId),
        )}
      />
      <MakeOrStop state={state} onCancel={onCancel} />
    </form>
  );
}

function MakeOrStop({ state, onCancel }: Pick<ExportFormProps, 'state' | 'onCancel'>) {
  const t = useTexts(exportTexts);
  const worked = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const working = state.phase === 'working';
  useEffect(() => {
    // The button to stop is gone: the one to begin again takes its place.
    if (worked.current && !working) button.current?.focus();
    worked.current = working;
  }, [working]);
  if (state.phase === 'working') {
    return <ExportProgressBar progress={state.progress} onCancel={onCancel} />;
  }
  return (
    <>
      <Problem code={state.phase === 'choosing' ? state.problem : null} />
      <div>
        <button ref={button} type="submit" class="button button--primary">
          {t.make}
        </button>
      </div>
    </>
  );
}

function Reminder({ withFiles }: { readonly withFiles: boolean }) {
  const t = useTexts(exportTexts);
  return (
    <section class="notice stack stack--tight" aria-labelledby="pictures">
      <h2 id="pictures">{t.pictures}</h2>
      <p>{t.picturesHint}</p>
      {withFiles && <p>{t.filesHint}</p>}
    </section>
  );
}

/** Null until they are read. */
function useKeptExhibits(): readonly ExhibitSummary[] | null {
  const service = useService();
  const [exhibits, setExhibits] = useState<readonly ExhibitSummary[] | null>(null);
  useEffect(
    () =>
      service.watchExhibits({ search: '', limit: LIMIT }, (list) => {
        setExhibits(list.exhibits.filter(({ state }) => state === 'kept'));
      }),
    [service],
  );
  return exhibits;
}

/** The chosen exhibits in the order in which they were saved. */
export function choiceOf(
  exhibits: readonly ExhibitSummary[],
  chosen: ReadonlySet<string>,
  options: Options,
): ExportChoice {
  const exhibitIds = exhibits
    .filter(({ exhibitId }) => chosen.has(exhibitId))
    .toSorted((one, other) => (one.savedUtc < other.savedUtc ? -1 : 1))
    .map(({ exhibitId }) => exhibitId);
  return { exhibitIds, ...options };
}
