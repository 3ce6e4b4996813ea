/** All exhibits, newest first. Titles and texts of pages come only when asked for. */
import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { toggled } from '@/components/toggled';
import type { ExhibitList } from '@/utils/services/dossier-types';
import { addingTexts } from '@/utils/texts/adding';
import { dossierTexts } from '@/utils/texts/dossier';
import { fill } from '@/utils/texts/fill';
import { formatCount } from '@/utils/texts/format';
import { recordingTexts } from '@/utils/texts/recording';
import { ADD_HASH, exportHash, RECORD_HASH } from '../route';
import { useService } from '../service-context';
import { CutOff } from './cut-off';
import { ExhibitRow } from './exhibit-row';
import { Heading } from './heading';
import { LeftRecordings } from './left-recordings';
import { OnlyHere } from './only-here';

const PAGE_SIZE = 50;

export function ListView() {
  const t = useTexts(dossierTexts);
  const adding = useTexts(addingTexts);
  const recording = useTexts(recordingTexts);
  const service = useService();
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(PAGE_SIZE);
  const [list, setList] = useState<ExhibitList | null>(null);
  useEffect(() => service.watchExhibits({ search, limit }, setList), [service, search, limit]);
  if (list === null) return <Heading text={t.exhibits} />;
  const empty = list.exhibits.length === 0 && search === '';
  return (
    <div class="stack stack--wide">
      <div class="list-head">
        <Heading text={t.exhibits} />
        <div class="row">
          <a class="button" href={ADD_HASH}>
            {adding.open}
          </a>
          <a class="button" href={RECORD_HASH}>
            {recording.open}
          </a>
        </div>
      </div>
      <LeftRecordings />
      <CutOff />
      <OnlyHere />
      {empty ? <Empty /> : <Search search={search} onSearch={setSearch} />}
      {!empty && (
        <Exhibits
          list={list}
          searched={search !== ''}
          onMore={
            list.exhibits.length < limit
              ? null
              : () => {
                  setLimit(limit + PAGE_SIZE);
                }
          }
        />
      )}
    </div>
  );
}

interface ExhibitsProps {
  readonly list: ExhibitList;
  readonly searched: boolean;
  /** Null where everything is shown. */
  readonly onMore: (() => void) | null;
}

function Exhibits({ list, searched, onMore }: ExhibitsProps) {
  const t = useTexts(dossierTexts);
  const [textsShown, setTextsShown] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggleTexts = (): void => {
    setTextsShown(!textsShown);
  };
  return (
    <>
      <Toolbar
        list={list}
        searched={searched}
        textsShown={textsShown}
        onToggleTexts={toggleTexts}
      />
      <ul class="exhibits">
        {list.exhibits.map((exhibit) => (
          <ExhibitRow
            key={exhibit.exhibitId}
            exhibit={exhibit}
            textShown={textsShown}
            chosen={chosen.has(exhibit.exhibitId)}
            onToggle={() => {
              setChosen((now) => toggled(now, exhibit.exhibitId));
            }}
          />
        ))}
      </ul>
      {onMore !== null && (
        <button type="button" class="button" onClick={onMore}>
          {t.showMore}
        </button>
      )}
      <ExportBar chosen={chosen} />
    </>
  );
}

function Empty() {
  const t = useTexts(dossierTexts);
  return (
    <div class="card stack stack--tight">
      <p>{t.empty}</p>
      <p class="quiet">{t.emptyHint}</p>
    </div>
  );
}

interface SearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

function Search({ search, onSearch }: SearchProps) {
  const t = useTexts(dossierTexts);
  return (
    <form
      role="search"
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label for="search">{t.searchLabel}</label>
      <input
        id="search"
        class="input"
        type="search"
        autocomplete="off"
        placeholder={t.searchHint}
        value={search}
        onInput={(event) => {
          onSearch(event.currentTarget.value);
        }}
      />
    </form>
  );
}

interface ToolbarProps {
  readonly list: ExhibitList;
  readonly searched: boolean;
  readonly textsShown: boolean;
  readonly onToggleTexts: () => void;
}

function Toolbar({ list, searched, textsShown, onToggleTexts }: ToolbarProps) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  // The total is of everything that is kept; a search is counted by what it found.
  const count = searched ? list.exhibits.length : list.total;
  const found =
    count === 1 ? t.foundOne : fill(t.foundMany, { count: formatCount(count, language) });
  return (
    <div class="toolbar">
      <p role="status" class="quiet">
        {count === 0 && searched ? t.foundNone : found}
      </p>
      <button
        type="button"
        class="button button--quiet"
        aria-pressed={textsShown}
        onClick={onToggleTexts}
      >
        {textsShown ? t.hideTexts : t.showTexts}
      </button>
    </div>
  );
}

/** With none chosen, the export view asks which. */
function ExportBar({ chosen }: { readonly chosen: ReadonlySet<string> }) {
  const t = useTexts(dossierTexts);
  const count = chosen.size;
  return (
    <div class="export-bar">
      <p role="status">
        {count === 1 && t.chosenOne}
        {count > 1 && fill(t.chosenMany, { count })}
      </p>
      <a class="button button--primary" href={exportHash([...chosen])}>
        {t.export}
      </a>
    </div>
  );
}
