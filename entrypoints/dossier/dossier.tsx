/** The frame of the dossier: where one can go, the view that is open, and help. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HelpLines } from '@/components/help-lines';
import { ErrorTextContext, LanguageContext, useTexts } from '@/components/language';
import { errorText } from '@/utils/texts/errors';
import type { DossierService } from '@/utils/services/dossier-types';
import type { Settings } from '@/utils/services/settings';
import { dossierTexts } from '@/utils/texts/dossier';
import { languageOf, type Language } from '@/utils/texts/language';
import { createAdding } from './adding';
import { AddingContext } from './adding-context';
import { BACKUP_HASH, LIST_HASH, placeOf, SETTINGS_HASH, type Route } from './route';
import { ServiceContext, useService } from './service-context';
import { useFileCatcher } from './use-file-catcher';
import { useWarningBeforeClosing } from './use-warning-before-closing';
import { isAtWork, useRecorder } from './use-recorder';
import { AddView } from './views/add-view';
import { BackupView } from './views/backup-view';
import { DropCover } from './views/drop-cover';
import { ExhibitView } from './views/exhibit-view';
import { ExportView } from './views/export-view';
import { WentContext } from './views/heading';
import { ListView } from './views/list-view';
import { RecordView } from './views/record-view';
import { RecordingBar } from './views/recording-now';
import { SettingsView } from './views/settings-view';

export interface DossierProps {
  readonly service: DossierService;
  readonly settings: Signal<Settings>;
  readonly route: ReadonlySignal<Route>;
  readonly browserLanguage: string;
  /** Everything was erased in another window while this one was open. */
  readonly erasedElsewhere: boolean;
}

export function Dossier(props: DossierProps) {
  const { service, settings, route, browserLanguage, erasedElsewhere } = props;
  const { language: chosen } = settings.value;
  const language = chosen === 'auto' ? languageOf(browserLanguage) : chosen;
  useDocumentLanguage(language);
  return (
    <LanguageContext.Provider value={language}>
      <ErrorTextContext.Provider value={errorText}>
        <ServiceContext.Provider value={service}>
          <Frame route={route.value} settings={settings} erasedElsewhere={erasedElsewhere} />
        </ServiceContext.Provider>
      </ErrorTextContext.Provider>
    </LanguageContext.Provider>
  );
}

interface ViewProps {
  readonly route: Route;
  readonly settings: Signal<Settings>;
}

interface FrameProps extends ViewProps, Pick<DossierProps, 'erasedElsewhere'> {}

function Frame({ route, settings, erasedElsewhere }: FrameProps) {
  const t = useTexts(dossierTexts);
  const main = useRef<HTMLElement>(null);
  const went = useWent(placeOf(route));
  const service = useService();
  const [adding] = useState(() => createAdding(service, Date.now));
  // The backup view takes a file of its own.
  const dragging = useFileCatcher(adding, route.view !== 'backup');
  // Also while another view is open: the work goes on there.
  const isRecording = isAtWork(useRecorder());
  useWarningBeforeClosing(adding.working.value || isRecording);
  return (
    <AddingContext.Provider value={adding}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          // The address after # is a route: the jump must not change it.
          event.preventDefault();
          main.current?.querySelector('h1')?.focus();
        }}
      >
        {t.skip}
      </a>
      <Bar route={route} />
      {route.view !== 'record' && <RecordingBar />}
      <main id="main" class="page" ref={main}>
        <WentContext.Provider value={went}>
          {erasedElsewhere && !went.current && (
            <p role="alert" class="notice">
              {t.erasedElsewhere}
            </p>
          )}
          <View route={route} settings={settings} />
        </WentContext.Provider>
      </main>
      <footer class="page foot" aria-label={t.help}>
        <HelpLines />
      </footer>
      {dragging && <DropCover />}
    </AddingContext.Provider>
  );
}

function Bar({ route }: Pick<ViewProps, 'route'>) {
  const t = useTexts(dossierTexts);
  return (
    <header class="bar">
      <a class="bar__name" href={LIST_HASH}>
        <img src="/icon/48.png" width={24} height={24} alt="" />
        Getuige
      </a>
      <nav class="bar__nav" aria-label={t.navigation}>
        <Tab href={LIST_HASH} here={!['backup', 'settings'].includes(route.view)}>
          {t.exhibits}
        </Tab>
        <Tab href={BACKUP_HASH} here={route.view === 'backup'}>
          {t.backup}
        </Tab>
        <Tab href={SETTINGS_HASH} here={route.view === 'settings'}>
          {t.settings}
        </Tab>
      </nav>
    </header>
  );
}

interface TabProps {
  readonly href: string;
  readonly here: boolean;
  readonly children: string;
}

function Tab({ href, here, children }: TabProps) {
  return (
    <a href={href} aria-current={here ? 'page' : undefined}>
      {children}
    </a>
  );
}

function View({ route, settings }: ViewProps) {
  switch (route.view) {
    case 'list':
      return <ListView />;
    case 'exhibit':
      return (
        <ExhibitView key={route.exhibitId} exhibitId={route.exhibitId} removing={route.removing} />
      );
    case 'export':
      return <ExportView key={route.exhibitIds.join()} exhibitIds={route.exhibitIds} />;
    case 'add':
      return <AddView />;
    case 'backup':
      return <BackupView />;
    case 'record':
      return <RecordView />;
    case 'settings':
      return <SettingsView settings={settings} />;
  }
}

function useDocumentLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

/** True once someone went from one view to another; the new view then begins at its top. */
function useWent(place: string): { readonly current: boolean } {
  const went = useRef(false);
  const here = useRef(place);
  if (here.current !== place) {
    here.current = place;
    went.current = true;
  }
  useLayoutEffect(() => {
    if (went.current) window.scrollTo(0, 0);
  }, [place]);
  return went;
}
